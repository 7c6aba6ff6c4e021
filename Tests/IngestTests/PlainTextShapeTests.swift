import DocumentModel
import Testing

@testable import Ingest

/// Texts of several kinds and languages, as their blocks.
@Suite struct PlainTextShapeTests {
  static let texts: [(name: String, text: String, outline: [String])] = [
    (
      "a book",
      "CHAPTER I.\nTHE TIDE\n\nThe tide went out that morning further than anyone in the village\n"
        + "could remember, but nobody lis-\ntened and the\n\u{0C}gulls slept.\n\n* * *\n\n"
        + "Chapter II. The Return\n\nIn the evening the water came back.\n",
      [
        "heading2 CHAPTER I.", "heading2 THE TIDE",
        "paragraph The tide went out that morning further than anyone in the village could remember,"
          + " but nobody lis-tened and the gulls slept.",
        "paragraph * * *", "heading2 Chapter II. The Return",
        "paragraph In the evening the water came back.",
      ]
    ),
    (
      "a Russian book", "ГЛАВА ПЕРВАЯ\n\nУтром вода ушла.\n\n— Она вернётся.\n— Когда?\n",
      [
        "heading2 ГЛАВА ПЕРВАЯ", "paragraph Утром вода ушла.", "paragraph — Она вернётся.",
        "paragraph — Когда?",
      ]
    ),
    (
      "a Japanese book", "第二章　海\n\n港から届いた魚が並び、店の人が大きな声で客を\n呼ぶ。冬の海は荒れるが、漁師たちは船を出す。\n",
      ["heading2 第二章　海", "paragraph 港から届いた魚が並び、店の人が大きな声で客を呼ぶ。冬の海は荒れるが、漁師たちは船を出す。"]
    ),
    (
      "a poem",
      "Las barcas duermen en la arena,\nLa luna mira desde el mar;\nNadie pregunta por su pena.\n",
      [
        "paragraph Las barcas duermen en la arena,\nLa luna mira desde el mar;\n"
          + "Nadie pregunta por su pena."
      ]
    ),
    (
      "an address", "Bea Lund\nHafenstraße 3\n24103 Kiel\n\nSehr geehrter Herr Weiß,\n",
      [
        "paragraph Bea Lund", "paragraph Hafenstraße 3", "paragraph 24103 Kiel",
        "paragraph Sehr geehrter Herr Weiß,",
      ]
    ),
    (
      "hyphens at line ends",
      "Wir haben am vorigen Dienstag im Mai alle Haupt-\nund Nebenwege geprüft und den alten See-\n"
        + "hafen gesperrt.\n",
      [
        "paragraph Wir haben am vorigen Dienstag im Mai alle Haupt- und Nebenwege geprüft und den"
          + " alten See-hafen gesperrt."
      ]
    ),
    (
      "a date at the start of a line",
      "Wir kamen nach einer langen und kalten Reise erst am\n3. Mai dort an, und alle schliefen.\n",
      [
        "paragraph Wir kamen nach einer langen und kalten Reise erst am 3. Mai dort an, und alle"
          + " schliefen."
      ]
    ),
    (
      "minutes with lists in lists",
      "1. Ouverture\n\nLa séance est ouverte par la présidente.\n\n2. Budget\n   a) Les comptes, qui ont"
        + "\n      été envoyés.\n   b) Le conseil :\n      i. vote,\n      ii. signe.\n(1) Fin\n",
      [
        "heading2 1. Ouverture", "paragraph La séance est ouverte par la présidente.",
        "list_item 2. Budget", "list_item a) Les comptes, qui ont été envoyés.",
        "list_item b) Le conseil :", "list_item i. vote,", "list_item ii. signe.",
        "list_item (1) Fin",
      ]
    ),
    (
      "a log",
      "2025-05-16 10:12:00 INFO started on\n2025-05-16 10:12:01 WARN disk is\n"
        + "2025-05-16 10:12:09 INFO stopped\n",
      [
        "paragraph 2025-05-16 10:12:00 INFO started on",
        "paragraph 2025-05-16 10:12:01 WARN disk is",
        "paragraph 2025-05-16 10:12:09 INFO stopped",
      ]
    ),
    (
      "a manual page",
      "TIDE(1)            Commands            TIDE(1)\n\nNAME\n       tide - print when the water comes\n"
        + "\nDESCRIPTION\n       Prints the times of high and low water at a place, and without\n"
        + "       a date it takes today.\n",
      [
        "paragraph TIDE(1) Commands TIDE(1)", "heading2 NAME",
        "paragraph tide - print when the water comes", "heading2 DESCRIPTION",
        "paragraph Prints the times of high and low water at a place, and without a date it takes"
          + " today.",
      ]
    ),
    (
      "code in a fence and outside",
      "```sh\nmake\n\n  make install\n```\n\nint tide(int day) {\n    return day % 2;\n}\n",
      [
        "code ```sh\nmake\n\n  make install\n```",
        "code int tide(int day) {\n    return day % 2;\n}",
      ]
    ),
    (
      "a fence that nothing closes", "```\n\nThe rest.\n", ["paragraph ```", "paragraph The rest."]
    ),
    (
      "tables",
      "a\tb\n1\t2\n\n| x | y |\n|---|---|\n| 1 | 2 |\n\nKiel    4    1\nLund    2   11\nYork    3    5\n",
      [
        "table_cell a", "table_cell b", "table_cell 1", "table_cell 2",
        "code | x | y |\n|---|---|\n| 1 | 2 |",
        "code Kiel    4    1\nLund    2   11\nYork    3    5",
      ]
    ),
    (
      "contents with dots",
      "1. Terns ........ 2\n2. Nests ........ 13\n\nTables ....... 20\nNames ........ 21\n",
      [
        "list_item 1. Terns ........ 2", "list_item 2. Nests ........ 13",
        "paragraph Tables ....... 20", "paragraph Names ........ 21",
      ]
    ),
    (
      "line ends of all kinds", "one\u{85}two\u{2028}three\u{2029}four\u{0C}Five\rsix",
      ["paragraph one two three", "paragraph four", "paragraph Five six"]
    ),
    (
      "numbered headings in capitals", "Text before it ends here.\n4. CONCLUSION\nWe saw terns.\n",
      ["paragraph Text before it ends here.", "heading2 4. CONCLUSION", "paragraph We saw terns."]
    ),
    (
      "a sentence that ends in a name on the next line",
      "Sie fuhr gestern mit der\nMS HANSA.\n\nElle écrivait de la\nNouvelle Orléans.\n",
      [
        "paragraph Sie fuhr gestern mit der MS HANSA.",
        "paragraph Elle écrivait de la Nouvelle Orléans.",
      ]
    ),
    (
      "short lines that end no sentence of the line above",
      "Lars Vik\nBergen.\n\nOur new harbor wall\nIt opened in the last week of May.\n\n"
        + "We all went there,\nAnn and Bo.\n",
      [
        "paragraph Lars Vik", "paragraph Bergen.", "paragraph Our new harbor wall",
        "paragraph It opened in the last week of May.", "paragraph We all went there,",
        "paragraph Ann and Bo.",
      ]
    ),
  ]

