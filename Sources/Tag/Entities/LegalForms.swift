internal import Lexicons

/// Words that companies' names end with, by law.
enum LegalForms {
  private static let hashes: Set<UInt64> = Set(
    [
      "gmbh", "mbh", "ag", "kg", "kgaa", "ohg", "ug", "se", "e.v.", "inc", "inc.", "corp", "corp.",
      "ltd", "ltd.", "llc", "llp", "plc", "s.a.", "s.a", "sa", "sas", "sarl", "s.a.r.l.", "s.l.",
      "s.p.a.", "s.p.a", "spa", "s.r.l.", "srl", "n.v.", "nv", "b.v.", "bv", "ab", "asa", "oyj",
      "oy", "a/s", "aps", "lda", "ltda", "ltda.", "s.a.b.", "c.v.", "kft", "zrt", "s.r.o.", "a.s.",
      "d.o.o.", "ооо", "оао", "зао", "пао",
    ].map { WordHash.folded($0) })

  static func contains(_ word: UInt64) -> Bool { hashes.contains(word) }
}
