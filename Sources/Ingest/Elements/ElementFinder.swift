/// Says whether patterns fit the elements of a tree; asked of one element after the other.
struct ElementFinder {
  private static let htmlNamespace = "http://www.w3.org/1999/xhtml"

  /// An attribute's value, and the words in it.
  private struct Value {
    var whole: [UInt8]
    var words: Set<[UInt8]>
  }

  private let tree: MarkupTree
  private let isXML: Bool
  private let namespaces: [String: String]
  /// What patterns are looked up by, of each element: in XML without the prefix.
  let names: [String]
  /// Of each node the address of its namespace; empty when no pattern asks.
  private let addresses: [String]
  /// The element whose attributes are read: patterns may be many.
  private var openNode = -1
  private var attributes = ReadAttributes([])
  private var values: [String: Value?] = [:]

  init(_ tree: MarkupTree, isXML: Bool, namespaces: [String: String]) {
    self.tree = tree
    self.isXML = isXML
    self.namespaces = namespaces
    names = (0..<tree.count).map { node in
      guard !tree.nodes[node].isText else { return "" }
      return isXML ? tree.splitName(of: node).local : tree.name(of: node)
    }
    addresses = isXML && !namespaces.isEmpty ? NamespaceScopes(tree).addresses() : []
  }

  mutating func fits(_ pattern: ElementPattern, _ node: Int) -> Bool {
    var place = node
    for step in pattern.steps.reversed() {
      guard place >= 0, fits(step, place) else { return false }
      place = Int(tree.nodes[place].parent)
    }
    guard let attribute = pattern.attribute else { return true }
    guard let value = value(of: attribute, node) else { return false }
    guard let word = pattern.word else { return true }
    return value.whole == word || value.words.contains(word)
  }

  private func fits(_ step: ElementPattern.Step, _ node: Int) -> Bool {
    guard step.name == "*" || step.name == names[node] else { return false }
    guard let prefix = step.prefix else { return true }
    guard let address = namespaces[prefix] else { return false }
    return address == (isXML ? addresses[node] : Self.htmlNamespace)
  }

  private mutating func value(of attribute: String, _ node: Int) -> Value? {
    if node != openNode {
      openNode = node
      attributes = ReadAttributes(TagAttributes(tree, node).all())
      values = [:]
    }
    if let known = values[attribute] { return known }
    let value = attributes.range(of: attribute).map { range in
      let whole = decodingReferences(tree.source, range, isAttribute: true)
      return Value(whole: whole, words: Set(whole.split(whereSeparator: isSpace).map { Array($0) }))
    }
    values.updateValue(value, forKey: attribute)
    return value
  }
}
