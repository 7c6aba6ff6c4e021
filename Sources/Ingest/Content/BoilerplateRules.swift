/// Parts of a page that a user may want or not.
struct ContentParts {
  var comments = false
  var captions = false
}

/// Which subtrees of a page are no part of its main content, by what they are called.
struct BoilerplateRules {
  /// How far names are trusted: the second reading of a page that the first left empty trusts only elements.
  enum Trust { case names, elements }

  let tree: MarkupTree
  let page: PageCues
  let keeps: ContentParts
  var trust = Trust.names

  /// Characters of prose in sight that make what is concealed none of the content.
  private static let leastVisible: Int32 = 250
  /// Share of the page's prose up to which what is concealed is boilerplate, and how much prose
  /// elsewhere makes it so whatever its share.
  private static let concealedShare = 0.5
  private static let wholeArticle = 500.0
  /// Elements with a higher limit go whatever their share when this much prose stands elsewhere.
  private static let rarelyContent = 0.35
  private static let leastRest = 200.0
  /// Comments may be longer than the article that they are about.
  private static let commentShare = 0.5
  private static let leastArticle: Int32 = 150
  /// Share of the page's prose up to which names are believed.
  private static let namedShare = 0.3
  private static let bylineShare = 0.2
  /// Characters of prose beyond which a part is more than its name says.
  private static let longCaption: Int32 = 500
  private static let longPromotion: Int32 = 1500
  private static let longByline: Int32 = 600

  /// What no reader sees.
  func hidden() -> [Bool] {
    (0..<tree.count).map { page.roles[$0] == .absent }
  }

  /// Marks what is boilerplate by its element or its cues, unless much of the page's prose stands in it.
  func boilerplate(_ statistics: PageStatistics, _ hidden: [Bool]) -> [Bool] {
    var dropped = hidden
    let concealed = concealedProse(statistics)
    let visible = statistics.prose[0] - concealed
    let trustsConcealment = visible >= Self.leastVisible || concealed <= visible
    var node = 0
    while node < tree.count {
      if !dropped[node], !tree.nodes[node].isText {
        dropped[node] =
          page.cues[node].contains(.concealed)
          ? trustsConcealment && isConcealedBoilerplate(node, statistics)
          : isBoilerplate(node, statistics)
      }
      node = dropped[node] ? Int(tree.nodes[node].end) : node + 1
    }
    return dropped
  }

  /// Prose in all that is concealed: of a page of answers that open on a click it is all.
  private func concealedProse(_ statistics: PageStatistics) -> Int32 {
    var sum: Int32 = 0
    var node = 0
    while node < tree.count {
      if page.cues[node].contains(.concealed) {
        sum += statistics.prose[node]
        node = Int(tree.nodes[node].end)
      } else {
        node += 1
      }
    }
    return sum
  }

  /// Some pages show their text by script: what holds most of it is no boilerplate.
  private func isConcealedBoilerplate(_ node: Int, _ statistics: PageStatistics) -> Bool {
    let total = Double(statistics.prose[0])
    let inside = Double(statistics.prose[node])
    return inside / max(1, total) <= Self.concealedShare || total - inside >= Self.wholeArticle
  }

  private func isBoilerplate(_ node: Int, _ statistics: PageStatistics) -> Bool {
    let total = Double(statistics.prose[0])
    let inside = Double(statistics.prose[node])
    let share = inside / max(1, total)
    if let limit = elementShare(node) {
      return share <= limit || limit > Self.rarelyContent && total - inside > Self.leastRest
    }
    guard trust == .names, !isProtected(node) else { return false }
    return isNamedBoilerplate(node, statistics, share)
  }

  /// Share of the page's prose up to which an element that is seldom content is taken for boilerplate.
  private func elementShare(_ node: Int) -> Double? {
    switch tree.nodes[node].element {
    case .nav: return 0.5
    case .footer, .aside, .form, .fieldset: return 0.4
    case .header where !isInsideArticle(node): return 0.2
    case .figcaption where !keeps.captions: return 0.2
    default: return page.cues[node].contains(.hidden) ? 0.3 : nil
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
    _ node: Int, _ statistics: PageStatistics, _ share: Double
  ) -> Bool {
    let cues = page.cues[node]
    let prose = statistics.prose[node]
    if cues.contains(.comments), !keeps.comments {
      return share <= Self.commentShare || statistics.prose[0] - prose > Self.leastArticle
    }
    if cues.contains(.caption), !keeps.captions, prose < Self.longCaption { return true }
    if tree.nodes[node].element == .article { return false }
    if cues.contains(.navigation) { return share <= Self.namedShare }
    // What leads to other pages has links.
    if cues.contains(.teaser) { return share <= Self.namedShare && statistics.links[node] > 0 }
    if !cues.isDisjoint(with: [.social, .promotion]) {
      return share <= Self.namedShare && prose <= Self.longPromotion && !holdsQuote(node)
    }
    return cues.contains(.byline) && share <= Self.bylineShare && prose <= Self.longByline
  }

  /// Posts of social networks stand in quotations.
  private func holdsQuote(_ node: Int) -> Bool {
    (node + 1..<Int(tree.nodes[node].end)).contains { tree.nodes[$0].element == .blockquote }
  }

  private func isInsideArticle(_ node: Int) -> Bool {
    tree.ancestors(of: node).contains { around in
      let element = tree.nodes[around].element
      return element == .article || element == .main || page.cues[around].contains(.body)
    }
  }
}
