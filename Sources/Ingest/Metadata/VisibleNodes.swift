/// The elements of a page that may hold metadata, gathered in one pass.
///
/// Forms and navigation are left out, and footers unless they are an article's.
struct VisibleNodes {
  /// `h1` to `h3`.
  private(set) var headings: [Int] = []
  /// `time` elements.
  private(set) var times: [Int] = []
  /// Elements named as bylines, dates and the like.
  private(set) var bylines: [Int] = []
  /// Elements with a property of microdata or RDFa.
  private(set) var properties: [(names: [Substring], node: Int)] = []
  /// Links with relations.
  private(set) var links: [(relations: [Substring], node: Int)] = []
  /// Types of microdata, outermost first.
  private(set) var types: [String] = []
  /// Parts that speak of other pages, unless the main heading stands in them.
  private(set) var asides: [Aside] = []

  /// More of a kind say nothing new.
  private static let maximumCount = 300
  private static let maximumAsides = 10_000

  init(_ page: PageText, _ cues: [Cues]) {
    let tree = page.tree
    let layout = PageLayout(tree: tree, cues: cues)
    var node = 0
    while node < tree.count {
      if tree.nodes[node].isText {
        node += 1
        continue
      }
      let end = Int(tree.nodes[node].end)
      if layout.isForeign(node) {
        node = end
        continue
      }
      if let kind = layout.aside(node), asides.count < Self.maximumAsides {
        asides.append(Aside(range: node..<end, kind: kind))
      }
      if cues[node].contains(.byline), bylines.count < Self.maximumCount { bylines.append(node) }
      add(node, page)
      node += 1
    }
  }

  private mutating func add(_ node: Int, _ page: PageText) {
    let tree = page.tree
    switch tree.nodes[node].element {
    case .h1, .h2, .h3: if headings.count < Self.maximumCount { headings.append(node) }
    case .time: if times.count < Self.maximumCount { times.append(node) }
    default: break
    }
    for attribute in tree.attributes(of: node) {
      switch attribute.name {
      // Members of forums.
      case .class
      where bylines.count < Self.maximumCount && bylines.last != node
        && Self.username.isPart(
          of: tree.source, Int(attribute.start)..<Int(attribute.end)):
        bylines.append(node)
      case .itemprop where properties.count < Self.maximumCount,
        .property where properties.count < Self.maximumCount:
        properties.append((words(attribute, page), node))
      case .rel
      where tree.nodes[node].element == .a && links.count < Self.maximumCount
        && saysRelation(attribute, page):
        links.append((words(attribute, page), node))
      case .itemtype where types.count < Self.maximumCount:
        types += words(attribute, page).compactMap {
          $0.split(separator: "/").last.map(String.init)
        }
      default: break
      }
    }
  }

  /// Whether the relation of a link may be one that is asked for.
  private func saysRelation(_ attribute: MarkupSkeleton.Attribute, _ page: PageText) -> Bool {
    ([Self.author, Self.tag, Self.license]).contains {
      $0.isPart(of: page.tree.source, Int(attribute.start)..<Int(attribute.end))
    }
  }

  private static let username = BytePattern("username")
  private static let author = BytePattern("author")
  private static let tag = BytePattern("tag")
  private static let license = BytePattern("license")

  /// The words of an attribute; but for types in lower case.
  private func words(_ attribute: MarkupSkeleton.Attribute, _ page: PageText) -> [Substring] {
    let text = page.string(Int(attribute.start)..<Int(attribute.end), isAttribute: true) ?? ""
    return (attribute.name == .itemtype ? text : text.lowercased()).split(separator: " ")
  }
}
