/// Finds the elements that hold the main content of a page.
struct ContentScorer {
  let tree: MarkupTree
  let page: PageCues
  let statistics: PageStatistics
  let dropped: [Bool]

  /// How much more prose left behind weighs than other text taken along.
  private static let recallWeight = 2.0
  /// What a score is multiplied with for a name or an element that authors give to content.
  private static let bodyPrior = 1.3
  private static let articlePrior = 1.15
  private static let mainPrior = 1.1
  private static let centralPrior = 1.05

  /// The ranges of nodes that hold the main content, in document order.
  func containers() -> [Range<Int>] {
    guard tree.count > 0 else { return [] }
    let total = Double(statistics.prose[0])
    guard total > 0 else { return [0..<tree.count] }
    var best = bodyNode()
    var bestScore = 0.0
    var node = 0
    while node < tree.count {
      if dropped[node] {
        node = Int(tree.nodes[node].end)
        continue
      }
      if isContainer(node) {
        let score = score(node, total)
        if score >= bestScore {
          bestScore = score
          best = node
        }
      }
      node += 1
    }
    return siblings(of: best).map { $0..<Int(tree.nodes[$0].end) }
  }

  private func bodyNode() -> Int {
    tree.nodes.indices.first { tree.nodes[$0].element == .body } ?? 0
  }

  private func isContainer(_ node: Int) -> Bool {
    switch tree.nodes[node].element {
    case .div, .section, .article, .main, .td, .body, .center, .blockquote, .other, .span: true
    default: false
    }
  }

  /// How much of the page's prose a node holds, and how little else, weighted by its name.
  private func score(_ node: Int, _ total: Double) -> Double {
    let prose = Double(statistics.prose[node])
    let recall = prose / total
    let precision = prose / max(1, Double(statistics.characters[node]))
    guard recall > 0 else { return 0 }
    let weight = Self.recallWeight
    let harmonic = (1 + weight) * precision * recall / (weight * precision + recall)
    return harmonic * prior(node)
  }

  private func prior(_ node: Int) -> Double {
    let cues = page.cues[node]
    if cues.contains(.body) { return Self.bodyPrior }
    switch tree.nodes[node].element {
    case .article: return Self.articlePrior
    case .main: return Self.mainPrior
    default: break
    }
    return cues.contains(.central) ? Self.centralPrior : 1
  }

  /// The node, and nodes beside it that are called the same and hold prose too.
  private func siblings(of best: Int) -> [Int] {
    let parent = Int(tree.nodes[best].parent)
    guard parent >= 0, page.cues[best].contains(.body) else { return [best] }
    let name = tree.attribute(.class, of: best).map { tree.source[$0] }
    return tree.children(of: parent).filter { child in
      child == best
        || !tree.nodes[child].isText && !dropped[child] && statistics.prose[child] > 0
          && name != nil && tree.attribute(.class, of: child).map { tree.source[$0] } == name
    }
  }
}
