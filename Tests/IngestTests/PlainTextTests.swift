import DocumentModel
import StageKit
import Testing

@testable import Ingest

@Suite struct PlainTextTests {
  static let texts: [(name: String, text: String, outline: [String])] = [
    (
      "lines wrapped by hand",
      "The harbor\n\nThe boats came back before the\nnight fell, and nobody was\nmissing.\n\nIt rained.\n",
      [
        "heading1 The harbor",
        "paragraph The boats came back before the night fell, and nobody was missing.",
        "paragraph It rained.",
      ]
    ),
    (
      "bullets and numbers",
      "Please bring:\n- a coat that keeps\n  the wind out\n- boots\n\n1. Walk\n2. Rest\n",
      [
        "paragraph Please bring:", "list_item - a coat that keeps the wind out",
        "list_item - boots",
        "list_item 1. Walk", "list_item 2. Rest",
      ]
    ),
    (
      "headings of three kinds",
      "# Tides\n\nText stands here, long enough to be a paragraph of its own.\n\nMoons\n-----\nMore text.\n\nWINDS\nIt blows.\n",
      [
        "heading1 # Tides", "paragraph Text stands here, long enough to be a paragraph of its own.",
        "heading2 Moons -----", "paragraph More text.", "heading2 WINDS", "paragraph It blows.",
      ]
    ),
    (
      "one paragraph a line",
      String(repeating: "Long lines are paragraphs. ", count: 8)
        + "\nSecond: \(String(repeating: "more of it. ", count: 12))",
      [
        "paragraph " + String(repeating: "Long lines are paragraphs. ", count: 8).dropLast(),
        "paragraph Second: " + String(repeating: "more of it. ", count: 12).dropLast(),
      ]
    ),
    (
      "carriage returns, tabs and form feeds", "a\tb\r\n\r\nc\u{0C}D",
      ["paragraph a b", "paragraph c", "paragraph D"]
    ),
    (
      "the head of a mail",
      "From: Bea Lund\nTo: Count\nDate: Fri, 16 May 2025\n\nDear all,\nwe counted.\n\n> How many?\n\nMany, as it turned out in the end.\n",
      [
        "paragraph From: Bea Lund", "paragraph To: Count", "paragraph Date: Fri, 16 May 2025",
        "paragraph Dear all, we counted.", "quote > How many?",
        "paragraph Many, as it turned out in the end.",
      ]
    ),
    ("nothing", "", []), ("white space", " \n\n\t", []), ("one character", "x", ["paragraph x"]),
    ("right to left", "שלום עולם", ["paragraph שלום עולם"]),
  ]

  @Test(arguments: texts.indices)
  func `plain text has blocks`(_ index: Int) throws {
    let sample = Self.texts[index]
    let document = try extracted(sample.text, as: .text, named: "a.txt")
    #expect(document.outline == sample.outline, "\(sample.name)")
    #expect(SourceMapTests.check(document, Array(sample.text.utf8)) == nil, "\(sample.name)")
  }

  @Test func `only white space changes`() throws {
    var generator = SeededGenerator(seed: 11)
    let parts = [
      "word", " ", "\n", "\n\n", "- ", "1. ", "é", "語", "😀", "\t", "# ", "===", "A", ".", "&amp;",
      "<p>", "\u{0C}", "\u{85}", "\u{2028}", "\u{2029}", "> ", "-- \n", "```\n", "|", "|--|",
      "a-\n",
      "From: ", "第1章", "\u{AD}\n", "CHAPTER I.\n",
    ]
    for _ in 0..<600 {
      let text = (0..<60).map { _ in parts[Int.random(in: 0..<parts.count, using: &generator)] }
        .joined()
      let document = try extracted(text, as: .text)
      #expect(document.string.filter { !$0.isWhitespace } == text.filter { !$0.isWhitespace })
      #expect(SourceMapTests.check(document, Array(text.utf8)) == nil)
    }
  }

  @Test func `the title is the first heading, which stays`() throws {
    let document = try extracted(
      "Minutes\n\nThe meeting was opened at nine by the chair of the board.", as: .text)
    #expect(document.metadata.title == "Minutes")
    #expect(document.string.hasPrefix("Minutes\n\n"))
  }

  @Test(
    arguments: [
      (
        "Fog over the bay, wind from the west\n\nThe boats stayed in the harbor all day long.",
        "Fog over the bay, wind from the west"
      ),
      ("# Ebb and flow\n\nThe boats stayed in.", "Ebb and flow"),
      ("The sea went out and did not come back,\nnot that day.\n\nThe boats stayed in.", nil),
      ("2024-03-05 12:00:01 INFO started\n\n2024-03-05 12:00:02 INFO stopped", nil),
      ("id,name,place,year\n1,Ann,Kiel,2024\n2,Bo,Husum,2023", nil),
      ("[12:00] Ann: hello\n\n[12:01] Bo: hello", nil), ("Only one line", nil),
      ("It was a dark night.\n\nThe boats stayed in the harbor.", nil),
    ] as [(String, String?)])
  func `the first line is the title where it can be one`(_ text: String, _ title: String?) throws {
    #expect(try extracted(text, as: .text).metadata.title == title)
  }
}
