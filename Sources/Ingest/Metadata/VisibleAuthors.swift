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
    return names(["author", "byline", "autor", "auteur", "by-line", "writer"])
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
      return leadsToAuthor(tree.source, address)
    }
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
    ] as [StaticString]).map { ($0.withUTF8Buffer { $0[0] }, $0) }

  /// Short blocks that begin with a word like "By"; far from the heading only with a colon: "Author: …".
  func leadLines() -> [String] {
    let reach = 240
    let maximumCount = 8
    let tree = page.tree
    let layout = PageLayout(tree: tree, cues: cues)
    var found: [String] = []
    var node = 0
    while node < tree.count, found.count < maximumCount {
      guard tree.nodes[node].isText else {
        node = endOfAside(node, layout) ?? node + 1
        continue
      }
      let isNear = mainHeading.map { abs(node - $0) <= reach } ?? true
      if page.mayBeginByline(node), let line = line(from: node),
        beginsWithLead(line, needsColon: !isNear)
      {
        found.append(line)
      }
      node += 1
    }
    return found
  }

  /// The line of text that begins at a node: up to the next block or line break.
  private func line(from node: Int) -> String? {
    let maximumBytes = 120
    let tree = page.tree
    var line = ""
    var place = node
    var blockEnd = tree.count
    if tree.nodes[node].parent >= 0 { blockEnd = Int(tree.nodes[Int(tree.nodes[node].parent)].end) }
    while place < tree.count, line.utf8.count <= maximumBytes {
      if tree.nodes[place].isText {
        line += (page.text(of: place, limit: 2 * maximumBytes) ?? "") + " "
      } else if BlockRole(tree.nodes[place].element) != .inline {
        break
      }
      place += 1
      // Behind the element in which the line began, only what stands right beside it belongs to it.
      if place >= blockEnd {
        guard let parent = inlineParent(of: node, endingAt: blockEnd) else { break }
        blockEnd = parent
      }
    }
    return line.utf8.count <= maximumBytes ? collapsed(Array(line.utf8)) : nil
  }

  /// The end of what encloses the inline element around a node that ends at a place; nil when that is a block.
  private func inlineParent(of node: Int, endingAt end: Int) -> Int? {
    let tree = page.tree
    var place = Int(tree.nodes[node].parent)
    while place >= 0, BlockRole(tree.nodes[place].element) == .inline {
      let parent = Int(tree.nodes[place].parent)
      guard parent >= 0 else { return nil }
      if Int(tree.nodes[parent].end) > end { return Int(tree.nodes[parent].end) }
      place = parent
    }
    return nil
  }
}

extension PageText {
  private static let bylineBeginnings = BylineBeginnings()

  /// Whether a text begins with a word that a byline may begin with.
  fileprivate func mayBeginByline(_ node: Int) -> Bool {
    let pieces = tree.skeleton.pieces(ofRun: Int(tree.nodes[node].number))
    guard let first = pieces.first else { return false }
    let piece = tree.skeleton.pieces[first]
    let range = trimmed(tree.source, Int(piece.start)..<Int(piece.end))
    return (2...120).contains(range.count) && Self.bylineBeginnings.begin(tree.source, range)
  }
}
