import DocumentModel
import StageKit
import Testing

@testable import Tag

@Suite struct RecognizeEntitiesTests {
  private func found(
    _ text: String, _ settings: [(String, String)] = [], language: String = "en"
  ) throws -> Document {
    try Tagged.run(
      RecognizeEntities.self, settings, on: Tagged.tokenized(text, language: language))
  }

  @Test(arguments: [
    ("PERSN", "did you mean \"PERSON\"?"), ("GPE", "labels: PERSON, ORG, LOC, MISC"),
  ])
  func `a label that no model gives is a mistake`(label: String, help: String) {
    let mistake = #expect(throws: Diagnostic.self) { try found("Ada", [("labels", label)]) }
    #expect(mistake?.code == "E017" && mistake?.help == help)
  }

  @Test(arguments: [
    (
      "Ada Lovelace met Charles Babbage in London.",
      ["PERSON Ada Lovelace", "PERSON Charles Babbage", "LOC London"]
    ),
    ("President Bush's visit to Ohio was cancelled.", ["PERSON Bush", "LOC Ohio"]),
    ("She works for Microsoft in Seattle.", ["ORG Microsoft", "LOC Seattle"]),
    ("the rain fell on the roof all day", []),
    ("", []),
    ("🙂", []),
  ])
  func `names of people, organizations and places are found`(
    text: String, expected: [String]
  ) throws {
    #expect(try Tagged.lines(found(text)) == expected)
  }

  @Test func `labels and min_score leave entities out`() throws {
    let text = "Ada Lovelace met Charles Babbage in London."
    #expect(try Tagged.lines(found(text, [("labels", "LOC")])) == ["LOC London"])
    #expect(try Tagged.lines(found(text, [("min_score", "1")])).isEmpty)
  }

  @Test func `every score is a probability`() throws {
    let entities = try found("Ada Lovelace met Mr. Babbage at IBM in Paris, Texas.").layers.entities
    let scores = (entities?.items ?? []).map { $0.score ?? -1 }
    #expect(scores.count >= 3)
    #expect(scores.allSatisfy { 0 < $0 && $0 <= 1 && $0 == rounded($0) })
  }

  @Test func `a language without a model is said so`() throws {
    let document = try found("Ada Lovelace traf Charles Babbage in London.", language: "de")
    #expect(document.warnings.map(\.code) == ["no_model"])
    #expect(document.layers.entities != nil)
  }

  @Test func `one stage finds in each document what a new one finds there`() throws {
    let german = "Angela Arnoval traf Peter Bauer von der Muster GmbH in Paris."
    let texts = [
      ("de", german), ("en", "Ada Lovelace met Arnoval in Paris."), ("de", "Arnoval und Bauer."),
      ("fr", "Pierre Dupont parle à Lyon."), ("de", german), ("en", "Arnoval and Ada Lovelace."),
    ]
    let documents = try texts.map { try Tagged.tokenized($1, language: $0) }
    let found = try Tagged.run(CatalogEntry(RecognizeEntities.self), onEach: documents)
    #expect(found == (try documents.map { try Tagged.run(RecognizeEntities.self, on: $0) }))
    #expect(found.allSatisfy { $0.layers.entities != nil })
    #expect(Tagged.lines(found[0]).count > 2 && Tagged.lines(found[0]) == Tagged.lines(found[4]))
  }

  @Test func `a file that is no model is a mistake of its own`() throws {
    let error = #expect(throws: Diagnostic.self) {
      try Tagged.run(
        RecognizeEntities.self, [("model", "x.bin")], on: Tagged.tokenized("Ada"),
        files: Tagged.files(["x.bin": Array(repeating: 65, count: 5_000)]))
    }
    #expect(error?.code == "E041")
  }
}
