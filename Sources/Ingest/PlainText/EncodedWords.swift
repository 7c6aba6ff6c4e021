/// Words of a mail's head that carry their own encoding: `=?utf-8?Q?Gr=C3=BC=C3=9Fe?=`.
/// - Source: RFC 2047.
enum EncodedWords {
  /// Joins words by spaces; between two encoded ones there is none.
  static func decoded(_ words: [[UInt8]]) -> String {
    var text = ""
    var wasEncoded = false
    for word in words {
      let decoded = decodedWord(word)
      if !text.isEmpty, !(wasEncoded && decoded != nil) { text += " " }
      text += decoded ?? String(decoding: word, as: UTF8.self)
      wasEncoded = decoded != nil
    }
    return text
  }

  private static func decodedWord(_ word: [UInt8]) -> String? {
    let parts = word.split(separator: 0x3F, omittingEmptySubsequences: false)
    guard parts.count == 5, parts[0] == [0x3D], parts[4] == [0x3D], parts[2].count == 1,
      let kind = parts[2].first,
      // A language may follow: `utf-8*de`.
      let label = parts[1].split(separator: 0x2A).first, let name = encoding(forLabel: label)
    else { return nil }
    let bytes: [UInt8]?
    switch kind | 0x20 {
    case UInt8(ascii: "q"): bytes = quotedPrintable(parts[3])
    case UInt8(ascii: "b"): bytes = base64(parts[3])
    default: bytes = nil
    }
    guard let bytes else { return nil }
    let decoded = DecodedSource(bytes, encoding: name, skipping: 0).bytes
    return String(decoding: decoded.filter { $0 != controlMark }, as: UTF8.self)
  }

  private static func quotedPrintable(_ bytes: ArraySlice<UInt8>) -> [UInt8]? {
    var decoded: [UInt8] = []
    var index = bytes.startIndex
    while index < bytes.endIndex {
      if bytes[index] == 0x3D {
        guard index + 2 < bytes.endIndex, let high = hexadecimal(bytes[index + 1]),
          let low = hexadecimal(bytes[index + 2])
        else { return nil }
        decoded.append(high << 4 | low)
        index += 3
      } else {
        decoded.append(bytes[index] == 0x5F ? 0x20 : bytes[index])
        index += 1
      }
    }
    return decoded
  }

  private static func hexadecimal(_ byte: UInt8) -> UInt8? {
    if isASCIIDigit(byte) { return byte & 0x0F }
    let letter = (byte | 0x20) &- 0x61
    return letter < 6 ? letter + 10 : nil
  }

  private static func base64(_ bytes: ArraySlice<UInt8>) -> [UInt8]? {
    var decoded: [UInt8] = []
    var bits: UInt32 = 0
    var count = 0
    for byte in bytes where byte != 0x3D {
      let value: UInt8
      switch byte {
      case 0x41...0x5A: value = byte - 0x41
      case 0x61...0x7A: value = byte - 0x61 + 26
      case 0x30...0x39: value = byte - 0x30 + 52
      case 0x2B: value = 62
      case 0x2F: value = 63
      default: return nil
      }
      bits = bits << 6 | UInt32(value)
      count += 6
      if count >= 8 {
        count -= 8
        decoded.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
      }
    }
    return decoded
  }
}
