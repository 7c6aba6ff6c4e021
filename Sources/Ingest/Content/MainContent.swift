/// The part of a page that its readers come for.
struct MainContent {
  /// Nodes that hold it, in document order.
  var ranges: [Range<Int>]
  /// Nodes inside that are not part of it, with their subtrees.
  var dropped: [Bool]
  /// Characters that it has.
  var characters: Int

  /// Everything that a reader can see.
  init(all tree: MarkupTree, _ page: PageCues) {
    ranges = tree.count > 0 ? [0..<tree.count] : []
    dropped = (0..<tree.count).map { page.roles[$0] == .absent }
    characters = 0
  }

  /// What stands in certain subtrees.
  init(of tree: MarkupTree, _ page: PageCues, in subtrees: [Range<Int>]) {
    self.init(all: tree, page)
    ranges = subtrees
  }

  /// The main content without navigation and other boilerplate.
  init(
    of tree: MarkupTree, _ page: PageCues, _ rules: BoilerplateRules, _ runs: RunStatistics,
    choosing: Bool = true
  ) {
    let hidden = rules.hidden()
    let whole = PageStatistics(tree, page.roles, runs: runs, dropped: hidden)
    dropped = rules.boilerplate(whole, hidden)
    var statistics = PageStatistics(tree, page.roles, runs: runs, dropped: dropped)
    let teasers = TeaserRules(tree: tree, page: page, statistics: statistics).mark(dropped)
    let without = zip(dropped, teasers).map { $0 || $1 }
    let rest = PageStatistics(tree, page.roles, runs: runs, dropped: without)
    // A page of nothing but teasers is a list of posts, and those are its content.
    if rest.prose[0] * 3 > statistics.prose[0] {
      dropped = without
      statistics = rest
    }
    let scorer = ContentScorer(tree: tree, page: page, statistics: statistics, dropped: dropped)
    ranges = choosing ? scorer.containers() : [0..<tree.count]
    LinkDensityRules(tree: tree, page: page, statistics: statistics).prune(ranges, &dropped)
    let kept = PageStatistics(tree, page.roles, runs: runs, dropped: dropped)
    characters = ranges.reduce(0) { $0 + Int(kept.characters[$1.lowerBound]) }
  }

  /// The main content, read again with less trust in names when hardly anything is left.
  static func find(
    in tree: MarkupTree, _ page: PageCues, keeping parts: ContentParts
  ) -> Self {
    var rules = BoilerplateRules(tree: tree, page: page, keeps: parts)
    let runs = RunStatistics(tree)
    let strict = Self(of: tree, page, rules, runs)
    // As in Barbaresi, "Trafilatura" (ACL 2021): below it other readings are tried.
    let suspiciouslyShort = 250
    guard strict.characters < suspiciouslyShort else { return strict }
    rules.trust = .elements
    let lenient = Self(of: tree, page, rules, runs)
    let better = lenient.characters > 2 * strict.characters ? lenient : strict
    guard better.characters < suspiciouslyShort else { return better }
    rules.trust = .names
    let whole = Self(of: tree, page, rules, runs, choosing: false)
    return whole.characters > 2 * better.characters ? whole : better
  }
}
