/// What stands before the text of a list item or a numbered heading: `- `, `• `, `3. `, `(b) `,
/// `iv) `, `2.1 `.
struct ListMarker {
  /// Bytes of the mark and the white space behind it.
  var length: Int
  /// Of a mark that counts: `3` in `3.`; nil for bullets and letters.
  var number: Int?
  /// Levels of a number: 2 in `2.1`; 0 for bullets.
  var depth: Int
  /// Whether it is closed by a period or a bracket, as an item's is.
  var isClosed = true

  private static let bullets: [StaticString] = [
    "•", "‣", "◦", "▪", "■", "●", "–", "·", "・", "※", "➢", "✓", "□", "○", "◆",
  ]

  /// Reads the mark at the start of a line.
  /// - Returns: nil when there is none, or nothing behind it.
  init?(_ text: [UInt8], _ line: Range<Int>) {
    guard let first = text[line].first else { return nil }
    let start = line.lowerBound
    func isSpaced(_ index: Int) -> Bool {
      index + 1 < line.upperBound && isSpace(text[index])
    }
    if [0x2D, 0x2A, 0x2B, 0x6F].contains(first), isSpaced(start + 1) {
      self.init(length: 2, number: nil, depth: 0)
      return
    }
    if first >= 0x80 {
      for bullet in Self.bullets where reads(bullet, text, at: start) {
        let end = start + bullet.utf8CodeUnitCount
        let isTight = bullet.utf8CodeUnitCount == 3 && first == 0xE2
        guard isSpaced(end) || isTight && end < line.upperBound else { return nil }
        self.init(length: end + 1 - start, number: nil, depth: 0)
        return
      }
      return nil
    }
    self.init(counting: text, line)
  }

  private init(length: Int, number: Int?, depth: Int, isClosed: Bool = true) {
    self.length = length
    self.number = number
    self.depth = depth
    self.isClosed = isClosed
  }

  /// Reads `3.`, `3)`, `(3)`, `2.1`, `b)`, `(b)`, `iv.`, `IV.`.
  private init?(counting text: [UInt8], _ line: Range<Int>) {
    var index = line.lowerBound
    let isBracketed = text[index] == 0x28
    if isBracketed { index += 1 }
    let start = index
    var depth = 0
    var number = 0
    while index < line.upperBound, isASCIIDigit(text[index]), depth < 5 {
      let digits = index
      number = 0
      while index < line.upperBound, isASCIIDigit(text[index]), index - digits < 3 {
        number = number * 10 + Int(text[index] & 0x0F)
        index += 1
      }
      depth += 1
      guard index + 1 < line.upperBound, text[index] == 0x2E, isASCIIDigit(text[index + 1])
      else { break }
      index += 1
    }
    let isLetters = depth == 0
    if isLetters {
      guard let count = Self.letterCount(text[index..<line.upperBound]) else { return nil }
      index += count
      depth = 1
    }
    guard index > start, index < line.upperBound else { return nil }
    let isBracketEnd = text[index] == 0x29
    let isClosed = isBracketEnd || text[index] == 0x2E && !isBracketed
    let isLone = isLetters && !isBracketEnd && index == start + 1
    if isLone, !Self.isItemLetter(text, at: start, line) { return nil }
    guard isClosed || depth > 1 && !isBracketed else { return nil }
    if isClosed { index += 1 }
    guard index + 1 < line.upperBound, isSpace(text[index]) else { return nil }
    self.init(
      length: index + 1 - line.lowerBound, number: isLetters ? nil : number, depth: depth,
      isClosed: isClosed)
  }

  /// Length of one letter or a Roman numeral.
  private static func letterCount(_ bytes: ArraySlice<UInt8>) -> Int? {
    guard let first = bytes.first, isASCIILetter(first) else { return nil }
    let letters = bytes.prefix(8).prefix { isASCIILetter($0) }
    if letters.count == 1 { return 1 }
    let isLower = first >= 0x61
    let isRoman = letters.allSatisfy {
      ($0 >= 0x61) == isLower && [0x69, 0x76, 0x78, 0x6C, 0x63].contains($0 | 0x20)
    }
    return isRoman && letters.count <= 6 ? letters.count : nil
  }

  /// `a. Budget` is an item; `z. B. heute`, `i. e.` and the initial in `J. Lee` are none.
  private static func isItemLetter(_ text: [UInt8], at index: Int, _ line: Range<Int>) -> Bool {
    let letter = text[index]
    guard letter &- 0x61 < 11 || letter == 0x49 || letter == 0x56 || letter == 0x58 else {
      return false
    }
    // Another letter with a period: an abbreviation of several words.
    return
      !(index + 4 < line.upperBound && isASCIILetter(text[index + 3])
      && text[index + 4] == 0x2E)
  }
}
