internal import Lexicons

/// Passages of a page that stand in elements of the same make: what holds of most of them holds of all.
struct PassageGroups {
  /// Sums over the passages of a group.
  struct Group {
    var count: Float = 0
    var characters: Float = 0
    var linkCharacters: Float = 0
    var proseCharacters: Float = 0
    /// Characters that the rules keep.
    var ruleCharacters: Float = 0
  }

  private(set) var groups: [Group] = []
  /// The group of each passage.
  private(set) var numbers: [Int] = []

  init(_ tree: MarkupTree, _ passages: [Passage], kept: [Bool]) {
    var known: [UInt64: Int] = [:]
    for (passage, isKept) in zip(passages, kept) {
      let make = Self.make(of: passage.element, in: tree)
      let number = known[make] ?? groups.count
      if number == groups.count {
        known[make] = number
        groups.append(Group())
      }
      numbers.append(number)
      let characters = Float(passage.counts.characters)
      groups[number].count += 1
      groups[number].characters += characters
      groups[number].linkCharacters += Float(passage.linkCharacters)
      if passage.isProse { groups[number].proseCharacters += characters }
      if isKept { groups[number].ruleCharacters += characters }
    }
  }

  /// The mean of the values of some passages over each one's group.
  func means(_ values: [Float], of passages: [Int]) -> [Float] {
    var sums = [Float](repeating: 0, count: groups.count)
    var counts = sums
    for (passage, value) in zip(passages, values) {
      sums[numbers[passage]] += value
      counts[numbers[passage]] += 1
    }
    return passages.map { sums[numbers[$0]] / counts[numbers[$0]] }
  }

  /// A hash of an element's name and class, its parent's, and the name of the one above.
  private static func make(of element: Int, in tree: MarkupTree) -> UInt64 {
    var hash = WordHash()
    var node = element
    for level in 0..<3 where node >= 0 {
      hash.add(UInt32(tree.nodes[node].element.rawValue))
      if level < 2, let name = tree.attribute(.class, of: node) {
        for index in name.prefix(200) where !isASCIIDigit(tree.source[index]) {
          hash.add(UInt32(tree.source[index]))
        }
      }
      node = Int(tree.nodes[node].parent)
    }
    return hash.value
  }
}
