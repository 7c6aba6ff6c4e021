internal import DocumentModel
internal import JSONText

/// The source map.
extension DocumentParser {
  /// Reads pieces `[t,n,b,m]` in text order: n units of text at t come from m bytes at b.
  mutating func map() throws(JSONError) -> SourceMap {
    var starts = try startColumn()
    var ends = starts
    var pieces: [SourceMap.Piece] = []
    try reader.beginArray()
    while try reader.nextElement() {
      let numbers = try piece()
      starts.numbers.append(numbers.t)
      ends.numbers.append(numbers.t + numbers.n)
      pieces.append(.init(start: 0, count: 0, sourceStart: numbers.b, sourceCount: numbers.m))
    }
    try toBytes(&starts, &ends)
    for index in pieces.indices {
      pieces[index].start = starts.numbers[index]
      pieces[index].count = ends.numbers[index] - starts.numbers[index]
    }
    return SourceMap(pieces)
  }

  private mutating func piece() throws(JSONError) -> (t: Int, n: Int, b: Int, m: Int) {
    try reader.beginArray()
    let place = reader.lastStart
    var numbers = (t: 0, n: 0, b: 0, m: 0)
    var count = 0
    while try reader.nextElement() {
      let number = try natural()
      switch count {
      case 0: numbers.t = number
      case 1: numbers.n = number
      case 2: numbers.b = number
      default: numbers.m = number
      }
      count += 1
    }
    guard count == 4, !numbers.t.addingReportingOverflow(numbers.n).overflow,
      !numbers.b.addingReportingOverflow(numbers.m).overflow
    else {
      throw reader.error(
        "a piece of the map is [start, count, source start, source count]", at: place)
    }
    try checkInFile(numbers.b + numbers.m, at: place)
    return numbers
  }
}
