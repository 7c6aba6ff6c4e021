/// A set of words, whatever their case.
///
/// Most words are told by their first byte and their length to be none of it, so that they need not be folded.
struct WordList: ExpressibleByArrayLiteral, Sendable {
  private let words: Set<String>
  /// By the first byte, a bit for each length.
  private var lengths = [UInt64](repeating: 0, count: 256)

  /// - Parameter words: in lower case.
  init(_ words: [String]) {
    self.words = Set(words)
    for word in words {
      if let initial = word.utf8.first { lengths[Int(initial)] |= Self.bit(word.utf8.count) }
    }
  }

  init(arrayLiteral words: String...) {
    self.init(words)
  }

  func contains(_ word: some StringProtocol) -> Bool {
    guard let initial = word.utf8.first else { return false }
    // Beyond ASCII another case may have other bytes.
    let isASCII = word.utf8.allSatisfy { $0 < 0x80 }
    if isASCII, lengths[Int(lowercased(initial))] & Self.bit(word.utf8.count) == 0 { return false }
    return words.contains(word.lowercased())
  }

  private static func bit(_ length: Int) -> UInt64 { 1 << UInt64(min(length, 63)) }
}
