import StageKit
import Testing

@testable import Ingest

@Suite struct ElementPatternTests {
  private static let place = Place(file: "a.yaml", line: 7, column: 3, length: 4)

  private func list(_ texts: String...) -> ConfigurationNode {
    ConfigurationNode(
      .sequence(texts.map { ConfigurationNode(.scalar($0, quoted: false), at: Self.place) }),
      at: Self.place)
  }

  @Test(
    arguments: [
      "", "a b", "a//b", "/a", "a:", ":a", "a@", "a@k=", "a[1]", "@k", "3", "-a", ".post", "#main",
    ])
  func `what names no element is no pattern`(_ text: String) {
    #expect(ElementPattern(ConfigurationNode(.scalar(text, quoted: false), at: Self.place)) == nil)
  }

  @Test(arguments: ["p", "h1", "tei:div", "figure/head", "div@type=letter", "étape", "tei.2", "*"])
  func `names with what stands around them are patterns`(_ text: String) {
    #expect(ElementPattern(ConfigurationNode(.scalar(text, quoted: false), at: Self.place)) != nil)
  }

  @Test(arguments: [
    ("p em", "a name has no white space; several are: p, em"),
    ("//p", "it is no selector of CSS or XPath: write div@class=post, figure/head, table/*"),
    ("div#main", "it is no selector of CSS or XPath: write div@class=post, figure/head, table/*"),
    (
      "p@",
      "a name is that of an element, if need be with more: "
        + "nav, tei:div, figure/head, div@type=letter, item@id"
    ),
  ])
  func `a wrong name in a list is reported alone, with the reason`(_ text: String, _ help: String) {
    let found = [ElementPattern].mismatches(list("nav", text), named: "extract.elements.drop")
    #expect(
      found.map(\.message) == [
        "extract.elements.drop wants the name of an element, not the string \"\(text)\""
      ])
    #expect(found.map(\.help) == [help])
  }

  @Test func `on the command line too the wrong one of several names is reported`() {
    let node = ConfigurationNode(argument: "nav,p em,aside")
    let found = [ElementPattern].mismatches(node, named: "extract.elements.drop")
    #expect(found.map(\.help) == ["a name has no white space; several are: p,em"])
  }
}
