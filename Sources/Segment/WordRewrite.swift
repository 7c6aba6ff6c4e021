internal import Unicode

/// Rewrites words one by one: what stands between white space. Long ones are cut, since the time that ICU takes for a
/// word grows faster than the word.
struct WordRewrite {
  /// From these lengths on, in bytes, a word is cut: behind a sign; between characters that are no marks; anywhere.
  private static let cutBehindSign = 256
  private static let cutBetweenLetters = 512
  private static let cutAnywhere = 1_024

  /// A word in its new form; nil to leave it.
  private let rewritten: (ArraySlice<UInt8>) -> [UInt8]?
  /// Characters in their new forms; nil where there is none.
  private var singles: [UInt32: [UInt8]?] = [:]

  init(_ rewritten: @escaping (ArraySlice<UInt8>) -> [UInt8]?) {
    self.rewritten = rewritten
  }

  mutating func edits(of text: [UInt8], _ range: Range<Int>) -> [TextEdit] {
    var edits: [TextEdit] = []
    var start = range.lowerBound
    var index = start
    var before: UInt32 = 0
    while index < range.upperBound {
      let (scalar, width) = decodeScalar(text, at: index)
      if isWhiteSpace(scalar) {
        edits += self.edits(of: text, word: start..<index)
        start = index + width
      } else if Self.isCut(before, scalar, length: index - start) {
        edits += self.edits(of: text, word: start..<index)
        start = index
      }
      before = scalar
      index += width
    }
    return edits + self.edits(of: text, word: start..<index)
  }

  /// Whether a word that is this long ends between two characters.
  private static func isCut(_ before: UInt32, _ after: UInt32, length: Int) -> Bool {
    guard length >= cutBehindSign else { return false }
    if length >= cutAnywhere { return true }
    let kind = CharacterKind(before)
    guard kind != .mark, CharacterKind(after) != .mark else { return false }
    return length >= cutBetweenLetters || kind == .punctuation || kind == .symbol
  }

  private mutating func edits(of text: [UInt8], word: Range<Int>) -> [TextEdit] {
    guard !word.isEmpty, let new = rewritten(text[word]), !new.elementsEqual(text[word]) else {
      return []
    }
    return singleEdits(of: text, word, new)
      ?? Self.narrowed(text, word, new).map { [$0] } ?? []
  }

  /// One edit a character, where characters change as they would alone; nil where they do not.
  private mutating func singleEdits(
    of text: [UInt8], _ range: Range<Int>, _ new: [UInt8]
  ) -> [TextEdit]? {
    var edits: [TextEdit] = []
    var position = 0
    var index = range.lowerBound
    while index < range.upperBound {
      let (scalar, width) = decodeScalar(text, at: index)
      let character = index..<(index + width)
      guard let alone = single(scalar, text[character]), new[position...].starts(with: alone) else {
        return nil
      }
      position += alone.count
      if !alone.elementsEqual(text[character]) { edits.append(TextEdit(character, alone)) }
      index = character.upperBound
    }
    return position == new.count ? edits : nil
  }

  private mutating func single(_ scalar: UInt32, _ bytes: ArraySlice<UInt8>) -> [UInt8]? {
    if let known = singles[scalar] { return known }
    let alone = rewritten(bytes)
    singles[scalar] = .some(alone)
    return alone
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
