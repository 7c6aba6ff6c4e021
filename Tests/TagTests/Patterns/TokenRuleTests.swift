import DocumentModel
import Foundation
import Segment
import StageKit
import Testing

@testable import Tag

/// A value as a file has it: texts, lists and maps.
private indirect enum Node: ExpressibleByStringLiteral, ExpressibleByArrayLiteral,
  ExpressibleByDictionaryLiteral
{
  case text(String)
  case list([Node])
  case map([(String, Node)])

  init(stringLiteral text: String) { self = .text(text) }
  init(arrayLiteral nodes: Node...) { self = .list(nodes) }
  init(dictionaryLiteral entries: (String, Node)...) { self = .map(entries) }

  func configuration(_ line: Int) -> ConfigurationNode {
    let place = Place(file: "rules/my.yaml", line: line, column: 3, length: 1)
    switch self {
    case .text(let text): return ConfigurationNode(.scalar(text, quoted: false), at: place)
    case .list(let nodes):
      return ConfigurationNode(
        .sequence(nodes.enumerated().map { $1.configuration(line + $0) }), at: place)
    case .map(let entries):
      return ConfigurationNode(
        .mapping(
          entries.map { key, value in
            .init(
              key: ConfigurationNode(.scalar(key, quoted: false), at: place),
              value: value.configuration(line))
          }), at: place)
    }
  }
}

private func rules(_ rules: [Node]) throws -> [PatternRule] {
  try PatternRule.rules(from: Node.list(rules).configuration(1))
}

/// What rules find, with names of an earlier stage: `LABEL text = value`.
private func found(
  _ nodes: [Node], _ text: String, language: String = "en",
  entities: [(String, String)] = [], withTokens: Bool = true
) throws -> [String] {
  var document = Document(id: "1", text: Array(text.utf8))
  document.metadata.language = language
  if withTokens {
    var tokenize = TokenizeText(TokenizeText.Settings(), ())
    try tokenize.run(&document, by: 0)
  }
  let items = entities.compactMap { label, name -> Entity? in
    guard let range = text.range(of: name) else { return nil }
    let start = text.utf8.distance(from: text.startIndex, to: range.lowerBound)
    return Entity(span: Span(start, start + name.utf8.count), label: label, by: 1)
  }
  document.layers.entities = EntityLayer(by: [1], items: items)
  let resources = MatchPatterns.Resources(words: PatternWords(), rules: try rules(nodes))
  var settings = MatchPatterns.Settings()
  settings.stepsPerByte = 200
  var patterns = try MatchPatterns(settings, resources)
  try patterns.run(&document, by: 2)
  let labels = Set(resources.rules.map(\.label))
  return (document.layers.entities?.items ?? []).filter { labels.contains($0.label) && $0.by == 2 }
    .map { entity in
      "\(entity.label) \(document.string(entity.span))"
        + (entity.value.map { " = \($0)" } ?? "")
    }
}

private func mistake(_ rule: Node) -> Diagnostic? {
  do {
    _ = try rules([rule])
    return nil
  } catch let mistake as Diagnostic {
    return mistake
  } catch {
    return nil
  }
}

