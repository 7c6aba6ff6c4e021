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
  private(set) var commas: [Int32]
  /// Characters in paragraphs that read like prose.
  private(set) var prose: [Int32]
  private(set) var links: [Int32]

  init(_ tree: MarkupTree, _ roles: [BlockRole], runs: RunStatistics, dropped: [Bool]) {
    let empty = [Int32](repeating: 0, count: tree.count)
    characters = empty
    linkCharacters = empty
    ownCharacters = empty
    ownLinkCharacters = empty
    commas = empty
    prose = empty
    links = empty
    count(tree, roles, runs, dropped)
    judgeProse(tree, roles)
    addUp(tree)
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
        commas[node] = runs.commas[run]
        if isLink { linkCharacters[node] = runs.characters[run] }
        let block = enclosingBlock(of: node, tree, roles)
        if block >= 0 {
          ownCharacters[block] += runs.characters[run]
          if isLink { ownLinkCharacters[block] += runs.characters[run] }
        }
      } else if tree.nodes[node].element == .a {
        linkEnd = max(linkEnd, Int(tree.nodes[node].end))
        links[node] = 1
      }
      node += 1
    }
  }

  private func enclosingBlock(of node: Int, _ tree: MarkupTree, _ roles: [BlockRole]) -> Int {
    var parent = Int(tree.nodes[node].parent)
    while parent >= 0, roles[parent] == .inline { parent = Int(tree.nodes[parent].parent) }
    return parent
  }

  private mutating func judgeProse(_ tree: MarkupTree, _ roles: [BlockRole]) {
    for node in 0..<tree.count where ownCharacters[node] > 0 {
      let own = ownCharacters[node]
      guard ownLinkCharacters[node] * 2 < own else { continue }
      let element = tree.nodes[node].element
      let minimum: Int32 =
        switch element {
        case .p, .blockquote, .pre: 20
        case .li, .td, .dd: 60
        default: 60
        }
      if case .heading = roles[node] { continue }
      if own >= minimum { prose[node] = own }
    }
  }

  /// Adds the sums of each subtree to its parent, last node first.
  private mutating func addUp(_ tree: MarkupTree) {
    for node in stride(from: tree.count - 1, through: 1, by: -1) {
      let parent = Int(tree.nodes[node].parent)
      guard parent >= 0 else { continue }
      characters[parent] += characters[node]
      linkCharacters[parent] += linkCharacters[node]
      commas[parent] += commas[node]
      prose[parent] += prose[node]
      links[parent] += links[node]
    }
  }

  /// Share of the text that stands in links, 0...1.
  func linkDensity(_ node: Int) -> Double {
    characters[node] == 0 ? 0 : Double(linkCharacters[node]) / Double(characters[node])
  }
}

/// Characters and commas of each run of text.
struct RunStatistics {
  private(set) var characters: [Int32] = []
  private(set) var commas: [Int32] = []

  init(_ tree: MarkupTree) {
    let skeleton = tree.skeleton
    characters.reserveCapacity(skeleton.runMarks.count)
    for run in skeleton.runMarks.indices {
      var count: Int32 = 0
      var found: Int32 = 0
      if skeleton.runHasText[run] {
        for index in skeleton.pieces(ofRun: run) {
          let piece = skeleton.pieces[index]
          for place in Int(piece.start)..<Int(piece.end) {
            let byte = tree.source[place]
            if byte > 0x20 && byte & 0xC0 != 0x80 { count += 1 }
            if byte == 0x2C { found += 1 }
          }
        }
      }
      characters.append(count)
      commas.append(found)
    }
  }
}
