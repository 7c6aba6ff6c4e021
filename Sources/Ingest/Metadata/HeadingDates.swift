/// Dates in texts that nothing names, told by where they stand or by what stands before them.
extension VisibleMetadata {
  /// Short texts with a date right below the main heading; where there are none, the nearest one right above it.
  func textsAtHeading() -> [String] {
    let maximumBytes = 60
    let below = datedTexts(limit: 3, isNear: true).filter { $0.utf8.count < maximumBytes }
    guard below.allSatisfy({ dates(in: Array($0.utf8)).allSatisfy(\.isModification) }) else {
      return below
    }
    guard let heading = mainHeading else { return [] }
    let above = max(0, heading - Self.reachAbove)..<heading
    return above.reversed().lazy.compactMap { node in
      guard let text = shortDated(node, maximumBytes), !isInForeign(node) else { return nil }
      return text
    }.prefix(1).map(\.self)
  }

  /// Short texts with a date behind a word for a change, last ones first.
  func changeTexts() -> [String] {
    let maximumBytes = 200
    let maximumCount = 40
    let dated = (0..<page.tree.count).reversed().lazy.filter {
      page.tree.nodes[$0].isText && page.mayHoldDate($0, limit: maximumBytes)
    }
    return dated.prefix(maximumCount).compactMap { node in
      guard let text = page.text(of: node, limit: 2 * maximumBytes),
        text.utf8.count < maximumBytes
      else { return nil }
      // `<b>Updated on</b> 5 March 2024`.
      let whole = (labelBefore(node).map { $0 + " " } ?? "") + text
      return dates(in: Array(whole.utf8)).contains(where: \.isModification) ? whole : nil
    }
  }

  /// Whether a text stands in a part that belongs to the site, as its footer does.
  private func isInForeign(_ node: Int) -> Bool {
    let layout = PageLayout(tree: page.tree, cues: cues)
    var place = Int(page.tree.nodes[node].parent)
    while place >= 0 {
      if layout.isForeign(place) { return true }
      place = Int(page.tree.nodes[place].parent)
    }
    return false
  }

  private func shortDated(_ node: Int, _ maximumBytes: Int) -> String? {
    guard page.tree.nodes[node].isText, page.mayHoldDate(node, limit: maximumBytes),
      let text = page.text(of: node, limit: 2 * maximumBytes), text.utf8.count < maximumBytes,
      !dates(in: Array(text.utf8)).isEmpty
    else { return nil }
    return text
  }
}
