/// The small words inside last names: `von der Leyen`, `de Gaulle`, `bin Salman`.
enum NameParticles {
  private static let words: Set<String> = [
    "von", "van", "der", "den", "het", "'t", "ter", "ten", "te", "de",
    "del", "della", "dei", "di", "da", "do", "dos", "das", "du", "des", "la", "le", "los", "las",
    "el", "al", "bin", "ibn", "bint", "ben", "abu", "af", "av",
  ]
  private static let prefixes = ["al-", "el-", "ad-", "ar-", "as-", "d'", "d’"]
  private static let folded = WordSet(words)

  static func contains(_ word: Substring) -> Bool {
    words.contains(word.lowercased()) || prefixes.contains { word.hasPrefix($0) }
  }

  /// - Parameter word: the hash of the folded word.
  static func contains(_ word: UInt64) -> Bool { folded.contains(word) }
}
