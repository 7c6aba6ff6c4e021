internal import DocumentModel
internal import Unicode

/// What a model of sentence ends sees of the gaps of one paragraph.
struct SentenceFeatures {
  private let paragraph: Paragraph
  /// Words in lower case and shapes like `Aa9`, hashed, by token from the paragraph's first.
  private var words: [UInt32] = []
  private var shapes: [UInt32] = []
  /// Opening brackets and quotation marks before each token, without those closed.
  private var depths: [UInt32] = []
  private var capitals: UInt32 = 0
  private var hasTerminal: UInt32 = 0

  init(_ paragraph: Paragraph) {
    self.paragraph = paragraph
    words.reserveCapacity(paragraph.indices.count)
    shapes.reserveCapacity(paragraph.indices.count)
    var depth: UInt32 = 0
    var capitalized = 0
    var alphabetic = 0
    for token in paragraph.indices {
      addHashes(token)
      let first = paragraph.firstByte(token)
      if first == UInt8(ascii: "(") { depth += 1 }
      if first == UInt8(ascii: ")"), depth > 0 { depth -= 1 }
      depths.append(min(depth, 2))
      if paragraph.kind(token) == .alphabetic {
        alphabetic += 1
        if paragraph.isUppercase(token) { capitalized += 1 }
      } else if paragraph.isTerminal(token) {
        hasTerminal = 1
      }
    }
    capitals = UInt32(alphabetic == 0 ? 7 : capitalized * 5 / alphabetic)
  }

  private mutating func addHashes(_ token: Int) {
    var word: UInt32 = 0x811C_9DC5
    var shape: UInt32 = 0x811C_9DC5
    var last: UInt8 = 0
    var length = 0
    for index in paragraph.start(token)..<min(paragraph.end(token), paragraph.start(token) + 24) {
      let byte = paragraph.text[index]
      let kind: UInt8 =
        byte.isASCIILowercase
        ? UInt8(ascii: "a")
        : byte.isASCIIUppercase
          ? UInt8(ascii: "A") : byte.isASCIIDigit ? UInt8(ascii: "9") : byte
      word = (word ^ UInt32(byte.isASCIIDigit ? kind : byte.asciiLowercased)) &* 0x0100_0193
      if kind != last, length < 6 {
        shape = (shape ^ UInt32(kind)) &* 0x0100_0193
        length += 1
      }
      last = kind
    }
    words.append(word)
    shapes.append(shape ^ UInt32(paragraph.kind(token).rawValue) << 24)
  }

  private func word(_ token: Int) -> UInt32 {
    paragraph.indices.contains(token) ? words[token - paragraph.indices.lowerBound] : 1
  }

  private func shape(_ token: Int) -> UInt32 {
    paragraph.indices.contains(token) ? shapes[token - paragraph.indices.lowerBound] : 1
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

  /// Calls `use` with the hash of each feature of a gap.
  /// - Parameters:
  ///   - isProposed: whether ICU breaks here.
  ///   - first: the first token of the sentence so far.
  func forEach(_ gap: Int, isProposed: Bool, first: Int, _ use: (UInt32) -> Void) {
    let base = UInt32(isProposed ? 1 : 0) | (paragraph.hasNewline(gap) ? 2 : 0)
    let last = paragraph.lastBeforeClosers(gap)
    let next = paragraph.firstAfterOpeners(gap)
    let a = (shape(gap), word(gap))
    let b = (shape(gap + 1), word(gap + 1))
    let length = Self.bucket(gap + 1 - first)
    let rest = Self.bucket(paragraph.indices.upperBound - 1 - gap)
    let depth = depths[gap - paragraph.indices.lowerBound]
    func add(_ number: UInt32, _ x: UInt32, _ y: UInt32 = 0, _ z: UInt32 = 0) {
      var hash = number &* 0x9E37_79B1 ^ x
      hash = (hash ^ hash >> 15) &* 0x85EB_CA6B ^ y
      hash = (hash ^ hash >> 13) &* 0xC2B2_AE35 ^ z
      hash = (hash ^ hash >> 16) &* 0x85EB_CA6B
      use(hash ^ hash >> 15)
    }
    add(1, base)
    add(2, a.0)
    add(3, a.1)
    add(4, b.0)
    add(5, b.1)
    add(6, shape(gap - 1))
    add(7, word(gap - 1))
    add(8, shape(gap + 2))
    add(9, word(gap + 2))
    add(10, a.0, b.0)
    add(11, a.1, b.0)
    add(12, a.0, b.1)
    add(13, a.1, b.1)
    add(14, word(gap - 1), a.1)
    add(15, b.1, word(gap + 2))
    add(16, shape(gap - 1), a.0, b.0)
    add(17, a.0, b.0, shape(gap + 2))
    add(18, shape(gap - 2), shape(gap - 1), a.0)
    add(19, b.0, shape(gap + 2), shape(gap + 3))
    add(20, base, b.0)
    add(21, base, a.0)
    add(22, length, a.0)
    add(23, length, b.0)
    add(24, rest, a.0)
    add(25, rest, b.0)
    add(26, capitals, base)
    add(27, capitals, a.0, b.0)
    add(28, hasTerminal, capitals, length)
    add(29, hasTerminal, a.0, b.0)
    add(30, depth, base)
    add(31, shape(last), shape(next), base)
    add(32, word(last), shape(next))
    add(33, shape(last), word(next))
    add(34, length, rest, base)
    add(35, shape(paragraph.indices.lowerBound), base)
    add(36, shape(gap - 1), a.1, b.0)
    add(37, a.0, b.1, shape(gap + 2))
    add(38, word(first), a.0)
    add(39, word(gap - 2))
    add(40, word(gap + 3))
    add(41, hasTerminal, base, b.0)
  }
}
