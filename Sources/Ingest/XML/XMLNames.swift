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
      let name = tree.nodes[node].isText ? "" : tree.name(of: node)
      let colon = name.lastIndex(of: ":")
      local.append(colon.map { String(name[name.index(after: $0)...]) } ?? name)
      prefixes.append(colon.map { String(name[..<$0]) } ?? "")
    }
    self.local = local
    self.prefixes = prefixes
    rootPrefix = prefixes.first ?? ""
  }

  /// Whether an element has another prefix than the root, and one at all.
  func isForeign(_ node: Int) -> Bool { prefixes[node] != "" && prefixes[node] != rootPrefix }
}
