internal import CICU

/// Counts the bytes that a text takes in another character encoding.
public struct EncodedLength: Sendable {
  private enum Width { case utf8, utf16, utf32, singleByte, multiByte, stateful }
  private let width: Width
  private let converter: String

  /// - Parameter encoding: WHATWG name, lower case.
  public init(encoding: String) {
    self.converter = icuName(of: encoding)
    switch encoding {
    case "utf-8", "us-ascii": width = .utf8
    case "utf-16le", "utf-16be": width = .utf16
    case "utf-32le", "utf-32be": width = .utf32
    case "gb18030", "gbk", "big5", "shift_jis", "euc-jp", "euc-kr": width = .multiByte
    case "iso-2022-jp": width = .stateful
    default: width = .singleByte
    }
  }

  /// Bytes that `text[range]` takes; the range lies on scalar boundaries.
  /// - Returns: -1 when that depends on what stands around it, as in ISO-2022-JP, which has no bytes of its own for a
  ///   character.
  public func count(_ text: [UInt8], _ range: Range<Int>) -> Int {
    switch width {
    case .utf8: range.count
    case .singleByte: text[range].reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) }
    case .utf32: text[range].reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 4) }
    case .utf16:
      text[range].reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : $1 >= 0xF0 ? 4 : 2) }
    case .multiByte: multiByteCount(text, range)
    case .stateful: text[range].contains { $0 >= 0x80 } ? -1 : range.count
    }
  }

  /// Characters take 1 to 4 bytes by tables that only the converter has: half-width kana 1 in Shift_JIS, JIS X 0212 3
  /// in EUC-JP, what GBK lacks 4 in GB18030.
  private func multiByteCount(_ text: [UInt8], _ range: Range<Int>) -> Int {
    guard text[range].contains(where: { $0 >= 0x80 }) else { return range.count }
    let counted = text.withUnsafeBufferPointer {
      cicu_encoded_length(
        converter, $0.baseAddress.map { $0 + range.lowerBound }, Int32(range.count))
    }
    if counted >= 0 { return Int(counted) }
    return text[range].reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : $1 < 0x80 ? 1 : 2) }
  }
}
