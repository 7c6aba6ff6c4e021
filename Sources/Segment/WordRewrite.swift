internal import Unicode

/// Rewrites words one by one: what stands between white space.
enum WordRewrite {
  /// - Parameter rewritten: a word in its new form; nil to leave it.
  static func edits(
    of text: [UInt8], _ range: Range<Int>, _ rewritten: (ArraySlice<UInt8>) -> [UInt8]?
  ) -> [TextEdit] {
    var edits: [TextEdit] = []
    var start = range.lowerBound
    var index = start
    func finish() {
      let word = text[start..<index]
      guard !word.isEmpty, let new = rewritten(word), !new.elementsEqual(word) else { return }
      if let single = singleEdits(of: text, start..<index, new, rewritten) {
        edits += single
      } else if let edit = narrowed(text, start..<index, new) {
        edits.append(edit)
      }
    }
    while index < range.upperBound {
      let (scalar, width) = decodeScalar(text, at: index)
      if isWhiteSpace(scalar) {
        finish()
        start = index + width
      }
      index += width
    }
    finish()
    return edits
  }

  /// One edit a character, where characters change as they would alone; nil where they do not.
  private static func singleEdits(
    of text: [UInt8], _ range: Range<Int>, _ new: [UInt8],
    _ rewritten: (ArraySlice<UInt8>) -> [UInt8]?
  ) -> [TextEdit]? {
    var edits: [TextEdit] = []
    var together: [UInt8] = []
    var index = range.lowerBound
    while index < range.upperBound {
      let character = index..<(index + decodeScalar(text, at: index).width)
      guard let alone = rewritten(text[character]) else { return nil }
      together += alone
      if !alone.elementsEqual(text[character]) { edits.append(TextEdit(character, alone)) }
      index = character.upperBound
    }
    return together == new ? edits : nil
  }

  /// The edit without what both forms have in common at their ends; nil when they are equal.
  private static func narrowed(
    _ text: [UInt8], _ range: Range<Int>, _ new: [UInt8]
  ) -> TextEdit? {
    var start = 0
    let shorter = min(range.count, new.count)
    while start < shorter, text[range.lowerBound + start] == new[start] { start += 1 }
    if start == range.count, start == new.count { return nil }
    while start > 0, !isBoundary(new, start) || !isBoundary(text, range.lowerBound + start) {
      start -= 1
    }
    var end = 0
    while end < shorter - start, text[range.upperBound - end - 1] == new[new.count - end - 1] {
      end += 1
    }
    while end > 0, !isBoundary(new, new.count - end) || !isBoundary(text, range.upperBound - end) {
      end -= 1
    }
    // What is inserted comes from the character beside it.
    if start == range.count - end {
      if start > 0 { start = stepBack(new, start) } else { end = stepForward(new, end) }
    }
    let old = (range.lowerBound + start)..<(range.upperBound - end)
    return TextEdit(old, Array(new[start..<(new.count - end)]))
  }

  /// The start of the character before `index`.
  private static func stepBack(_ bytes: [UInt8], _ index: Int) -> Int {
    var index = index - 1
    while index > 0, !isBoundary(bytes, index) { index -= 1 }
    return index
  }

  /// A common end without its first character.
  private static func stepForward(_ bytes: [UInt8], _ end: Int) -> Int {
    var end = end - 1
    while end > 0, !isBoundary(bytes, bytes.count - end) { end -= 1 }
    return end
  }

  private static func isBoundary(_ bytes: [UInt8], _ index: Int) -> Bool {
    index >= bytes.count || bytes[index] & 0xC0 != 0x80
  }
}
