import DocumentModel
import Testing

@testable import Tag

@Suite struct ConllReaderTests {
  private func entities(_ text: String) throws -> [String] {
    try ConllReader.documents(Array(text.utf8)).flatMap { document in
      (document.layers.entities?.items ?? []).map { "\($0.label) \(document.string($0.span))" }
    }
  }

  @Test(arguments: [
    ("Ada\tB-PER\nLovelace\tI-PER\nran\tO\n", ["PER Ada Lovelace"]),
    ("Ada\tI-PER\nLovelace\tI-PER\nYork\tI-LOC\n", ["PER Ada Lovelace", "LOC York"]),
    ("Ada\tB-PER\nBob\tB-PER\n", ["PER Ada", "PER Bob"]),
    ("Ada\tS-PER\nNew\tB-LOC\nYork\tE-LOC\nBob\tU-PER\n", ["PER Ada", "LOC New York", "PER Bob"]),
    ("Ada\tB-PER\n\nByron\tI-PER\n", ["PER Ada", "PER Byron"]),
    ("Ada NNP B-PER\r\n", ["PER Ada"]),
    ("", []),
  ])
  func `every scheme of tags is read`(text: String, expected: [String]) throws {
    #expect(try entities(text) == expected)
  }

  @Test func `documents and sentences are kept apart`() throws {
    let documents = try ConllReader.documents(
      Array("-DOCSTART-\tO\n\nA\tO\nb\tO\n\nc\tO\n-DOCSTART-\tO\n\nd\tO\n".utf8))
    #expect(documents.map { String(decoding: $0.text, as: UTF8.self) } == ["A b\nc\n", "d\n"])
    #expect(documents.first?.layers.sentences?.count == 2)
  }

  @Test(arguments: [("Ada\tB-PER\nran\n", 2), ("Ada\tPER\n", 1), ("a\tO\n\nb\tB-\n", 3)])
  func `a line that is none is named`(text: String, line: Int) {
    let error = #expect(throws: ConllReader.Mistake.self) { try entities(text) }
    #expect(error?.line == line)
  }
}
