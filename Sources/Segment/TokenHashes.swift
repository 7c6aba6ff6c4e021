internal import DocumentModel
internal import Unicode

/// A token as the model of sentence ends sees it: its word in lower case with digits as one, and its shape.
struct TokenHashes {
  private(set) var word: UInt32 = 0x811C_9DC5
  private(set) var shape: UInt32 = 0x811C_9DC5

  /// Longer tokens are as their beginning is.
  private static let longestWord = 24
  /// `Aa9-Aa` has six parts.
  private static let longestShape = 6

  /// A token whose hashes are not made yet.
  static let unknown = TokenHashes(word: 0, shape: 0)
  /// What stands before the first token of a paragraph and after the last.
  static let absent = TokenHashes(word: 1, shape: 1)
  var isUnknown: Bool { shape == 0 }

  private init(word: UInt32, shape: UInt32) {
    self.word = word
    self.shape = shape
  }

  init(_ paragraph: Paragraph, _ token: Int) {
    let start = paragraph.start(token)
    let end = min(paragraph.end(token), start + Self.longestWord)
    var last: UInt32 = 0
    var parts = 0
    var index = start
    while index < end {
      let byte = paragraph.byte(index)
      let kind: UInt32
      if byte < 0x80 {
        kind = Self.kind(byte)
        word =
          (word ^ UInt32(byte.isASCIIDigit ? UInt8(ascii: "9") : byte.asciiLowercased))
          &* 0x0100_0193
        index += 1
      } else {
        let (scalar, width) = paragraph.scalar(at: index)
        kind = Self.kind(scalar)
        word = (word ^ lowercase(scalar)) &* 0x0100_0193
        index += width
      }
      if kind != last, parts < Self.longestShape {
        shape = (shape ^ kind) &* 0x0100_0193
        parts += 1
      }
      last = kind
    }
    shape ^= UInt32(paragraph.kind(token).rawValue) << 24
    if isUnknown { shape = 1 }
  }

  private static let upper = UInt32(UInt8(ascii: "A"))

  private static func kind(_ byte: UInt8) -> UInt32 {
    let kind =
      byte.isASCIILowercase
      ? UInt8(ascii: "a")
      : byte.isASCIIUppercase ? UInt8(ascii: "A") : byte.isASCIIDigit ? UInt8(ascii: "9") : byte
    return UInt32(kind)
  }

  /// Letters without case, such as those of Arabic or Hindi, are all alike; signs are each their own.
  private static func kind(_ scalar: UInt32) -> UInt32 {
    switch CharacterKind(scalar) {
    case .uppercase: upper
    case .lowercase: UInt32(UInt8(ascii: "a"))
    case .otherLetter, .mark: UInt32(UInt8(ascii: "c"))
    case .number: UInt32(UInt8(ascii: "9"))
    case .punctuation, .symbol, .separator, .control: scalar
    }
  }
}
