/// Features of the elements around a passage.
extension PassageTable {
  private static let cues: [Cues] = [
    .body, .central, .navigation, .teaser, .promotion, .byline, .caption,
  ]
  static let elementNames: [StaticString] = [
    "body", "central", "navigation", "teaser", "promotion", "byline", "caption", "depth",
    "boilerplateShare", "boilerplateCharacters", "bodyShare",
    "up1.characters", "up1.links", "up1.prose", "up1.share",
    "up2.characters", "up2.links", "up2.prose", "up2.share",
    "up3.characters", "up3.links", "up3.prose", "up3.share",
    "up4.characters", "up4.links", "up4.prose", "up4.share",
  ]
  private static let boilerplate: Cues = [
    .navigation, .teaser, .social, .promotion, .byline, .comments, .caption,
  ]
  /// Steps to a cue that is nowhere around.
  private static let nowhere: Float = 20

  mutating func addElement(_ index: Int) {
    var distances = [Float](repeating: Self.nowhere, count: Self.cues.count)
    var depth: Float = 0
    var nearestBoilerplate: Int?
    var body: Int?
    /// Elements that hold more than those below them, innermost first.
    var levels: [Int] = []
    var size: Int32 = -1
    for node in tree.lineage(of: passages[index].nodes.lowerBound) {
      let cues = page.cues[node]
      if !cues.isEmpty {
        for slot in distances.indices where distances[slot] == Self.nowhere {
          if cues.contains(Self.cues[slot]) { distances[slot] = min(19, depth) }
        }
        if nearestBoilerplate == nil, !cues.isDisjoint(with: Self.boilerplate) {
          nearestBoilerplate = node
        }
        if body == nil, cues.contains(.body) { body = node }
      }
      if page.roles[node] != .inline, !tree.nodes[node].isText {
        depth += 1
        if statistics.characters[node] != size, levels.count < 5 {
          size = statistics.characters[node]
          levels.append(node)
        }
      }
    }
    for distance in distances { add(distance) }
    add(depth)
    add(nearestBoilerplate.map(proseShare) ?? -1)
    add(nearestBoilerplate.map { logarithm(statistics.characters[$0]) } ?? -1)
    add(body.map(proseShare) ?? -1)
    for step in 1...4 { addLevel(levels[min(step, levels.count - 1)]) }
  }

  private mutating func addLevel(_ node: Int) {
    let characters = Float(max(1, statistics.characters[node]))
    add(logarithm(statistics.characters[node]))
    add(Float(statistics.linkCharacters[node]) / characters)
    add(Float(statistics.prose[node]) / characters)
    add(proseShare(node))
  }

  /// Share of the page's prose that a node holds.
  func proseShare(_ node: Int) -> Float {
    Float(statistics.prose[node]) / Float(max(1, statistics.prose[0]))
  }
}
