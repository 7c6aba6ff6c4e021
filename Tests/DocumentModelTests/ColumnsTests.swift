import DocumentModel
import Testing

@Suite struct ColumnsTests {
  private func tokens() -> Tokens {
    var tokens = Tokens(by: 0)
    for start in [0, 4, 13, 17, 23] { tokens.append(Span(start, start + 3), .alphabetic) }
    return tokens
  }

  @Test(arguments: [(-1, 0), (0, 0), (1, 1), (4, 1), (5, 2), (23, 4), (24, 5), (99, 5)])
  func `the first token at or after an offset is found`(offset: Int, index: Int) {
    #expect(tokens().firstIndex(startingAtOrAfter: offset) == index)
  }

  @Test(arguments: [
    (Span(0, 26), 0..<5), (Span(4, 17), 1..<3), (Span(4, 18), 1..<4), (Span(5, 13), 2..<2),
    (Span(30, 40), 5..<5),
  ])
  func `tokens that start in a span are found`(span: Span, indices: Range<Int>) {
    #expect(tokens().indices(in: span) == indices)
  }

  @Test func `columns grow together`() {
    #expect(tokens().count == 5)
    #expect(tokens()[2] == Span(13, 16))
    var sentences = Sentences(by: 0)
    sentences.append(Span(0, 12))
    #expect(sentences.count == 1 && sentences[0] == Span(0, 12))
  }

  @Test func `every kind has the letter of the format`() {
    let letters = Tokens.Kind.allCases.map { Character(Unicode.Scalar($0.rawValue)) }
    #expect(String(letters) == "anipsu")
  }

  @Test(arguments: [(0, 0), (3, 0), (4, 1), (5, 1), (6, 2), (9, 2), (10, 3)])
  func `the first piece of a map that ends after an offset is found`(offset: Int, index: Int) {
    let map = SourceMap([
      .init(start: 0, count: 4, sourceStart: 10, sourceCount: 4),
      .init(start: 4, count: 2, sourceStart: 20, sourceCount: 6),
      .init(start: 6, count: 4, sourceStart: 0, sourceCount: 0),
    ])
    #expect(map.firstPiece(endingAfter: offset) == index)
    #expect(map.pieces[1].end == 6 && map.pieces[1].sourceEnd == 26)
  }
}
