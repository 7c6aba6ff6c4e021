internal import DocumentModel

/// Leaves the page's headline out of its text: it stands in `metadata.title`.
struct HeadlineRule {
  private let title: [UInt8]
  /// Blocks in which a headline may stand.
  private let reach = 5

  /// - Returns: nil when there is no title to look for.
  init?(_ title: String?) {
    guard let title else { return nil }
    self.title = letters(title.utf8)
    if self.title.isEmpty { return nil }
  }

  /// Whether a block is something else than the headline.
  func keeps(_ block: BlockBuilder.BlockDraft) -> Bool {
    guard block.index < reach, block.text.count < 2 * title.count + 40 else { return true }
    return letters(block.text) != title
  }
}

/// Letters and digits of a text, ASCII ones in lower case: what two writings of a headline share.
private func letters(_ text: some Sequence<UInt8>) -> [UInt8] {
  text.filter { $0 >= 0x80 || isASCIILetter($0) || isASCIIDigit($0) }.map(lowercased)
}
