internal import StageKit

/// What a configuration file may cost, and what its bytes may be.
enum YAMLLimits {
  /// Lists of names belong into TSV files; rules written by people stay far below.
  static let maximumBytes = 8 << 20
  /// Counted with every alias written out, so that a few lines cannot stand for billions of values.
  static let maximumNodes = 1_000_000
  /// Lists and maps inside each other.
  static let maximumDepth = 64

  /// The first thing that keeps the bytes from being YAML text at all.
  static func mistake(in source: SourceText) -> Diagnostic? {
    if source.bytes.count > maximumBytes {
      return Diagnostic(
        "E004", "the file has more than \(maximumBytes >> 20) MiB",
        at: source.place(ofByte: source.bytes.startIndex),
        help: "move long lists into files of their own that a setting names")
    }
    if let byte = firstInvalidByte(source.bytes) {
      let value = String(source.bytes[byte], radix: 16, uppercase: true)
      return Diagnostic(
        "E005", "the file is not UTF-8: byte 0x\(value)", at: source.place(ofByte: byte),
        help: "save it as UTF-8 in your editor")
    }
    if let byte = firstControl(source.bytes) {
      return Diagnostic(
        "E005", "a control character, which YAML does not allow", at: source.place(ofByte: byte),
        help: "delete it, or write it as an escape in double quotes: \"\\x07\"")
    }
    return nil
  }

  private static func firstInvalidByte(_ bytes: ArraySlice<UInt8>) -> Int? {
    do {
      _ = try UTF8Span(validating: bytes.span)
      return nil
    } catch {
      return bytes.startIndex + error.byteOffsets.lowerBound
    }
  }

  /// Controls other than tab and line ends; U+0080 to U+009F but U+0085; U+FFFE and U+FFFF.
  private static func firstControl(_ bytes: ArraySlice<UInt8>) -> Int? {
    bytes.indices.first { index in
      let byte = bytes[index]
      if byte < 0x20 { return byte != 0x09 && byte != 0x0A && byte != 0x0D }
      if byte == 0x7F { return true }
      guard byte == 0xC2 || byte == 0xEF, index + 1 < bytes.endIndex else { return false }
      let next = bytes[index + 1]
      if byte == 0xC2 { return next < 0xA0 && next != 0x85 }
      return next == 0xBF && bytes[index + 2] >= 0xBE
    }
  }
}
