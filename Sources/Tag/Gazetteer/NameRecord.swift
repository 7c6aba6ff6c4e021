/// A line of a list while it is read: its text, and where the parts lie in it.
struct NameRecord {
  var text: [UInt8] = []
  var name = 0..<0
  var label = 0..<0
  var id = 0..<0
  var aliases: [Range<Int>] = []
  /// From 1.
  var line = 1

  /// The first line that cannot be used.
  struct Mistake: Error {
    var line: Int
    var message: String
  }

  /// Appends a text and tells where it lies.
  mutating func append(_ bytes: some Sequence<UInt8>) -> Range<Int> {
    let start = text.count
    text += bytes
    return trimmed(start..<text.count)
  }

  /// A range of the text without the white space around it.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, text[start] <= 0x20 { start += 1 }
    while end > start, text[end - 1] <= 0x20 { end -= 1 }
    return start..<end
  }

  mutating func clear() {
    text.removeAll(keepingCapacity: true)
    aliases.removeAll(keepingCapacity: true)
    (name, label, id) = (0..<0, 0..<0, 0..<0)
  }

  /// Checks that there is a name, and no byte that is not UTF-8.
  func check() throws(Mistake) {
    guard !name.isEmpty else { throw Mistake(line: line, message: "the line has no name") }
    let isText = text.allSatisfy { $0 < 0x80 } || String(validating: text, as: UTF8.self) != nil
    guard isText else { throw Mistake(line: line, message: "the line is not UTF-8") }
  }
}
