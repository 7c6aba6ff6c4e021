/// Dates that a reader sees, each read once.
struct VisibleDates {
  /// A `time` element: what its attribute and else its text says.
  struct Time {
    var text: String
    var isNear: Bool
    /// Whether it tells of a change.
    var isChange: Bool
  }

  private let visible: VisibleMetadata
  var page: PageText { visible.page }
  private var knownRuns: DatedRuns?
  /// The texts with a date that were read, by their nodes.
  private var read: [Int: String?] = [:]

  init(_ visible: VisibleMetadata) {
    self.visible = visible
  }

  /// The runs of the page, read when they are first asked for.
  private mutating func runs() -> DatedRuns {
    if let knownRuns { return knownRuns }
    let runs = DatedRuns(page.tree)
    knownRuns = runs
    return runs
  }

  private(set) lazy var times: [Time] = {
    let own = visible.nodes.times.filter { !visible.isInTeaser($0) }
    return visible.byDistance(own).compactMap { node in
      let shown = page.text(of: node, limit: 120)
      guard let text = page.attribute(.datetime, of: node) ?? shown else { return nil }
      return Time(
        text: text, isNear: visible.isNearHeading(node), isChange: isChange(node, shown))
    }
  }()

  private func isChange(_ node: Int, _ text: String?) -> Bool {
    if let name = page.attribute(.class, of: node)?.lowercased(),
      name.holds("updated") || name.holds("modified")
    {
      return !name.holds("published")
    }
    let label = lastLabel(text ?? "") ?? labelBefore(node).flatMap(lastLabel)
    return label ?? false
  }

  private func lastLabel(_ text: String) -> Bool? {
    text.split { !$0.isLetter && $0 != "-" }.reversed().lazy.compactMap { changeLabel(String($0)) }
      .first
  }

  /// The text that stands right before an element.
  private func labelBefore(_ node: Int) -> String? {
    let reach = 4
    var place = node - 1
    while place >= 0, place >= node - reach {
      if page.tree.nodes[place].isText {
        return page.text(of: place, limit: 60).map { String($0.suffix(60)) }
      }
      place -= 1
    }
    return nil
  }

  /// The texts of elements that are named as byline or date and are short.
  private(set) lazy var bylines: [(text: String, isNear: Bool)] = {
    let maximumCount = 40
    let own = visible.nodes.bylines.filter { !visible.isInTeaser($0) }
    return visible.byDistance(own).prefix(maximumCount).compactMap { node in
      byline(node).map { ($0, visible.isNearHeading(node)) }
    }
  }()

  private func byline(_ node: Int) -> String? {
    let maximumBytes = 160
    if let title = page.attribute(.title, of: node), !dates(in: Array(title.utf8)).isEmpty {
      return title
    }
    guard let text = page.text(of: node, limit: 2 * maximumBytes),
      text.utf8.count <= maximumBytes, text.holdsDigit
    else { return nil }
    if dates(in: Array(text.utf8)).isEmpty, let parted = page.partedText(of: node) {
      return parted
    }
    return text
  }

  /// Short texts with a date right below the main heading; where there are none, the nearest one right above it.
  mutating func textsAtHeading() -> [String] {
    let maximumBytes = 60
    let below = texts(limit: 3, isNear: true).filter { $0.utf8.count < maximumBytes }
    guard below.allSatisfy({ dates(in: Array($0.utf8)).allSatisfy(\.isModification) }) else {
      return below
    }
    guard let heading = visible.mainHeading else { return [] }
    let runs = runs()
    for node in (max(0, heading - VisibleMetadata.reachAbove)..<heading).reversed()
    where runs.isShort(node, limit: maximumBytes) {
      if let text = dated(node, runs), text.utf8.count < maximumBytes, !visible.isInForeign(node) {
        return [text]
      }
    }
    return []
  }

  /// Short texts with a date behind a word for a change, last ones first.
  mutating func changeTexts() -> [String] {
    let maximumBytes = 200
    let maximumCount = 40
    let runs = runs()
    let dated = (0..<page.tree.count).filter { runs.isShort($0, limit: maximumBytes) }
    return dated.suffix(maximumCount).reversed().compactMap { node in
      guard let text = page.text(of: node, limit: 2 * maximumBytes),
        text.utf8.count < maximumBytes
      else { return nil }
      // `<b>Updated on</b> 5 March 2024`.
      let whole = (labelBefore(node).map { $0 + " " } ?? "") + text
      return dates(in: Array(whole.utf8)).contains(where: \.isModification) ? whole : nil
    }
  }

  /// The first texts with a date, from the main heading on, then from the start of the page, at last those beside the
  /// main text.
  /// - Parameter isNear: whether only those right below the main heading count.
  mutating func texts(limit: Int, isNear: Bool = false) -> [String] {
    let start = visible.mainHeading ?? 0
    var found: [String] = []
    collect(from: start, limit, &found, maximumRuns: isNear ? 40 : 300)
    if isNear { return found }
    if start > 0, found.isEmpty { collect(from: 0, limit, &found) }
    if found.isEmpty { collect(from: 0, limit, &found, readsAsides: true) }
    return found
  }

  private mutating func collect(
    from start: Int, _ limit: Int, _ found: inout [String], maximumRuns: Int = 300,
    readsAsides: Bool = false
  ) {
    let maximumBytes = 200
    let layout = PageLayout(tree: page.tree, cues: visible.cues)
    var read = 0
    var node = start
    let tree = page.tree
    let runs = runs()
    while node < tree.count, read < maximumRuns, found.count < limit {
      guard tree.nodes[node].isText else {
        let isSkipped =
          readsAsides
          ? layout.isForeign(node) || layout.isComments(node)
          : visible.endOfAside(node, layout) != nil
        node = isSkipped ? Int(tree.nodes[node].end) : node + 1
        continue
      }
      if runs.mayHoldDate(node) {
        if runs.isShort(node, limit: maximumBytes) { read += 1 }
        if let text = dated(node, runs) { found.append(text) }
      }
      node += 1
    }
  }

  /// A short text with a date, or the dateline that a longer one begins with: `27.1.2022 – The tide …`.
  private mutating func dated(_ node: Int, _ runs: DatedRuns) -> String? {
    if let text = read[node] { return text }
    let text = newDated(node, runs)
    read[node] = text
    return text
  }

  private func newDated(_ node: Int, _ runs: DatedRuns) -> String? {
    let maximumBytes = 200
    if runs.isShort(node, limit: maximumBytes),
      let text = page.text(of: node, limit: 2 * maximumBytes), text.utf8.count < maximumBytes
    {
      return dates(in: Array(text.utf8)).isEmpty ? nil : text
    }
    guard runs.beginsWithDigit(node), let text = page.text(of: node, limit: 40) else { return nil }
    let dateline = String(text.prefix(24))
    return dates(in: Array(dateline.utf8)).isEmpty ? nil : dateline
  }
}
