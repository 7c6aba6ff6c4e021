/// Dates that a reader sees.
extension VisibleMetadata {
  /// `time` elements, each as its attribute and else its text says, and whether it tells of a change.
  /// - Parameter isNear: whether those near the main heading count, or those that are not; nil for both.
  func times(isNear: Bool? = nil) -> [(text: String, isChange: Bool)] {
    byDistance(nodes.times).compactMap { node in
      if let isNear, isNearHeading(node) != isNear { return nil }
      let shown = page.text(of: node, limit: 120)
      guard let text = page.attribute(.datetime, of: node) ?? shown else { return nil }
      return (text, isChange(node, shown))
    }
  }

  private func isChange(_ node: Int, _ text: String?) -> Bool {
    if let name = page.attribute(.class, of: node)?.lowercased(),
      name.contains("updated") || name.contains("modified")
    {
      return !name.contains("published")
    }
    let label = lastLabel(text ?? "") ?? labelBefore(node).flatMap(lastLabel)
    return label ?? false
  }

  private func lastLabel(_ text: String) -> Bool? {
    text.split { !$0.isLetter && $0 != "-" }.reversed().lazy.compactMap { changeLabel(String($0)) }
      .first
  }

  /// The text that stands right before an element.
  func labelBefore(_ node: Int) -> String? {
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
  /// - Parameter isNear: whether those near the main heading count, or those that are not; nil for both.
  func datedBylines(isNear: Bool? = nil) -> [String] {
    let maximumBytes = 160
    return byDistance(nodes.bylines).prefix(40).compactMap { node in
      if let isNear, isNearHeading(node) != isNear { return nil }
      if let title = page.attribute(.title, of: node), title.utf8.contains(where: isASCIIDigit),
        !dates(in: Array(title.utf8)).isEmpty
      {
        return title
      }
      guard let text = page.text(of: node, limit: 2 * maximumBytes),
        text.utf8.count <= maximumBytes,
        text.utf8.contains(where: isASCIIDigit)
      else { return nil }
      return text
    }
  }

  /// The first texts with a date, from the main heading on, then from the start of the page, at last those beside the
  /// main text.
  /// - Parameter isNear: whether only those right below the main heading count.
  func datedTexts(limit: Int, isNear: Bool = false) -> [String] {
    let start = mainHeading ?? 0
    var found: [String] = []
    collectDated(from: start, limit, &found, maximumRuns: isNear ? 40 : 300)
    if isNear { return found }
    if start > 0, found.isEmpty { collectDated(from: 0, limit, &found) }
    if found.isEmpty { collectDated(from: 0, limit, &found, readsAsides: true) }
    return found
  }

  private func collectDated(
    from start: Int, _ limit: Int, _ found: inout [String], maximumRuns: Int = 300,
    readsAsides: Bool = false
  ) {
    let maximumBytes = 200
    let layout = PageLayout(tree: page.tree, cues: cues)
    var read = 0
    var node = start
    while node < page.tree.count, read < maximumRuns, found.count < limit {
      guard page.tree.nodes[node].isText else {
        let isSkipped =
          readsAsides
          ? layout.isForeign(node) || layout.isComments(node) : endOfAside(node, layout) != nil
        node = isSkipped ? Int(page.tree.nodes[node].end) : node + 1
        continue
      }
      if page.mayHoldDate(node, limit: maximumBytes) { read += 1 }
      if let text = dated(node, maximumBytes) { found.append(text) }
      node += 1
    }
  }
}

extension VisibleMetadata {
  /// A short text with a date, or the dateline that a longer one begins with: `27.1.2022 – The tide …`.
  private func dated(_ node: Int, _ maximumBytes: Int) -> String? {
    if page.mayHoldDate(node, limit: maximumBytes),
      let text = page.text(of: node, limit: 2 * maximumBytes), text.utf8.count < maximumBytes
    {
      return dates(in: Array(text.utf8)).isEmpty ? nil : text
    }
    guard page.beginsWithDigit(node), let text = page.text(of: node, limit: 40) else { return nil }
    let dateline = String(text.prefix(24))
    return dates(in: Array(dateline.utf8)).isEmpty ? nil : dateline
  }
}

extension PageText {
  /// Whether a run of text begins with a digit, or with one in brackets.
  fileprivate func beginsWithDigit(_ node: Int) -> Bool {
    let first = tree.skeleton.pieces(ofRun: Int(tree.nodes[node].number)).first
    guard let piece = first.map({ tree.skeleton.pieces[$0] }) else { return false }
    let range = trimmed(tree.source, Int(piece.start)..<Int(piece.end))
    guard let byte = tree.source[range].first(where: { $0 != 0x28 }) else { return false }
    return isASCIIDigit(byte)
  }

  /// Whether a run of text is short and has the digits of a date.
  func mayHoldDate(_ node: Int, limit: Int) -> Bool {
    let fewestDigits = 4
    let pieces = tree.skeleton.pieces(ofRun: Int(tree.nodes[node].number))
    var bytes = 0
    var digits = 0
    for place in pieces {
      let piece = tree.skeleton.pieces[place]
      bytes += Int(piece.end - piece.start)
      guard bytes <= 4 * limit else { return false }
      for index in Int(piece.start)..<Int(piece.end) where isASCIIDigit(tree.source[index]) {
        digits += 1
      }
    }
    return digits >= fewestDigits
  }
}
