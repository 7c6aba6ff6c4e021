internal import Lexicons

/// The small words inside last names: `von der Leyen`, `de Gaulle`, `bin Salman`.
enum NameParticles {
  private static let words: Set<String> = [
    "von", "van", "der", "den", "het", "'t", "ter", "ten", "te", "de",
    "del", "della", "dei", "di", "da", "do", "dos", "das", "du", "des", "la", "le", "los", "las",
    "el", "al", "bin", "ibn", "bint", "ben", "abu", "af", "av",
  ]
  private static let prefixes = ["al-", "el-", "ad-", "ar-", "as-", "d'", "d’"]
  private static let hashes = Set(words.map { WordHash.folded($0) })

  static func contains(_ word: Substring) -> Bool {
    words.contains(word.lowercased()) || prefixes.contains { word.hasPrefix($0) }
  }

  /// - Parameter folded: the hash of the folded word.
  static func contains(_ folded: UInt64) -> Bool { hashes.contains(folded) }
}
