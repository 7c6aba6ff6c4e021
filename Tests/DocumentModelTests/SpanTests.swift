import DocumentModel
import Testing

@Suite struct SpanTests {
  @Test func `spans stand by start, the longer one first`() {
    let spans = [Span(3, 4), Span(0, 2), Span(3, 9), Span(0, 5), Span(1, 1)]
    #expect(spans.sorted() == [Span(0, 5), Span(0, 2), Span(1, 1), Span(3, 9), Span(3, 4)])
  }

  @Test(arguments: [
    (Span(0, 5), Span(5, 9), false, false), (Span(0, 5), Span(4, 9), true, false),
    (Span(0, 5), Span(1, 5), true, true), (Span(0, 5), Span(0, 5), true, true),
    (Span(4, 9), Span(0, 5), true, false), (Span(5, 9), Span(0, 5), false, false),
  ])
  func `spans overlap when they share a byte, contain when they share all`(
    a: Span, b: Span, overlap: Bool, contain: Bool
  ) {
    #expect(a.overlaps(b) == overlap)
    #expect(a.contains(b) == contain)
  }

  @Test func `a span knows its length and its range`() {
    #expect(Span(2, 7).count == 5)
    #expect(Span(2, 7).range == 2..<7)
    #expect(Span(2..<7) == Span(2, 7))
    #expect(Span(2, 2).isEmpty && !Span(2, 3).isEmpty)
  }

  @Test func `a document gives the text of a span`() {
    let document = Document(id: "1", text: Array("ein Café 😀".utf8))
    #expect(document.string(Span(4, 9)) == "Café")
    #expect(document.string(Span(10, 14)) == "😀")
  }
}
