internal import DocumentModel
internal import JSONText

/// Offsets into the text: from the unit of the JSON to bytes, checked on the way.
extension DocumentParser {
  /// The converter; needs `offsets`.
  /// - Parameter place: where the offsets are that want it.
  mutating func readyConverter(at place: Int) throws(JSONError) -> OffsetConverter {
    if let converter { return converter }
    guard let unit else {
      throw reader.error(
        "a document with spans must say what they count: \"offsets\" is missing", at: place)
    }
    let converter = OffsetConverter(document.text, unit: unit)
    self.converter = converter
    return converter
  }

  /// Reads one offset.
  mutating func offset() throws(JSONError) -> Int {
    let number = try reader.int()
    let converter = try readyConverter(at: reader.lastStart)
    do throws(OffsetFault) {
      return try converter.byte(number, near: &lastCheckpoint)
    } catch {
      throw reader.error(message(for: error, number))
    }
  }

  /// Reads `[start,end]`.
  mutating func span() throws(JSONError) -> Span {
    try reader.beginArray()
    let place = reader.lastStart
    var offsets: [Int] = []
    while try reader.nextElement() { offsets.append(try offset()) }
    guard offsets.count == 2 else {
      throw reader.error("a span is two offsets, not \(offsets.count)", at: place)
    }
    return try ordered(offsets[0], offsets[1], at: place)
  }

  /// A span whose ends are known to lie in the text.
  func ordered(_ start: Int, _ end: Int, at place: Int) throws(JSONError) -> Span {
    guard start <= end else { throw reader.error("the span ends before it starts", at: place) }
    return Span(start, end)
  }

  /// A column of numbers.
  struct Column {
    var numbers: [Int]
    /// Stands before the column, for messages about one of the numbers.
    let reader: JSONReader
    /// Where the column starts.
    let place: Int
  }

  /// A column that is yet to be read, and starts here.
  mutating func startColumn() throws(JSONError) -> Column {
    let start = reader
    _ = try reader.peek()
    return Column(numbers: [], reader: start, place: reader.lastStart)
  }

  /// Reads a column of offsets, as they stand.
  /// - Parameter other: the other column of the layer, which is as long.
  mutating func column(like other: Column?) throws(JSONError) -> Column {
    var column = try startColumn()
    column.numbers = try reader.column(expecting: other?.numbers.count ?? 0)
    return column
  }

  /// Turns two columns into spans of bytes; spans stand in the order of the text and do not overlap.
  mutating func toBytes(_ starts: inout Column, _ ends: inout Column) throws(JSONError) {
    try checkCount(ends.numbers.count, starts.numbers.count, at: ends.place)
    guard !starts.numbers.isEmpty else { return }
    let converter = try readyConverter(at: starts.place)
    guard let (index, isEnd, fault) = converter.toBytes(&starts.numbers, &ends.numbers)
    else { return }
    let column = isEnd ? ends : starts
    throw place(of: column, element: index).error(message(for: fault, column.numbers[index]))
  }

  /// Tokens and sentences hold at least one character: stages look at the first of each.
  func checkNotEmpty(_ starts: Column, _ ends: Column) throws(JSONError) {
    for index in starts.numbers.indices where starts.numbers[index] == ends.numbers[index] {
      throw place(of: ends, element: index).error("the span is empty")
    }
  }

  func checkCount(_ count: Int, _ wanted: Int, at place: Int) throws(JSONError) {
    guard count == wanted else {
      throw reader.error(
        "\(count) values, but \(wanted) starts: columns are as long as each other", at: place)
    }
  }

  /// A reader whose errors point at an element of the array that comes next.
  private func place(of column: Column, element: Int) -> JSONReader {
    var reader = column.reader
    do throws(JSONError) {
      try reader.beginArray()
      for _ in 0..<element where try reader.nextElement() { try reader.skip() }
      _ = try reader.nextElement()
      _ = try reader.peek()
    } catch {
      preconditionFailure("the column was read before: \(error)")
    }
    return reader
  }

  private func message(for fault: OffsetFault, _ offset: Int) -> String {
    let unit = unit?.rawValue ?? ""
    let count = converter?.count ?? 0
    return switch fault {
    case .outOfRange: "the offset \(offset) is outside of the text, which has \(count) (\(unit))"
    case .insideScalar: "the offset \(offset) (\(unit)) is inside of a character"
    case .overlap: "the span overlaps the one before it"
    case .reversed: "the span ends before it starts"
    }
  }
}
