@testable import Ingest

/// Encodes text by a decoder turned around: every sequence of one or two bytes, by the character
/// that it means.
struct LegacyEncoder {
  let encoding: String
  private(set) var bytes: [Unicode.Scalar: [UInt8]] = [:]

  static let singleByte = [
    "ibm866", "iso-8859-2", "iso-8859-3", "iso-8859-4", "iso-8859-5", "iso-8859-6", "iso-8859-7",
    "iso-8859-8", "iso-8859-8-i", "iso-8859-10", "iso-8859-13", "iso-8859-14", "iso-8859-15",
    "iso-8859-16", "koi8-r", "koi8-u", "macintosh", "windows-874", "windows-1250", "windows-1251",
    "windows-1252", "windows-1253", "windows-1254", "windows-1255", "windows-1256", "windows-1257",
    "windows-1258", "x-mac-cyrillic",
  ]
  static let multiByte = ["gb18030", "big5", "euc-jp", "shift_jis", "euc-kr"]

  /// - Parameter whole: every character, not every third of those with two bytes.
  init?(_ encoding: String, whole: Bool = false) {
    self.encoding = encoding
    add((UInt8(0x80)...0xFF).map { [$0] })
    if Self.multiByte.contains(encoding) {
      for lead in UInt8(0x81)...0xFE {
        add(stride(from: UInt8(0x40), through: 0xFE, by: whole ? 1 : 3).map { [lead, $0] })
      }
    }
    for byte in UInt8(0x20)...0x7E { bytes[Unicode.Scalar(byte)] = [byte] }
    if bytes.count < 100 { return nil }
  }

  private mutating func add(_ sequences: [[UInt8]]) {
    let decoded = DecodedSource(
      Array(sequences.joined(separator: [0x0A])), encoding: encoding, skipping: 0
    ).bytes
    let lines = decoded.split(separator: 0x0A, omittingEmptySubsequences: false)
    guard lines.count == sequences.count else { return }
    for (line, sequence) in zip(lines, sequences) {
      let scalars = Array(String(decoding: line, as: UTF8.self).unicodeScalars)
      guard scalars.count == 1, let scalar = scalars.first, scalar != "\u{FFFD}",
        scalar.value >= 0xA0, !scalar.properties.isWhitespace, bytes[scalar] == nil
      else { continue }
      bytes[scalar] = sequence
    }
  }

  /// - Returns: nil when a character is missing.
  func encoded(_ text: String) -> [UInt8]? {
    var result: [UInt8] = []
    for scalar in text.unicodeScalars {
      if scalar == "\n" {
        result.append(0x0A)
      } else if let sequence = bytes[scalar] {
        result += sequence
      } else {
        return nil
      }
    }
    return result
  }
}
