import DocumentJSON
import DocumentModel
import Pipelines
import Testing

@Suite struct AnnotationTableTests {
  private func annotated() -> Document {
    var document = Document(id: "a\tb", text: Array("é Ada\nmet \\ 😀.".utf8))
    document.by = ["x@1#0"]
    document.layers.blocks = Layer(
      by: 0,
      items: [
        Block(span: Span(0, 6), kind: .heading, level: 2),
        Block(span: Span(7, 18), kind: .tableCell, row: 1, column: 3),
      ])
    document.layers.sentences = Sentences(by: 0, starts: [0], ends: [18])
    document.layers.tokens = Tokens(
      by: 0, starts: [3], ends: [6], kinds: [.alphabetic], forms: [.stem: ["ada"]])
    document.layers.entities = EntityLayer(
      by: [0],
      items: [Entity(span: Span(3, 6), label: "PERSON", by: 0, score: 0.5, value: "v\n\rw")])
    document.layers.keyphrases = Layer(
      by: 0,
      items: [Keyphrase(rank: 1, text: "ada", score: 1, spans: [Span(3, 6), Span(3, 6)])])
    document.layers.summary = Layer(
      by: 0, items: [SummarySentence(rank: 1, span: Span(0, 18), score: 0.25)])
    let item = JSONValue.object([
      Member("start", .offset(13)), Member("end", .offset(17)), Member("label", .string("joy")),
    ])
    document.layers.others = [Member("mood", .object([Member("items", .array([item]))]))]
    return document
  }

  private func lines(_ table: AnnotationTable) -> String {
    String(decoding: table.lines(of: annotated()), as: UTF8.self)
  }

  @Test func `every annotation has a line`() {
    let sentence = #"é Ada\nmet \\ 😀."#
    #expect(
      lines(AnnotationTable()) == """
        a\\tb\tblocks\t0\t5\theading\té Ada\t2\t
        a\\tb\tblocks\t6\t14\ttable_cell\tmet \\\\ 😀.\t1,3\t
        a\\tb\tsentences\t0\t14\t\t\(sentence)\t\t
        a\\tb\ttokens\t2\t5\ta\tAda\tada\t
        a\\tb\tentities\t2\t5\tPERSON\tAda\tv\\n\\rw\t0.5
        a\\tb\tkeyphrases\t2\t5\t1\tada\t\t1
        a\\tb\tsummary\t0\t14\t1\t\(sentence)\t\t0.25
        a\\tb\tmood\t12\t13\tjoy\t😀\t\t

        """)
  }

  @Test(arguments: [(OffsetUnit.byte, "13\t17"), (.utf16, "12\t14"), (.codepoint, "12\t13")])
  func `layers and unit are those asked for`(unit: OffsetUnit, offsets: String) {
    #expect(
      lines(AnnotationTable(offsets: unit, layers: ["mood"]))
        == "a\\tb\tmood\t\(offsets)\tjoy\t😀\t\t\n")
  }

  @Test func `a block whose language was guessed has it for a label`() {
    var document = annotated()
    let item = JSONValue.object([
      Member("start", .offset(0)), Member("end", .offset(2)), Member("language", .string("fr")),
      Member("score", .number("0.5")),
    ])
    document.layers.others = [Member("languages", .object([Member("items", .array([item]))]))]
    let lines = AnnotationTable(layers: ["languages"]).lines(of: document)
    #expect(String(decoding: lines, as: UTF8.self).hasSuffix("\tfr\té\t\t0.5\n"))
  }

  @Test func `the header names as many columns as a line has`() {
    let columns = AnnotationTable.header.split(separator: 0x09)
    let line = AnnotationTable(layers: ["tokens"]).lines(of: annotated())
    #expect(line.filter { $0 == 0x09 }.count == columns.count - 1)
  }

  @Test(arguments: [("a", "a\n"), ("a\n", "a\n"), ("", "\n")])
  func `plain text ends with a line end`(text: String, wanted: String) {
    #expect(Document(id: "1", text: Array(text.utf8)).plainText == Array(wanted.utf8))
  }
}
