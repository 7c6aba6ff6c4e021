/// What a text is made of, counted over its bytes.
struct TextCounts {
  var characters: Int32 = 0
  var words: Int32 = 0
  /// Words that begin with an ASCII capital.
  var capitalized: Int32 = 0
  var digits: Int32 = 0
  var commas: Int32 = 0
  /// `.`, `?`, `!` and `。` before white space or the end.
  var sentenceEnds: Int32 = 0
  /// `|`, `/`, `:` and other signs that prose seldom has.
  var signs: Int32 = 0

  init() {}

  /// Counts in a stretch of source.
  init(_ source: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    byteKinds.withUnsafeBufferPointer { kinds in
      var before = ByteKind.space
      for index in range {
        let kind = kinds[Int(source[index])]
        if kind.isDisjoint(with: .notable) {
          characters += 1
          if before.contains(.space) { words += 1 }
        } else if kind.contains(.space) {
          if before.contains(.sentenceEnd) { sentenceEnds += 1 }
        } else {
          count(kind, after: before)
        }
        before = kind
      }
      if before.contains(.sentenceEnd) { sentenceEnds += 1 }
    }
  }

  @inline(__always)
  private mutating func count(_ kind: ByteKind, after before: ByteKind) {
    if !kind.contains(.continuation) { characters += 1 }
    if before.contains(.space) {
      words += 1
      if kind.contains(.capital) { capitalized += 1 }
    }
    if kind.contains(.comma) { commas += 1 }
    if kind.contains(.digit) { digits += 1 }
    if kind.contains(.sign) { signs += 1 }
    if kind.contains(.fullStopEnd), before.contains(.fullStopMiddle) { sentenceEnds += 1 }
  }

  mutating func add(_ other: Self) {
    characters += other.characters
    words += other.words
    capitalized += other.capitalized
    digits += other.digits
    commas += other.commas
    sentenceEnds += other.sentenceEnds
    signs += other.signs
  }
}

/// What a byte counts as; a byte without a mark is a small letter or the like.
private struct ByteKind: OptionSet {
  let rawValue: UInt16

  static let space = Self(rawValue: 1 << 0)
  static let sentenceEnd = Self(rawValue: 1 << 1)
  static let continuation = Self(rawValue: 1 << 2)
  static let capital = Self(rawValue: 1 << 3)
  static let comma = Self(rawValue: 1 << 4)
  static let digit = Self(rawValue: 1 << 5)
  static let sign = Self(rawValue: 1 << 6)
  /// The second and third byte of `。`.
  static let fullStopMiddle = Self(rawValue: 1 << 7)
  static let fullStopEnd = Self(rawValue: 1 << 8)
  /// All that is more than a character.
  static let notable = Self(rawValue: .max)

  init(rawValue: UInt16) {
    self.rawValue = rawValue
  }

  init(_ byte: UInt8) {
    self = byte & 0xC0 == 0x80 ? .continuation : []
    switch byte {
    case 0...0x20: insert(.space)
    case 0x2E, 0x3F, 0x21: insert(.sentenceEnd)
    case 0x41...0x5A: insert(.capital)
    case 0x2C: insert(.comma)
    case 0x30...0x39: insert(.digit)
    case 0x7C, 0x2F, 0x3A, 0x2B, 0x40, 0x3E, 0x5B, 0x5D, 0x2A, 0x23: insert(.sign)
    case 0x80: insert(.fullStopMiddle)
    case 0x82: insert(.fullStopEnd)
    default: break
    }
  }
}

private let byteKinds = (UInt8.min...UInt8.max).map(ByteKind.init)
