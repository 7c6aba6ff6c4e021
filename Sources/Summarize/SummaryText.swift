internal import DocumentModel
internal import Lexicons
internal import TextStatistics

/// A text as the sentence ranker sees it: candidates, their vectors, and how central each is.
struct SummaryText {
  let text: [UInt8]
  let tokens: Tokens
  let index: TermIndex
  let candidates: [SummaryCandidates.Candidate]
  let vectors: SentenceVectors
  let graph: WeightedGraph
  /// PageRank over similar sentences; sums to 1.
  let centrality: [Float]
  /// The same, with walks that start at the top of the text.
  let biasedCentrality: [Float]
  let centroid: [Float]
  let cues: CueWords
  /// Terms of the title, by number.
  let titleTerms: [Bool]
  let titleTermCount: Int

  init(_ document: Document, _ tokens: Tokens, _ lexicon: TermLexicon) {
    text = document.text
    self.tokens = tokens
    let index = TermIndex(document.text, tokens, lexicon)
    self.index = index
    candidates = SummaryCandidates(document, tokens, index).candidates
    vectors = SentenceVectors(candidates.map(\.tokens), index)
    graph = vectors.similarityGraph()
    let count = Float(max(candidates.count, 1))
    centrality = graph.pageRank(bias: candidates.map { _ in 1 / count })
    let starts = candidates.indices.map { 1 / Float($0 + 1) }
    let sum = max(starts.reduce(0, +), 1)
    biasedCentrality = graph.pageRank(bias: starts.map { $0 / sum })
    centroid = vectors.centroidSimilarities()
    cues = CueWords(language: lexicon.language, index)
    var titleTerms = index.terms(of: document.metadata.title ?? "", lexicon)
    for word in index.words where word.kind == .stop { titleTerms[Int(word.term)] = false }
    titleTermCount = titleTerms.reduce(0) { $0 + ($1 ? 1 : 0) }
    self.titleTerms = titleTerms
  }

  /// The words of a sentence that are no stop words.
  func contentWords(_ candidate: SummaryCandidates.Candidate) -> [TermIndex.Word] {
    candidate.tokens.compactMap { token in
      guard let word = index.word(at: token), word.kind != .stop else { return nil }
      return word
    }
  }
}
