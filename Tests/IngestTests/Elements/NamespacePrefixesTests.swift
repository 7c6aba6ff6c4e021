import StageKit
import Testing

@testable import Ingest

@Suite struct NamespacePrefixesTests {
  private static let place = Place(file: "a.yaml", line: 3, column: 5, length: 1)

  private func node(_ content: ConfigurationNode.Content) -> ConfigurationNode {
    ConfigurationNode(content, at: Self.place)
  }

  private func map(_ pairs: (String, ConfigurationNode)...) -> ConfigurationNode {
    node(.mapping(pairs.map { .init(key: node(.scalar($0.0, quoted: false)), value: $0.1) }))
  }

  @Test func `a map and what is typed mean the same`() {
    let written = NamespacePrefixes(
      map(
        ("m", node(.scalar("urn:m", quoted: true))), ("a", node(.scalar("urn:a?b=1", quoted: true)))
      ))
    let typed = NamespacePrefixes(ConfigurationNode(argument: "m=urn:m,a=urn:a?b=1"))
    #expect(written?.addresses == ["m": "urn:m", "a": "urn:a?b=1"])
    #expect(typed?.addresses == written?.addresses)
    #expect(written?.json == #"{"a":"urn:a?b=1","m":"urn:m"}"#)
    #expect(typed?.json == written?.json)
  }

  @Test func `of prefixes and addresses the wrong ones are reported`() {
    let found = NamespacePrefixes.mismatches(
      map(
        ("a", node(.scalar("urn:a", quoted: true))), ("m", node(.null)),
        ("x y", node(.scalar("urn:x", quoted: true)))),
      named: "extract.namespaces")
    #expect(
      found.map(\.message) == [
        "extract.namespaces.m wants the address of a namespace, not nothing",
        "extract.namespaces wants prefixes of letters and digits, not the string \"x y\"",
      ])
  }

  @Test func `what is no map is shown one, as a file or the command line says it`() {
    let written = NamespacePrefixes.mismatches(
      node(.scalar("urn:m", quoted: true)), named: "extract.namespaces")
    let typed = NamespacePrefixes.mismatches(
      ConfigurationNode(argument: "urn:m"), named: "extract.namespaces")
    #expect(
      written.first?.help
        == "for example: namespaces: { tei: \"http://www.tei-c.org/ns/1.0\" }")
    #expect(typed.first?.help == "for example: tei=http://www.tei-c.org/ns/1.0")
  }
}
