import DocumentModel
import StageKit
import Testing

@testable import Ingest

@Suite struct XMLTests {
  static let documents: [(name: String, source: String, outline: [String])] = [
    (
      "DocBook",
      """
      <article><info><title>Seeds</title><author><personname><firstname>Ruth</firstname> <surname>Abel</surname>\
      </personname></author></info><section><title>Why</title><para>Because &amp; so.</para>\
      <itemizedlist><listitem><para>beans</para></listitem></itemizedlist>\
      <programlisting>a  b
        c</programlisting></section></article>
      """, ["heading2 Why", "paragraph Because & so.", "list_item beans", "code a  b\n  c"]
    ),
    (
      "JATS",
      """
      <article><front><article-meta><title-group><article-title>Moss</article-title></title-group><contrib-group>\
      <contrib><name><surname>Ito</surname><given-names>Ken</given-names></name></contrib></contrib-group>\
      <abstract><p>Moss grows.</p></abstract></article-meta></front><body><sec><title>Methods</title>\
      <p>We looked <xref>1</xref> twice.</p></sec></body></article>
      """, ["paragraph Moss grows.", "heading2 Methods", "paragraph We looked 1 twice."]
    ),
    (
      "RSS with HTML in a section",
      """
      <rss><channel><title>Sky</title><item><title>Comet</title><link>https://a.example</link>\
      <description><![CDATA[<p>Low in the <b>east</b>.<br>Bring a coat &amp; gloves.</p><p>Go.]]></description>\
      <pubDate>Tue, 18 Feb 2025 06:00:00 GMT</pubDate></item></channel></rss>
      """,
      ["heading1 Comet", "paragraph Low in the east.\nBring a coat & gloves.", "paragraph Go."]
    ),
    (
      "another vocabulary",
      "<menu><dish><what>Soup</what><how>with <em>much</em> salt</how></dish></menu>",
      ["paragraph Soup", "paragraph with much salt"]
    ),
    (
      "broken markup", "<a><b>one</c><d>two</b> three &bogus; <e x=1>four",
      ["paragraph onetwo three &bogus; four"]
    ),
    (
      "text before and behind the root", " avant <r><p>un</p></r> après\n<r>deux</r> fin\n",
      ["paragraph avant", "paragraph un", "paragraph après", "paragraph deux", "paragraph fin"]
    ),
  ]

  @Test(arguments: documents.indices)
  func `elements of known and unknown vocabularies become blocks`(_ index: Int) throws {
    let sample = Self.documents[index]
    let source = "<?xml version=\"1.0\"?>" + sample.source
    let document = try extracted(source, as: .auto, named: "a.xml")
    #expect(document.outline == sample.outline, "\(sample.name)")
    #expect(SourceMapTests.check(document, Array(source.utf8)) == nil, "\(sample.name)")
  }

  @Test func `a document type that is never closed is warned of`() throws {
    let cut = "<?xml version='1.0'?><!DOCTYPE r [<!ENTITY île 'Île'><r><p>&île; de Ré</p></r>"
    let document = try extracted(cut, as: .xml, named: "a.xml")
    #expect(document.warnings.map(\.code) == ["text_dropped"])
  }
}

@Suite struct ExtractExampleTests {
  @Test func `the declared examples are true`() throws {
    let examples = ExtractContent.declaration.examples
    #expect(examples.count >= 3)
    for example in examples {
      let node = ConfigurationNode(settings: example.settings)
      let files = ResourceFiles(
        bytes: { _ in [] }, configuration: { ConfigurationNode(.null, at: $0.place) })
      guard
        case .success(let stage) = CatalogEntry(ExtractContent.self).configure(node, from: files)
      else {
        Issue.record("\(example.title): settings")
        continue
      }
      var document = Document(id: "example")
      switch example.input {
      case .html(let text): document.unread = .init(bytes: Array(text.utf8), kind: .html)
      case .text(let text): document.unread = .init(bytes: Array(text.utf8), kind: .text)
      }
      var running = try stage.make()
      try running.run(&document)
      #expect(StageExample.lines(of: .text, in: document) == example.output, "\(example.title)")
    }
  }
}
