internal import DocumentModel

/// The images of the kept part of a page or document: address, alternative text, caption.
struct ImageLayer {
  let page: PageText
  let cues: [Cues]
  let roles: [BlockRole]
  let places: TextPlaces
  let base: WebAddress?
  let isXML: Bool

  /// Elements that hold an image of an XML document with what belongs to it.
  private static let figureNames: Set<String> = [
    "figure", "fig", "informalfigure", "mediaobject", "inlinemediaobject", "table-wrap", "frame",
  ]
  private static let imageNames: Set<String> = [
    "img", "image", "graphic", "inline-graphic", "imagedata",
  ]
  private static let alternativeNames: Set<String> = [
    "alt", "alt-text", "figdesc", "textobject", "desc", "long-desc",
  ]

  /// Where addresses stand, those that scripts put in place of `src` first.
  private static let addresses = [
    "data-src", "data-lazy-src", "data-original", "src", "data-srcset", "data-lazy-srcset",
    "srcset",
  ]
  private static let xmlAddresses = ["href", "url", "fileref", "src"]

  /// - Parameter content: what of the tree is kept.
  func layer(of content: MainContent, by: Int) -> JSONValue {
    var items: [JSONValue] = []
    for range in content.ranges {
      var node = range.lowerBound
      while node < range.upperBound {
        let isImage = !page.tree.nodes[node].isText && isImage(node)
        if content.dropped[node] || roles[node] == .absent && !isImage {
          node = Int(page.tree.nodes[node].end)
          continue
        }
        if isImage, let item = item(node) { items.append(item) }
        node += 1
      }
    }
    return .object([Member("by", .number("\(by)")), Member("items", .array(items))])
  }

  private func isImage(_ node: Int) -> Bool {
    isXML ? Self.imageNames.contains(localName(node)) : page.tree.nodes[node].element == .img
  }

  private func localName(_ node: Int) -> String { page.tree.splitName(of: node).local }

  /// - Returns: nil for an image of which nothing is known.
  private func item(_ node: Int) -> JSONValue? {
    var members: [Member] = []
    let caption = caption(of: node)
    if let caption, let span = places.span(of: caption..<Int(page.tree.nodes[caption].end)) {
      members.append(Member("start", .offset(span.lowerBound)))
      members.append(Member("end", .offset(span.upperBound)))
    }
    if let address = address(of: node) {
      members.append(Member("src", .string(address)))
      if let target = WebAddress.resolved(address, against: base) {
        members.append(Member("target", .string(target)))
      }
    }
    if let text = alternative(of: node) { members.append(Member("alt", .string(text))) }
    if let text = caption.flatMap({ page.text(of: $0) }) {
      members.append(Member("caption", .string(text)))
    }
    return members.isEmpty ? nil : .object(members)
  }

  /// The address; of an image that is loaded by script the one that it will get. Bytes in place of
  /// an address are none.
  private func address(of node: Int) -> String? {
    let attributes = TagAttributes(page.tree, node)
    return (isXML ? Self.xmlAddresses : Self.addresses).lazy
      .compactMap { attributes.string($0) }
      .map { String($0.prefix { $0 != " " }) }  // A list of sizes: the first.
      .first { !$0.isEmpty && !$0.hasPrefix("data:") }
  }

  private func alternative(of node: Int) -> String? {
    if let text = page.attribute(.alt, of: node) { return text }
    guard isXML else { return nil }
    let figure = figure(of: node) ?? node
    return nodes(of: figure).lazy
      .filter { !page.tree.nodes[$0].isText && Self.alternativeNames.contains(localName($0)) }
      .compactMap { page.text(of: $0) }.first
  }

  /// The caption in the figure around an image.
  private func caption(of node: Int) -> Int? {
    guard let figure = figure(of: node) else { return nil }
    return nodes(of: figure).first { inner in
      guard !page.tree.nodes[inner].isText else { return false }
      if isXML {
        return roles[inner] == .caption && localName(inner) != "label"
      }
      return page.tree.nodes[inner].element == .figcaption || cues[inner].contains(.caption)
    }
  }

  /// The nodes of a figure; of one that is none, but holds half a page, the first.
  private func nodes(of figure: Int) -> Range<Int> {
    let maximumNodes = 400
    return figure..<min(Int(page.tree.nodes[figure].end), figure + maximumNodes)
  }

  /// The nearest element around that stands for a figure.
  private func figure(of node: Int) -> Int? {
    var parent = Int(page.tree.nodes[node].parent)
    let maximumSteps = 6  // A page wraps its images; further out stand other images.
    var steps = 0
    while parent >= 0, steps < maximumSteps {
      let isFigure =
        isXML
        ? Self.figureNames.contains(localName(parent))
        : page.tree.nodes[parent].element == .figure || cues[parent].contains(.caption)
      if isFigure { return outermost(parent) }
      parent = Int(page.tree.nodes[parent].parent)
      steps += 1
    }
    return nil
  }

  /// A media object of DocBook stands in a figure with the caption.
  private func outermost(_ figure: Int) -> Int {
    let parent = Int(page.tree.nodes[figure].parent)
    guard isXML, parent >= 0, Self.figureNames.contains(localName(parent)) else { return figure }
    return parent
  }
}
