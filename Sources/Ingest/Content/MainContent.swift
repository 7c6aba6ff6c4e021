/// The part of a page that its readers come for.
struct MainContent {
  /// Nodes that hold it, in document order.
  var ranges: [Range<Int>]
  /// Nodes inside that are not part of it, with their subtrees.
  var dropped: [Bool]

  /// Everything that a reader can see.
  init(all tree: MarkupTree, _ page: PageCues) {
    ranges = tree.count > 0 ? [0..<tree.count] : []
    dropped = (0..<tree.count).map { page.roles[$0] == .absent }
  }

  /// The main content without navigation and other boilerplate.
  init(of tree: MarkupTree, _ page: PageCues, keepsComments: Bool, keepsTables: Bool) {
    let rules = BoilerplateRules(
      tree: tree, page: page, keepsComments: keepsComments, keepsTables: keepsTables)
    let runs = RunStatistics(tree)
    let hidden = rules.hidden()
    let whole = PageStatistics(tree, page.roles, runs: runs, dropped: hidden)
    dropped = rules.boilerplate(whole, hidden)
    let statistics = PageStatistics(tree, page.roles, runs: runs, dropped: dropped)
    let scorer = ContentScorer(tree: tree, page: page, statistics: statistics, dropped: dropped)
    ranges = scorer.containers()
    LinkDensityRules(tree: tree, page: page, statistics: statistics).prune(ranges, &dropped)
  }
}
