internal import DocumentModel
internal import Lexicons
internal import Unicode

/// What the model of sentence ends sees of the gaps of one paragraph.
struct SentenceFeatures {
  /// How many tokens from a gap features look.
  private static let reach = 3

  private let paragraph: Paragraph
  /// Sets the features of one language apart from those of others.
  private let salt: UInt64
  /// By token from the paragraph's first, with absent ones before and after.
  private let hashes: UnsafeMutableBufferPointer<TokenHashes>

  /// Calls `use` with the features of a paragraph.
  /// - Parameter buffer: scratch space.
  static func with(
    _ paragraph: Paragraph, salt: UInt64, _ buffer: inout [TokenHashes],
    _ use: (SentenceFeatures) -> Void
  ) {
    buffer.removeAll(keepingCapacity: true)
    buffer.append(
      contentsOf: repeatElement(.unknown, count: paragraph.indices.count + 2 * reach))
    buffer.withUnsafeMutableBufferPointer { hashes in
      for index in 0..<reach {
        hashes[index] = .absent
        hashes[hashes.count - 1 - index] = .absent
      }
      use(SentenceFeatures(paragraph, salt: salt, hashes))
    }
  }

  /// - Parameter language: ISO 639-1.
  static func salt(language: String) -> UInt64 {
    WordHash.mixed(language.utf8.reduce(1) { $0 << 8 | UInt64($1) })
  }

  private init(
    _ paragraph: Paragraph, salt: UInt64, _ hashes: UnsafeMutableBufferPointer<TokenHashes>
  ) {
    self.paragraph = paragraph
    self.hashes = hashes
    self.salt = salt
  }

  /// The hashes of a token, which are made when they are first asked for.
  private func hash(_ token: Int) -> TokenHashes {
    let slot = token - paragraph.indices.lowerBound + Self.reach
    if hashes[slot].isUnknown { hashes[slot] = TokenHashes(paragraph, token) }
    return hashes[slot]
  }

  /// Distances fall into a few classes.
  private static func bucket(_ distance: Int) -> UInt32 {
    switch distance {
    case ...4: UInt32(max(0, distance))
    case ...8: 5
    case ...16: 6
    case ...32: 7
    default: 8
    }
  }

  /// The class of gaps that no terminal follows within the horizon.
  private static let far: UInt32 = 11
  private static let horizon = 99

  /// Calls `use` with the hash of each feature of a gap: those that hold for all languages, then the language's own.
  @inline(__always)
  func forEach(_ gap: SentenceGap, _ use: (UInt32) -> Void) {
    let index = gap.index
    let base = UInt32(gap.isProposed ? 1 : 0) | (paragraph.hasNewline(index) ? 2 : 0)
    let (a, b) = (hash(index), hash(index + 1))
    let (before, after) = (hash(index - 1), hash(index + 2))
    let (second, fourth) = (hash(index - 2), hash(index + 3))
    let last = paragraph.lastBeforeClosers(index)
    let length = Self.bucket(index + 1 - gap.first)
    let sign = UInt32(gap.isUnlikely ? 1 : 0) << 8 | UInt32(paragraph.lastByte(last))
    use(Self.hash(1, base))
    use(Self.hash(2, a.shape))
    use(Self.hash(3, b.shape))
    use(Self.hash(4, after.shape))
    use(Self.hash(5, a.shape, b.shape, after.shape))
    use(Self.hash(6, second.shape, before.shape, a.shape))
    use(Self.hash(7, b.shape, after.shape, fourth.shape))
    use(Self.hash(8, base, a.shape))
    use(Self.hash(9, base, b.shape))
    use(Self.hash(10, UInt32(gap.depth), base))
    use(Self.hash(11, gap.hasTerminal ? 1 : 0, base, b.shape))
    use(Self.hash(12, sign, b.shape, paragraph.isGlued(index) ? 1 : 0))
    use(Self.hash(13, terminalDistance(gap) << 8 | length, b.shape, base))
    let first = hash(gap.first).word
    use(Self.hash(1 ^ salt, base))
    use(Self.hash(2 ^ salt, a.shape))
    use(Self.hash(3 ^ salt, b.shape))
    use(Self.hash(4 ^ salt, a.word))
    use(Self.hash(5 ^ salt, b.word))
    use(Self.hash(6 ^ salt, before.word))
    use(Self.hash(7 ^ salt, after.word))
    use(Self.hash(8 ^ salt, fourth.word))
    use(Self.hash(9 ^ salt, base, b.word))
    use(Self.hash(10 ^ salt, before.shape, a.word, b.shape))
    use(Self.hash(11 ^ salt, first, a.shape))
    use(Self.hash(12 ^ salt, first, b.shape))
    let next = paragraph.firstAfterOpeners(index)
    use(Self.hash(13 ^ salt, hash(last).word, hash(next).word))
  }

  /// The class of the distance from a gap to the next sign that ends sentences.
  private func terminalDistance(_ gap: SentenceGap) -> UInt32 {
    let distance = gap.terminal - gap.index
    let isFound = gap.terminal < paragraph.indices.upperBound && distance < Self.horizon
    return isFound ? Self.bucket(distance) : Self.far
  }

  /// Odd numbers whose bits have no pattern: those of the fractions of the golden ratio and of square roots.
  private static let odd: (UInt64, UInt64, UInt64, UInt64) = (
    0x9E37_79B9_7F4A_7C15, 0x6A09_E667_F3BC_C909, 0xBB67_AE85_84CA_A73B, 0x3C6E_F372_FE94_F82B
  )

  /// The upper half of a multilinear hash.
  ///
  /// - Source: Lemire and Kaser, Strongly universal string hashing is fast, 2014.
  @inline(__always)
  private static func hash(
    _ template: UInt64, _ x: UInt32, _ y: UInt32 = 0, _ z: UInt32 = 0
  ) -> UInt32 {
    let sum = template &* odd.0 &+ UInt64(x) &* odd.1 &+ UInt64(y) &* odd.2 &+ UInt64(z) &* odd.3
    return UInt32(truncatingIfNeeded: sum >> 32)
  }
}
