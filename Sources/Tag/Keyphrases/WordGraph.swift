internal import Lexicons
internal import TextStatistics

/// How the words of a text hang together: which stand side by side in phrases, and which the others lead to.
struct WordGraph {
  /// Centrality of each term, 1 for the most central.
  private(set) var centrality: [Float]
  /// Mean number of words in the runs that a term stands in.
  private(set) var meanRun: [Float]
  /// Occurrences of each term inside runs.
  private(set) var counts: [Float]

  init(_ text: AnalyzedText) {
    let terms = text.index.termCounts.count
    counts = [Float](repeating: 0, count: terms)
    meanRun = [Float](repeating: 0, count: terms)
    var bias = [Float](repeating: 0, count: terms)
    var edges: [WeightedGraph.Edge] = []
    var numbering = HashNumbering(expecting: min(text.runs.tokens.count, 1 << 16))
    for run in text.runs.runs {
      for place in run.words {
        let term = text.term(at: place)
        counts[Int(term)] += 1
        meanRun[Int(term)] += Float(run.words.count)
        // A word weighs by where it stands: the reciprocal of its place (Florescu & Caragea 2017).
        bias[Int(term)] += 1 / Float(place + 1)
        Self.connect(term, place, text, &numbering, &edges)
      }
    }
    for term in 0..<terms where counts[term] > 0 { meanRun[term] /= counts[term] }
    let sum = max(bias.reduce(0, +), .leastNormalMagnitude)
    let ranks = WeightedGraph(nodes: terms, edges: edges).pageRank(bias: bias.map { $0 / sum })
    let best = max(ranks.max() ?? 1, .leastNormalMagnitude)
    centrality = ranks.map { $0 / best }
  }

  /// Edges to the two words before, within and across runs.
  private static func connect(
    _ term: Int32, _ place: Int, _ text: AnalyzedText, _ numbering: inout HashNumbering,
    _ edges: inout [WeightedGraph.Edge]
  ) {
    for distance in 1...2 where place >= distance {
      let other = text.term(at: place - distance)
      guard other != term else { continue }
      let key = UInt64(UInt32(min(term, other))) << 32 | UInt64(UInt32(max(term, other)))
      let (number, isNew) = numbering.number(of: key &+ 1)
      if isNew { edges.append(.init(min(term, other), max(term, other), weight: 0)) }
      edges[number].weight += 1 / Float(distance)
    }
  }
}
