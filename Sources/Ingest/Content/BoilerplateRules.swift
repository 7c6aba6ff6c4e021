/// Which subtrees of a page are no part of its main content, by what they are called.
struct BoilerplateRules {
  let tree: MarkupTree
  let page: PageCues
  let keepsComments: Bool
  let keepsTables: Bool

  /// What no reader sees: hidden elements.
  func hidden() -> [Bool] {
    var dropped = [Bool](repeating: false, count: tree.count)
    for node in 0..<tree.count where !tree.nodes[node].isText {
      dropped[node] = page.roles[node] == .absent
    }
    return dropped
  }

  /// Marks what is boilerplate by its element or its cues, unless much of the page's prose stands in it.
  func boilerplate(_ statistics: PageStatistics, _ hidden: [Bool]) -> [Bool] {
    var dropped = hidden
    let total = max(1, statistics.prose[0])
    var node = 0
    while node < tree.count {
      if dropped[node] {
        node = Int(tree.nodes[node].end)
        continue
      }
      if !tree.nodes[node].isText,
        let limit = toleratedShare(node),
        Double(statistics.prose[node]) <= limit * Double(total)
      {
        dropped[node] = true
        node = Int(tree.nodes[node].end)
        continue
      }
      node += 1
    }
    return dropped
  }

  /// Share of the page's prose up to which a node is taken for boilerplate; nil when nothing speaks against it.
  private func toleratedShare(_ node: Int) -> Double? {
    let cues = page.cues[node]
    switch tree.nodes[node].element {
    case .html, .body, .main, .head: return nil
    case .nav: return 0.5
    case .footer: return 0.4
    case .aside: return 0.4
    case .form, .fieldset: return 0.4
    case .header: return isInsideArticle(node) ? cueShare(cues) : 0.2
    case .article: return cues.contains(.comments) && !keepsComments ? 0.2 : nil
    case .table where !keepsTables: return 1
    case .a, .b, .i, .em, .strong: return cues.contains(.hidden) ? 0.3 : nil
    default: return cueShare(cues)
    }
  }

  private func cueShare(_ cues: Cues) -> Double? {
    if cues.contains(.hidden) { return 0.3 }
    if cues.contains(.comments), !keepsComments { return 0.5 }
    if cues.contains(.body) { return nil }
    if !cues.isDisjoint(with: [.navigation, .teaser, .social, .promotion]) { return 0.3 }
    if cues.contains(.byline) { return 0.2 }
    return nil
  }

  private func isInsideArticle(_ node: Int) -> Bool {
    var parent = Int(tree.nodes[node].parent)
    while parent >= 0 {
      let element = tree.nodes[parent].element
      if element == .article || element == .main || page.cues[parent].contains(.body) {
        return true
      }
      parent = Int(tree.nodes[parent].parent)
    }
    return false
  }
}
