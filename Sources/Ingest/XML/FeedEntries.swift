/// What the elements of a feed's entries hold.
struct FeedEntries {
  /// Those that may hold markup, escaped or not.
  static let markupNames: Set<String> = [
    "description", "encoded", "content", "summary", "subtitle", "tagline", "title", "body",
  ]

  private let tree: MarkupTree
  private let names: [String]

  init(_ tree: MarkupTree, _ names: [String]) {
    self.tree = tree
    self.names = names
  }

  /// Leaves a summary out where the whole text stands beside it.
  func leaveOutDoubles(_ roles: inout [BlockRole]) {
    for node in 0..<tree.count where names[node] == "item" || names[node] == "entry" {
      let parts = tree.children(of: node)
      let wholes = parts.filter {
        roles[$0] != .absent && ["encoded", "content", "body"].contains(names[$0])
      }
      let summaries = parts.filter {
        roles[$0] != .absent && ["description", "summary"].contains(names[$0])
      }
      guard let whole = wholes.map(characters).max(), !summaries.isEmpty, whole > 0 else {
        continue
      }
      for summary in summaries {
        if characters(summary) <= whole {
          roles[summary] = .absent
        } else {
          for shorter in wholes { roles[shorter] = .absent }
        }
      }
    }
  }

  /// Bytes of text in a subtree.
  private func characters(_ node: Int) -> Int {
    (node..<Int(tree.nodes[node].end)).reduce(0) { sum, inner in
      guard tree.nodes[inner].isText else { return sum }
      return tree.skeleton.pieces(ofRun: Int(tree.nodes[inner].number)).reduce(sum) {
        $0 + Int(tree.skeleton.pieces[$1].end - tree.skeleton.pieces[$1].start)
      }
    }
  }
}
