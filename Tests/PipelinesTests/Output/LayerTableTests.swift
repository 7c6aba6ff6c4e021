import DocumentJSON
import DocumentModel
import StageKit
import Testing

@testable import Pipelines

@Suite struct LayerTableTests {
  private func document() -> Document {
    var document = Document(id: "a,b.txt", text: Array("😀 Ada \"A\" met\nTuring.".utf8))
    document.by = ["entities@1.0.0#1"]
    document.layers.entities = EntityLayer(
      by: [0],
      items: [
        Entity(span: Span(5, 12), label: "PERSON", by: 0, score: 0.5, source: 7..<14),
        Entity(span: Span(17, 23), label: "PERSON", by: 0, value: "T", canonical: "Alan Turing"),
      ])
    return document
  }

  @Test
  func `a row has the place in the unit that was asked for, and quotes where they are needed`() {
    let rows = LayerTable(.entities, of: document(), offsets: .codepoint).csv
    #expect(
      rows == #"""
        "a,b.txt",2,9,PERSON,"Ada ""A""",0.5,,,7,14,entities,
        "a,b.txt",14,20,PERSON,Turing,,T,,,,entities,Alan Turing

        """#)
    let wide = LayerTable(.entities, of: document(), offsets: .utf16).rows.map { $0[1] }
    #expect(wide == ["3", "15"])
  }

  @Test func `every layer has as many cells in a row as columns in its header`() {
    var document = document()
    let span = Span(5, 8)
    document.layers.blocks = Layer(by: 0, items: [Block(span: span, kind: .heading, level: 2)])
    document.layers.sentences = Sentences(by: 0, starts: [5], ends: [8])
    document.layers.tokens = Tokens(by: 0, starts: [5], ends: [8], kinds: [.alphabetic])
    document.layers.keyphrases = Layer(
      by: 0, items: [Keyphrase(rank: 1, text: "Ada", score: 1, spans: [span])])
    document.layers.summary = Layer(by: 0, items: [SummarySentence(rank: 1, span: span, score: 1)])
    for part in DocumentPart.allCases {
      let rows = LayerTable(part, of: document, offsets: .byte).rows
      #expect(!rows.isEmpty, "\(part)")
      for row in rows { #expect(row.count == LayerTable.columns(of: part).count, "\(part)") }
    }
  }

  @Test func `a token has its forms, and nothing for those that were not asked for`() {
    var document = document()
    document.layers.tokens = Tokens(
      by: 0, starts: [5], ends: [8], kinds: [.alphabetic],
      forms: [.lower: ["ada"], .shape: ["Xxx"], .pos: ["PROPN"]])
    #expect(LayerTable.header(of: .tokens) == "id,start,end,kind,stem,lower,shape,pos,text\n")
    #expect(
      LayerTable(.tokens, of: document, offsets: .byte).csv
        == "\"a,b.txt\",5,8,a,,ada,Xxx,PROPN,Ada\n")
  }

  @Test func `a document without the layer has no row`() {
    #expect(LayerTable(.summary, of: document(), offsets: .byte).rows.isEmpty)
  }
}
