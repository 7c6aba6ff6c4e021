/// The levels of headings in XML, by how deep their sections are nested: 1 at the top.
struct HeadingLevels {
  private static let sectionNames: Set<String> = [
    "article", "book", "chapter", "section", "sec", "sect1", "sect2", "sect3", "sect4", "sect5",
    "appendix", "preface", "div", "div1", "div2", "div3", "div4", "div5", "part", "item", "entry",
    "topic", "text", "concept", "task", "reference", "refsect1", "refsect2", "refsect3",
  ]

  private let tree: MarkupTree
  private let names: [String]
  private let vocabulary: XMLVocabulary

  init(_ tree: MarkupTree, _ names: [String], _ vocabulary: XMLVocabulary) {
    self.tree = tree
    self.names = names
    self.vocabulary = vocabulary
  }

  /// - Parameter except: nodes whose level is known.
  func set(_ roles: inout [BlockRole], except known: [Bool]) {
    // The paragraphs of office documents bring their levels along.
    guard vocabulary != .wordprocessing, vocabulary != .openDocument else { return }
    var open: [Int] = []
    let sections = sections(roles)
    for node in 0..<tree.count where !tree.nodes[node].isText {
      while let last = open.last, Int(tree.nodes[last].end) <= node { open.removeLast() }
      if case .heading = roles[node], !known[node] {
        roles[node] = .heading(min(6, max(1, open.count)))
      }
      if sections[node] { open.append(node) }
    }
  }

  private func sections(_ roles: [BlockRole]) -> [Bool] {
    var sections = names.map { Self.sectionNames.contains($0) }
    guard vocabulary == .other else { return sections }
    // Elsewhere a section is what has a heading.
    for node in 0..<tree.count {
      guard case .heading = roles[node], tree.nodes[node].parent >= 0 else { continue }
      sections[Int(tree.nodes[node].parent)] = true
    }
    return sections
  }
}
