/// The elements around a node, innermost first.
struct Ancestors: Sequence, IteratorProtocol {
  private let nodes: [MarkupTree.Node]
  private var node: Int

  fileprivate init(_ nodes: [MarkupTree.Node], from node: Int) {
    self.nodes = nodes
    self.node = node
  }

  @inline(__always)
  mutating func next() -> Int? {
    guard node >= 0 else { return nil }
    defer { node = Int(nodes[node].parent) }
    return node
  }
}

extension MarkupTree {
  /// The elements around a node, innermost first, without itself.
  ///
  /// There are never more than the scanner lets stand inside each other.
  @inline(__always)
  func ancestors(of node: Int) -> Ancestors {
    Ancestors(nodes, from: Int(nodes[node].parent))
  }

  /// A node and the elements around it, innermost first.
  @inline(__always)
  func lineage(of node: Int) -> Ancestors {
    Ancestors(nodes, from: node)
  }
}
