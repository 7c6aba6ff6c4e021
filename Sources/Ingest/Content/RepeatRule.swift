internal import Lexicons

/// Leaves out boxes that a page has twice, one for small and one for large screens: the first stays.
struct RepeatRule {
  let table: PassageTable

  /// Characters from which on two passages that are the same are no accident.
  private static let leastPassage: Int32 = 60
  /// Characters of one passage, and of several in a row, that make a copy.
  private static let leastRun: Int32 = 160

  /// Drops the second of two runs of the same passages; a refrain, which stands in the same kind of box, stays.
  func drop(_ kept: inout [Bool]) {
    let places = candidates(kept)
    guard places.count > 1 else { return }
    let hashes = places.map { hash(of: table.passages[$0]) }
    var first: [UInt64: Int] = [:]
    var start = 0
    while start < places.count {
      guard let original = first[hashes[start]] else {
        first[hashes[start]] = start
        start += 1
        continue
      }
      var end = start + 1
      while end < places.count, original + end - start < start,
        hashes[original + end - start] == hashes[end]
      {
        end += 1
      }
      if isCopy(places[start..<end], of: places[original]) {
        for place in places[start]...places[end - 1] { kept[place] = false }
      }
      start = end
    }
  }

  /// Long passages that stay and are as long as another one.
  private func candidates(_ kept: [Bool]) -> [Int] {
    let long = kept.indices.filter {
      kept[$0] && table.passages[$0].counts.characters >= Self.leastPassage
    }
    var counts: [Int32: Int] = [:]
    for index in long { counts[table.passages[index].counts.characters, default: 0] += 1 }
    return long.filter { index in
      let passage = table.passages[index]
      return counts[passage.counts.characters, default: 0] > 1
        && !passage.isInside(table.tree) { table.page.roles[$0] == .quote }
    }
  }

  private func hash(of passage: Passage) -> UInt64 {
    var hash = WordHash()
    for byte in passage.text(in: table.tree, table.page.roles) where !isSpace(byte) {
      hash.add(UInt32(byte))
    }
    return hash.value
  }

  /// Whether a run of passages is long enough, and stands in a box of another name than the passage that it begins like.
  private func isCopy(_ run: ArraySlice<Int>, of original: Int) -> Bool {
    let characters = run.reduce(0) { $0 + table.passages[$1].counts.characters }
    guard characters >= Self.leastRun, let start = run.first else { return false }
    let tree = table.tree
    let other = table.passages[original].nodes.lowerBound
    // The outermost elements of which each holds one of both.
    let copy = table.passages[start].nodes.lowerBound
    let box = tree.lineage(of: copy).prefix { $0 > other }.last ?? copy
    let twin = tree.lineage(of: other).prefix { Int(tree.nodes[$0].end) <= box }.last ?? other
    return tree.nodes[box].element != tree.nodes[twin].element || name(of: box) != name(of: twin)
  }

  private func name(of node: Int) -> ArraySlice<UInt8>? {
    table.tree.attribute(.class, of: node).map { table.tree.source[$0] }
  }
}