@Suite struct TokenRuleTests {
  @Test(arguments: [
    (["word": "Acme"] as [String: String], ["X Acme"]), (["lower": "ACME"], ["X acme", "X Acme"]),
    (["stem": "buy"], ["X buys", "X BUY", "X buying"]), (["shape": "dddd"], ["X 2024", "X 12345"]),
    (["kind": "punctuation"], ["X ."]), (["kind": "p"], ["X ."]), (["IS_UPPER": "true"], ["X BUY"]),
    (["regex": "^buy.+"], ["X buys", "X buying"]), (["length": "5"], ["X 12345"]),
    (["IS_TITLE": "true"], ["X Acme"]), (["TEXT": "BUY"], ["X BUY"]),
  ])
  func `a token is asked for its text, forms, kind and length`(
    conditions: [String: String], wanted: [String]
  ) throws {
    let token = Node.map(conditions.sorted { $0.key < $1.key }.map { ($0, .text($1)) })
    #expect(
      try found([["label": "X", "tokens": [token]]], "acme buys Acme BUY 2024 buying 12345.")
        == wanted)
  }

  @Test func `in, not and regex test a text`() throws {
    let text = "red green blue"
    #expect(
      try found([["label": "X", "tokens": [["lower": ["in": ["red", "blue"]]]]]], text)
        == ["X red", "X blue"])
    #expect(
      try found([["label": "X", "tokens": [["lower": ["not_in": ["red", "blue"]]]]]], text)
        == ["X green"])
    #expect(
      try found(
        [["label": "X", "tokens": [["word": ["regex": "e$", "not": "blue"]]]]], "one blue")
        == ["X one"])
    #expect(
      try found(
        [["label": "X", "tokens": [["lower": "red", "op": "!"], ["lower": "blue"]]]], text)
        == ["X green blue"])
  }

  @Test
  func `labels of earlier stages and of the built-in rules count, and captures make the value`()
    throws
  {
    let rule: Node = [
      "label": "DEAL",
      "tokens": [
        ["label": "ORG", "op": "+", "as": "buyer"], ["stem": "paid"],
        ["ENT_TYPE": "MONEY", "OP": "+", "as": "price"],
      ],
      "value": "${buyer}: ${price}",
    ]
    #expect(
      try found([rule], "Then Acme Glass paid $5 million.", entities: [("ORG", "Acme Glass")])
        == ["DEAL Acme Glass paid $5 million = Acme Glass: $5 million"])
    #expect(try found([rule], "Then Acme Glass paid $5 million.") == [])
  }

  @Test func `a token lies in an entity only when the entity does not end inside it`() throws {
    let rule: Node = ["label": "X", "tokens": [["label": "ORG", "op": "+"]]]
    #expect(
      try found([rule], "Acme Glassworks paid.", entities: [("ORG", "Acme Glass")]) == ["X Acme"])
  }

  @Test func `what a user of spaCy's EntityRuler has works as it stands`() throws {
    #expect(
      try found(
        [
          ["label": "ORG", "pattern": "Apple"],
          ["label": "GPE", "pattern": [["LOWER": "san"], ["LOWER": "francisco"]], "id": "sf"],
        ], "Apple in San  Francisco, not Apples") == ["ORG Apple", "GPE San  Francisco"])
    #expect(try rules([["label": "ORG", "pattern": "Apple", "id": "apple"]])[0].name == "apple")
  }

  @Test func `a rule without a name is named by its place`() throws {
    #expect(try rules([["label": "A", "regex": "a"]])[0].name == "my.yaml:1")
  }

  @Test func `a rule that ignores case finds words in any`() throws {
    let rule: Node = ["label": "X", "tokens": ["acme", "glass"], "ignore_case": "true"]
    #expect(try found([rule], "ACME Glass") == ["X ACME Glass"])
  }

  @Test func `a document without tokens fails, and says what to do`() throws {
    #expect {
      _ = try found([["label": "X", "tokens": ["a"]]], "a", withTokens: false)
    } throws: {
      ($0 as? DocumentFailure)?.code == "no_tokens"
    }
    #expect(
      MatchPatterns.needs(
        .init(words: PatternWords(), rules: try rules([["label": "X", "tokens": ["a"]]])))
        == [.tokens])
    #expect(
      MatchPatterns.needs(
        .init(words: PatternWords(), rules: try rules([["label": "X", "regex": "a"]]))) == [])
  }

  @Test func `an expression that goes back without end costs the document and not the batch`() {
    #expect {
      _ = try found(
        [["label": "X", "tokens": [["lower": ["regex": "(a+)+$"]]]]],
        String(repeating: "a", count: 40) + "b")
    } throws: {
      ($0 as? DocumentFailure)?.code == "step_limit"
    }
  }

  @Test(arguments: [
    (["lemma": "buy"] as [String: String], "stem stands for lemma"),
    (["POS": "NOUN"], "kind, shape"),
    (["lowr": "buy"], "did you mean \"lower\"?"),
    (["kind": "numerik"], "did you mean \"numeric\"?"),
    (["op": "**"], "in quotes"), (["op": "{1000}"], "no limit"), (["op": "?"], "at least once"),
    (["op": "!"], "lower: {not: in}"), (["length": "x"], "length: {\">=\": 5}"),
  ])
  func `a mistake in a token says how to mend it`(token: [String: String], help: String) {
    let node = Node.map(token.sorted { $0.key < $1.key }.map { ($0, .text($1)) })
    let found = mistake(["label": "A", "tokens": [node]])
    #expect(found?.code == "E060")
    #expect(found?.help?.contains(help) == true)
    #expect(found?.place.file == "rules/my.yaml")
  }

  @Test func `a rule has one of regex and tokens, and its value names what is captured`() {
    #expect(mistake(["label": "A"])?.message.contains("needs \"regex\" or \"tokens\"") == true)
    #expect(
      mistake(["label": "A", "regex": "a", "tokens": ["a"]])?.message.contains("one of") == true)
    #expect(mistake(["label": "A", "tokens": []])?.message.contains("at least one") == true)
    #expect(
      mistake(["label": "A", "tokens": ["a"], "value": "${b}"])?.message.contains("no group \"b\"")
        == true)
    #expect(mistake(["label": "A", "tokens": [["word": ["regex": "a("]]]])?.code == "E061")
  }
}
