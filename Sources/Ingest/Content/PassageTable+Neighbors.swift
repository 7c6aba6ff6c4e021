/// Features of the passages before and behind a passage.
extension PassageTable {
  static let neighborNames: [StaticString] = [
    "-2.characters", "-2.links", "-2.isKept", "-2.likeness",
    "-1.characters", "-1.links", "-1.isKept", "-1.likeness", "-1.headingLevel", "-1.sentenceEnds",
    "1.characters", "1.links", "1.isKept", "1.likeness", "1.headingLevel", "1.sentenceEnds",
    "2.characters", "2.links", "2.isKept", "2.likeness",
    "around.kept", "around.links", "around.characters",
  ]
  /// Passages on each side that count as around.
  private static let reach = 5

  mutating func addNeighbors(_ index: Int) {
    for step in [-2, -1, 1, 2] { addNeighbor(index + step, of: index) }
    var characters: Int32 = 0
    var kept: Int32 = 0
    var links: Int32 = 0
    let around = max(0, index - Self.reach)..<min(passages.count, index + Self.reach + 1)
    for other in around where other != index {
      characters += passages[other].counts.characters
      links += passages[other].linkCharacters
      if self.kept[other] { kept += passages[other].counts.characters }
    }
    add(Float(kept) / Float(max(1, characters)))
    add(Float(links) / Float(max(1, characters)))
    add(logarithm(characters))
  }

  private mutating func addNeighbor(_ other: Int, of index: Int) {
    let isNext = abs(other - index) == 1
    guard passages.indices.contains(other) else {
      for _ in 0..<(isNext ? 6 : 4) { add(-1) }
      return
    }
    let passage = passages[other]
    add(logarithm(passage.counts.characters))
    add(passage.linkShare)
    add(kept[other])
    add(likeness(other, index))
    guard isNext else { return }
    add(headingLevel(page.roles[passage.element]))
    add(logarithm(passage.counts.sentenceEnds))
  }

  /// 2 when both stand in elements of one make, 1 when these have one parent.
  private func likeness(_ other: Int, _ index: Int) -> Float {
    if groups.numbers[other] == groups.numbers[index] { return 2 }
    let parent = tree.nodes[passages[index].element].parent
    return tree.nodes[passages[other].element].parent == parent ? 1 : 0
  }
}
