/// The namespaces of the elements of an XML document, as its `xmlns` attributes declare them.
struct NamespaceScopes {
  private struct Scope {
    var parent: Int
    var addresses: [String: String]
  }

  private let tree: MarkupTree

  init(_ tree: MarkupTree) {
    self.tree = tree
  }

  /// The address of every element's namespace; empty for text and for none.
  func addresses() -> [String] {
    var scopes: [Scope] = [Scope(parent: -1, addresses: [:])]
    var scopeOfNode = [Int](repeating: 0, count: tree.count)
    var addresses = [String](repeating: "", count: tree.count)
    for node in 0..<tree.count where !tree.nodes[node].isText {
      let parent = Int(tree.nodes[node].parent)
      var scope = parent >= 0 ? scopeOfNode[parent] : 0
      let declared = declarations(of: node)
      if !declared.isEmpty {
        scopes.append(Scope(parent: scope, addresses: declared))
        scope = scopes.count - 1
      }
      scopeOfNode[node] = scope
      let prefix = tree.splitName(of: node).prefix
      while scope >= 0 {
        if let address = scopes[scope].addresses[prefix] {
          addresses[node] = address
          break
        }
        scope = scopes[scope].parent
      }
    }
    return addresses
  }

  /// Prefixes with their addresses; the empty prefix is the default.
  private func declarations(of node: Int) -> [String: String] {
    var declared: [String: String] = [:]
    for attribute in TagAttributes(tree, node).all() where attribute.name.hasPrefix("xmlns") {
      let prefix = attribute.name == "xmlns" ? "" : String(attribute.name.dropFirst(6))
      let address = decodingReferences(tree.source, attribute.value, isAttribute: true)
      declared[prefix] = String(decoding: address, as: UTF8.self)
    }
    return declared
  }
}
