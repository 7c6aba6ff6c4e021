/// Lower-case letters of the scripts that the word list holds, byte by byte: the length of a text stays.
enum WordFolding {
  /// The letters that a word of the list is found by, and where they end.
  struct Key {
    var hash: UInt32
    var end: Int
  }

  private static let seed: UInt32 = 0x811C_9DC5
  private static let prime: UInt32 = 0x0100_0193

  @inline(__always)
  static func mix(_ hash: UInt32, _ byte: UInt8) -> UInt32 { (hash ^ UInt32(byte)) &* prime }

  @inline(__always)
  static func finish(_ hash: UInt32) -> UInt32 { hash ^ hash >> 15 }

  /// The run of letters at an offset; for what is no letter, the one scalar.
  static func key(_ text: PatternText, _ offset: Int) -> Key {
    var hash = seed
    var position = offset
    while true {
      let byte = text[position]
      let lower = byte | 0x20
      if lower >= 0x61, lower <= 0x7A, byte < 0x80 {
        hash = mix(hash, lower)
        position += 1
        continue
      }
      guard byte >= 0xC2, case .letter(let length) = text.scalar(at: position) else { break }
      for _ in 0..<length {
        hash = mix(hash, self.byte(text, position))
        position += 1
      }
    }
    if position == offset {
      let length = max(1, text.scalar(at: offset).length)
      for _ in 0..<length {
        hash = mix(hash, self.byte(text, position))
        position += 1
      }
    }
    return Key(hash: finish(hash), end: position)
  }

  /// The byte at an offset, of the lower-case letter that it belongs to.
  static func byte(_ text: PatternText, _ offset: Int) -> UInt8 {
    let byte = text[offset]
    if byte < 0x80 { return byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte }
    // Р to Я change their first byte too: D0 A0 becomes D1 80.
    if byte == 0xD0 { return text[offset + 1] >= 0xA0 && text[offset + 1] <= 0xAF ? 0xD1 : 0xD0 }
    guard byte < 0xC0 else { return byte }
    switch text[offset - 1] {
    case 0xC3: return byte >= 0x80 && byte <= 0x9E && byte != 0x97 ? byte + 0x20 : byte
    case 0xC4: return byte | 1
    case 0xC5:
      // Ł, Ź, Ż, Ž are odd where the others are even.
      let isOddUpper = (byte >= 0x81 && byte <= 0x88) || (byte >= 0xB9 && byte <= 0xBE)
      return isOddUpper ? (byte + 1) & 0xFE : byte | 1
    case 0xD0:
      if byte >= 0x90 && byte <= 0x9F { return byte + 0x20 }
      return byte >= 0xA0 && byte <= 0xAF ? byte - 0x20 : byte
    default: return byte
    }
  }
}
