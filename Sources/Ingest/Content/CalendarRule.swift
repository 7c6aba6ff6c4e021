/// Leaves out calendars: the days of a month one behind the other, each by itself.
struct CalendarRule {
  let table: PassageTable

  private static let leastDays = 20
  /// Characters of the names of months and days beside the numbers.
  private static let maximumWords: Int32 = 150

  /// Drops runs of rising numbers, with the table that holds one and little else.
  func drop(_ kept: inout [Bool]) {
    var run: [Int] = []
    var last = 0
    for index in kept.indices where kept[index] {
      let day = day(of: table.passages[index]) ?? 0
      if day != last + 1 {
        finish(run, &kept)
        run.removeAll(keepingCapacity: true)
      }
      if day > 0 { run.append(index) }
      last = day
    }
    finish(run, &kept)
  }

  private func finish(_ run: [Int], _ kept: inout [Bool]) {
    guard run.count >= Self.leastDays, let first = run.first, let last = run.last else { return }
    for index in run { kept[index] = false }
    let box = box(around: table.passages[first].element, table.passages[last].element)
    let inside = table.passages.indices.filter { box.contains(table.passages[$0].nodes.lowerBound) }
    let words = inside.filter { day(of: table.passages[$0]) == nil }
      .reduce(0) { $0 + table.passages[$1].counts.characters }
    if words <= Self.maximumWords { for index in inside { kept[index] = false } }
  }

  /// The nodes of what holds two elements: of a table, where it is one.
  private func box(around first: Int, _ last: Int) -> Range<Int> {
    let tree = table.tree
    var node = tree.lineage(of: first).first { Int(tree.nodes[$0].end) > last } ?? first
    if [.tbody, .tr].contains(tree.nodes[node].element) { node = Int(tree.nodes[node].parent) }
    return node..<Int(tree.nodes[node].end)
  }

  private func day(of passage: Passage) -> Int? {
    guard passage.counts.characters <= 2, passage.counts.digits == passage.counts.characters else {
      return nil
    }
    let text = passage.text(in: table.tree, table.page.roles).filter { !isSpace($0) }
    return Int(String(decoding: text, as: UTF8.self)).flatMap { 1...31 ~= $0 ? $0 : nil }
  }
}
