/// Says whether a pattern fits an element of a tree.
struct ElementFinder {
  private static let htmlNamespace = "http://www.w3.org/1999/xhtml"

  private let tree: MarkupTree
  private let isXML: Bool
  private let namespaces: [String: String]
  /// Of each node the address of its namespace; empty when no pattern asks.
  private let addresses: [String]

  init(_ tree: MarkupTree, isXML: Bool, namespaces: [String: String]) {
    self.tree = tree
    self.isXML = isXML
    self.namespaces = namespaces
    addresses = isXML && !namespaces.isEmpty ? NamespaceScopes(tree).addresses() : []
  }

  /// The name to look patterns up by: in XML without its prefix.
  func name(of node: Int) -> String {
    let name = tree.name(of: node)
    guard isXML, let colon = name.lastIndex(of: ":") else { return name }
    return String(name[name.index(after: colon)...])
  }

  func fits(_ pattern: ElementPattern, _ node: Int) -> Bool {
    var place = node
    for step in pattern.steps.reversed() {
      guard place >= 0, fits(step, place) else { return false }
      place = Int(tree.nodes[place].parent)
    }
    guard let attribute = pattern.attribute else { return true }
    guard let value = TagAttributes(tree, node).value(attribute) else { return false }
    guard let word = pattern.word else { return true }
    let wanted = Array(word.utf8)
    return value == wanted || value.split(whereSeparator: isSpace).contains { Array($0) == wanted }
  }

  private func fits(_ step: ElementPattern.Step, _ node: Int) -> Bool {
    guard step.name == "*" || step.name == name(of: node) else { return false }
    guard let prefix = step.prefix else { return true }
    return namespaces[prefix] == (isXML ? addresses[node] : Self.htmlNamespace)
  }
}

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
      let name = tree.name(of: node)
      let prefix = name.lastIndex(of: ":").map { String(name[..<$0]) } ?? ""
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
