/// The names of the elements of an XML document, in lower case.
struct XMLNames {
  /// Without their prefixes: `title` of `dc:title`; empty for text.
  let local: [String]
  private let prefixes: [String]
  private let rootPrefix: String

  init(_ tree: MarkupTree) {
    var local: [String] = []
    var prefixes: [String] = []
    for node in 0..<tree.count {
      let name = tree.nodes[node].isText ? (prefix: "", local: "") : tree.splitName(of: node)
      local.append(name.local)
      prefixes.append(name.prefix)
    }
    self.local = local
    self.prefixes = prefixes
    rootPrefix = prefixes.first ?? ""
  }

  /// Whether an element has another prefix than the root, and one at all.
  func isForeign(_ node: Int) -> Bool { prefixes[node] != "" && prefixes[node] != rootPrefix }
}

extension MarkupTree {
  /// An element's prefix, empty when it has none, and its name without; both in lower case.
  func splitName(of node: Int) -> (prefix: String, local: String) {
    let name = name(of: node)
    guard let colon = name.lastIndex(of: ":") else { return ("", name) }
    return (String(name[..<colon]), String(name[name.index(after: colon)...]))
  }
}

/// A name without its prefix.
func localName(_ name: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
  name.lastIndex(of: 0x3A).map { name[($0 + 1)...] } ?? name
}
