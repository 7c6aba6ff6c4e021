/// How much text, how much of it in links, stands in each node of a page.
///
/// Dropped subtrees count as nothing.
struct PageStatistics {
  /// Characters, white space left out, in the subtree.
  private(set) var characters: [Int32]
  private(set) var linkCharacters: [Int32]
  /// Characters that stand in a block of text directly, not in an inner block.
  private(set) var ownCharacters: [Int32]
  private(set) var ownLinkCharacters: [Int32]
  /// Characters in paragraphs that read like prose.
  private(set) var prose: [Int32]
  private(set) var links: [Int32]
  private var asksConsent: [Bool]

  /// Characters from which on a paragraph reads like prose, and any other block of text.
  private static let leastParagraph: Int32 = 20
  private static let leastBlock: Int32 = 60
  /// What part of its prose counts of a lone paragraph beside a link.
  private static let loneWeight: (of: Int32, all: Int32) = (2, 5)

  init(_ tree: MarkupTree, _ roles: [BlockRole], runs: RunStatistics, dropped: [Bool]) {
    let empty = [Int32](repeating: 0, count: tree.count)
    characters = empty
    asksConsent = [Bool](repeating: false, count: tree.count)
    linkCharacters = empty
    ownCharacters = empty
    ownLinkCharacters = empty
    prose = empty
    links = empty
    count(tree, roles, runs, dropped)
    Self.addUp(tree, &links)
    judgeProse(tree, roles)
    Self.addUp(tree, &characters)
    Self.addUp(tree, &linkCharacters)
    Self.addUp(tree, &prose)
  }

  private mutating func count(
    _ tree: MarkupTree, _ roles: [BlockRole], _ runs: RunStatistics, _ dropped: [Bool]
  ) {
    var linkEnd = 0
    var node = 0
    while node < tree.count {
      if dropped[node] {
        node = Int(tree.nodes[node].end)
        continue
      }
      if tree.nodes[node].isText {
        let run = Int(tree.nodes[node].number)
        let isLink = node < linkEnd
        characters[node] = runs.characters[run]
        if isLink { linkCharacters[node] = runs.characters[run] }
        let block = enclosingBlock(of: node, tree, roles)
        if block >= 0 {
          ownCharacters[block] += runs.characters[run]
          if runs.consent[run] { asksConsent[block] = true }
          if isLink { ownLinkCharacters[block] += runs.characters[run] }
        }
      } else if tree.leadsAway(node) {
        linkEnd = max(linkEnd, Int(tree.nodes[node].end))
        links[node] = 1
      }
      node += 1
    }
  }

  private func enclosingBlock(of node: Int, _ tree: MarkupTree, _ roles: [BlockRole]) -> Int {
    tree.ancestors(of: node).first { roles[$0] != .inline } ?? -1
  }

  /// Weighs blocks of text that read like prose: paragraphs stand together, a lone one beside a link is a teaser.
  private mutating func judgeProse(_ tree: MarkupTree, _ roles: [BlockRole]) {
    let loneParagraph: Int32 = 350  // Characters; a teaser's text is shorter.
    var together = [Int32](repeating: 0, count: tree.count)
    for node in 0..<tree.count where isProse(node, tree, roles) {
      prose[node] = ownCharacters[node]
      together[max(0, Int(tree.nodes[node].parent))] += ownCharacters[node]
    }
    for node in 0..<tree.count where prose[node] > 0 {
      let parent = max(0, Int(tree.nodes[node].parent))
      let inside = ownLinkCharacters[node] > 0 ? 1 : 0
      if together[parent] < loneParagraph, Int(links[parent]) > inside {
        prose[node] = prose[node] * Self.loneWeight.of / Self.loneWeight.all
      }
    }
  }

  private func isProse(_ node: Int, _ tree: MarkupTree, _ roles: [BlockRole]) -> Bool {
    let own = ownCharacters[node]
    guard own > 0, !asksConsent[node], ownLinkCharacters[node] * 2 < own else { return false }
    if case .heading = roles[node] { return false }
    switch tree.nodes[node].element {
    case .p, .blockquote, .pre: return own >= Self.leastParagraph
    default: return own >= Self.leastBlock
    }
  }

  /// Adds the sums of each subtree to its parent, last node first.
  private static func addUp(_ tree: MarkupTree, _ sums: inout [Int32]) {
    for node in stride(from: tree.count - 1, through: 1, by: -1) {
      let parent = Int(tree.nodes[node].parent)
      if parent >= 0 { sums[parent] += sums[node] }
    }
  }

  /// Share of the text that stands in links, 0...1.
  func linkDensity(_ node: Int) -> Double {
    characters[node] == 0 ? 0 : Double(linkCharacters[node]) / Double(characters[node])
  }
}

/// Characters of each run of text.
struct RunStatistics {
  private(set) var characters: [Int32] = []
  /// Whether it speaks of cookies: a banner is no prose, however it reads.
  private(set) var consent: [Bool] = []

  init(_ tree: MarkupTree) {
    characters.reserveCapacity(tree.skeleton.runMarks.count)
    for run in tree.skeleton.runMarks.indices {
      var count: Int32 = 0
      var asksConsent = false
      if tree.skeleton.runHasText[run] {
        for index in tree.skeleton.pieces(ofRun: run) {
          let piece = tree.skeleton.pieces[index]
          for place in Int(piece.start)..<Int(piece.end) {
            let byte = tree.source[place]
            if byte > 0x20 && byte & 0xC0 != 0x80 { count += 1 }
            if byte == 0x6B, place >= 2, tree.source[place - 1] == 0x6F,
              tree.source[place - 2] == 0x6F,
              reads("cookie", tree.source, at: place - 3)
            {
              asksConsent = true
            }
          }
        }
      }
      consent.append(asksConsent)
      characters.append(count)
    }
  }
}
