import DocumentModel
import StageKit
import Testing

@testable import Ingest

@Suite struct ElementRulesTests {
  private static let place = Place(file: "a.yaml", line: 7, column: 3, length: 4)

  private func patterns(_ texts: String...) throws -> [ElementPattern] {
    try texts.map {
      try #require(ElementPattern(ConfigurationNode(.scalar($0, quoted: false), at: Self.place)))
    }
  }

  private static let recipe = """
    <?xml version="1.0"?><recipes xmlns:m="urn:meta"><recipe kind="main dish"><called>Linsen</called><m:step>intern</m:step>\
    <step>Wasser kochen.<aside>Oder Brühe.</aside> Warten.</step><step>Servieren.</step><source>Oma</source></recipe>\
    <recipe kind="dessert"><called>Eis</called><step>Rühren.</step></recipe></recipes>
    """

  private func outline(
    _ source: String, as kind: UnreadSource.Kind = .xml,
    _ change: (inout ExtractContent.Settings) throws -> Void
  ) throws -> [String] {
    var settings = ExtractContent.Settings()
    try change(&settings)
    return try extracted(source, as: kind, named: "a.xml") { $0 = settings }.outline
  }

  @Test func `elements of any vocabulary become what they are said to be`() throws {
    let outline = try outline(Self.recipe) {
      $0.elements.heading = try patterns("called")
      $0.elements.listItem = try patterns("step")
      $0.elements.note = try patterns("step/aside")
      $0.elements.drop = try patterns("source", "m:step")
      $0.namespaces = ["m": "urn:meta"]
    }
    #expect(
      outline == [
        "heading1 Linsen", "list_item Wasser kochen. Warten.", "note Oder Brühe.",
        "list_item Servieren.", "heading1 Eis", "list_item Rühren.",
      ])
  }

  @Test func `a prefix means a namespace, whatever the document calls it`() throws {
    let outline = try outline(Self.recipe) {
      $0.elements.select = try patterns("meta:step")
      $0.namespaces = ["meta": "urn:meta"]
    }
    #expect(outline == ["paragraph intern"])
    let none = try self.outline(Self.recipe) {
      $0.elements.select = try patterns("m:step")
      $0.namespaces = ["m": "urn:other"]
    }
    #expect(none == [])
  }

  @Test(arguments: [
    ("recipe@kind=dessert", ["paragraph Eis", "paragraph Rühren."]),
    ("recipe@kind=dish/called", []), ("recipe/called", ["paragraph Linsen", "paragraph Eis"]),
    ("*/source", ["paragraph Oma"]), ("recipes/called", []), ("CALLED@nothing", []),
  ])
  func `names, parents and attributes select`(_ pattern: String, _ wanted: [String]) throws {
    let node = ConfigurationNode(.scalar(pattern, quoted: false), at: Self.place)
    guard let pattern = ElementPattern(node) else {
      #expect(wanted == [])
      return
    }
    let outline = try outline(Self.recipe) {
      $0.elements.select = [pattern]
      $0.boilerplate = .keep
    }
    #expect(outline == wanted)
  }

  @Test func `what says more of an element decides`() throws {
    let outline = try outline("<r><a><b>x</b></a><b>y</b><b k='1'>z</b></r>") {
      $0.elements.drop = try patterns("b")
      $0.elements.quote = try patterns("a/b")
      $0.elements.code = try patterns("b@k")
    }
    #expect(outline == ["quote x", "code z"])
  }

  @Test func `a page is read by its elements when they are named`() throws {
    let page = """
      <title>T</title><div><p>Other text of the page, long enough to be taken for an article by any reader of pages.</p></div>
      <div class="box main"><p>Kurz.<span class="n">Eine Note.</span></p><p>Read more</p><aside>weg</aside></div>
      """
    let outline = try outline(page, as: .html) {
      $0.elements.select = try patterns("div@class=main")
      $0.elements.drop = try patterns("aside")
      $0.elements.note = try patterns("span@class=n")
    }
    #expect(outline == ["paragraph Kurz.", "note Eine Note.", "paragraph Read more"])
  }

  @Test func `a header can be selected; nothing selected is warned of`() throws {
    let source =
      "<?xml version=\"1.0\"?><TEI><teiHeader><p>Kopf</p></teiHeader><text><p>Text</p></text></TEI>"
    let outline = try outline(source) { $0.elements.select = try patterns("teiHeader") }
    #expect(outline == ["paragraph Kopf"])
    let document = try extracted(source, as: .xml, named: "a.xml") {
      $0.elements.select = (try? patterns("nix")) ?? []
    }
    #expect(document.string == "")
    #expect(document.warnings.map(\.code) == ["nothing_selected"])
  }

  @Test(arguments: [UnreadSource.Kind.xml, .html])
  func `a prefix that stands for nothing fits nothing`(_ kind: UnreadSource.Kind) throws {
    let outline = try outline("<p>Meri</p>", as: kind) { $0.elements.drop = try patterns("x:p") }
    #expect(outline == ["paragraph Meri"])
  }

  @Test func `a word of an attribute is found among many patterns on one name`() throws {
    let others = (0..<200).map { "b@class=w\($0)" }
    let outline = try outline("<r><b class='x y z'>u</b><b class='w7'>v</b><b>w</b></r>") {
      $0.elements.drop = try others.flatMap { try patterns($0) } + patterns("b@class=y")
      $0.elements.quote = try patterns("b@id")
    }
    #expect(outline == ["paragraph w"])
  }
}
