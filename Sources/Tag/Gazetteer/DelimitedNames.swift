/// Reads names from lines with columns: name, label, identifier, aliases with `|` between.
///
/// Tab-separated lines know no quotes, and lines that begin with `# ` are comments; lines with commas are those of RFC 4180.
/// A first line that names the columns may put them in another order.
struct DelimitedNames {
  private static let tab: UInt8 = 0x09
  private static let lineFeed: UInt8 = 0x0A
  private static let carriageReturn: UInt8 = 0x0D
  private static let quote: UInt8 = 0x22
  private static let comma: UInt8 = 0x2C
  private static let hash: UInt8 = 0x23
  private static let bar: UInt8 = 0x7C

  private let bytes: UnsafeBufferPointer<UInt8>
  private let separator: UInt8
  private var order = NameColumn.allCases
  private var position = 0
  private var line = 1
  private var record = NameRecord()
  private var columns: [Range<Int>] = []

  init(_ bytes: UnsafeBufferPointer<UInt8>, hasCommas: Bool) {
    self.bytes = bytes
    separator = hasCommas ? Self.comma : Self.tab
  }

  /// Gives all records with names to `body`.
  mutating func readAll(_ body: (NameRecord) -> Void) throws(NameRecord.Mistake) {
    var isFirst = true
    while position < bytes.count {
      guard !skipLine() else { continue }
      try readColumns()
      defer { isFirst = false }
      if isFirst, readHeader() { continue }
      try assign()
      try record.check()
      body(record)
    }
  }

  /// Skips a line that is empty or a comment.
  private mutating func skipLine() -> Bool {
    let byte = bytes[position]
    if byte == Self.hash, separator == Self.tab, endsOrParts(position + 1) {
      position = bytes[position...].firstIndex(of: Self.lineFeed) ?? bytes.count
    } else if byte == Self.carriageReturn, position + 1 < bytes.count,
      bytes[position + 1] == Self.lineFeed
    {
      position += 1
    } else if byte != Self.lineFeed {
      return false
    }
    endLine()
    return true
  }

  /// Whether a space, another `#` or the end of the line stands here: `#MeToo` is a name.
  private func endsOrParts(_ place: Int) -> Bool {
    guard place < bytes.count else { return true }
    let byte = bytes[place]
    return byte <= UInt8(ascii: " ") && byte != Self.tab || byte == Self.hash
  }

  /// Steps over the line feed that stands here.
  private mutating func endLine() {
    guard position < bytes.count, bytes[position] == Self.lineFeed else { return }
    position += 1
    line += 1
  }

  /// Reads the columns of one record, which with quotes may take more than a line.
  private mutating func readColumns() throws(NameRecord.Mistake) {
    record.clear()
    record.line = line
    columns.removeAll(keepingCapacity: true)
    repeat {
      if !columns.isEmpty { position += 1 }
      if separator == Self.comma, position < bytes.count, bytes[position] == Self.quote {
        try readQuoted()
      } else {
        let rest = bytes[position...]
        let end =
          rest.firstIndex { $0 == separator || $0 == Self.lineFeed } ?? bytes.count
        columns.append(record.append(bytes[position..<end]))
        position = end
      }
    } while position < bytes.count && bytes[position] == separator
    endLine()
  }

  private mutating func readQuoted() throws(NameRecord.Mistake) {
    let start = record.text.count
    let first = line
    position += 1
    while true {
      guard position < bytes.count else {
        throw .init(line: first, message: "a quotation mark is not closed")
      }
      let byte = bytes[position]
      position += 1
      if byte == Self.quote {
        guard position < bytes.count, bytes[position] == Self.quote else { break }
        position += 1
      }
      if byte == Self.lineFeed { line += 1 }
      record.text.append(byte)
    }
    columns.append(record.trimmed(start..<record.text.count))
    if position < bytes.count, bytes[position] == Self.carriageReturn { position += 1 }
    guard position == bytes.count || [separator, Self.lineFeed].contains(bytes[position]) else {
      throw .init(
        line: line,
        message: "text behind a closing quotation mark; one inside a name is written twice")
    }
  }

  /// Takes the order of columns from a header.
  /// - Returns: false when the columns are no header.
  private mutating func readHeader() -> Bool {
    let known = columns.compactMap {
      NameColumn(heading: String(decoding: record.text[$0], as: UTF8.self))
    }
    guard known.count == columns.count, known.contains(.name), Set(known).count == known.count
    else {
      return false
    }
    order = known
    return true
  }

  private mutating func assign() throws(NameRecord.Mistake) {
    guard columns.count <= order.count else {
      throw .init(
        line: record.line,
        message: "the line has \(columns.count) columns, where \(order.count) are known")
    }
    for (column, range) in zip(order, columns) {
      switch column {
      case .name: record.name = range
      case .label: record.label = range
      case .id: record.id = range
      case .aliases:
        record.aliases = record.text[range].split(separator: Self.bar).map {
          record.trimmed($0.startIndex..<$0.endIndex)
        }
      }
    }
  }
}
