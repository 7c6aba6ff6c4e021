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
  /// The first value of the keys under which scripts hold the day of publication, else of creation.
  func scriptDates() -> [String] {
    let source = page.tree.source
    for stem in Self.scriptStems {
      var start = 0
      while let place = stem.place(in: source, start..<source.count) {
        let key = scriptKey(source, around: place)
        start = max(key.upperBound, place + 1)
        let name = String(
          decoding: source[key].filter(isASCIILetter).map(lowercased), as: UTF8.self)
        if Self.scriptKeys.contains(name), let value = scriptValue(source, key.upperBound) {
          return [value]
        }
      }
    }
    return []
  }

  /// What all keys hold, so that pages are searched but a few times.
  private static let scriptStems = ["publish", "publication", "pubdate", "created"]
    .map(BytePattern.init)
  /// In lower case and without `_`.
  private static let scriptKeys: Set<String> = [
    "datepublished", "publishedat", "publishdate", "publisheddate", "pubdate", "publicationdate",
    "firstpublished", "datecreated", "createdat",
  ]

  /// The letters and `_` around a place, of which no key has many.
  private func scriptKey(_ source: [UInt8], around place: Int) -> Range<Int> {
    let reach = 20
    func isKey(_ byte: UInt8) -> Bool { isASCIILetter(byte) || byte == 0x5F }
    var start = place
    while start > 0, place - start < reach, isKey(source[start - 1]) { start -= 1 }
    var end = place
    while end < source.count, end - place < reach, isKey(source[end]) { end += 1 }
    return start..<end
  }

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
