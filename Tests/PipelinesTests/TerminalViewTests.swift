import DocumentModel
import Pipelines
import Testing

/// A document whose text is the blocks with a line end between; entities and summary by their words.
private func document(
  _ blocks: [(Block.Kind, String)], entities: [(String, String)] = [], summary: [String] = []
) -> Document {
  var document = Document(id: "docs/a.html")
  var items: [Block] = []
  for (kind, text) in blocks {
    if !items.isEmpty { document.text.append(0x0A) }
    let start = document.text.count
    document.text += text.utf8
    items.append(Block(span: Span(start, document.text.count), kind: kind))
  }
  document.by = ["x@1#0"]
  document.layers.blocks = Layer(by: 0, items: items)
  document.layers.entities = EntityLayer(
    by: [0],
    items: entities.compactMap { name, label in
      find(name, in: document).map { Entity(span: $0, label: label, by: 0) }
    })
  document.layers.summary = Layer(
    by: 0,
    items: summary.enumerated().compactMap { rank, text in
      find(text, in: document).map { SummarySentence(rank: rank + 1, span: $0, score: 1) }
    })
  return document
}

private func find(_ words: String, in document: Document) -> Span? {
  let wanted = Array(words.utf8)
  let start = document.text.indices.first { document.text[$0...].starts(with: wanted) }
  return start.map { Span($0, $0 + wanted.count) }
}

private func plain(_ document: Document, width: Int = 40) -> String {
  String(decoding: TerminalView(colored: false, width: width).render(document), as: UTF8.self)
}

private func colored(_ document: Document, width: Int = 60) -> String {
  String(decoding: TerminalView(colored: true, width: width).render(document), as: UTF8.self)
}

