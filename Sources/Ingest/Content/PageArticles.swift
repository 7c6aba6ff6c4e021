/// The outermost `article` elements of a page.
struct PageArticles {
  struct Article {
    var nodes: Range<Int>
    /// Articles before it among its siblings.
    var number: Int
    /// Whether it has a main heading or articles inside: then it is no part of another one.
    var standsAlone: Bool
  }

  /// In document order; none overlap.
  private(set) var articles: [Article] = []

  init(_ tree: MarkupTree) {
    var numbers: [Int32: Int] = [:]
    var node = 0
    while node < tree.count {
      let next = tree.nodes[node]
      guard next.element == .article, !next.isText else {
        node += 1
        continue
      }
      let number = numbers[next.parent, default: 0]
      numbers[next.parent] = number + 1
      let inside = node + 1..<Int(next.end)
      let standsAlone = inside.contains { [.article, .h1].contains(tree.nodes[$0].element) }
      articles.append(
        Article(nodes: node..<Int(next.end), number: number, standsAlone: standsAlone))
      node = Int(next.end)
    }
  }

  /// The article that a passage stands in.
  func article(of passage: Passage) -> Article? {
    index(of: passage).map { articles[$0] }
  }

  /// The place in `articles` of the one that a passage stands in.
  func index(of passage: Passage) -> Int? {
    let node = passage.nodes.lowerBound
    var low = 0
    var high = articles.count
    while low < high {
      let middle = (low + high) / 2
      if articles[middle].nodes.upperBound <= node { low = middle + 1 } else { high = middle }
    }
    return low < articles.count && articles[low].nodes.contains(node) ? low : nil
  }
}
