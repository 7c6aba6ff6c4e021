/// Bylines that a reader sees.
extension VisibleMetadata {
  /// Lines that may name authors; those that stand together are one entry.
  func authorLines(_ place: VisiblePlace) -> LazyMapSequence<[[Int]], [String]> {
    let nodes =
      switch place {
      case .authorLinks: groups(links("author"))
      case .bylines: groups(nodes.bylines.filter(isNamedAuthor))
      case .profileLinks: groups(profileLinks())
      default: [[Int]]()
      }
    return nodes.lazy.map { $0.compactMap { text(of: $0) } }
  }

  /// The names of items of microdata under a property; an entry for those that stand together.
  func parties(ofProperties names: [String]) -> LazyMapSequence<[[Int]], [String]> {
    groups(properties(names)).lazy.map { $0.compactMap(partyName) }
  }

  private func partyName(_ node: Int) -> String? {
    let tree = page.tree
    let end = Int(tree.nodes[node].end)
    let inner = nodes.properties.first {
      $0.node > node && $0.node < end && $0.names.contains("name")
    }
    if let inner { return text(of: inner.node) }
    return page.attribute(.content, of: node) ?? text(of: node)
  }

  /// The text of a byline, if it is short enough to be one; else of what in it is named as a name.
  private func text(of node: Int) -> String? {
    let maximumBytes = 120
    guard let text = page.text(of: node, limit: 2 * maximumBytes) else { return nil }
    if text.utf8.count <= maximumBytes { return text }
    let end = min(Int(page.tree.nodes[node].end), node + 30)
    for inner in (node + 1)..<max(node + 1, end) where !page.tree.nodes[inner].isText {
      if let name = page.tree.attribute(.class, of: inner),
        find("name", in: page.tree.source, from: name.lowerBound, to: name.upperBound) != nil,
        let text = page.text(of: inner, limit: maximumBytes), text.utf8.count <= 60
      {
        return text
      }
    }
    return nil
  }

  /// Elements in which no other of them stands, those side by side together, then those around them; by distance.
  private func groups(_ nodes: [Int]) -> [[Int]] {
    let reach = 12
    var inner: [[Int]] = []
    var outer: [[Int]] = []
    for (index, node) in nodes.enumerated() {
      let end = Int(page.tree.nodes[node].end)
      if index + 1 < nodes.count, nodes[index + 1] < end {
        outer.append([node])
      } else if let last = inner.last?.last, node - Int(page.tree.nodes[last].end) <= reach,
        page.tree.nodes[node].parent == page.tree.nodes[last].parent
      {
        inner[inner.count - 1].append(node)
      } else {
        inner.append([node])
      }
    }
    return near(inner) + near(outer)
  }

  private func near(_ groups: [[Int]]) -> [[Int]] {
    let first = Dictionary(groups.map { ($0[0], $0) }, uniquingKeysWith: { first, _ in first })
    return byDistance(groups.map { $0[0] }).compactMap { first[$0] }
  }

  /// Whether the class says author, and not a trait of one.
  private func isNamedAuthor(_ node: Int) -> Bool {
    guard let name = page.tree.attribute(.class, of: node) else { return false }
    func names(_ words: [StaticString]) -> Bool {
      words.contains {
        find($0, in: page.tree.source, from: name.lowerBound, to: name.upperBound) != nil
      }
    }
    return names(["author", "byline", "autor", "auteur", "by-line", "writer", "username"])
      && !names([
        "bio", "desc", "job", "role", "position", "mail", "social", "avatar", "image", "date",
        "time",
        "posts", "more", "photo", "about", "follow", "archive",
      ])
  }

  private func profileLinks() -> [Int] {
    let reach = 80
    let tree = page.tree
    let heading = mainHeading ?? 0
    return (max(0, heading - reach)..<min(tree.count, heading + reach)).filter { node in
      guard tree.nodes[node].element == .a, !tree.nodes[node].isText,
        let address = tree.attribute(.href, of: node)
      else { return false }
      return leadsToAuthor(tree.source, address) && !isInRunningText(node)
    }
  }

  /// Whether a link stands among so much text that it is no byline.
  private func isInRunningText(_ node: Int) -> Bool {
    let maximumBytes = 120
    let tree = page.tree
    var place = Int(tree.nodes[node].parent)
    while place >= 0, BlockRole(tree.nodes[place].element) == .inline {
      place = Int(tree.nodes[place].parent)
    }
    guard place >= 0, let text = page.text(of: place, limit: 2 * maximumBytes) else { return false }
    return text.utf8.count > maximumBytes
  }

  private func leadsToAuthor(_ source: [UInt8], _ address: Range<Int>) -> Bool {
    for slash in address where source[slash] == 0x2F && slash + 1 < address.upperBound {
      let initial = lowercased(source[slash + 1])
      for (known, folder) in Self.authorFolders
      where known == initial && slash + 1 + folder.utf8CodeUnitCount <= address.upperBound {
        if reads(folder, source, at: slash + 1) { return true }
      }
    }
    return false
  }

  /// Folders of authors' pages, with their first bytes.
  private static let authorFolders: [(UInt8, StaticString)] =
    ([
      "author/", "authors/", "autor/", "autoren", "autorin", "auteur", "profil", "people/",
      "staff/", "reporter", "creator/", "journalist", "columnist", "contributor", "team/",
      "auteurs/", "autori/", "autores/", "autoras/", "firma/", "firmas/", "menschen/",
      "redacteur", "redaktion/", "kolumnist", "editors/", "forfatter",
      "skribent", "autorzy/",
    ] as [StaticString]).map { ($0.withUTF8Buffer { $0[0] }, $0) }
}
