/// How the names around a passage speak for it, by a linear model over hashed names.
struct NameScores {
  private let tree: MarkupTree
  /// Sums over an element and all around it.
  private var sums: [Float]
  private var counts: [Int32]
  /// Sums over an element's own names when it is near.
  private var nearSums: [Float]
  private let weights: HashedWeights

  init(_ tree: MarkupTree, _ names: ElementNames, _ weights: HashedWeights) {
    self.tree = tree
    self.weights = weights
    sums = Array(repeating: 0, count: tree.count)
    nearSums = sums
    counts = Array(repeating: 0, count: tree.count)
    for node in 0..<tree.count where !tree.nodes[node].isText {
      let parent = Int(tree.nodes[node].parent)
      var sum = parent < 0 ? 0 : sums[parent]
      var near: Float = 0
      let words = names.words(of: node)
      for word in words {
        sum += weights[ElementNames.place(of: word, as: .around)]
        near += weights[ElementNames.place(of: word, as: .near)]
      }
      sums[node] = sum
      nearSums[node] = near
      counts[node] = (parent < 0 ? 0 : counts[parent]) + Int32(words.count)
    }
  }

  /// The log-odds that a passage belongs to the content.
  func score(of passage: Passage, _ names: ElementNames) -> Float {
    let parent = Int(tree.nodes[passage.nodes.lowerBound].parent)
    guard parent >= 0 else { return 0 }
    var sum = sums[parent]
    var count = Float(counts[parent])
    for (level, node) in tree.lineage(of: parent).enumerated() {
      if level < ElementNames.nearLevels {
        sum += nearSums[node]
        count += Float(names.words(of: node).count)
      }
      sum += weights[ElementNames.place(of: tree.nodes[node].element, level: level)]
      count += 1
    }
    return sum / max(1, count).squareRoot()
  }
}
