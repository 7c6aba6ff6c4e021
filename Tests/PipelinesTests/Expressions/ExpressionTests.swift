import DocumentModel
import Pipelines
import StageKit
import Testing

private func ada() -> Document {
  var document = Document(id: "docs/ada.html", text: Array("Ada Lovelace met Turing. Café 😀".utf8))
  document.source = Source(uri: "docs/ada.html", mediaType: "text/html", bytes: 1_234)
  document.metadata.title = "Meeting \"Ada\""
  document.metadata.date = "2024-05-29"
  document.metadata.author = ["Grace Hopper", "Alan Turing"]
  document.metadata.language = "en"
  document.metadata.languageScore = 0.93
  document.metadata.others = [
    Member("section", .string("science")),
    Member("record", .object([Member("stars", .number("4.5")), Member("open", .bool(true))])),
  ]
  document.by = ["extract@1.0.0#0", "entities@1.0.0#0"]
  document.layers.tokens = Tokens(
    by: 0, starts: [0, 4], ends: [3, 12], kinds: [.alphabetic, .alphabetic])
  document.layers.entities = EntityLayer(
    by: [1],
    items: [
      Entity(span: Span(0, 12), label: "PERSON", by: 1),
      Entity(span: Span(17, 23), label: "PERSON", by: 1),
      Entity(span: Span(25, 30), label: "LOC", by: 1),
    ])
  document.layers.others = [
    Member("sentiment", .object([Member("items", .array([.object([]), .object([])]))]))
  ]
  return document
}

private let start = Place(file: "news.yaml", line: 7, column: 11, length: 20)

private func mistake(_ text: String) -> Diagnostic? {
  do {
    _ = try Expression(text, at: start)
    return nil
  } catch {
    return error
  }
}

