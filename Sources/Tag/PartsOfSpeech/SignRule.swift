internal import DocumentModel

/// Tells the parts of speech that need no model: of signs, figures and addresses.
struct SignRule {
  private static let emoticonStarts = Array(":;=".utf8)
  private static let emoticonEnds = Array(")(DPp/|\\]".utf8)
  private static let firstPictogram: UInt32 = 0x2190  // Arrows; punctuation stands before.
  private static let ideographicPunctuation: ClosedRange<UInt32> = 0x3001...0x303F

  /// - Returns: nil for a word, which a model has to tell.
  @inline(__always)
  static func partOfSpeech(
    _ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int, _ kind: Tokens.Kind
  ) -> PartOfSpeech? {
    switch kind {
    case .alphabetic, .ideographic: nil
    case .numeric: isFigures(text, start, end) ? .numeral : nil
    case .punctuation, .symbol: sign(text, start, end)
    case .address: .symbol
    }
  }

  /// Whether a sign stands for "to" or "minus" between figures: 10-15 minutes.
  static func isRange(
    _ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int
  ) -> Bool {
    func isDigit(_ index: Int) -> Bool { text.indices.contains(index) && text[index] &- 0x30 < 10 }
    guard isDigit(start - 1), isDigit(end) else { return false }
    let isEnDash = end - start == 3 && text[start + 1] == 0x80 && text[start + 2] == 0x93
    return end - start == 1 ? text[start] == 0x2D : isEnDash
  }

  /// `12`, `3.5`, `10:30`; not `2nd`.
  private static func isFigures(
    _ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int
  ) -> Bool {
    text[start..<end].allSatisfy { ($0 | 0x20) &- 0x61 >= 26 }
  }

  private static func sign(
    _ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int
  ) -> PartOfSpeech {
    if end - start == 1 { return sign(UInt32(text[start])) }
    if emoticonStarts.contains(text[start]), emoticonEnds.contains(text[end - 1]) {
      return .symbol
    }
    var index = start
    while index < end {
      let scalar = decodeScalar(text, &index, end)
      if sign(scalar) == .symbol { return .symbol }
    }
    return isRange(text, start, end) ? .symbol : .punctuation
  }

  /// The part of speech of one sign; `-` between figures is told by `isRange`.
  private static func sign(_ scalar: UInt32) -> PartOfSpeech {
    switch scalar {
    case 0x26: .coordinator
    // # $ % + < = > @ ^ ` | ~
    case 0x23...0x25, 0x2B, 0x3C...0x3E, 0x40, 0x5E, 0x7C, 0x7E: .symbol
    // ¢ £ ¤ ¥ ¦ § © ¬ ® ¯ ° ± ´ µ × ÷, currencies, ™
    case 0xA2...0xA7, 0xA9, 0xAC, 0xAE...0xB1, 0xB5, 0xD7, 0xF7, 0x20A0...0x20CF, 0x2122: .symbol
    case ideographicPunctuation, 0xFF01...0xFF0F: .punctuation
    default: scalar >= firstPictogram ? .symbol : .punctuation
    }
  }
}