@Suite struct TerminalViewTests {
  @Test func `a document is shown with all that is known of it`() {
    var document = document(
      [
        (.heading, "A visit"),
        (.paragraph, "Ada Lovelace met Charles Babbage in London. It rained."),
        (.listItem, "first thing"), (.listItem, "- second thing"), (.quote, "So it goes."),
        (.code, "let a = 1\n  b"),
      ],
      entities: [("Ada Lovelace", "PERSON"), ("London", "LOC")], summary: ["It rained."])
    document.metadata.title = "On engines"
    document.metadata.author = ["A. Writer"]
    document.metadata.date = "2024-05-29"
    document.metadata.language = "en"
    document.metadata.languageScore = 0.99
    document.layers.keyphrases = Layer(
      by: 0, items: [Keyphrase(rank: 1, text: "engine", score: 0.71, spans: [])])
    document.warnings = [StageNote(stage: "entities", code: "no_model")]
    document.errors = [StageNote(stage: "x", code: "timeout", message: "too slow")]
    #expect(
      plain(document) == """
        On engines
        A. Writer · 2024-05-29 · en 99%
        docs/a.html

          # A visit

          [Ada Lovelace PERSON] met Charles
        ▌ Babbage in [London LOC]. It rained.

          • first thing
          - second thing

          │ So it goes.

              let a = 1
                b

        Keyphrases: engine 71%

        Warning: entities: no_model

        Error: x: timeout: too slow

        """)
  }

  @Test func `colors mark headings, entities and the summary`() {
    let shown = colored(
      document(
        [(.heading, "T"), (.paragraph, "In Rome. Yes.")], entities: [("Rome", "LOC")],
        summary: ["Yes."]))
    #expect(
      shown == """
        \u{1B}[0;2mdocs/a.html\u{1B}[0m

        \u{1B}[0;1mT\u{1B}[0m

        In \u{1B}[0;38;5;16;48;5;157mRome\u{1B}[0;38;5;157m LOC\u{1B}[0m. \u{1B}[0;4mYes.\u{1B}[0m

        """)
  }

  @Test func `no escape sequence of a document reaches the terminal`() {
    let evil = "a\u{1B}[31mb\u{9B}2Jc\u{7}\u{7F}\u{202E}d\u{2066}\u{200F}e\u{1B}]0;t\u{7}\u{0}"
    var document = document([(.paragraph, evil), (.tableCell, evil)], entities: [("b", evil)])
    document.id = evil
    document.metadata.title = evil
    document.metadata.author = [evil]
    document.layers.keyphrases = Layer(
      by: 0, items: [Keyphrase(rank: 1, text: evil, score: 1, spans: [])])
    document.warnings = [StageNote(stage: evil, code: evil, message: evil)]
    let scalars = plain(document).unicodeScalars
    #expect(scalars.count > 200)
    let left = scalars.filter {
      $0 != "\n" && ($0.value < 0x20 || (0x7F...0x9F).contains($0.value) || isBidiControl($0))
    }
    #expect(left.isEmpty)
    #expect(plain(document).contains("a␛[31mb�2Jc␇␡de␛]0;t␇␀"))
  }

  @Test func `with colors, only sequences that set colors are written`() {
    let shown = colored(document([(.paragraph, "x\u{1B}[2Jy")], entities: [("y", "Z\u{1B}c")]))
    for part in shown.split(separator: "\u{1B}", omittingEmptySubsequences: false).dropFirst() {
      let end = part.firstIndex(of: "m") ?? part.startIndex
      #expect(part.first == "[" && part[..<end].dropFirst().allSatisfy { $0.isNumber || $0 == ";" })
    }
  }

  @Test(arguments: [
    ("aaaa bbbb cccc dddd eeee", ["aaaa bbbb cccc dddd", "eeee"]),
    ("aaaaaaaaaaaaaaaaaaaaaaaa", ["aaaaaaaaaaaaaaaaaaaa", "aaaa"]),
    ("abc 東京東京東京東京東京", ["abc 東京東京東京東京", "東京"]),
    (
      "e\u{301}e\u{301}e\u{301}e\u{301}e\u{301} xxxxxxxxxxxxxx y",
      ["éeeee".decomposed + " xxxxxxxxxxxxxx", "y"]
    ),
    ("one\ntwo", ["one", "two"]),
    ("東京東京東京東京東京。東京", ["東京東京東京東京東", "京。東京"]),
    ("東京東京東京東京東「東京」", ["東京東京東京東京東", "「東京」"]),
  ])
  func `lines break at the width of the terminal`(text: String, lines: [String]) {
    let shown = plain(document([(.paragraph, text)]), width: 20).split(separator: "\n").dropFirst()
    #expect(shown.map(String.init) == lines)
  }

  @Test func `cells of a table stand below each other`() {
    var document = document([
      (.tableCell, "Town"), (.tableCell, "Level"), (.tableCell, "東京"), (.tableCell, "1.5"),
      (.paragraph, "End."),
    ])
    let places = [(1, 1), (1, 2), (2, 1), (2, 2)]
    for (index, place) in places.enumerated() {
      document.layers.blocks?.items[index].row = place.0
      document.layers.blocks?.items[index].column = place.1
    }
    #expect(plain(document) == "docs/a.html\n\nTown │ Level\n東京 │ 1.5\n\nEnd.\n")
  }

  @Test func `text that no block covers is shown too`() {
    var document = Document(id: "1", text: Array("before\nblock\n\nafter".utf8))
    document.layers.blocks = Layer(by: 0, items: [Block(span: Span(7, 12), kind: .listItem)])
    #expect(plain(document) == "1\n\nbefore\n\n• block\n\nafter\n")
    document.layers.blocks = nil
    #expect(plain(document) == "1\n\nbefore\n\nblock\n\nafter\n")
  }

  @Test(arguments: [(1e300, 100), (-1e300, 0), (Double.nan, 0), (0.5, 50)])
  func `scores of any size are shown as percents`(score: Double, percent: Int) {
    var document = document([(.paragraph, "text")])
    document.metadata.language = "en"
    document.metadata.languageScore = score
    document.layers.keyphrases = Layer(
      by: 0, items: [Keyphrase(rank: 1, text: "text", score: score, spans: [])])
    #expect(plain(document).contains("en \(percent)%\n"))
    #expect(plain(document).contains("Keyphrases: text \(percent)%\n"))
  }

  @Test(arguments: [(Int.max, 6), (9, 6), (2, 2), (0, 1), (Int.min, 1)])
  func `a heading of any level is shown`(level: Int, marks: Int) {
    var document = document([(.heading, "Title")])
    document.layers.blocks?.items[0].level = level
    #expect(plain(document).contains("\n" + String(repeating: "#", count: marks) + " Title\n"))
  }

  @Test func `an empty text is said to be empty`() {
    #expect(plain(Document(id: "1")) == "1\n\n(no text)\n")
  }

  @Test func `entities that overlap are shown once, wrong spans do no harm`() {
    var document = document([(.paragraph, "University of Oslo 😀")])
    document.layers.entities = EntityLayer(
      by: [0],
      items: [
        Entity(span: Span(0, 18), label: "ORG", by: 0),
        Entity(span: Span(14, 18), label: "LOC", by: 0),
        Entity(span: Span(19, 20), label: "X", by: 0),
        Entity(span: Span(21, 99), label: "Y", by: 0),
      ])
    #expect(plain(document).contains("[University of Oslo ORG] "))
    for span in [Span(0, 999), Span(500, 999), Span(-5, -1), Span(9, 3)] {
      document.layers.blocks?.items[0].span = span
      #expect(plain(document).contains("[University of Oslo ORG] "))
    }
  }
}

private func isBidiControl(_ scalar: Unicode.Scalar) -> Bool {
  [0x61C, 0x200E, 0x200F].contains(scalar.value) || (0x202A...0x202E).contains(scalar.value)
    || (0x2066...0x2069).contains(scalar.value)
}

extension String {
  /// `éeeee` as five letters with a combining accent each.
  fileprivate var decomposed: String { String(repeating: "e\u{301}", count: 5) }
}
