internal import CModels

/// Names and word clusters that entity features look up; embedded, and read where they lie.
///
/// Layout: `WEFTNAM2`, a `FingerprintTable` of names (value: `NameClass`), two of clusters (value: path).
public struct NameLexicon {
  private static let magic = Array("WEFTNAM2".utf8)

  /// Runs of folded words, by `WordHash.sequence`.
  public let names: FingerprintTable
  /// Folded words: the path in a binary tree of words used alike, its bits after a leading 1.
  public let clusters: FingerprintTable
  /// The same from other texts: what one knows little of, the other may know well.
  public let newsClusters: FingerprintTable

  /// - Returns: nil when the bytes are no lexicon.
  public init?(_ bytes: UnsafeRawBufferPointer) {
    guard bytes.count > Self.magic.count, bytes.starts(with: Self.magic) else { return nil }
    let rest = UnsafeRawBufferPointer(rebasing: bytes[Self.magic.count...])
    guard let names = FingerprintTable(rest),
      let clusters = FingerprintTable(UnsafeRawBufferPointer(rebasing: rest[names.byteCount...]))
    else { return nil }
    let last = UnsafeRawBufferPointer(rebasing: rest[(names.byteCount + clusters.byteCount)...])
    guard let newsClusters = FingerprintTable(last) else { return nil }
    self.names = names
    self.clusters = clusters
    self.newsClusters = newsClusters
  }

  /// The lexicon that ships.
  public static var embedded: NameLexicon? {
    var count = 0
    guard let bytes = weft_name_lexicon(&count) else { return nil }
    return NameLexicon(UnsafeRawBufferPointer(start: bytes, count: count))
  }

  /// The classes of a run of words, given by the hashes of their folded forms.
  @inlinable
  public func classes(_ hash: UInt64) -> NameClass { NameClass(rawValue: names[hash]) }

  /// The most words that an entry has.
  public static let maximumWords = 6
}
