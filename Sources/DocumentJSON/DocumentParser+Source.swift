internal import DocumentModel
internal import JSONText

/// Ranges of bytes in the original file.
extension DocumentParser {
  /// Reads `[start,end]`.
  mutating func byteRange() throws(JSONError) -> Range<Int> {
    try reader.beginArray()
    let place = reader.lastStart
    var ends: [Int] = []
    while try reader.nextElement() { ends.append(try natural()) }
    guard ends.count == 2, ends[0] <= ends[1] else {
      throw reader.error("a byte range is its start and its end", at: place)
    }
    try checkInFile(ends[1], at: place)
    return ends[0]..<ends[1]
  }

  /// Reads one range for each span of an item; null where a span comes from no bytes.
  mutating func byteRanges() throws(JSONError) -> [Range<Int>?] {
    var ranges: [Range<Int>?] = []
    try reader.beginArray()
    while try reader.nextElement() {
      if try reader.peek() == .null {
        try reader.null()
        ranges.append(nil)
      } else {
        ranges.append(try byteRange())
      }
    }
    return ranges
  }

  /// Checks that bytes end inside of the file, when its size is known.
  func checkInFile(_ end: Int, at place: Int) throws(JSONError) {
    guard let count = document.source.bytes, end > count else { return }
    throw reader.error(
      "the byte \(end) is outside of the original file, which has \(count) bytes", at: place)
  }
}
