import DocumentModel
import Segment
import StageKit
import Testing
import Unicode

@Suite struct NormalizeTextTests {
  private func normalized(_ text: String, _ settings: [(String, String)]) throws -> String {
    var document = Document(id: "1", text: Array(text.utf8))
    try Segmented.run(NormalizeText.self, settings, on: &document)
    return String(decoding: document.text, as: UTF8.self)
  }

  @Test(arguments: [
    ("e\u{301}", "form=NFC", "é"), ("é", "form=NFD", "e\u{301}"),
    ("ﬁ①Ａ…", "form=NFKC", "fi1A..."), ("é", "form=NFKD", "e\u{301}"),
    ("e\u{301}\u{200B}", "form=none,zero_width=false", "e\u{301}\u{200B}"),
    ("a \t b\u{A0}c\n \n\nd\r\ne", "white_space=true", "a b c\n\nd\ne"),
    ("a\u{2029}b\u{85}c\u{2028}d", "white_space=true", "a\n\nb\nc\nd"),
    ("“a” ‘b’ «c» d’e", "quotes=true", "\"a\" 'b' \"c\" d'e"),
    ("〝a〟 ＂b＇ ‹c›", "quotes=true", "\"a\" \"b' 'c'"),
    ("a\u{200B}b\u{AD}c\u{202E}d\u{FEFF}", "zero_width=true", "abcd"),
    (
      "👩\u{200D}💻 ❤\u{FE0F}\u{200D}🔥 a\u{200D}b", "zero_width=true",
      "👩\u{200D}💻 ❤\u{FE0F}\u{200D}🔥 ab"
    ),
    ("می\u{200C}خواهم क्\u{200D}ष x\u{200C}y", "zero_width=true", "می\u{200C}خواهم क्\u{200D}ष xy"),
    (
      "🏴\u{E0067}\u{E0062}\u{E0073}\u{E0063}\u{E0074}\u{E007F}a\u{E0062}", "zero_width=true",
      "🏴\u{E0067}\u{E0062}\u{E0073}\u{E0063}\u{E0074}\u{E007F}a"
    ),
    ("hi\u{E0048}\u{E0049}\u{E0020}there", "zero_width=true", "hithere"),
    ("🏴\u{E0067}\u{E0062}\u{E0073} x", "zero_width=true", "🏴 x"),
    ("🏴\u{E0048}\u{E0049}\u{E0049}\u{E007F}x", "zero_width=true", "🏴x"),
    (
      "a\u{FE0F}b\u{E0100} ☎\u{FE0E}\u{FE0F}1\u{FE0F}\u{20E3} 葛\u{E0100}\u{E0101}",
      "zero_width=true",
      "ab ☎\u{FE0E}1\u{FE0F}\u{20E3} 葛\u{E0100}"
    ),
    ("a\u{34F}b c\u{323}\u{34F}\u{301}\u{61C}", "form=none", "ab c\u{323}\u{34F}\u{301}"),
    ("x\u{3164}y\u{115F}z\u{FFA0}\u{1160}", "zero_width=true", "xyz"),
    (
      "\u{115F}\u{1161} \u{1100}\u{1160}\u{1160} \u{115F}\u{1160}\u{11A8}", "form=none",
      "\u{115F}\u{1161} \u{1100}\u{1160} \u{115F}\u{1160}\u{11A8}"
    ),
    (
      "\u{1828}\u{180B}\u{180B} a\u{180B} \u{1828}\u{180E}\u{1820}\u{180E}", "zero_width=true",
      "\u{1828}\u{180B} a \u{1828}\u{180E}\u{1820}"
    ),
    ("STRASSE Straße İ", "case_fold=true", "strasse strasse i̇"),
    ("2010–2020 — x\u{2212}1 non\u{2011}stop", "dashes=true", "2010-2020 - x-1 non-stop"),
    ("Ελλάδα, Москва!", "transliterate=Any-Latin", "Elláda, Moskva!"),
    ("Ünïcode été", "transliterate=Latin-ASCII", "Unicode ete"),
    ("Ｐаураl", "confusables=true", "Paypal"),
  ])
  func `settings change what they say`(
    _ text: String, _ settings: String, _ expected: String
  ) throws {
    let pairs = settings.split(separator: ",").map { pair in
      let parts = pair.split(separator: "=").map(String.init)
      return (parts[0], parts[1])
    }
    let result = try normalized(text, pairs)
    #expect(Array(result.unicodeScalars) == Array(expected.unicodeScalars))
  }

