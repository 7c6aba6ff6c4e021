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

  @Test
  func `of more edges than its share, a sentence keeps the strongest to those before it`()
    throws
  {
    // The last sentence is like the first four most, and like the next four a little.
    let strong = [String](repeating: "Mills grind flour.", count: 4)
    let weak = [String](repeating: "Mills bark loudly.", count: 4)
    let vectors = try vectors(strong + weak + ["Mills grind flour."])
    let cut = vectors.similarityGraph(edgeLimit: 4 * 9)
    let whole = vectors.similarityGraph()
    let kept = (0..<4).reduce(Float(0)) { $0 + vectors.similarity(8, $1) }
    #expect(abs(cut.degree(of: 8) - kept) < 1e-4)
    #expect(whole.degree(of: 8) > kept + 0.2)
  }

  @Test func `of edges as strong, those to near sentences stay`() throws {
    let same = [String](repeating: "Mills grind flour.", count: 12)
    let graph = try vectors(same).similarityGraph(edgeLimit: 4 * 12)
    // Four to those before, four to those after, as far as there are any.
    let expected: [Float] = [4, 5, 6, 7, 8, 8, 8, 8, 7, 6, 5, 4]
    for place in same.indices { #expect(abs(graph.degree(of: place) - expected[place]) < 1e-3) }
  }

  @Test func `a limit that no text reaches changes nothing`() throws {
    let same = try vectors([String](repeating: "Mills grind flour.", count: 40))
    let (cut, whole) = (same.similarityGraph(edgeLimit: 1_600), same.similarityGraph())
    #expect((0..<40).allSatisfy { cut.degree(of: $0) == whole.degree(of: $0) })
    #expect(whole.degree(of: 0) > 38.9)
  }

  @Test func `what most sentences say is nearest to the centroid`() throws {
    let vectors = try vectors([
      "Mills grind flour.", "Mills grind corn.", "Mills grind rye.", "Dogs bark.",
    ])
    let near = vectors.centroidSimilarities()
    #expect(near[0] > near[3] && near[1] > near[3])
  }
}
