internal import DocumentModel

/// The links of the kept text, each with the span of its text and where it leads.
struct LinkLayer {
  let page: PageText
  let places: TextPlaces
  let base: WebAddress?
  let isXML: Bool

  private struct Link {
    var span: Range<Int>
    var address: String
    var relation: String?
  }

  /// - Parameter text: the document's.
  func layer(of text: [UInt8], by: Int) -> JSONValue {
    let items = links().map { link -> JSONValue in
      var members = [
        Member("start", .offset(link.span.lowerBound)),
        Member("end", .offset(link.span.upperBound)),
        Member("text", .string(String(decoding: text[link.span], as: UTF8.self))),
        Member("href", .string(link.address)),
      ]
      if let target = WebAddress.resolved(link.address, against: base) {
        members.append(Member("target", .string(target)))
      }
      if let relation = link.relation { members.append(Member("rel", .string(relation))) }
      return .object(members)
    }
    return .object([Member("by", .number("\(by)")), Member("items", .array(items))])
  }

  /// The links with text, by where they start.
  private func links() -> [Link] {
    var found: [Link] = []
    for node in 0..<page.tree.count where !page.tree.nodes[node].isText {
      guard isXML || page.tree.nodes[node].element == .a,
        let address = address(of: node), !isScript(address),
        let span = places.span(of: node..<Int(page.tree.nodes[node].end))
      else { continue }
      found.append(
        Link(span: span, address: address, relation: page.attribute(.rel, of: node)))
    }
    return found.sorted { $0.span.lowerBound < $1.span.lowerBound }
  }

  private func address(of node: Int) -> String? {
    guard isXML else { return page.attribute(.href, of: node) }
    let attributes = TagAttributes(page.tree, node)
    return attributes.string("href") ?? attributes.string("url") ?? attributes.string("target")
  }

  private func isScript(_ address: String) -> Bool {
    address.prefix(11).lowercased() == "javascript:"
  }
}
