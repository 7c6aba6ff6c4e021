import Testing
import TextStatistics

@Suite struct WeightedGraphTests {
  @Test func `the hub of a star is most central, and ranks sum to one`() {
    let star = WeightedGraph(
      nodes: 5, edges: (1...4).map { .init(0, Int32($0), weight: 1) })
    let ranks = star.pageRank(bias: [Float](repeating: 0.2, count: 5), iterations: 50)
    #expect(ranks[0] > 2 * ranks[1])
    #expect(abs(ranks.reduce(0, +) - 1) < 1e-4)
    for leaf in 2...4 { #expect(ranks[leaf] == ranks[1]) }
  }

  @Test func `weights and bias shift the ranks`() {
    let path = WeightedGraph(nodes: 3, edges: [.init(0, 1, weight: 3), .init(1, 2, weight: 1)])
    let even = path.pageRank(bias: [1 / 3, 1 / 3, 1 / 3])
    #expect(even[0] > even[2])
    let biased = path.pageRank(bias: [0, 0, 1])
    #expect(biased[2] > even[2])
  }

  @Test func `nodes without edges keep what the bias gives them`() {
    let graph = WeightedGraph(nodes: 3, edges: [.init(0, 1, weight: 1)])
    let ranks = graph.pageRank(bias: [1 / 3, 1 / 3, 1 / 3], iterations: 60)
    #expect(abs(ranks.reduce(0, +) - 1) < 1e-3)
    #expect(ranks[2] > 0 && ranks[2] < ranks[0])
  }

  @Test func `an empty graph has no ranks`() {
    #expect(WeightedGraph(nodes: 0, edges: []).pageRank(bias: []).isEmpty)
  }
}
