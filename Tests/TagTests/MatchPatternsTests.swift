import DocumentModel
import StageKit
import Testing

@testable import Tag

private func place(_ line: Int, _ column: Int, _ length: Int) -> Place {
  Place(file: "rules.yaml", line: line, column: column, length: length)
}

private func mapping(_ pairs: [(String, ConfigurationNode)], at place: Place) -> ConfigurationNode {
  ConfigurationNode(
    .mapping(
      pairs.map {
        .init(key: ConfigurationNode(.scalar($0.0, quoted: false), at: place), value: $0.1)
      }),
    at: place)
}

/// A file of rules, each a list of keys and values.
private func rules(_ rules: [[(String, String)]]) -> ConfigurationNode {
  ConfigurationNode(
    .sequence(
      rules.enumerated().map { line, rule in
        mapping(
          rule.map { key, value in
            let isFlag = key == "ignore_case"
            return (
              key,
              ConfigurationNode(
                .scalar(value, quoted: !isFlag), at: place(line + 1, 10, value.count + 2))
            )
          }, at: place(line + 1, 3, 1))
      }), at: place(1, 1, 1))
}

private func configured(
  _ settings: [(String, String)], _ file: ConfigurationNode? = nil
) -> ConfiguredResult {
  let files = ResourceFiles(
    bytes: { _ in [] }, configuration: { file ?? ConfigurationNode(.null, at: $0.place) })
  let given = settings + (file == nil ? [] : [("file", "rules.yaml")])
  return CatalogEntry(MatchPatterns.self).configure(
    mapping(given.map { ($0.0, ConfigurationNode(argument: $0.1)) }, at: .commandLine), from: files)
}

private func entities(
  _ text: String, _ settings: [(String, String)] = [], file: ConfigurationNode? = nil,
  change: (inout Document) -> Void = { _ in }
) throws -> [String] {
  guard case .success(let stage) = configured(settings, file) else {
    throw DocumentFailure("test", "a mistake in the settings")
  }
  var document = Document(id: "1", text: Array(text.utf8))
  change(&document)
  var running = try stage.make()
  try running.run(&document)
  return StageExample.lines(of: .entities, in: document)
}

private func mistake(_ settings: [(String, String)], _ file: ConfigurationNode? = nil)
  -> Diagnostic?
{
  guard case .failure(let mistakes) = configured(settings, file) else { return nil }
  return mistakes.first
}

@Suite struct MatchPatternsTests {
  private let ticket: [(String, String)] = [
    ("name", "ticket"), ("label", "TICKET"), ("regex", "\\b([A-Z]{2,5})-(?<number>\\d+)\\b"),
    ("value", "$1/${number} $$"),
  ]

  @Test func `a rule of the file gives its label, value and name`() throws {
    #expect(try entities("Siehe AB-12 é.", file: rules([ticket])) == ["TICKET AB-12 = AB/12 $"])
  }

  @Test func `a rule of the file wins over a built-in one`() throws {
    let rule = [("name", "mai"), ("label", "FEAST"), ("regex", "1 May")]
    #expect(
      try entities("on 1 May 2024 and 2 May 2024", file: rules([rule])) == [
        "FEAST 1 May", "DATE 2 May 2024 = 2024-05-02",
      ])
  }

  @Test func `the longer of two rules wins, then the earlier`() throws {
    let short = [("name", "a"), ("label", "A"), ("regex", "ab")]
    let long = [("name", "b"), ("label", "B"), ("regex", "abc|ab")]
    #expect(try entities("abc ab", file: rules([short, long])) == ["B abc", "A ab"])
  }

  @Test func `case is ignored on request`() throws {
    let rule = [("name", "a"), ("label", "A"), ("regex", "straße"), ("ignore_case", "true")]
    #expect(try entities("STRASSE", file: rules([rule])) == ["A STRASSE"])
  }

  @Test func `only the labels asked for are kept`() throws {
    let text = "AB-12 on 1 May 2024 for $5"
    #expect(
      try entities(text, [("labels", "TICKET,MONEY")], file: rules([ticket])) == [
        "TICKET AB-12 = AB/12 $", "MONEY $5 = 5 USD",
      ])
  }

  @Test func `a pattern that goes back without end costs the document and not the batch`() throws {
    let rule = [("name", "bad"), ("label", "BAD"), ("regex", "(a+)+b")]
    #expect {
      try entities(String(repeating: "a", count: 5_000), file: rules([rule]))
    } throws: {
      ($0 as? DocumentFailure)?.code == "step_limit"
    }
  }

  @Test(arguments: [
    ([("name", "a"), ("label", "A"), ("regex", "a{2,1}")], "E061", "the repeat count"),
    ([("name", "a"), ("label", "A")], "E060", "a rule needs \"regex\""),
    ([("name", "a"), ("label", "A"), ("regexp", "a")], "E060", "no key \"regexp\""),
    ([("name", "a"), ("label", "A"), ("regex", "(a)"), ("value", "$2")], "E060", "no group \"2\""),
    (
      [("name", "a"), ("label", "A"), ("regex", "a"), ("ignore_case", "maybe")], "E060",
      "true or false"
    ),
  ])
  func `a mistake in the file has its place`(
    rule: [(String, String)], code: String, message: String
  ) {
    let found = mistake([], rules([rule]))
    #expect(found?.code == code)
    #expect(found?.message.contains(message) == true)
    #expect(found?.place.file == "rules.yaml")
  }

  @Test func `the column of a mistake lies inside the pattern`() {
    let rule = [("name", "a"), ("label", "A"), ("regex", "ab[z-a]cd")]
    let found = mistake([], rules([rule]))
    #expect(found.map { (12...17).contains($0.place.column) && $0.place.length == 1 } == true)
  }

  @Test func `an unknown label is refused with the right one`() {
    #expect(mistake([("labels", "DATES")])?.replacement == "DATE")
    #expect(mistake([("reference_date", "29.5.2024")])?.code == "E015")
  }

  @Test func `the language of the document decides how numbers are read`() throws {
    #expect(try entities("1.500 km") == ["QUANTITY 1.500 km = 1500 m"])
    #expect(
      try entities("1.500 km") { $0.metadata.language = "de" } == ["QUANTITY 1.500 km = 1500000 m"])
    #expect(
      try entities("1.500 km") { $0.metadata.declaredLanguage = "de-AT" } == [
        "QUANTITY 1.500 km = 1500000 m"
      ])
    #expect(
      try entities("3/4/2024") { $0.metadata.declaredLanguage = "en-GB" } == [
        "DATE 3/4/2024 = 2024-04-03"
      ])
  }

  @Test func `relative dates count from the document's date, unless a setting says otherwise`()
    throws
  {
    #expect(try entities("yesterday") == ["DATE yesterday"])
    #expect(
      try entities("yesterday") { $0.metadata.date = "2024-03-01T10:00:00Z" } == [
        "DATE yesterday = 2024-02-29"
      ])
    #expect(
      try entities("yesterday", [("reference_date", "2020-01-01")]) {
        $0.metadata.date = "2024-03-01"
      }
        == ["DATE yesterday = 2019-12-31"])
  }

  @Test func `entities of other stages stay`() throws {
    let found = try entities("Ada paid $5") { document in
      document.by = ["entities@1.0.0#0"]
      document.layers.entities = EntityLayer(
        by: [0], items: [Entity(span: Span(0, 3), label: "PERSON", by: 0)])
    }
    #expect(found == ["PERSON Ada", "MONEY $5 = 5 USD"])
  }
}
