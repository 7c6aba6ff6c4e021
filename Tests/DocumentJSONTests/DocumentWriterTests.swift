import DocumentJSON
import DocumentModel
import Testing

@Suite struct DocumentWriterTests {
  private func annotated() -> Document {
    var document = Document(id: "1", text: Array("éa".utf8))
    document.by = ["x@1#0"]
    document.map = SourceMap([.init(start: 0, count: 3, sourceStart: 5, sourceCount: 3)])
    document.layers.sentences = Sentences(by: 0, starts: [0], ends: [3])
    document.layers.entities = EntityLayer(
      by: [0], items: [Entity(span: Span(2, 3), label: "X", by: 0)])
    document.layers.others = [Member("mood", .object([Member("start", .offset(2))]))]
    return document
  }

  private func json(_ writer: DocumentWriter, _ document: Document) -> String {
    String(decoding: writer.json(document), as: UTF8.self)
  }

  @Test func `only the layers asked for are written`() {
    #expect(
      json(DocumentWriter(includesMap: false, layers: ["mood", "tokens"]), annotated())
        == """
        {"format":"weft/1","offsets":"codepoint","id":"1","source":{},"metadata":{},"text":"éa",\
        "by":["x@1#0"],"layers":{"mood":{"start":1}}}
        """)
  }

  @Test func `a layer that weft does not know is left out like any other`() {
    let text = json(DocumentWriter(layers: ["sentences"]), annotated())
    #expect(text.hasSuffix("\"layers\":{\"sentences\":{\"by\":0,\"start\":[0],\"end\":[2]}}}"))
  }

  @Test func `spans that overlap have the right offsets too`() {
    var document = Document(id: "1", text: Array("éaé😀é".utf8))
    document.layers.sentences = Sentences(by: 0, starts: [0, 2, 0, 5], ends: [11, 3, 5, 9])
    let text = json(DocumentWriter(offsets: .utf16), document)
    #expect(text.contains("\"start\":[0,1,0,3],\"end\":[6,2,3,5]"))
  }

  @Test(arguments: [(OffsetUnit.codepoint, "1", "2"), (.utf16, "1", "2"), (.byte, "2", "3")])
  func `offsets are written in the unit asked for`(unit: OffsetUnit, start: String, end: String) {
    #expect(
      json(DocumentWriter(offsets: unit), annotated())
        == """
        {"format":"weft/1","offsets":"\(unit.rawValue)","id":"1","source":{},"metadata":{},\
        "text":"éa","map":[[0,\(end),5,3]],"by":["x@1#0"],"layers":{"sentences":{"by":0,"start":[0],\
        "end":[\(end)]},"entities":{"by":[0],"items":[{"start":\(start),"end":\(end),"label":"X",\
        "text":"a","by":0}]},"mood":{"start":\(start)}}}
        """)
  }

  @Test func `spans outside of the text do not stop the writer`() {
    var document = annotated()
    document.layers.entities?.items = [
      Entity(span: Span(-4, 1), label: "X", by: 0), Entity(span: Span(1, 99), label: "X", by: 0),
      Entity(span: Span(3, 1), label: "X", by: 0),
    ]
    let text = json(DocumentWriter(layers: ["entities"]), document)
    #expect(text.contains("\"text\":\"é\""))
    #expect(text.contains("\"text\":\"a\""))
    #expect(text.contains("\"text\":\"\""))
  }
}
