extension [UInt8] {
  /// Adds a cell of tab-separated values: tab, line feed, carriage return and backslash are written
  /// `\t`, `\n`, `\r` and `\\`.
  mutating func appendCell(_ text: some Sequence<UInt8>) {
    for byte in text {
      switch byte {
      case UInt8(ascii: "\t"): self += "\\t".utf8
      case UInt8(ascii: "\n"): self += "\\n".utf8
      case UInt8(ascii: "\r"): self += "\\r".utf8
      case UInt8(ascii: "\\"): self += "\\\\".utf8
      default: append(byte)
      }
    }
  }
}
