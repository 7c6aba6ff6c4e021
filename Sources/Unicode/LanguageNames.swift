internal import CICU

/// The languages of ISO 639-1, as ICU lists them, and one that ICU leaves out.
public enum LanguageNames {
  /// Codes of two letters, sorted.
  public static var codes: [String] {
    guard let languages = cicu_languages() else { return [] }
    // ICU has Tagalog under the three letters of Filipino alone.
    var codes = ["tl"]
    var index = 0
    while let code = languages[index] {
      let text = String(cString: code)
      if text.utf8.count == 2 { codes.append(text) }
      index += 1
    }
    return codes.sorted()
  }

  /// The code of a language with an English name, such as `English`; the case of its letters does not count.
  public static func code(named name: String) -> String? {
    codes.first { self.name(of: $0)?.lowercased() == name.lowercased() }
  }

  /// The English name of a language.
  public static func name(of code: String) -> String? {
    var units = [UInt16](repeating: 0, count: 64)
    let count = Int(cicu_language_name(code, &units, Int32(units.count)))
    return count > 0 ? String(decoding: units[..<count], as: UTF16.self) : nil
  }
}
