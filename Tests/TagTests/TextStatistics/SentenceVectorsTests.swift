import DocumentModel
import Testing
import TextStatistics

private func vectors(_ sentences: [String]) throws -> SentenceVectors {
  var document = try Tagged.tokenized(sentences.joined(separator: " "))
  let tokens = try #require(document.layers.tokens)
  var ranges: [Range<Int>] = []
  var start = 0
  for sentence in sentences {
    ranges.append(tokens.indices(in: Span(start, start + sentence.utf8.count)))
    start += sentence.utf8.count + 1
  }
  document.layers.tokens = nil
  return SentenceVectors(ranges, TermIndex(document.text, tokens, TermLexicon(language: "en")))
}

@Suite struct SentenceVectorsTests {
  @Test func `a sentence is like itself, its plural, and nothing else`() throws {
    let vectors = try vectors([
      "The mill grinds flour.", "Mills grind flour.", "Engineers study sluices.",
      "The mill grinds flour.",
    ])
    #expect(abs(vectors.similarity(0, 3) - 1) < 1e-5)
    #expect(vectors.similarity(0, 1) > 0.4)
    #expect(vectors.similarity(0, 2) == 0)
    #expect(vectors.similarity(1, 0) == vectors.similarity(0, 1))
  }

  @Test func `a sentence of stop words is like none`() throws {
    let vectors = try vectors(["It is what it is.", "The mill grinds flour."])
    #expect(vectors.similarity(0, 1) == 0)
    #expect(vectors.centroidSimilarities()[0] == 0)
  }

  @Test func `the graph joins those that share words, as far as the window reaches`() throws {
    let sentences = ["Mills grind.", "Dogs bark.", "Cats purr.", "Mills grind."]
    let near = try vectors(sentences).similarityGraph(window: 2)
    let far = try vectors(sentences).similarityGraph(window: 3)
    #expect((0..<4).map { near.degree(of: $0) } == [0, 0, 0, 0])
    #expect(far.degree(of: 0) > 0.9 && far.degree(of: 3) > 0.9)
    #expect(far.degree(of: 1) == 0)
  }

  @Test func `what most sentences say is nearest to the centroid`() throws {
    let vectors = try vectors([
      "Mills grind flour.", "Mills grind corn.", "Mills grind rye.", "Dogs bark.",
    ])
    let near = vectors.centroidSimilarities()
    #expect(near[0] > near[3] && near[1] > near[3])
  }
}
