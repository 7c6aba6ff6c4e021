internal import DocumentModel
internal import Unicode

/// What the model of sentence ends sees of the gaps of one paragraph.
///
/// One of these serves all paragraphs of a language in turn, so that nothing is allocated for each.
struct SentenceFeatures {
  /// A gap between two tokens, as far as it is known when its turn comes.
  struct Gap {
    /// The token before it.
    var index: Int
    /// Whether ICU ends a sentence here.
    var isProposed: Bool
    /// Whether the rules hold an end for unlikely.
    var isUnlikely: Bool
    /// The first token of the sentence so far.
    var first: Int
  }

  /// Sets the features of one language apart from those of others.
  private let salt: UInt32
  private var lower = 0
  private var upper = 0
  /// Words in lower case and shapes like `Aa9`, hashed, by token from the paragraph's first.
  private var words: [UInt32] = []
  private var shapes: [UInt32] = []
  /// Opening brackets before each token, without those closed.
  private var depths: [UInt32] = []
  private var capitals: UInt32 = 0
  private var hasTerminal: UInt32 = 0

  /// - Parameter language: ISO 639-1.
  init(language: String) {
    salt = language.utf8.reduce(0x811C_9DC5) { ($0 ^ UInt32($1)) &* 0x0100_0193 }
  }

  /// Goes on to another paragraph.
  mutating func load(_ paragraph: Paragraph) {
    lower = paragraph.indices.lowerBound
    upper = paragraph.indices.upperBound
    words.removeAll(keepingCapacity: true)
    shapes.removeAll(keepingCapacity: true)
    depths.removeAll(keepingCapacity: true)
    hasTerminal = 0
    var depth: UInt32 = 0
    var capitalized = 0
    var alphabetic = 0
    for token in paragraph.indices {
      let hashes = TokenHashes(paragraph, token)
      words.append(hashes.word)
      shapes.append(hashes.shape)
      let first = paragraph.firstByte(token)
      if first == UInt8(ascii: "(") { depth += 1 }
      if first == UInt8(ascii: ")"), depth > 0 { depth -= 1 }
      depths.append(min(depth, 2))
      if paragraph.kind(token) == .alphabetic {
        alphabetic += 1
        if hashes.isCapitalized { capitalized += 1 }
      } else if hasTerminal == 0, paragraph.isTerminal(token) {
        hasTerminal = 1
      }
    }
    capitals = UInt32(alphabetic == 0 ? 7 : capitalized * 5 / alphabetic)
  }

  private func word(_ token: Int) -> UInt32 {
    token >= lower && token < upper ? words[token - lower] : 1
  }

  private func shape(_ token: Int) -> UInt32 {
    token >= lower && token < upper ? shapes[token - lower] : 1
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

  /// Calls `use` with the hash of each feature of a gap: first those that hold for all languages, then the language's own.
  @inline(__always)
  func forEach(_ paragraph: Paragraph, _ gap: Gap, _ use: (UInt32) -> Void) {
    let index = gap.index
    let base = UInt32(gap.isProposed ? 1 : 0) | (paragraph.hasNewline(index) ? 2 : 0)
    let last = paragraph.lastBeforeClosers(index)
    let next = paragraph.firstAfterOpeners(index)
    let length = Self.bucket(index + 1 - gap.first)
    let rest = Self.bucket(upper - 1 - index)
    let a = shape(index)
    let b = shape(index + 1)
    func add(_ number: UInt32, _ x: UInt32, _ y: UInt32 = 0, _ z: UInt32 = 0) {
      use(Self.hash(number &* 0x9E37_79B1, x, y, z))
    }
    let before = shape(index - 1)
    let after = shape(index + 2)
    add(1, base)
    add(2, a)
    add(3, b)
    add(4, before)
    add(5, after)
    add(6, a, b)
    add(7, before, a, b)
    add(8, a, b, after)
    add(9, shape(index - 2), before, a)
    add(10, b, after, shape(index + 3))
    add(11, base, b)
    add(12, base, a)
    add(13, length, a)
    add(14, length, b)
    add(15, rest, a)
    add(16, rest, b)
    add(17, capitals, base)
    add(18, capitals, a, b)
    add(19, hasTerminal, capitals, length)
    add(20, hasTerminal, a, b)
    add(21, depths[index - lower], base)
    add(22, shape(last), shape(next), base)
    add(23, length, rest, base)
    add(24, shape(lower), base)
    add(25, hasTerminal, base, b)
    let verdict: UInt32 = gap.isUnlikely ? 1 : 0
    add(26, verdict)
    add(27, verdict, a, b)
    add(28, verdict << 8 | UInt32(paragraph.lastByte(last)), b, paragraph.isGlued(index) ? 1 : 0)
    addOfLanguage(gap, base, length, last, next, use)
  }

  @inline(__always)
  private func addOfLanguage(
    _ gap: Gap, _ base: UInt32, _ length: UInt32, _ last: Int, _ next: Int,
    _ use: (UInt32) -> Void
  ) {
    func add(_ number: UInt32, _ x: UInt32, _ y: UInt32 = 0, _ z: UInt32 = 0) {
      use(Self.hash(number &* 0x9E37_79B1 ^ salt, x, y, z))
    }
    let index = gap.index
    let a = (shape: shape(index), word: word(index))
    let b = (shape: shape(index + 1), word: word(index + 1))
    add(31, base)
    add(32, a.shape)
    add(33, b.shape)
    add(34, a.shape, b.shape)
    add(35, length, a.shape)
    add(36, hasTerminal, a.shape, b.shape)
    add(37, a.word)
    add(38, b.word)
    add(39, word(index - 1))
    add(40, word(index + 2))
    add(41, a.word, b.shape)
    add(42, a.shape, b.word)
    add(43, a.word, b.word)
    add(44, word(index - 1), a.word)
    add(45, b.word, word(index + 2))
    add(46, word(last), shape(next))
    add(47, shape(last), word(next))
    add(48, shape(index - 1), a.word, b.shape)
    add(49, a.shape, b.word, shape(index + 2))
    add(50, word(gap.first), a.shape)
    add(51, word(index - 2))
    add(52, word(index + 3))
  }

  /// Never 0, which stands for no feature.
  @inline(__always)
  private static func hash(_ seed: UInt32, _ x: UInt32, _ y: UInt32, _ z: UInt32) -> UInt32 {
    var hash = seed ^ x
    hash = (hash ^ hash >> 15) &* 0x85EB_CA6B ^ y
    hash = (hash ^ hash >> 13) &* 0xC2B2_AE35 ^ z
    hash = (hash ^ hash >> 16) &* 0x85EB_CA6B
    return (hash ^ hash >> 15) | 1
  }
}
