internal import DocumentModel

/// Leaves the page's headline out of its text: it stands in `metadata.title`.
struct HeadlineRule {
  private let title: [UInt8]
  /// Blocks in which a headline may stand.
  private let reach = 5

  /// No headline is longer.
  var maximumCharacters: Int { 2 * title.count + 40 }
  /// No headline is shorter.
  var minimumCharacters: Int { title.reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) } }

  /// - Returns: nil when there is no title to look for.
  init?(_ title: String?) {
    guard let title else { return nil }
    self.title = letters(title.utf8)
    if self.title.isEmpty { return nil }
  }

  /// Whether a text is the headline, whatever its case and punctuation.
  func matches(_ text: ArraySlice<UInt8>) -> Bool {
    text.count <= maximumCharacters && letters(text) == title
  }

  /// Whether a block is something else than the headline.
  /// - Parameter index: blocks before it.
  func keeps(_ block: ArraySlice<UInt8>, at index: Int) -> Bool {
    index >= reach || !matches(block)
  }
}

/// Letters and digits of a text, ASCII ones in lower case: what two writings of a headline share.
private func letters(_ text: some Sequence<UInt8>) -> [UInt8] {
  text.filter { $0 >= 0x80 || isASCIILetter($0) || isASCIIDigit($0) }.map(lowercased)
}
