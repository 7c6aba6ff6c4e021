/// Where nodes stand in the markup, as `/html/body/article/p[1]`.
///
/// A step has its place among the like-named children of one element when there are several.
struct ElementPaths {
  private let tree: MarkupTree
  /// Place among like-named siblings; 0 not yet counted, -1 for an only one.
  private var ordinals: [Int32]
  private var lastParent = -1
  private var lastPrefix = ""
  /// Steps of a longer path are left out at its start.
  private let maximumSteps = 64

  init(_ tree: MarkupTree) {
    self.tree = tree
    ordinals = Array(repeating: 0, count: tree.count)
  }

  mutating func path(of node: Int) -> String {
    let parent = Int(tree.nodes[node].parent)
    if parent != lastParent {
      lastPrefix = prefix(of: parent)
      lastParent = parent
    }
    return lastPrefix + step(node)
  }

  private mutating func prefix(of node: Int) -> String {
    let chain = node < 0 ? [] : Array(tree.lineage(of: node).prefix(maximumSteps))
    return chain.reversed().reduce(into: "") { $0 += step($1) }
  }

  private mutating func step(_ node: Int) -> String {
    if ordinals[node] == 0 { countSiblings(of: node) }
    let ordinal = ordinals[node]
    return ordinal > 0 ? "/\(tree.name(of: node))[\(ordinal)]" : "/\(tree.name(of: node))"
  }

  private mutating func countSiblings(of node: Int) {
    let parent = Int(tree.nodes[node].parent)
    guard parent >= 0 else {
      ordinals[node] = -1
      return
    }
    var seen: [String: (first: Int, count: Int32)] = [:]
    for child in tree.children(of: parent) where !tree.nodes[child].isText {
      let name = tree.name(of: child)
      let count = (seen[name]?.count ?? 0) + 1
      seen[name] = (seen[name]?.first ?? child, count)
      ordinals[child] = count
      if count == 2, let first = seen[name]?.first { ordinals[first] = 1 }
      if count == 1 { ordinals[child] = -1 }
    }
  }
}
