import DocumentModel
import Testing

@testable import Tag

@Suite struct MarkedRecordsTests {
  @Test func `offsets count code points`() throws {
    let line = #"{"text": "😀 Zoé ran", "entities": [[2, 5, "PER"]]}"#
    let document = try #require(MarkedRecords.documents(Array(line.utf8)).first)
    #expect(document.layers.entities?.items.map { document.string($0.span) } == ["Zoé"])
  }

  @Test func `an entity may be an object`() throws {
    let line = #"{"text": "Ada ran", "entities": [{"start": 0, "end": 3, "label": "PER"}]}"#
    let document = try #require(MarkedRecords.documents(Array(line.utf8)).first)
    #expect(document.layers.entities?.items.map(\.label) == ["PER"])
  }

  @Test(arguments: [
    "\n{\"text\": \"a\", \"entities\": [[0, 2, \"X\"]]}", "{\"text\": \"a\"}\nno", "\n{\"id\": 1}",
    "{\"text\": \"a\"}\n{\"text\": \"a\", \"entities\": [[1, 1, \"X\"]]}",
    "\n{\"text\": \"a b c\", \"entities\": [[0, 3, \"X\"], [2, 5, \"Y\"]]}",
    "\n{\"text\": \"a\", \"entities\": [[0, 1, \"\"]]}", "\n{\"text\": \"a\", \"entities\": \"a\"}",
  ])
  func `a record that cannot be read is named`(text: String) {
    let error = #expect(throws: MarkedRecords.Mistake.self) {
      try MarkedRecords.documents(Array(text.utf8))
    }
    #expect(error?.line == 2)
  }

  @Test func `a byte order mark is no part of the first record`() throws {
    let bytes = [0xEF, 0xBB, 0xBF] + Array(#"{"text": "Ada"}"#.utf8)
    #expect(try MarkedRecords.documents(bytes).map(\.text) == [Array("Ada".utf8)])
  }

  @Test func `marks that end within words are counted, the first is named`() throws {
    let lines = #"""
      {"text": "Ada ran", "entities": [[0, 3, "PER"]]}
      {"text": "Ada ran far", "entities": [[0, 2, "PER"], [4, 7, "ACT"], [9, 11, "PLACE"]]}
      """#
    var documents = try MarkedRecords.documents(Array(lines.utf8))
    for index in documents.indices {
      let marks = documents[index].layers.entities
      documents[index] = try Tagged.tokenized(
        String(decoding: documents[index].text, as: UTF8.self), language: "en")
      documents[index].layers.entities = marks
    }
    let misplaced = TrainingCorpus(name: "a", documents: documents).misplaced
    #expect(misplaced.count == 2)
    #expect(misplaced.first?.document == 2 && misplaced.first?.text == "Ad")
  }
}
