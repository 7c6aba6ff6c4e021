/// Features of a passage's text and of the element it stands in.
extension PassageTable {
  static let textNames: [StaticString] = [
    "characters", "words", "linkShare", "links", "strongShare", "commas", "sentenceEnds",
    "digitShare", "capitalShare", "signs", "wordLength", "lastByte", "isTitle", "headingLevel",
    "isParagraph", "isItem", "isCell", "isDivision",
  ]

  mutating func addText(_ index: Int, isTitle: Bool) {
    let passage = passages[index]
    let counts = passage.counts
    let characters = Float(max(1, counts.characters))
    let words = Float(max(1, counts.words))
    add(logarithm(counts.characters))
    add(logarithm(words))
    add(passage.linkShare)
    add(Float(passage.links))
    add(Float(passage.strongCharacters) / characters)
    add(Float(counts.commas) / words)
    add(logarithm(counts.sentenceEnds))
    add(Float(counts.digits) / characters)
    add(Float(counts.capitalized) / words)
    add(Float(counts.signs) / words)
    add(characters / words)
    add(passage.bytes.isEmpty ? 0 : Self.rank(tree.source[passage.bytes.upperBound - 1]))
    add(isTitle)
    let role = page.roles[passage.element]
    add(headingLevel(role))
    add(tree.nodes[passage.element].element == .p)
    add(role == .listItem)
    add(role == .cell)
    add(tree.nodes[passage.element].element == .div)
  }

  func headingLevel(_ role: BlockRole) -> Float {
    if case .heading(let level) = role { return Float(level) }
    return 0
  }

  /// How much a last byte looks like the end of a sentence, 0...4.
  private static func rank(_ byte: UInt8) -> Float {
    switch byte {
    case 0x2E, 0x21, 0x3F: 4
    case 0x22, 0x29, 0x80...0xFF: 3
    case 0x3A: 1
    case 0x30...0x39: 0
    default: 2
    }
  }
}
