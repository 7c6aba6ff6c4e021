/// A part of a page beside the main text.
struct Aside {
  enum Kind {
    /// Teasers and comments, whose dates and names are those of others.
    case foreign
    /// Named as navigation or side bar, which articles' own footers are at times.
    case navigation
  }

  var range: Range<Int>
  var kind: Kind
}

/// The parts of a page beside the main text, but for those in which its heading stands.
struct Asides {
  private let foreign: [Range<Int>]
  private let navigation: [Range<Int>]

  /// - Parameter asides: in the order of the page; they may lie in one another.
  init(_ asides: [Aside], heading: Int) {
    func outermost(_ kind: Aside.Kind) -> [Range<Int>] {
      var ranges: [Range<Int>] = []
      for aside in asides
      where aside.kind == kind && !aside.range.contains(heading)
        && aside.range.lowerBound >= ranges.last?.upperBound ?? 0
      {
        ranges.append(aside.range)
      }
      return ranges
    }
    foreign = outermost(.foreign)
    navigation = outermost(.navigation)
  }

  /// Where a node stands; nil in the main text.
  func kind(of node: Int) -> Aside.Kind? {
    if Self.contains(foreign, node) { return .foreign }
    return Self.contains(navigation, node) ? .navigation : nil
  }

  private static func contains(_ ranges: [Range<Int>], _ node: Int) -> Bool {
    var low = 0
    var high = ranges.count
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].upperBound <= node { low = middle + 1 } else { high = middle }
    }
    return low < ranges.count && ranges[low].contains(node)
  }
}

/// Which parts of a page speak of other things than the page.
struct PageLayout {
  let tree: MarkupTree
  let cues: [Cues]

  /// What belongs to the site, not to the page's author.
  func isForeign(_ node: Int) -> Bool {
    switch tree.nodes[node].element {
    case .nav, .select: true
    case .footer: !isInArticle(node)
    case .form: isSmall(node)
    default: false
    }
  }

  func isComments(_ node: Int) -> Bool {
    cues[node].contains(.comments) && isSmall(node)
  }

  func aside(_ node: Int) -> Aside.Kind? {
    let cues = cues[node]
    let kinds: Cues = [.teaser, .comments, .navigation, .promotion, .social]
    guard !cues.isDisjoint(with: kinds), isSmall(node) else { return nil }
    switch tree.nodes[node].element {
    case .html, .body, .main, .article, .h1: return nil
    default:
      if cues.contains(.comments) { return .foreign }
      // `post-footer` is named as navigation and as byline, `author-links` as teaser and as byline.
      if cues.contains(.byline) { return nil }
      return cues.contains(.teaser) ? .foreign : .navigation
    }
  }

  private func isInArticle(_ node: Int) -> Bool {
    var place = Int(tree.nodes[node].parent)
    while place >= 0, tree.nodes[place].element != .article {
      place = Int(tree.nodes[place].parent)
    }
    return place >= 0
  }

  /// Less than half of the page.
  private func isSmall(_ node: Int) -> Bool {
    2 * (Int(tree.nodes[node].end) - node) < tree.count
  }
}
