extension PageText {
  /// The runs of text of a short element with a space between them, as in `<b>Apr</b><b>04</b><b>2013</b>`; nil when it
  /// is one run.
  func partedText(of node: Int) -> String? {
    let maximumRuns = 6
    let runs = (node..<Int(tree.nodes[node].end)).filter { tree.nodes[$0].isText }
    guard (2...maximumRuns).contains(runs.count) else { return nil }
    return runs.compactMap { text(of: $0, limit: 60) }.joined(separator: " ")
  }
}

extension VisibleMetadata {
  /// Whether an element stands in a link to another page with text that is not its own: the day in a teaser.
  func isInTeaser(_ node: Int) -> Bool {
    let reach = 8
    // What stands beside a date in its own link: "Published on", an author's name.
    let maximumBytes = 30
    let tree = page.tree
    var place = Int(tree.nodes[node].parent)
    for _ in 0..<reach where place >= 0 {
      if tree.leadsAway(place) {
        let whole = page.text(of: place, limit: 400)?.utf8.count ?? 0
        let own = page.text(of: node, limit: 400)?.utf8.count ?? 0
        return whole > own + maximumBytes
      }
      place = Int(tree.nodes[place].parent)
    }
    return false
  }
}

extension VisibleDates {
  /// The values of the keys under which scripts hold the day of publication, in the order of the keys.
  func scriptDates() -> [String] {
    let source = page.tree.source
    for key in Self.scriptKeys {
      var start = 0
      while let place = find(key, in: source, from: start, to: source.count) {
        start = place + key.utf8CodeUnitCount
        if let value = scriptValue(source, start) { return [value] }
      }
    }
    return []
  }

  private static let scriptKeys: [StaticString] = [
    "datepublished", "publishedat", "published_at", "publishdate", "publish_date", "pubdate",
    "publicationdate", "publication_date", "firstpublished", "datecreated", "createdat",
    "created_at",
  ]

  /// The quoted date behind a key: `": "2024-03-05T…"`, its quotes bare, escaped or references.
  private func scriptValue(_ source: [UInt8], _ start: Int) -> String? {
    let longestMark = 24  // `\&quot;:\&quot;`
    let end = min(start + longestMark, source.count)
    guard
      let digit = source[start..<end].firstIndex(where: isASCIIDigit),
      source[start..<digit].contains(0x3A),
      source[start..<digit].allSatisfy({ !isASCIILetter($0) || "quot".utf8.contains($0) })
    else { return nil }
    let value = source[digit...].prefix(32).prefix { $0 != 0x22 && $0 != 0x5C && $0 != 0x26 }
    let text = String(decoding: value, as: UTF8.self)
    return dates(in: Array(text.utf8)).isEmpty ? nil : text
  }
}
