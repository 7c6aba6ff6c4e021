/// What a file's bytes say about its character encoding.
struct EncodingSniffer {
  /// WHATWG name, lower case.
  let encoding: String
  /// Bytes of a byte order mark, which is not text.
  let markLength: Int

  /// Looks for a byte order mark, then a declaration, then at the bytes themselves.
  ///
  /// A declaration gives way where the bytes disprove it: valid UTF-8 with characters beyond ASCII is hardly ever
  /// anything else, and what has none at all is not UTF-8.
  /// - Parameter readsDeclarations: false for plain text, where `<meta charset>` would be an example.
  init(_ source: [UInt8], readsDeclarations: Bool) {
    if let mark = byteOrderMark(source) {
      (encoding, markLength) = mark
      return
    }
    markLength = 0
    if let wide = wideEncoding(source) {
      encoding = wide
      return
    }
    let profile = HighByteProfile(source)
    let declared = readsDeclarations ? declaredEncoding(source) : nil
    func detected() -> String {
      EncodingDetector(source, languageHint: readsDeclarations ? declaredLanguage(source) : nil)
        .encoding
    }
    switch declared {
    case nil:
      if profile.isASCII, switchesToJapanese(source) {
        encoding = "iso-2022-jp"
      } else {
        encoding = profile.looksLikeUTF8 ? "utf-8" : detected()
      }
    case "utf-8":
      encoding = profile.hasOnlyLoneHighBytes ? detected() : "utf-8"
    case "replacement":
      // What the label stands for has no bytes beyond ASCII; these are something else.
      encoding = profile.isASCII ? "replacement" : profile.looksLikeUTF8 ? "utf-8" : detected()
    case .some(let name):
      encoding = profile.isSurelyUTF8 ? "utf-8" : name
    }
  }
}

private func byteOrderMark(_ source: [UInt8]) -> (String, Int)? {
  if source.starts(with: [0xEF, 0xBB, 0xBF]) { return ("utf-8", 3) }
  // Before those of UTF-16, one of which it begins with: no text begins with NUL.
  if source.starts(with: [0xFF, 0xFE, 0, 0]) { return ("utf-32le", 4) }
  if source.starts(with: [0, 0, 0xFE, 0xFF]) { return ("utf-32be", 4) }
  if source.starts(with: [0xFE, 0xFF]) { return ("utf-16be", 2) }
  if source.starts(with: [0xFF, 0xFE]) { return ("utf-16le", 2) }
  return nil
}

/// UTF-16 without a mark: zero bytes in every other place of the first markup or Latin text.
private func wideEncoding(_ source: [UInt8]) -> String? {
  let sample = source.prefix(512)
  guard sample.count >= 8 else { return nil }
  var even = 0
  var odd = 0
  for (index, byte) in sample.enumerated() where byte == 0 {
    if index % 2 == 0 { even += 1 } else { odd += 1 }
  }
  let half = sample.count / 2
  if even * 10 > half * 4, odd * 20 < half { return "utf-16be" }
  if odd * 10 > half * 4, even * 20 < half { return "utf-16le" }
  return nil
}

/// Whether escape sequences lead to two-byte characters of JIS X 0208, as ISO-2022-JP has them.
private func switchesToJapanese(_ source: [UInt8]) -> Bool {
  guard let first = source.firstIndex(of: 0x1B) else { return false }
  return find("\u{1B}$b", in: source, from: first, to: source.count) != nil
    || find("\u{1B}$@", in: source, from: first, to: source.count) != nil
}

/// How the bytes from 80 to FF follow each other.
private struct HighByteProfile {
  var characters = 0
  var lone = 0
  var broken = 0

  init(_ source: [UInt8]) {
    var index = 0
    while index < source.count {
      guard source[index] >= 0x80 else {
        index += 1
        if index & 7 == 0 {
          index = source.withUnsafeBytes { PlainRuns.asciiEnd($0, from: index) }
        }
        continue
      }
      let length = utf8Length(source, at: index)
      if length > 0 {
        characters += 1
        index += length
      } else {
        let before = index > 0 ? source[index - 1] : 0
        let after = index + 1 < source.count ? source[index + 1] : 0
        if before < 0x80 && after < 0x80 { lone += 1 } else { broken += 1 }
        index += -length
      }
    }
  }

  var isASCII: Bool { characters + lone + broken == 0 }
  var isValid: Bool { lone + broken == 0 }
  /// Valid, or so nearly valid that the rest is damage: a cut tail, a byte gone wrong.
  ///
  /// By chance bytes of another encoding make at most about three characters of UTF-8 for each
  /// sequence that is none, be it one word only.
  var looksLikeUTF8: Bool {
    isValid || characters > 3 * (lone + broken) || lone == 0 && characters > 0 && broken <= 1
  }
  var isSurelyUTF8: Bool { isValid && characters > 2 }
  /// Accented letters among ASCII, none of them as UTF-8 has it.
  var hasOnlyLoneHighBytes: Bool { characters == 0 && lone > 0 && lone >= broken }
}
