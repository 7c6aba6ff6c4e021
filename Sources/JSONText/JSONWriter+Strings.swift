internal import Bytes

/// Strings: only the quote, the backslash and control characters are escaped.
extension JSONWriter {
  mutating func appendQuoted(_ text: String) {
    var text = text
    text.withUTF8 { appendQuoted(UnsafeRawBufferPointer($0)) }
  }

  mutating func appendQuoted(_ utf8: ArraySlice<UInt8>) {
    utf8.withUnsafeBytes { appendQuoted($0) }
  }

  private mutating func appendQuoted(_ utf8: UnsafeRawBufferPointer) {
    bytes.append(UInt8(ascii: "\""))
    var start = 0
    while start < utf8.count {
      let end = Self.plainEnd(in: utf8, from: start)
      bytes.append(contentsOf: UnsafeRawBufferPointer(rebasing: utf8[start..<end]))
      if end < utf8.count { appendEscape(utf8[end]) }
      start = end + 1
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// The first byte from `start` on that needs an escape.
  private static func plainEnd(in utf8: UnsafeRawBufferPointer, from start: Int) -> Int {
    let (quote, backslash) = (UInt8(ascii: "\""), UInt8(ascii: "\\"))
    var index = start
    while index + EightBytes.count <= utf8.count {
      let bytes = EightBytes(utf8, at: index)
      if bytes.below(0x20) | bytes.equal(quote) | bytes.equal(backslash) != 0 { break }
      index += EightBytes.count
    }
    while index < utf8.count, utf8[index] >= 0x20, utf8[index] != quote, utf8[index] != backslash {
      index += 1
    }
    return index
  }

  private mutating func appendEscape(_ byte: UInt8) {
    bytes.append(UInt8(ascii: "\\"))
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes.append(byte)
    case 0x08: bytes.append(UInt8(ascii: "b"))
    case 0x09: bytes.append(UInt8(ascii: "t"))
    case 0x0A: bytes.append(UInt8(ascii: "n"))
    case 0x0C: bytes.append(UInt8(ascii: "f"))
    case 0x0D: bytes.append(UInt8(ascii: "r"))
    default:
      let hexadecimal = Array("0123456789abcdef".utf8)
      bytes += [UInt8(ascii: "u"), UInt8(ascii: "0"), UInt8(ascii: "0")]
      bytes.append(hexadecimal[Int(byte >> 4)])
      bytes.append(hexadecimal[Int(byte & 15)])
    }
  }
}