  @Test func `the layers of links and images move along`() throws {
    var document = Segmented.document("A ﬁne ﬁg.", language: "en")
    let link = JSONValue.object([
      Member("start", .offset(8)), Member("end", .offset(12)), Member("text", .string("ﬁg")),
      Member("href", .string("ﬁ")),
    ])
    let items = JSONValue.object([Member("by", .number("0")), Member("items", .array([link]))])
    document.layers.others = [Member("links", items)]
    try Segmented.run(NormalizeText.self, [("form", "NFKC")], on: &document)
    let moved = document.layers.others.first?.value["items"]?.elements.first
    #expect(moved?["start"] == .offset(7))
    #expect(moved?["end"] == .offset(10))
    #expect(moved?["text"]?.string == "fig")
    #expect(moved?["href"]?.string == "ﬁ")
    document.layers.others = [Member("opinions", items)]
    #expect(throws: DocumentFailure.self) { try Segmented.run(NormalizeText.self, on: &document) }
  }

  @Test func `a document with annotations is refused`() throws {
    var document = Segmented.document("Text.", language: "en")
    try Segmented.run(TokenizeText.self, on: &document)
    let before = document
    #expect {
      try Segmented.run(NormalizeText.self, on: &document)
    } throws: { ($0 as? DocumentFailure)?.code == "already_annotated" }
    #expect(document.text == before.text)
  }

  @Test(arguments: [DocumentPart.tokens, .sentences, .entities, .keyphrases, .summary])
  func `any layer with places in the text is an annotation`(_ part: DocumentPart) {
    var document = Segmented.document("Text.")
    switch part {
    case .tokens: document.layers.tokens = Tokens(by: 0)
    case .sentences: document.layers.sentences = Sentences(by: 0)
    case .entities: document.layers.entities = EntityLayer(by: [0], items: [])
    case .keyphrases: document.layers.keyphrases = Layer(by: 0, items: [])
    default: document.layers.summary = Layer(by: 0, items: [])
    }
    #expect(throws: DocumentFailure.self) { try Segmented.run(NormalizeText.self, on: &document) }
  }

  @Test func `characters of two blocks do not become one`() throws {
    var document = Document(id: "1", text: Array("e\u{301}".utf8))
    document.by = ["extract@1.0.0#00000000"]
    document.layers.blocks = Layer(
      by: 0,
      items: [
        Block(span: Span(0, 1), kind: .tableCell), Block(span: Span(1, 3), kind: .tableCell),
      ])
    let before = document.text
    try Segmented.run(NormalizeText.self, on: &document)
    #expect(document.text == before)
  }

  @Test func `where nothing changes map and blocks stay as they were`() throws {
    var document = Segmented.document("Grüße, мир!\n\nEnd", language: nil)
    document.map = SourceMap([
      SourceMap.Piece(start: 0, count: 22, sourceStart: 4, sourceCount: 22)
    ])
    let before = document
    try Segmented.run(NormalizeText.self, on: &document)
    document.by = before.by
    #expect(document == before)
  }

  @Test func `a change in a literal piece becomes a piece of its own`() throws {
    var document = Segmented.document("ab e\u{301} cd")
    document.map = SourceMap([
      SourceMap.Piece(start: 0, count: 9, sourceStart: 10, sourceCount: 9)
    ])
    try Segmented.run(NormalizeText.self, on: &document)
    #expect(
      document.map?.pieces == [
        SourceMap.Piece(start: 0, count: 3, sourceStart: 10, sourceCount: 3),
        SourceMap.Piece(start: 3, count: 2, sourceStart: 13, sourceCount: 3),
        SourceMap.Piece(start: 5, count: 3, sourceStart: 16, sourceCount: 3),
      ])
  }

  /// The source bytes of each piece are known: one character a piece, each from as many bytes at ten times its offset.
  @Test(arguments: 0..<7)
  func `pieces stay in order, inside the text, and lead to the bytes they came from`(
    _ seed: Int
  ) throws {
    var random = SeededGenerator(seed: UInt64(200 + seed))
    let settings = [
      [("form", "NFC")], [("form", "NFKC")], [("form", "NFD"), ("quotes", "true")],
      [("white_space", "true")], [("case_fold", "true")],
      [("form", "NFKD"), ("white_space", "true")],
      [("dashes", "true"), ("zero_width", "true")],
    ][seed]
    for _ in 0..<150 {
      let string = random.text(parts: Int.random(in: 1...20, using: &random))
      var document = Segmented.document(string)
      document.map = map(document.text, &random)
      try Segmented.run(NormalizeText.self, settings, on: &document)
      let map = try #require(document.map)
      var position = 0
      var source = 0
      for piece in map.pieces {
        #expect(piece.start >= position && piece.count > 0 && piece.end <= document.text.count)
        #expect(piece.sourceStart >= source && piece.sourceCount > 0)
        #expect(document.text[piece.start] & 0xC0 != 0x80)
        position = piece.end
        source = piece.sourceEnd
      }
      for block in document.layers.blocks?.items ?? [] {
        #expect(!block.span.isEmpty && block.span.end <= document.text.count)
        #expect(document.text[block.span.start] & 0xC0 != 0x80)
      }
      try expectUnchangedPiecesToMatch(string, document, map)
    }
  }

  private static let options = [
    "form=NFC", "form=NFD", "form=NFKC", "form=NFKD", "white_space=true", "quotes=true",
    "dashes=true", "zero_width=true", "case_fold=true", "confusables=true", "mojibake=true",
    "transliterate=Any-Latin; Latin-ASCII", "transliterate=Any-Latin",
  ]

  private func pair(_ option: String) -> (String, String) {
    let parts = option.split(separator: "=").map(String.init)
    return (parts[0], parts[1])
  }

  /// What a piece covers in the new text is made of the source bytes of that piece, and of nothing else.
  @Test(arguments: options)
  func `an edit changes the bytes that its source range names, and the rest reads as before`(
    _ option: String
  ) throws {
    var random = SeededGenerator(seed: 300)
    let isRewriting = ["case", "conf", "tran"].contains { option.hasPrefix($0) }
    for _ in 0..<100 {
      let string = random.text(parts: Int.random(in: 1...20, using: &random))
      let old = Array(string.utf8)
      var document = Segmented.document(string)
      document.map = SourceMap([
        SourceMap.Piece(start: 0, count: old.count, sourceStart: 7, sourceCount: old.count)
      ])
      try Segmented.run(NormalizeText.self, [pair(option)], on: &document)
      var source = 7
      for piece in try #require(document.map).pieces {
        // Between two pieces lies what was removed from the text.
        #expect(piece.sourceStart >= source)
        source = piece.sourceEnd
        let new = document.text[piece.start..<piece.end]
        let from = old[(piece.sourceStart - 7)..<(piece.sourceEnd - 7)]
        // Letters that change into others of equal length stand in one piece.
        if !isRewriting, piece.count > 8, piece.count == piece.sourceCount {
          #expect(new == from)
        }
        #expect(isBoundary(document.text, piece.start) && isBoundary(old, piece.sourceStart - 7))
        #expect(isBoundary(document.text, piece.end) && isBoundary(old, piece.sourceEnd - 7))
      }
      #expect(source <= 7 + old.count)
    }
  }

  private func isBoundary(_ text: [UInt8], _ offset: Int) -> Bool {
    offset == text.count || text[offset] & 0xC0 != 0x80
  }

  @Test(arguments: options)
  func `a text that was normalized stays as it is`(_ option: String) throws {
    var random = SeededGenerator(seed: 400)
    for _ in 0..<100 {
      let string = random.text(parts: Int.random(in: 1...20, using: &random))
      let once = try normalized(string, [pair(option)])
      let twice = try normalized(once, [pair(option)])
      #expect(Array(once.utf8) == Array(twice.utf8))
    }
  }

  @Test(arguments: ["form=NFC", "confusables=true", "transliterate=Any-Latin"])
  func `marks without end take no longer than other text`(_ option: String) throws {
    let hostile = "a" + String(repeating: "\u{315}\u{300}\u{5AE}", count: 100_000)
    let clock = ContinuousClock()
    let time = try clock.measure { _ = try normalized(hostile, [pair(option)]) }
    #expect(time < .seconds(30))
  }

  @Test func `a transform that ICU does not know is a mistake that names it`() {
    #expect {
      _ = try normalized("x", [("transliterate", "Any-Klingon")])
    } throws: { ($0 as? Diagnostic)?.message.contains("Any-Klingon") == true }
  }

  @Test func `a repaired character comes from all bytes that it was read as`() throws {
    var document = Segmented.document("a Ã© b")
    document.map = SourceMap([
      SourceMap.Piece(start: 0, count: 8, sourceStart: 10, sourceCount: 8)
    ])
    try Segmented.run(NormalizeText.self, [("mojibake", "true")], on: &document)
    #expect(
      document.map?.pieces == [
        SourceMap.Piece(start: 0, count: 2, sourceStart: 10, sourceCount: 2),
        SourceMap.Piece(start: 2, count: 2, sourceStart: 12, sourceCount: 4),
        SourceMap.Piece(start: 4, count: 2, sourceStart: 16, sourceCount: 2),
      ])
    #expect(document.layers.blocks?.items.map(\.span) == [Span(0, 6)])
  }

  @Test func `by tells what was asked for`() throws {
    var plain = Segmented.document("a")
    try Segmented.run(NormalizeText.self, on: &plain)
    var repaired = Segmented.document("a")
    try Segmented.run(NormalizeText.self, [("mojibake", "true")], on: &repaired)
    #expect(plain.by.last?.hasPrefix("normalize@") == true)
    #expect(plain.by.last != repaired.by.last)
  }

  /// Source bytes are the old text itself, shifted: what a literal piece covers must read the same there.
  private func expectUnchangedPiecesToMatch(
    _ old: String, _ document: Document, _ map: SourceMap
  ) throws {
    let bytes = Array(old.utf8)
    for piece in map.pieces where piece.count == piece.sourceCount {
      let new = String(decoding: document.text[piece.start..<piece.end], as: UTF8.self)
      let from = String(
        decoding: bytes[(piece.sourceStart - 7)..<(piece.sourceEnd - 7)], as: UTF8.self)
      // White space and case may differ byte by byte; nothing else may.
      let folded = { (text: String) in
        text.lowercased().map { $0.isWhitespace ? " " : String($0) }.joined()
      }
      #expect(folded(new) == folded(from))
    }
  }

  /// A map that cuts the text into random literal pieces; the source is the text after 7 other bytes.
  private func map(_ text: [UInt8], _ random: inout SeededGenerator) -> SourceMap {
    var pieces: [SourceMap.Piece] = []
    var start = 0
    while start < text.count {
      var end = min(text.count, start + Int.random(in: 1...12, using: &random))
      while end < text.count, text[end] & 0xC0 == 0x80 { end += 1 }
      pieces.append(
        SourceMap.Piece(
          start: start, count: end - start, sourceStart: start + 7, sourceCount: end - start))
      start = end
    }
    return SourceMap(pieces)
  }
}
