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
    self.title = title.utf8.filter(isLetterOrDigit).map(lowercased)
    if self.title.isEmpty { return nil }
  }

  /// Whether a text is the headline, whatever its case and punctuation.
  func matches(_ text: ArraySlice<UInt8>) -> Bool {
    guard text.count <= maximumCharacters else { return false }
    var matched = 0
    for byte in text where isLetterOrDigit(byte) {
      guard matched < title.count, lowercased(byte) == title[matched] else { return false }
      matched += 1
    }
    return matched == title.count
  }

  /// Whether a block is something else than the headline.
  /// - Parameter index: blocks before it.
  func keeps(_ block: ArraySlice<UInt8>, at index: Int) -> Bool {
    index >= reach || !matches(block)
  }
}

/// What two writings of a headline share.
private func isLetterOrDigit(_ byte: UInt8) -> Bool {
  byte >= 0x80 || isASCIILetter(byte) || isASCIIDigit(byte)
}
