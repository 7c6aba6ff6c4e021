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
    var before: UInt8 = 0x20
    for index in range {
      let byte = source[index]
      if byte <= 0x20 {
        if Self.endsSentence(before) { sentenceEnds += 1 }
      } else {
        count(byte, after: before)
      }
      before = byte
    }
    if Self.endsSentence(before) { sentenceEnds += 1 }
  }

  @inline(__always)
  private mutating func count(_ byte: UInt8, after before: UInt8) {
    if byte & 0xC0 != 0x80 { characters += 1 }
    if before <= 0x20 {
      words += 1
      if byte &- 0x41 < 26 { capitalized += 1 }
    }
    switch byte {
    case 0x2C: commas += 1
    case 0x30...0x39: digits += 1
    case 0x7C, 0x2F, 0x3A, 0x2B, 0x40, 0x3E, 0x5B, 0x5D, 0x2A, 0x23: signs += 1
    case 0x82 where before == 0x80: sentenceEnds += 1
    default: break
    }
  }

  @inline(__always)
  private static func endsSentence(_ byte: UInt8) -> Bool {
    byte == 0x2E || byte == 0x3F || byte == 0x21
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
