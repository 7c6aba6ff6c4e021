/// Features of a passage's place: for the rules, in the page, and in its group.
extension PassageTable {
  static let ruleNames: [StaticString] = [
    "isKept", "isNamedBoilerplate", "isDropped", "isInside", "steps", "commonShare",
  ]
  static let pageNames: [StaticString] = [
    "page.characters", "page.prose", "page.links", "page.kept", "page.keptShare", "page.articles",
    "page.passages", "place", "keptPlace", "keptBefore", "keptAfter", "afterHeadline",
    "article.number", "article.isTitled", "lastProse", "nextProse", "lastProseCharacters",
    "nextProseCharacters", "group.count", "group.mean", "group.links", "group.kept", "group.share",
    "group.prose",
  ]

  mutating func addRules(_ index: Int) {
    let first = passages[index].nodes.lowerBound
    add(kept[index])
    add(reading.namedBoilerplate[first])
    add(reading.dropped[first])
    let content = reading.hull
    var common = -1
    var steps: Float = 0
    for node in tree.lineage(of: first) {
      if node <= content.lowerBound, Int(tree.nodes[node].end) >= content.upperBound {
        common = node
        break
      }
      steps += 1
    }
    add(content.contains(first))
    add(content.contains(first) ? 0 : steps)
    add(common < 0 ? 1 : proseShare(common))
  }

  mutating func addPage(_ index: Int) {
    let characters = max(1, totals.characters)
    let kept = max(1, totals.kept)
    add(logarithm(totals.characters))
    add(Float(statistics.prose[0]) / characters)
    add(Float(statistics.linkCharacters[0]) / characters)
    add(logarithm(totals.kept))
    add(totals.kept / characters)
    add(totals.articles)
    add(logarithm(Float(passages.count)))
    add(totals.before[index] / characters)
    add(totals.keptBefore[index] / kept)
    add(logarithm(totals.keptBefore[index]))
    add(logarithm(totals.kept - totals.keptBefore[index]))
    add(headline.map { Float(min(50, max(-50, index - $0))) } ?? -99)
    addArticle(index)
    addDistances(index)
    addGroup(index)
  }

  /// Whether the outermost article around is the first of its siblings, and whether it has the page's headline.
  private mutating func addArticle(_ index: Int) {
    guard let article = articles.article(of: passages[index]) else {
      add(-1)
      return add(-1)
    }
    add(Float(min(20, article.number)))
    add(headline.map { article.nodes.contains(passages[$0].nodes.lowerBound) } ?? false)
  }

  private mutating func addDistances(_ index: Int) {
    let own = Float(passages[index].counts.characters)
    let before = prose.before[index]
    let behind = prose.behind[index]
    add(before.map { Float(index - $0) } ?? 99)
    add(behind.map { Float($0 - index) } ?? 99)
    add(
      before.map {
        logarithm(totals.before[index] - totals.before[$0] - Float(passages[$0].counts.characters))
      } ?? 12)
    add(behind.map { logarithm(totals.before[$0] - totals.before[index] - own) } ?? 12)
  }

  private mutating func addGroup(_ index: Int) {
    let group = groups.groups[groups.numbers[index]]
    let characters = max(1, group.characters)
    add(logarithm(group.count))
    add(logarithm(group.characters / group.count))
    add(group.linkCharacters / characters)
    add(group.ruleCharacters / characters)
    add(group.characters / max(1, totals.characters))
    add(group.proseCharacters / characters)
  }
}
