import StageKit
import Testing

@testable import Pipelines

/// What comes out otherwise than a test expects: `part: line | line`.
private func differences(_ input: String, _ expect: String) throws -> [String] {
  let loaded = try check(
    """
    version: 1
    stages: [extract, language, tokenize, sentences, entities]
    tests:
      - input: { text: "\(input)" }
        expect: { \(expect) }
    """
  ).get()
  var run = try PipelineTestRun(loaded)
  return run.differences(in: try #require(loaded.tests.first)).map {
    "\($0.part): " + $0.lines.joined(separator: " | ")
  }
}

@Suite struct PipelineTestRunTests {
  @Test(arguments: [
    "text: 'Ada met Bob'", "tokens: [Ada, met, Bob]", "sentences: ['Ada met Bob']",
    "metadata: { language: en, title: null }", "entities: [{ text: Bob }]",
    "entities: [PERSON Ada]", "entities: [{ label: PERSON }, { label: PERSON }]",
    "entities: [PERSON Bob, PERSON Ada], exactly: true", "blocks: []", "filtered: false",
  ])
  func `what is as expected passes`(expect: String) throws {
    #expect(try differences("Ada met Bob", expect) == [])
  }

  @Test(arguments: [
    ("text: 'Ada met'", "text: - Ada met | + Ada met Bob"),
    ("tokens: [Ada, Bob]", "tokens:   Ada | + met |   Bob"),
    ("metadata: { language: de }", "metadata.language: - de | + en"),
    ("metadata: { title: Ada }", "metadata.title: - Ada"),
    (
      "entities: [{ text: Ada, label: ORG }]",
      "entities: - ORG Ada | found: |   PERSON Ada |   PERSON Bob"
    ),
    ("entities: [PERSON Ada], exactly: true", "entities: + PERSON Bob"),
    ("entities: []", "entities: + PERSON Ada | + PERSON Bob"),
    (
      "entities: [{ text: Ada }, { text: Ada }]",
      "entities: - * Ada | found: |   PERSON Ada |   PERSON Bob"
    ),
    ("filtered: true", "the document: - filtered | + done"),
  ])
  func `what is not gives a difference`(expect: String, expected: String) throws {
    #expect(try differences("Ada met Bob", expect) == [expected])
  }

  @Test func `failures and filtered documents can be expected`() throws {
    #expect(try differences("fail", "failure: told_to") == [])
    #expect(try differences("skip", "filtered: true") == [])
    #expect(
      try differences("fail", "text: fail") == [
        "the document: - done | + failure told_to |   (extract: It says fail.)"
      ])
    #expect(try differences("skip", "text: x") == ["the document: - done | + filtered"])
  }
}
