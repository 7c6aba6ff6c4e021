/// Finds the passages of a page, in document order.
struct PassageFinder {
  private let tree: MarkupTree
  private let roles: [BlockRole]
  private var passages: [Passage] = []
  private var current: Passage?
  /// Elements that are open and not inline.
  private var open: [(node: Int, end: Int)] = []
  private var linkEnd = 0
  private var strongEnd = 0
  /// Links that began since the last text.
  private var newLinks: Int32 = 0
  private var lineBreaks = 0

  /// The passages of all that is not absent.
  static func passages(of tree: MarkupTree, _ roles: [BlockRole]) -> [Passage] {
    var finder = Self(tree: tree, roles: roles)
    finder.run()
    return finder.passages
  }

  private init(tree: MarkupTree, roles: [BlockRole]) {
    self.tree = tree
    self.roles = roles
  }

  private mutating func run() {
    var node = 0
    while node < tree.count {
      while let last = open.last, last.end <= node {
        finish()
        open.removeLast()
      }
      if roles[node] == .absent {
        node = Int(tree.nodes[node].end)
        continue
      }
      if tree.nodes[node].isText { addText(node) } else { enter(node) }
      node += 1
    }
    finish()
  }

  private mutating func enter(_ node: Int) {
    let end = Int(tree.nodes[node].end)
    switch roles[node] {
    case .inline, .absent: enterInline(node, end)
    case .lineBreak:
      // Two in a row part paragraphs.
      lineBreaks += 1
      if lineBreaks > 1 { finish() }
    case .rule: finish()
    default:
      finish()
      open.append((node, end))
    }
  }

  private mutating func enterInline(_ node: Int, _ end: Int) {
    switch tree.nodes[node].element {
    case .a where tree.leadsAway(node):
      linkEnd = max(linkEnd, end)
      newLinks += 1
    case .b, .strong, .em, .i: strongEnd = max(strongEnd, end)
    default: break
    }
  }

  private mutating func finish() {
    lineBreaks = 0
    if let passage = current { passages.append(passage) }
    current = nil
  }

  private mutating func addText(_ node: Int) {
    let run = Int(tree.nodes[node].number)
    let pieces = tree.skeleton.pieces(ofRun: run)
    guard tree.skeleton.runHasText[run], let first = pieces.first, let last = pieces.last else {
      return
    }
    lineBreaks = 0
    let start = Int(tree.skeleton.pieces[first].start)
    let bytes = trimmed(tree.source, start..<Int(tree.skeleton.pieces[last].end))
    var passage =
      current ?? Passage(nodes: node..<node + 1, element: open.last?.node ?? 0, bytes: bytes)
    passage.nodes = passage.nodes.lowerBound..<node + 1
    passage.bytes =
      passage.bytes.lowerBound..<max(bytes.upperBound, passage.bytes.upperBound)
    var counts = TextCounts()
    tree.source.withUnsafeBufferPointer { source in
      for index in pieces {
        let piece = tree.skeleton.pieces[index]
        counts.add(TextCounts(source, Int(piece.start)..<Int(piece.end)))
      }
    }
    passage.counts.add(counts)
    if node < linkEnd { passage.linkCharacters += counts.characters }
    if node < strongEnd { passage.strongCharacters += counts.characters }
    passage.links += newLinks
    newLinks = 0
    current = passage
  }
}
