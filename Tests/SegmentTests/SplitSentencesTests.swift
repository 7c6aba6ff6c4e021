import DocumentModel
import Segment
import StageKit
import Testing

@Suite struct SplitSentencesTests {
  /// Sentences are joined by `|`.
  @Test(arguments: [
    ("en", "The song \"Help! I Need Somebody\" is old.|He said it."),
    ("en", "They sold.|“Oh, the Places You’ll Go! And More” sold too."),
    ("en", "“How are you?”|“Fine.”|“And you?”"),
    ("en", "I saw J. Smith yesterday.|We met A. Einstein in Bern."),
    ("en", "Write to joe@x.com.|Or call."),
    ("en", "Mr. Wu left.|Dr. Lee, e.g., stayed at No. 5.|He slept."),
    ("en", "J. R. R. Tolkien wrote it at 3 a.m. on Sunday.|Nobody knew."),
    ("en", "The U.S. Army moved.|I live in the U.S.|She does too."),
    ("en", "Apple Inc. bought it.|It was cheap, vs. last year."),
    ("en", "He said, “Stop!” and left.|(See Fig. 3.)|Fine."),
    ("en", "Yahoo! is a company.|Really?!|Yes."),
    ("en", "Read https://a.org/b.c?d=e now.|Write to j.d@example.org.|Done."),
    ("en", "It was found in 1971. [1] [2]|Nobody cared.|Great :)|Thanks."),
    ("en", "I saw dry soil.|The end."),
    ("en", "Yahoo! 1994 was a good year.|It was."),
    ("en", "1. First item|2. Second item|3. Third item"),
    ("en", "It costs $5.50.|It is 3.5 m long."),
    ("de", "Prof. Dr. Müller kam am 3. Mai um ca. 9 Uhr.|„Wo ist Nr. 4?“, fragte er."),
    ("de", "Die Firma (gegr. 1990) zahlt z.B. 3,5 Mio. Euro.|Das reicht!"),
    ("fr", "M. Dupont est arrivé avec Mme Leroy, cf. p. 12.|« Entrez ! » dit-elle.|C’est tout."),
    (
      "es", "El Sr. García llegó con la Dra. Ruiz.|¿Dónde está EE. UU.?|¡No lo sé!|Véase la pág. 7."
    ),
    ("it", "Il dott. Rossi arrivò nel 44 a.C. circa.|«Dove vai?» chiese l’avv. Verdi."),
    ("pt", "O Sr. Silva mora na Av. Central, n. 5.|A Dra. Lima chegou.|Quem é?"),
    ("nl", "Dhr. Jansen kwam om 9 uur, d.w.z. te laat.|Zie blz. 12."),
    ("sv", "Dr. Berg kom kl. 9, dvs. för sent.|Han hade bl.a. tre böcker."),
    ("pl", "Prof. Nowak mieszka przy ul. Długiej 5.|Ma m.in. dwa psy."),
    ("cs", "Dr. Novák přišel 3. května, tj. v pondělí.|Byl unavený."),
    (
      "ru",
      "Проф. Иванов живёт на ул. Ленина.|Он купил хлеб и т.д.|Это было в 1990 г.|Он уехал.|А. С. Пушкин жил."
    ),
    ("tr", "Dr. Yılmaz geldi.|Prof. Kaya yoktu.|Nerede?"),
    ("el", "Ο κ. Παπαδόπουλος ήρθε στις 9 π.μ. στο σπίτι.|Πού είναι;|Δεν ξέρω."),
    ("ja", "田中さんは「行きます。」と言った。|雨ですか？|はい！"),
    ("zh", "他说：“我来了。”|然后走了。|真的吗？"),
    ("hi", "यह एक वाक्य है।|यह दूसरा है।"),
    ("ar", "ذهب أحمد إلى المدرسة.|هل عاد؟|نعم!"),
  ])
  func `sentences end where readers end them`(_ language: String, _ joined: String) throws {
    let sentences = joined.split(separator: "|").map(String.init)
    let separator = ["ja", "zh"].contains(language) ? "" : " "
    #expect(
      try Segmented.sentences(sentences.joined(separator: separator), language) == sentences)
  }

  @Test(arguments: GoldenRule.all)
  func `the golden rules of 16 languages hold`(_ rule: GoldenRule) throws {
    #expect(try Segmented.sentences(rule.text, rule.language) == rule.sentences)
  }

  @Test func `each of the 16 languages has nine golden rules at least`() {
    let counts = Dictionary(grouping: GoldenRule.all, by: \.language).mapValues(\.count)
    #expect(counts.count == 16)
    #expect(counts.values.allSatisfy { $0 >= 9 })
  }

  @Test func `a blank line ends a sentence, a line feed alone does not`() throws {
    var document = Document(id: "1", text: Array("A headline\n\nOne line\nand the next. End".utf8))
    document.metadata.language = "en"
    try Segmented.run(TokenizeText.self, on: &document)
    try Segmented.run(SplitSentences.self, on: &document)
    #expect(
      StageExample.lines(of: .sentences, in: document) == [
        "A headline", "One line\nand the next.", "End",
      ])
  }

  @Test func `with lines every line is a sentence at least`() throws {
    #expect(
      try Segmented.sentences("one\ntwo. Three\nfour", "en", [("lines", "true")]) == [
        "one", "two.", "Three", "four",
      ])
  }

  @Test func `a language that is set counts more than the one that was found`() throws {
    let text = "Am 3. Mai kam er."
    #expect(try Segmented.sentences(text, "de") == [text])
    #expect(try Segmented.sentences(text, "en") != [text])
    #expect(try Segmented.sentences(text, "en", [("language", "de")]) == [text])
  }

  @Test func `without tokens a document fails`() {
    var document = Segmented.document("Text.", language: "en")
    #expect(throws: DocumentFailure.self) {
      try Segmented.run(SplitSentences.self, on: &document)
    }
  }

  @Test func `a megabyte without a sentence end takes no quadratic time`() throws {
    for unit in ["word ", ". . . ", "1. ", "「", "A. ", "a"] {
      let text = String(repeating: unit, count: 200_000 / unit.utf8.count)
      let sentences = try Segmented.sentences(text)
      #expect(!sentences.isEmpty)
    }
  }
}
