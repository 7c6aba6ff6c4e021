internal import Lexicons

/// Words that are looked up by the hashes of their folded forms.
struct WordSet: ExpressibleByArrayLiteral {
  private let hashes: Set<UInt64>

  init(_ words: some Sequence<String>) {
    hashes = Set(words.map { WordHash.folded($0) })
  }

  init(arrayLiteral words: String...) { self.init(words) }

  /// - Parameter word: the hash of the folded word.
  func contains(_ word: UInt64) -> Bool { hashes.contains(word) }
}
