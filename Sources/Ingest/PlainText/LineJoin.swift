/// What stands between two lines that were one before someone wrapped it.
enum LineJoin {
  case space
  /// Chinese, Japanese and Thai have no spaces between words, and a hyphen is followed by the rest
  /// of its word.
  case nothing

  init(_ text: [UInt8], _ line: Range<Int>, _ next: Range<Int>) {
    self = .space
    guard let last = text[line].last, last >= 0x80 || last == 0x2D else { return }
    if last == 0x2D {
      if Self.splitsWord(text, line, next) { self = .nothing }
      return
    }
    guard let end = lastScalar(text[line]), let start = firstScalar(text[next]) else { return }
    if end == "\u{AD}" || Self.isUnspaced(end) && Self.isUnspaced(start) { self = .nothing }
  }

  /// Whether a hyphen at the end of a line stands inside a word. It stays: nobody knows whether the
  /// word has one.
  private static func splitsWord(_ text: [UInt8], _ line: Range<Int>, _ next: Range<Int>) -> Bool {
    guard line.count >= 2, let before = lastScalar(text[line].dropLast()),
      before.properties.isAlphabetic, let first = firstScalar(text[next]),
      first.properties.isLowercase
    else { return false }
    let word = text[next].prefix { !isSpace($0) }
    // `Haupt- und Nebenwege`, `pre- and post-war`.
    return !conjunctions.contains {
      $0.utf8CodeUnitCount == word.count
        && reads($0, text, at: next.lowerBound)
    }
  }

  private static let conjunctions: [StaticString] = [
    "and", "or", "to", "und", "oder", "bzw.", "sowie", "bis", "et", "ou", "y", "e", "o", "en", "of",
    "och", "eller", "og", "ja", "tai", "a", "i", "и", "или",
  ]

  /// Han, kana and the marks between them, and Thai; Korean has spaces.
  private static func isUnspaced(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x2E80...0x312F, 0x3190...0x9FFF, 0xF900...0xFAFF, 0xFF00...0xFF9F, 0x20000...0x3FFFF,
      0x0E00...0x0EFF, 0x2018...0x201D:
      true
    default: false
    }
  }
}
