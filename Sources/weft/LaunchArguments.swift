internal import Pipelines

/// The arguments of the process.
enum LaunchArguments {
  /// The arguments as text, without the program's name.
  static var text: [String] { Array(CommandLine.arguments.dropFirst()) }

  /// A path that was typed: names need not be UTF-8, so the bytes are looked up where text has lost them.
  static func path(_ text: String) -> FilePath {
    guard text.unicodeScalars.contains("\u{FFFD}") else { return FilePath(text) }
    let spellings = (1..<max(1, Int(CommandLine.argc))).compactMap { bytes(ofArgument: $0) }
    let typed = spellings.first { spelling in
      let decoded = String(decoding: spelling, as: UTF8.self)
      return decoded == text || decoded.hasSuffix("=" + text)
    }
    return FilePath(bytes: typed.map { Array($0.suffix(of: text)) } ?? Array(text.utf8))
  }

  private static func bytes(ofArgument index: Int) -> [UInt8]? {
    guard let argument = CommandLine.unsafeArgv[index] else { return nil }
    var length = 0
    while argument[length] != 0 { length += 1 }
    return (0..<length).map { UInt8(bitPattern: argument[$0]) }
  }
}

extension [UInt8] {
  /// The end that decodes to `text`: all, or what stands behind `--option=`.
  fileprivate func suffix(of text: String) -> ArraySlice<UInt8> {
    if String(decoding: self, as: UTF8.self) == text { return self[...] }
    guard let equals = firstIndex(of: UInt8(ascii: "=")) else { return self[...] }
    return self[(equals + 1)...]
  }
}
