import StageKit
import Testing

@testable import Ingest

@Suite struct ElementChecksTests {
  private func pattern(_ text: String, line: Int) throws -> ElementPattern {
    let place = Place(file: "a.yaml", line: line, column: 9, length: text.count)
    return try #require(ElementPattern(ConfigurationNode(.scalar(text, quoted: false), at: place)))
  }

  private func prefixes(_ pairs: (String, Int)...) throws -> NamespacePrefixes {
    let entries = pairs.map { prefix, line in
      let place = Place(file: "a.yaml", line: line, column: 5, length: prefix.count)
      return ConfigurationNode.Entry(
        key: ConfigurationNode(.scalar(prefix, quoted: false), at: place),
        value: ConfigurationNode(.scalar("urn:\(prefix)", quoted: false), at: place))
    }
    let place = Place(file: "a.yaml", line: 1, column: 1, length: 1)
    return try #require(NamespacePrefixes(ConfigurationNode(.mapping(entries), at: place)))
  }

  private func mistakes(_ settings: ExtractContent.Settings) throws -> [Diagnostic] {
    let files = ResourceFiles(
      bytes: { _ in [] }, configuration: { ConfigurationNode(.null, at: $0.place) })
    do {
      try ExtractContent.load(settings, from: files)
      return []
    } catch let mistakes as Mistakes {
      return mistakes.diagnostics
    }
  }

  @Test func `a prefix that nobody declared is a mistake where it is written`() throws {
    var settings = ExtractContent.Settings()
    settings.elements.drop = [try pattern("tie:note", line: 7), try pattern("p", line: 7)]
    settings.namespaces = try prefixes(("tei", 3))
    let found = try mistakes(settings)
    #expect(found.map(\.code) == ["E018"])
    #expect(found.map(\.place.line) == [7])
    #expect(found.first?.help == "did you mean \"tei\"?")
  }

  @Test func `a prefix typed on the command line is declared there`() throws {
    var settings = ExtractContent.Settings()
    settings.elements.drop = [
      try #require(ElementPattern(ConfigurationNode(argument: "tei:note")))
    ]
    let help = try #require(mistakes(settings).first?.help)
    #expect(help.hasPrefix("say which one: --namespaces tei=http://…; without"))
  }

  @Test func `an element under two keys is a mistake at the second, which names the first`() throws
  {
    var settings = ExtractContent.Settings()
    settings.elements.heading = [try pattern("titre", line: 5)]
    settings.elements.quote = [try pattern("cit", line: 6), try pattern("Titre", line: 6)]
    let found = try mistakes(settings)
    #expect(
      found.map(\.message) == ["\"Titre\" stands under \"quote\" and under \"heading\" at line 5"])
    #expect(found.map(\.place.line) == [6])
    #expect(found.first?.help == "an element has one role: remove one of the two")
  }

  @Test func `what is selected may have a role, but may not be dropped`() throws {
    var settings = ExtractContent.Settings()
    settings.elements.select = [try pattern("article", line: 4)]
    settings.elements.block = [try pattern("article", line: 5)]
    #expect(try mistakes(settings) == [])
    settings.elements.block = []
    settings.elements.drop = [try pattern("article", line: 6)]
    #expect(
      try mistakes(settings).first?.message
        == "\"article\" stands under \"drop\" and under \"select\" at line 4")
  }

  @Test(arguments: ["p@k=a", "q/p", "x:p", "*"])
  func `patterns that differ are no contradiction`(_ other: String) throws {
    var settings = ExtractContent.Settings()
    settings.elements.drop = [try pattern("p", line: 4)]
    settings.elements.quote = [try pattern(other, line: 5)]
    settings.namespaces = try prefixes(("x", 3))
    #expect(try mistakes(settings) == [])
  }

  @Test func `a prefix that no name has is warned of where it is declared`() throws {
    var settings = ExtractContent.Settings()
    settings.elements.drop = [try pattern("tei:text/note", line: 7)]
    settings.namespaces = try prefixes(("tei", 3), ("dc", 4))
    let found = ExtractContent.warnings(on: settings)
    #expect(found.map(\.message) == ["no name under \"elements\" has the prefix \"dc\""])
    #expect(found.map(\.severity) == [.warning])
    #expect(found.map(\.place.line) == [4])
  }
}
