/// A first reading of a page by rules: what its names, links and text say of its main content.
///
/// The content model takes it for one witness among others.
struct RuleReading {
  /// Nodes that hold the content, in document order.
  let ranges: [Range<Int>]
  /// Whether a node, or one around it, is boilerplate.
  let dropped: [Bool]
  /// Whether a node, or one around it, is boilerplate by its element or its names.
  let namedBoilerplate: [Bool]
  /// Counts over all that can be seen.
  let statistics: PageStatistics
  /// Whether a node is part of the content.
  private let isContent: [Bool]
  /// Characters of the content.
  private let characters: Int

  /// From the first node that holds content to behind the last.
  var hull: Range<Int> { (ranges.first?.lowerBound ?? 0)..<(ranges.last?.upperBound ?? 0) }

  func keeps(_ node: Int) -> Bool {
    isContent[node]
  }

  /// Reads a page, again with less trust in names when hardly anything is left.
  static func find(in tree: MarkupTree, _ page: PageCues, keeping parts: ContentParts) -> Self {
    var rules = BoilerplateRules(tree: tree, page: page, keeps: parts)
    let hidden = rules.hidden()
    let runs = RunStatistics(tree)
    let whole = PageStatistics(tree, page.roles, runs: runs, dropped: hidden)
    let strict = Self(of: tree, page, rules, runs, whole, hidden)
    // As in Barbaresi, "Trafilatura" (ACL 2021): below it other readings are tried.
    let suspiciouslyShort = 250
    guard strict.characters < suspiciouslyShort else { return strict }
    rules.trust = .elements
    let lenient = Self(of: tree, page, rules, runs, whole, hidden)
    let better = lenient.characters > 2 * strict.characters ? lenient : strict
    guard better.characters < suspiciouslyShort else { return better }
    rules.trust = .names
    let all = Self(of: tree, page, rules, runs, whole, hidden, choosing: false)
    return all.characters > 2 * better.characters ? all : better
  }

  private init(
    of tree: MarkupTree, _ page: PageCues, _ rules: BoilerplateRules, _ runs: RunStatistics,
    _ whole: PageStatistics, _ hidden: [Bool], choosing: Bool = true
  ) {
    var dropped = rules.boilerplate(whole, hidden)
    namedBoilerplate = Self.spread(dropped, in: tree)
    var statistics = PageStatistics(tree, page.roles, runs: runs, dropped: dropped)
    let teasers = TeaserRules(tree: tree, page: page, statistics: statistics).mark(dropped)
    if teasers.contains(true) {
      let without = zip(dropped, teasers).map { $0 || $1 }
      let rest = PageStatistics(tree, page.roles, runs: runs, dropped: without)
      // A page of nothing but teasers is a list of posts, and those are its content.
      if rest.prose[0] * 3 > statistics.prose[0] {
        dropped = without
        statistics = rest
      }
    }
    let scorer = ContentScorer(tree: tree, page: page, statistics: statistics, dropped: dropped)
    ranges = choosing ? scorer.containers() : [0..<tree.count]
    LinkDensityRules(tree: tree, page: page, statistics: statistics).prune(ranges, &dropped)
    let spread = Self.spread(dropped, in: tree)
    var isContent = [Bool](repeating: false, count: tree.count)
    var characters = 0
    for node in ranges.joined() where !spread[node] {
      isContent[node] = true
      if tree.nodes[node].isText {
        characters += Int(runs.characters[Int(tree.nodes[node].number)])
      }
    }
    self.isContent = isContent
    self.characters = characters
    self.dropped = spread
    self.statistics = whole
  }

  /// Marks what stands inside marked nodes.
  private static func spread(_ marks: [Bool], in tree: MarkupTree) -> [Bool] {
    var spread = marks
    for node in 0..<tree.count {
      let parent = Int(tree.nodes[node].parent)
      if parent >= 0, spread[parent] { spread[node] = true }
    }
    return spread
  }
}
