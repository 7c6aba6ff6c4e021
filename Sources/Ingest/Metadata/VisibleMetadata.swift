/// Reads what a page shows: headings, bylines, dates; and what its elements say by microdata and relations.
struct VisibleMetadata {
  let page: PageText
  let cues: [Cues]
  let nodes: VisibleNodes
  /// The heading of the page's own text; what stands near it belongs to it.
  var mainHeading: Int? {
    didSet { asides = Asides(nodes.asides, heading: mainHeading ?? 0) }
  }
  private var asides: Asides

  init(page: PageText, cues: [Cues]) {
    self.page = page
    self.cues = cues
    nodes = VisibleNodes(page, cues)
    asides = Asides(nodes.asides, heading: 0)
  }

  /// What elements with a property say: by an attribute, else by their text.
  func values(ofProperties names: [String]) -> [String] {
    byDistance(properties(names)).compactMap(value)
  }

  func properties(_ names: [String]) -> [Int] {
    nodes.properties.filter { $0.names.contains { names.contains(String($0)) } }.map(\.node)
  }

  private func value(of node: Int) -> String? {
    page.attribute(.datetime, of: node) ?? page.attribute(.content, of: node)
      ?? (page.tree.nodes[node].element == .a ? page.attribute(.href, of: node) : nil)
      ?? page.text(of: node, limit: 400)
  }

  /// The texts, or the addresses, of links with a relation.
  func links(_ relation: String) -> [Int] {
    nodes.links.filter { $0.relations.contains { $0 == relation } }.map(\.node)
  }

  /// Nodes by how far they stand from the main heading; what stands above it counts double, what stands in navigation
  /// comes last, and what stands in teasers and comments is left out.
  func byDistance(_ nodes: [Int]) -> [Int] {
    guard nodes.count > 0 else { return [] }
    let heading = mainHeading ?? 0
    let far = 4 * page.tree.count
    return nodes.compactMap { node -> (Int, Int)? in
      let aside = asides.kind(of: node)
      if aside == .foreign { return nil }
      let distance = node >= heading ? node - heading : 2 * (heading - node)
      return (aside == nil ? distance : distance + far, node)
    }.sorted { $0 < $1 }.map(\.1)
  }

  /// Whether a node stands in the main text and not many nodes from its heading.
  func isNearHeading(_ node: Int) -> Bool {
    let heading = mainHeading ?? 0
    let reach = 120
    return node <= heading + reach && node >= heading - Self.reachAbove
      && asides.kind(of: node) == nil
  }

  /// How many nodes above the main heading a date may stand that belongs to it.
  static let reachAbove = 60

  /// Behind the part of the page beside the main text that begins at a node.
  func endOfAside(_ node: Int, _ layout: PageLayout) -> Int? {
    let end = Int(page.tree.nodes[node].end)
    if let heading = mainHeading, (node..<end).contains(heading) { return nil }
    return layout.isForeign(node) || layout.aside(node) != nil ? end : nil
  }

  /// Whether a node stands in a part that belongs to the site, as its footer does.
  func isInForeign(_ node: Int) -> Bool {
    let layout = PageLayout(tree: page.tree, cues: cues)
    var place = Int(page.tree.nodes[node].parent)
    while place >= 0 {
      if layout.isForeign(place) { return true }
      place = Int(page.tree.nodes[place].parent)
    }
    return false
  }

  /// The paragraph that is named as the lead.
  func lead() -> String? {
    let names: [StaticString] = [
      "lead", "intro", "excerpt", "standfirst", "subheadline", "teaser-text",
    ]
    let maximumBytes = 600
    let start = mainHeading ?? 0
    for node in start..<min(start + 80, page.tree.count) {
      guard [.p, .div, .h2].contains(page.tree.nodes[node].element), !page.tree.nodes[node].isText,
        let name = page.tree.attribute(.class, of: node),
        names.contains(where: {
          find($0, in: page.tree.source, from: name.lowerBound, to: name.upperBound) != nil
        }),
        let text = page.text(of: node, limit: 2 * maximumBytes),
        (40...maximumBytes).contains(text.utf8.count)
      else { continue }
      return text
    }
    return nil
  }

  /// Addresses of links to a Creative Commons license, but for those of images.
  func commonsLicense() -> String? {
    let tree = page.tree
    for node in 0..<tree.count where tree.nodes[node].element == .a && !tree.nodes[node].isText {
      guard let address = tree.attribute(.href, of: node),
        Self.commons.isPart(of: tree.source, address),
        let text = page.attribute(.href, of: node),
        text.contains("/licenses/") || text.contains("/publicdomain/"), !isInFigure(node)
      else { continue }
      return text
    }
    return nil
  }

  private static let commons = BytePattern("creativecommons.org/")

  private func isInFigure(_ node: Int) -> Bool {
    var place = node
    while place >= 0 {
      if [.figure, .figcaption].contains(page.tree.nodes[place].element)
        || cues[place].contains(.caption)
      {
        return true
      }
      place = Int(page.tree.nodes[place].parent)
    }
    return false
  }
}
