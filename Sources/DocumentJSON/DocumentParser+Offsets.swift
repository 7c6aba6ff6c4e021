internal import DocumentModel
internal import JSONText

/// Offsets into the text: from the unit of the JSON to bytes, checked on the way.
extension DocumentParser {
  /// The converter; needs `offsets`.
  mutating func readyConverter() throws(JSONError) -> OffsetConverter {
    if let converter { return converter }
    guard let unit else {
      throw reader.error("a document with spans must say what they count: \"offsets\" is missing")
    }
    let converter = OffsetConverter(document.text, unit: unit)
    self.converter = converter
    return converter
  }

  /// Reads one offset.
  mutating func offset() throws(JSONError) -> Int {
    let number = try reader.int()
    let converter = try readyConverter()
    do throws(OffsetFault) {
      return try converter.byte(number)
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

  /// A column of numbers, with a reader that stands before it.
  struct Column {
    var numbers: [Int]
    /// For messages about one of them.
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

  /// Reads a column of offsets that do not go backwards.
  mutating func offsetColumn() throws(JSONError) -> Column {
    var column = try startColumn()
    column.numbers = try reader.column()
    try toBytes(&column)
    return column
  }

  /// Turns a column of offsets, which must not go backwards, into bytes.
  mutating func toBytes(_ column: inout Column) throws(JSONError) {
    guard !column.numbers.isEmpty else { return }
    let converter = try readyConverter()
    guard let (index, fault) = converter.toBytes(&column.numbers) else { return }
    throw place(of: column, element: index).error(message(for: fault, column.numbers[index]))
  }

  /// Checks that columns are as long as each other and that spans neither overlap nor end before they start.
  func checkSpans(_ starts: Column, _ ends: Column) throws(JSONError) {
    try checkCount(ends.numbers.count, starts.numbers.count, at: ends.place)
    var last = 0
    for index in starts.numbers.indices {
      guard starts.numbers[index] >= last else {
        throw place(of: starts, element: index).error("the span overlaps the one before it")
      }
      guard ends.numbers[index] >= starts.numbers[index] else {
        throw place(of: ends, element: index).error("the span ends before it starts")
      }
      last = ends.numbers[index]
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
    case .backwards: "the offset \(offset) is less than the one before it"
    }
  }
}
