/// Which subtrees of a page are no part of its main content, by what they are called.
struct BoilerplateRules {
  /// How far names are trusted: the second reading of a page that the first left empty trusts only elements.
  enum Trust { case names, elements }

  let tree: MarkupTree
  let page: PageCues
  let keepsComments: Bool
  let keepsTables: Bool
  var trust = Trust.names

  /// What no reader sees.
  func hidden() -> [Bool] {
    (0..<tree.count).map { page.roles[$0] == .absent }
  }

  /// Marks what is boilerplate by its element or its cues, unless much of the page's prose stands in it.
  func boilerplate(_ statistics: PageStatistics, _ hidden: [Bool]) -> [Bool] {
    var dropped = hidden
    var node = 0
    while node < tree.count {
      if !dropped[node], !tree.nodes[node].isText { dropped[node] = isBoilerplate(node, statistics) }
      node = dropped[node] ? Int(tree.nodes[node].end) : node + 1
    }
    return dropped
  }

  private func isBoilerplate(_ node: Int, _ statistics: PageStatistics) -> Bool {
    let share = Double(statistics.prose[node]) / Double(max(1, statistics.prose[0]))
    if let limit = elementShare(node) { return share <= limit }
    guard trust == .names, !isProtected(node) else { return false }
    return isNamedBoilerplate(page.cues[node], node, statistics, share)
  }

  /// Share of the page's prose up to which an element that is seldom content is taken for boilerplate.
  private func elementShare(_ node: Int) -> Double? {
    let cues = page.cues[node]
    switch tree.nodes[node].element {
    case .nav: return 0.5
    case .footer, .aside, .form, .fieldset: return 0.4
    case .header where !isInsideArticle(node): return 0.2
    case .table where !keepsTables: return 1
    default: return cues.contains(.hidden) ? 0.3 : nil
    }
  }

  private func isProtected(_ node: Int) -> Bool {
    switch tree.nodes[node].element {
    case .html, .body, .main, .head, .blockquote, .h1: true
    case .a, .b, .i, .em, .strong, .tbody, .thead: true
    default: page.cues[node].contains(.body)
    }
  }

  private func isNamedBoilerplate(
    _ cues: Cues, _ node: Int, _ statistics: PageStatistics, _ share: Double
  ) -> Bool {
    let prose = statistics.prose[node]
    if cues.contains(.comments), !keepsComments { return share <= 0.5 }
    if tree.nodes[node].element == .article { return false }
    if cues.contains(.navigation) { return share <= 0.3 }
    // What leads to other pages has links.
    if cues.contains(.teaser) { return share <= 0.3 && statistics.links[node] > 0 }
    if !cues.isDisjoint(with: [.social, .promotion]) { return share <= 0.3 && prose <= 600 }
    if cues.contains(.byline) { return share <= 0.2 && prose <= 600 }
    return false
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
