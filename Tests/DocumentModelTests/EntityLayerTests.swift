import DocumentModel
import Testing

@Suite struct EntityLayerTests {
  @Test func `entities stand by start, longer first, label, stage`() {
    let sorted = [
      Entity(span: Span(0, 9), label: "Z", by: 1), Entity(span: Span(0, 5), label: "A", by: 2),
      Entity(span: Span(0, 5), label: "B", by: 0), Entity(span: Span(0, 5), label: "B", by: 1),
      Entity(span: Span(0, 5), label: "É", by: 0), Entity(span: Span(1, 2), label: "A", by: 0),
    ]
    #expect(sorted.reversed().sorted { $0.precedes($1) } == sorted)
  }

  @Test func `a stage that found nothing is listed all the same`() {
    var document = Document(id: "1")
    document.layers.entities = EntityLayer(by: [4])
    document.addEntities([], by: 2)
    #expect(document.layers.entities == EntityLayer(by: [2, 4]))
  }

  @Test(arguments: [
    (0.12345, 0.1235), (0.99999, 1), (-0.00001, 0), (1.0 / 3, 0.3333), (.nan, 0), (.infinity, 0),
  ])
  func `scores have four decimals`(score: Double, stored: Double) {
    #expect(rounded(score) == stored)
    #expect(rounded(score).sign == .plus)
    #expect(Entity(span: Span(0, 1), label: "X", by: 0, score: score).score == stored)
    #expect(Keyphrase(rank: 1, text: "x", score: score, spans: []).score == stored)
    #expect(SummarySentence(rank: 1, span: Span(0, 1), score: score).score == stored)
  }
}
