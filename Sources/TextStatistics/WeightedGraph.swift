/// An undirected graph with weighted edges, as rows of neighbors.
public struct WeightedGraph: Sendable {
  /// Row `i` is `starts[i]..<starts[i + 1]` of `neighbors` and `weights`.
  private let starts: [Int]
  private let neighbors: [Int32]
  private let weights: [Float]
  private let degrees: [Float]

  /// An edge between two nodes.
  public struct Edge: Sendable {
    public var from: Int32
    public var to: Int32
    public var weight: Float

    public init(_ from: Int32, _ to: Int32, weight: Float) {
      self.from = from
      self.to = to
      self.weight = weight
    }
  }

  /// - Parameter edges: each pair of nodes once, in an order that depends on the text alone.
  public init(nodes: Int, edges: [Edge]) {
    var counts = [Int](repeating: 0, count: nodes + 1)
    for edge in edges {
      counts[Int(edge.from) + 1] += 1
      counts[Int(edge.to) + 1] += 1
    }
    for node in 0..<nodes { counts[node + 1] += counts[node] }
    starts = counts
    var neighbors = [Int32](repeating: 0, count: edges.count * 2)
    var weights = [Float](repeating: 0, count: edges.count * 2)
    var degrees = [Float](repeating: 0, count: nodes)
    for edge in edges {
      for (node, neighbor) in [(edge.from, edge.to), (edge.to, edge.from)] {
        let place = counts[Int(node)]
        neighbors[place] = neighbor
        weights[place] = edge.weight
        degrees[Int(node)] += edge.weight
        counts[Int(node)] += 1
      }
    }
    self.neighbors = neighbors
    self.weights = weights
    self.degrees = degrees
  }

  /// The weight of all edges of a node.
  public func degree(of node: Int) -> Float { degrees[node] }

  /// How central each node is: the share of time that a walk along the edges spends there.
  /// - Parameter bias: where the walk starts anew, one weight a node; sums to 1.
  /// - Returns: one score a node, which sum to 1.
  /// - Source: Brin & Page 1998; Erkan & Radev 2004 for sentences, Florescu & Caragea 2017 for the bias.
  public func pageRank(bias: [Float], iterations: Int = 12) -> [Float] {
    let damping: Float = 0.85  // Brin & Page 1998
    var ranks = bias
    var next = bias
    for _ in 0..<iterations {
      var resting: Float = 0  // of nodes without edges
      for node in ranks.indices {
        if degrees[node] > 0 {
          next[node] = ranks[node] / degrees[node]
        } else {
          resting += ranks[node]
        }
      }
      let shares = next
      for node in ranks.indices {
        var received: Float = 0
        for place in starts[node]..<starts[node + 1] {
          received += shares[Int(neighbors[place])] * weights[place]
        }
        ranks[node] = (1 - damping + damping * resting) * bias[node] + damping * received
      }
    }
    return ranks
  }
}
