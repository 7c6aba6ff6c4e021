/// The forms in which one name stands in texts: with a title, in the genitive, in capitals, with an
/// article.
struct NameForms {
  /// Languages with a genitive in -s without an apostrophe.
  static let bareGenitives: Set<String> = ["de", "da", "no", "sv", "nl"]
  private static let possessives = ["'s", "’s", "'", "’"]
  private static let titles: Set<String> = [
    "mr", "mrs", "ms", "miss", "dr", "prof", "sir", "lord", "lady", "herr", "frau", "mme", "mlle",
    "monsieur", "madame",
  ]
  /// Only in French: elsewhere it is an initial, as in `M. Night Shyamalan`.
  private static let frenchTitle = "m"
  /// Shorter names in capitals are acronyms: `WHO` is not `Who`.
  private static let longestAcronym = 4

  private let language: String
  private let label: String

  init(language: String, label: String) {
    self.language = language
    self.label = label
  }

  /// A name without line ends; that of a person without its possessive, too, which no such name has
  /// as a part.
  func plain(_ name: String) -> String {
    let plain = name.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return label == "PERSON" ? Self.withoutPossessive(plain) ?? plain : plain
  }

  /// What forms of one name have in common but for titles, endings and articles; of a person, with
  /// or without the comma before `Jr.`.
  func key(_ name: String) -> String {
    if label == "PERSON" { return name.lowercased().filter { $0 != "," } }
    return name.unicodeScalars.count > Self.longestAcronym ? name.lowercased() : name
  }

  /// Names that this one may be a form of, if the document has them.
  func simpler(_ name: String) -> [String] {
    var simpler: [String] = []
    if let bare = Self.withoutPossessive(name) { simpler.append(bare) }
    if Self.bareGenitives.contains(language), name.hasSuffix("s") {
      simpler.append(String(name.dropLast()))
    }
    if label == "PERSON", let bare = withoutTitle(name) { simpler.append(bare) }
    if label == "ORG", name.lowercased().hasPrefix("the ") {
      simpler.append(String(name.dropFirst("the ".count)))
    }
    return simpler.filter { !$0.isEmpty }
  }

  /// - Returns: nil when the name has no title, or nothing else.
  func withoutTitle(_ name: String) -> String? {
    let words = name.split(separator: " ")
    let count = words.prefix { isTitle($0.lowercased().filter { $0 != "." }) }.count
    guard count > 0, count < words.count else { return nil }
    return words[count...].joined(separator: " ")
  }

  private func isTitle(_ word: String) -> Bool {
    Self.titles.contains(word) || (language == "fr" && word == Self.frenchTitle)
  }

  private static func withoutPossessive(_ name: String) -> String? {
    guard let ending = possessives.first(where: { name.hasSuffix($0) && name != $0 }) else {
      return nil
    }
    return String(name.dropLast(ending.count))
  }

  /// Whether a form shows better how the name is written: not all in capitals or all small, then
  /// the more frequent.
  static func isBetter(_ form: (name: String, count: Int), than other: (name: String, count: Int))
    -> Bool
  {
    let isMixed = hasBothCases(form.name)
    guard isMixed == hasBothCases(other.name) else { return isMixed }
    return form.count == other.count
      ? form.name.utf8.lexicographicallyPrecedes(other.name.utf8) : form.count > other.count
  }

  private static func hasBothCases(_ name: String) -> Bool {
    name != name.uppercased() && name != name.lowercased()
  }
}