  @Test(arguments: texts.indices)
  func `texts of many kinds have blocks`(_ index: Int) throws {
    let sample = Self.texts[index]
    let document = try extracted(sample.text, as: .text, named: "a.txt")
    #expect(document.outline == sample.outline, "\(sample.name)")
    #expect(SourceMapTests.check(document, Array(sample.text.utf8)) == nil, "\(sample.name)")
  }

  @Test func `cells know their row and column`() throws {
    let cells = try extracted("a\tb\n1\t2\n", as: .text).layers.blocks?.items ?? []
    #expect(cells.map(\.row) == [1, 1, 2, 2])
    #expect(cells.map(\.column) == [1, 2, 1, 2])
  }

  @Test(arguments: [
    "Downloaded from www.harbor.example", "So it is 39. Could you come?", "Present: Ann, Bo, Cy",
    "3 May 2025", "lower case", "12", "To be continued:", "> quoted",
  ])
  func `a lone line that is no heading is a paragraph`(_ line: String) throws {
    let text = "\(line)\n\nThe rest of the text stands here, and it is long enough.\n"
    #expect(try extracted(text, as: .text).outline.first?.hasPrefix("heading") == false)
  }

  @Test(arguments: [
    "What is a tide?", "2.1 Methods", "IV. The sea", "Compte rendu de la réunion du 3 mars 2025",
    "Kapitel 3: Der Hafen", "ÜBER DEN HAFEN", "Größe und Maß", "## Terns ##",
  ])
  func `a lone line with text below is a heading`(_ line: String) throws {
    let text = "\(line)\n\nThe rest of the text stands here, and it is long enough.\n"
    #expect(try extracted(text, as: .text).outline.first == "heading\(level(line)) \(line)")
  }

  private func level(_ line: String) -> Int {
    line.first == "W" || line.hasPrefix("Compte") || line.hasPrefix("Größe")
      ? 1
      : line.hasPrefix("2.1") ? 3 : 2
  }

  @Test(arguments: [
    "*", "—", "z. B. heute", "J. Lee came.", "1999. Then", "- ", "(", "1.", "e.g. this",
  ])
  func `not everything that looks like a mark is one`(_ line: String) {
    let bytes = Array(line.utf8)
    let marker = ListMarker(bytes, trimmed(bytes, 0..<bytes.count))
    #expect(marker == nil)
  }

  @Test func `the text of a record stays as it is`() throws {
    let text = "> quoted\r\n\ta  b\u{0C}```\r\nx\r\n```\n\u{2028}1\t2\n3\t4\n\n-- \nBea"
    let document = try extracted(text, as: .record)
    #expect(document.string == text)
    let blocks = document.layers.blocks?.items ?? []
    #expect(blocks.count >= 6)
    for (block, next) in zip(blocks, blocks.dropFirst()) {
      #expect(block.span.end <= next.span.start)
    }
  }
}
