extension WordSet {
  /// Words that companies' names end with, by law.
  static let legalForms: WordSet = [
    "gmbh", "mbh", "ag", "kg", "kgaa", "ohg", "ug", "se", "e.v.", "inc", "inc.", "corp", "corp.",
    "ltd", "ltd.", "llc", "llp", "plc", "s.a.", "s.a", "sa", "sas", "sarl", "s.a.r.l.", "s.l.",
    "s.p.a.", "s.p.a", "spa", "s.r.l.", "srl", "n.v.", "nv", "b.v.", "bv", "ab", "asa", "oyj", "oy",
    "a/s", "aps", "lda", "ltda", "ltda.", "s.a.b.", "c.v.", "kft", "zrt", "s.r.o.", "a.s.",
    "d.o.o.", "ооо", "оао", "зао", "пао",
  ]
}
