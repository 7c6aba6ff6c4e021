#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// The passages of a page with their features, one row each: what the content model judges.
struct PassageTable {
  let tree: MarkupTree
  let page: PageCues
  let passages: [Passage]
  let reading: RuleReading
  /// Whether the rules keep each passage.
  let kept: [Bool]
  let groups: PassageGroups
  /// Prose that the rules keep, before and behind each passage.
  let prose: NearestProse
  /// The passage that is the page's headline.
  let headline: Int?
  let totals: PageTotals
  let articles: PageArticles
  /// The passages that have rows, in their order: the others are plainly boilerplate.
  let judged: [Int]
  private(set) var rows: [Float] = []

  var statistics: PageStatistics { reading.statistics }

  static let featureNames = (textNames + elementNames + ruleNames + pageNames + neighborNames)
    .map { "\($0)" }

  /// - Parameter title: the page's, which tells its headline.
  init(_ tree: MarkupTree, _ page: PageCues, title: String?, keeping parts: ContentParts) {
    self.tree = tree
    self.page = page
    let reading = RuleReading.find(in: tree, page, keeping: parts)
    let passages = PassageFinder.passages(of: tree, page.roles)
    let kept = passages.map { reading.keeps($0.nodes.lowerBound) }
    self.reading = reading
    self.passages = passages
    self.kept = kept
    groups = PassageGroups(tree, passages, kept: kept)
    prose = NearestProse(passages, kept)
    totals = PageTotals(tree, passages, kept)
    articles = PageArticles(tree)
    let rule = HeadlineRule(title)
    let lengths = rule.map { Int32($0.minimumCharacters)...Int32($0.maximumCharacters) }
    let isTitle = passages.map { passage in
      guard let rule, lengths?.contains(passage.counts.characters) ?? false else { return false }
      return rule.matches(passage.text(in: tree, page.roles)[...])
    }
    headline =
      passages.firstIndex { page.roles[$0.element] == .heading(1) } ?? isTitle.firstIndex(of: true)
    judged = passages.indices.filter { kept[$0] || !Self.isLinkLine(passages[$0]) }
    rows.reserveCapacity(judged.count * Self.featureNames.count)
    for index in judged {
      addText(index, isTitle: isTitle[index])
      addElement(index)
      addRules(index)
      addPage(index)
      addNeighbors(index)
    }
  }

  /// A short line that is a link: where the rules do not keep it, it leads away. Six of ten passages are such.
  private static func isLinkLine(_ passage: Passage) -> Bool {
    passage.linkShare > 0.8 && passage.counts.characters < 120
  }

  mutating func add(_ value: Float) { rows.append(value) }
  mutating func add(_ value: Bool) { rows.append(value ? 1 : 0) }
}

/// The logarithm of a count: differences between small ones weigh more.
func logarithm(_ count: Float) -> Float { logf(1 + max(0, count)) }
func logarithm(_ count: Int32) -> Float { logf(1 + Float(max(0, count))) }

/// Sums over a page's passages.
struct PageTotals {
  var characters: Float = 0
  /// Characters that the rules keep.
  var kept: Float = 0
  var articles: Float = 0
  /// Characters before each passage, and those of them that the rules keep.
  var before: [Float] = []
  var keptBefore: [Float] = []

  init(_ tree: MarkupTree, _ passages: [Passage], _ isKept: [Bool]) {
    before.reserveCapacity(passages.count)
    keptBefore.reserveCapacity(passages.count)
    for (passage, isKept) in zip(passages, isKept) {
      before.append(characters)
      keptBefore.append(kept)
      characters += Float(passage.counts.characters)
      if isKept { kept += Float(passage.counts.characters) }
    }
    for node in tree.nodes where node.element == .article && !node.isText { articles += 1 }
  }
}

/// For each passage the nearest ones before and behind it that are prose and kept by the rules.
struct NearestProse {
  var before: [Int?]
  var behind: [Int?]

  init(_ passages: [Passage], _ kept: [Bool]) {
    before = Array(repeating: nil, count: passages.count)
    behind = before
    var last: Int?
    for index in passages.indices {
      before[index] = last
      if kept[index], passages[index].isProse { last = index }
    }
    last = nil
    for index in passages.indices.reversed() {
      behind[index] = last
      if kept[index], passages[index].isProse { last = index }
    }
  }
}