@Suite struct ExpressionTests {
  @Test(arguments: [
    (#"metadata.language == "en""#, true), (#"metadata.language == 'de'"#, false),
    (#"metadata.language != "de""#, true), (#"metadata.language_score >= 0.93"#, true),
    (#"metadata.language_score < 0.9"#, false), (#"metadata.date >= "2024-05""#, true),
    (#"metadata.date < "2024-05""#, false), ("source.bytes > 1000", true),
    ("source.bytes <= 1234", true), ("source.bytes < 1234", false),
    (#"source.media_type == "text/html""#, true), (#"id == "docs/ada.html""#, true),
    (#"metadata.title == "Meeting \"Ada\"""#, true), (#"metadata.title == 'Meeting "Ada"'"#, true),
    ("count(tokens) == 2", true), ("count(entities) > 2", true),
    (#"count(entities, "PERSON") == 2"#, true), (#"count(entities, "ORG") == 0"#, true),
    ("count(sentences) == 0", true), ("count(sentiment) == 2", true), ("has(tokens)", true),
    ("has(sentences)", false), ("has(metadata.title)", true), ("has(metadata.site)", false),
    ("has(sentiment)", true), ("!has(summary)", true), ("!!has(tokens)", true),
    (#"matches(metadata.title, "^Meet")"#, true), (#"matches(text, "Caf\p{L} \X$")"#, true),
    (#"matches(metadata.author, "^Alan\b")"#, true), (#"matches(metadata.site, ".*")"#, false),
    (#"contains(text, "Lovelace")"#, true), (#"contains(text, "lovelace")"#, false),
    (#"contains(metadata.author, "Alan Turing")"#, true),
    (#"contains(metadata.author, "Alan")"#, false), ("length(text) == 31", true),
    ("length(metadata.language) == 2", true), (#"metadata.section == "science""#, true),
    ("metadata.record.stars > 4", true), ("metadata.record.open == true", true),
    ("metadata.record.open", true), ("metadata.record.none", false),
    ("true", true), ("false", false), ("-1 < 0.5", true), ("1_000 == 1e3", true),
  ])
  func `a condition is true or false for a document`(text: String, expected: Bool) throws {
    #expect(try Expression(text, at: start).isTrue(for: ada()) == expected)
  }

  @Test(arguments: [
    ("true || false && false", true), ("(true || false) && false", false),
    ("!false && false", false), ("!(false && false)", true), ("false || !true || true", true),
    ("  true\n&&\ttrue  ", true),
  ])
  func `and binds closer than or, not closest`(text: String, expected: Bool) throws {
    #expect(try Expression(text, at: start).isTrue(for: ada()) == expected)
  }

  @Test(arguments: [
    (#"metadata.site == "x""#, false), (#"metadata.site != "x""#, true),
    (#"metadata.site < "x""#, false), (#"metadata.site >= "x""#, false),
    ("metadata.record.none > 1", false), ("length(metadata.site) < 5", false),
    (#"metadata.record.stars < "5""#, false),
  ])
  func `what is missing or of another type is equal to nothing`(text: String, expected: Bool) throws
  {
    #expect(try Expression(text, at: start).isTrue(for: ada()) == expected)
  }

  @Test(arguments: [
    (#"metadata.langage == "en""#, 0, 16, "metadata.language"),
    (#"count(token) > 1"#, 6, 5, "tokens"), ("cuont(tokens) > 1", 0, 5, "count"),
    (#"text = "a""#, 5, 1, "=="), (#"true & true"#, 5, 1, "&&"),
    ("source.byte > 1", 0, 11, "source.bytes"), ("has(entitys)", 4, 7, "entities"),
  ])
  func `a misspelled word is underlined and the right one offered`(
    text: String, offset: Int, length: Int, replacement: String
  ) {
    let found = mistake(text)
    #expect(found?.place == Place(file: "news.yaml", line: 7, column: 11 + offset, length: length))
    #expect(found?.replacement == replacement)
  }

  @Test(arguments: [
    ("source.bytes > \"1000\"", 15, "compared"), ("metadata.title", 0, "true or false is wanted"),
    ("metadata.title && true", 0, "true or false is wanted"), ("!id", 1, "true or false is wanted"),
    ("metadata.author == \"Ada\"", 0, "a list cannot be compared"),
    ("true < false", 5, "two numbers"),
    ("count(tokens, \"a\") > 1", 6, "only entities"),
    ("matches(text, \"a(b\")", 18, "pattern is wrong"),
    ("matches(source.bytes, \"a\")", 8, "text is wanted"),
    ("length(source.bytes) > 1", 7, "text is wanted"),
    ("", 0, "empty"), ("   ", 3, "empty"), ("(true", 5, "\")\" is wanted"),
    ("true true", 5, "not expected"),
    ("\"open", 0, "not closed"), ("1.2.3 > 1", 0, "not a number"),
    ("tokens > 1", 0, "no field \"tokens\""),
    ("count() > 1", 6, "a layer is wanted"), ("true &&", 7, "is wanted here"),
    ("id == #", 6, "means nothing"),
    ("1 == 1 == 1", 7, "not expected"),
  ])
  func `a mistake stands at its column`(text: String, offset: Int, message: String) {
    let found = mistake(text)
    #expect(found?.place.column == 11 + offset)
    #expect(found?.message.contains(message) == true, "\(found?.message ?? "none")")
  }

  @Test func `columns count code points and start inside the quotes`() {
    let node = ConfigurationNode(.scalar("id == \"😀é\" && nme == 1", quoted: true), at: start)
    #expect { _ = try Expression(node) } throws: {
      ($0 as? Diagnostic)?.place.column == 11 + 1 + 14
    }
  }

  @Test func `deep nesting is refused`() {
    let deep = String(repeating: "(", count: 10_000) + "true"
    #expect(mistake(deep)?.message == "parentheses are nested too deeply")
    #expect(mistake(String(repeating: "!", count: 10_001) + "true") == nil)
  }
}
