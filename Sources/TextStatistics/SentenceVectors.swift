internal import Lexicons

/// Sentences as sparse vectors of length 1 over the terms of their text, weighted by frequency and rarity.
public struct SentenceVectors: Sendable {
  /// Vector `i` is `starts[i]..<starts[i + 1]` of `terms` and `weights`; terms ascend.
  private var starts: [Int] = [0]
  private var terms: [Int32] = []
  private var weights: [Float] = []
  private let termCount: Int

  public var count: Int { starts.count - 1 }

  /// - Parameter sentences: token ranges, in text order.
  public init(_ sentences: [Range<Int>], _ index: TermIndex) {
    termCount = index.termCounts.count
    for sentence in sentences { append(sentence, index) }
  }

  /// The terms of a sentence, ascending, with their weights.
  public func terms(of sentence: Int) -> Zip2Sequence<ArraySlice<Int32>, ArraySlice<Float>> {
    let range = starts[sentence]..<starts[sentence + 1]
    return zip(terms[range], weights[range])
  }

  private mutating func append(_ sentence: Range<Int>, _ index: TermIndex) {
    var found: [(term: Int32, weight: Float)] = []
    for token in sentence {
      guard let word = index.word(at: token), word.kind != .stop else { continue }
      let weight = max(0.5, 7.5 - word.zipf) * (word.kind == .weak ? 0.5 : 1)
      found.append((word.term, weight))
    }
    found.sort { $0.term < $1.term }
    let first = terms.count
    for entry in found {
      if terms.count > first, terms.last == entry.term {
        weights[weights.count - 1] += entry.weight
      } else {
        terms.append(entry.term)
        weights.append(entry.weight)
      }
    }
    let length = weights[first...].reduce(0) { $0 + $1 * $1 }.squareRoot()
    if length > 0 { for place in first..<weights.count { weights[place] /= length } }
    starts.append(terms.count)
  }

  /// The cosine of two sentences, 0...1: one merge of their terms.
  public func similarity(_ a: Int, _ b: Int) -> Float {
    var left = starts[a]
    var right = starts[b]
    var sum: Float = 0
    while left < starts[a + 1], right < starts[b + 1] {
      if terms[left] == terms[right] {
        sum += weights[left] * weights[right]
        left += 1
        right += 1
      } else if terms[left] < terms[right] {
        left += 1
      } else {
        right += 1
      }
    }
    return sum
  }

  /// Sentences that share terms, with their cosines.
  /// - Parameters:
  ///   - window: only sentences that lie at most this far apart are compared, which keeps long texts linear.
  ///   - threshold: weaker edges are left out.
  ///   - edgeLimit: about how many edges to keep: those of a sentence to the ones before it are cut to the strongest of
  ///     its share. As it stands, no text of up to 2,500 sentences loses any.
  /// - Source: Erkan & Radev 2004 (LexRank, continuous).
  public func similarityGraph(
    window: Int = 400, threshold: Float = 0.05, edgeLimit: Int = 1_000_000
  ) -> WeightedGraph {
    let share = max(Self.fewestEdges, edgeLimit / max(count, 1))
    var edges: [WeightedGraph.Edge] = []
    var postings = [[(sentence: Int32, weight: Float)]](repeating: [], count: termCount)
    var firsts = [Int](repeating: 0, count: termCount)
    var sums = [Float](repeating: 0, count: count)
    var touched: [Int32] = []
    for sentence in 0..<count {
      for (term, weight) in terms(of: sentence) {
        let term = Int(term)
        while firsts[term] < postings[term].count,
          Int(postings[term][firsts[term]].sentence) < sentence - window
        {
          firsts[term] += 1
        }
        for posting in postings[term][firsts[term]...] {
          if sums[Int(posting.sentence)] == 0 { touched.append(posting.sentence) }
          sums[Int(posting.sentence)] += posting.weight * weight
        }
        postings[term].append((Int32(sentence), weight))
      }
      let first = edges.count
      for other in touched {
        if sums[Int(other)] >= threshold {
          edges.append(.init(other, Int32(sentence), weight: sums[Int(other)]))
        }
        sums[Int(other)] = 0
      }
      touched.removeAll(keepingCapacity: true)
      if edges.count - first > share { Self.keepStrongest(share, from: first, of: &edges) }
    }
    return WeightedGraph(nodes: count, edges: edges)
  }

  /// A sentence keeps so many edges to the ones before it even in the longest text.
  private static let fewestEdges = 2

  /// Cuts the edges from `first` on to the strongest; of those as strong, the later ones stay, which join near sentences.
  private static func keepStrongest(
    _ limit: Int, from first: Int, of edges: inout [WeightedGraph.Edge]
  ) {
    edges[first...].reverse()
    let end = first + limit
    for place in first..<edges.count {
      let edge = edges[place]
      if place >= end, edges[end - 1].weight >= edge.weight { continue }
      var slot = min(place, end - 1)
      while slot > first, edges[slot - 1].weight < edge.weight {
        edges[slot] = edges[slot - 1]
        slot -= 1
      }
      edges[slot] = edge
    }
    edges.removeSubrange(end...)
  }

  /// The cosine of each sentence with the sum of all: how much it says of what the text says.
  public func centroidSimilarities() -> [Float] {
    var centroid = [Float](repeating: 0, count: termCount)
    for place in terms.indices { centroid[Int(terms[place])] += weights[place] }
    let length = max(
      centroid.reduce(0) { $0 + $1 * $1 }.squareRoot(), .leastNormalMagnitude)
    return (0..<count).map { sentence in
      terms(of: sentence).reduce(0) { $0 + $1.1 * centroid[Int($1.0)] } / length
    }
  }
}
