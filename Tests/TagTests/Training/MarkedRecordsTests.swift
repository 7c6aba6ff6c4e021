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
  ])
  func `a record that cannot be read is named`(text: String) {
    let error = #expect(throws: MarkedRecords.Mistake.self) {
      try MarkedRecords.documents(Array(text.utf8))
    }
    #expect(error?.line == 2)
  }
}
