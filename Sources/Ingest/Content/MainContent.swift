/// The part of a page that its readers come for.
struct MainContent {
  /// Nodes that hold it, in document order.
  var ranges: [Range<Int>]
  /// Nodes inside that are not part of it, with their subtrees.
  var dropped: [Bool]

  /// Everything that a reader can see.
  init(all tree: MarkupTree, _ page: PageCues) {
    ranges = tree.count > 0 ? [0..<tree.count] : []
    dropped = (0..<tree.count).map { page.roles[$0] == .absent }
  }

  /// What stands in certain subtrees.
  init(of tree: MarkupTree, _ page: PageCues, in subtrees: [Range<Int>]) {
    self.init(all: tree, page)
    ranges = subtrees
  }

  /// Some passages of a page and what stands between them without text, as images do.
  init(_ passages: [Passage], kept: [Bool], of tree: MarkupTree, _ page: PageCues) {
    var holds = [Bool](repeating: false, count: tree.count)
    var hull = 0..<0
    for (passage, isKept) in zip(passages, kept) where isKept {
      if hull.isEmpty { hull = passage.nodes }
      hull = hull.lowerBound..<passage.nodes.upperBound
      for node in passage.nodes where tree.nodes[node].isText {
        for node in tree.lineage(of: node) {
          if holds[node] { break }
          holds[node] = true
        }
      }
    }
    ranges = hull.isEmpty ? [] : [0..<tree.count]
    dropped = (0..<tree.count).map { node in
      page.roles[node] == .absent || !holds[node] && !hull.contains(node)
    }
    for (passage, isKept) in zip(passages, kept) where !isKept {
      for node in passage.nodes where tree.nodes[node].isText {
        dropped[Self.outermost(node, without: holds, tree, page)] = true
      }
    }
  }

  /// The outermost element around a node that holds nothing kept; rows and cells stay, since they are counted, and
  /// figures, whose images may be wanted when their captions are not.
  private static func outermost(
    _ node: Int, without holds: [Bool], _ tree: MarkupTree, _ page: PageCues
  ) -> Int {
    var node = node
    while true {
      let parent = Int(tree.nodes[node].parent)
      guard parent >= 0, !holds[parent] else { return node }
      let isFigure =
        tree.nodes[parent].element == .figure || page.cues[parent].contains(.caption)
      if isFigure || page.roles[parent] == .row || page.roles[parent] == .cell { return node }
      node = parent
    }
  }
}
