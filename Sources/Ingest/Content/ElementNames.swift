internal import Lexicons

/// The class names and ids of elements, and the elements around a passage, as hashes.
struct ElementNames {
  private let tree: MarkupTree
  /// Where the words of each element's names begin in `words`; the next one's is the end.
  private var firstWords: [Int32] = []
  private var words: [UInt64] = []

  /// What a name stands for besides itself.
  enum Role: UInt64 {
    case around = 11, near, element
  }

  /// Elements above a passage that count as near.
  static let nearLevels = 3
  private static let maximumNameBytes = 200

  /// - Parameter passages: around which names are read.
  init(_ tree: MarkupTree, around passages: some Sequence<Passage>) {
    self.tree = tree
    var isAround = [Bool](repeating: false, count: tree.count)
    for passage in passages {
      for node in tree.ancestors(of: passage.nodes.lowerBound) {
        if isAround[node] { break }
        isAround[node] = true
      }
    }
    firstWords.reserveCapacity(tree.count + 1)
    for node in 0..<tree.count {
      firstWords.append(Int32(words.count))
      guard isAround[node] else { continue }
      for name in [AttributeName.class, .id] {
        if let value = tree.attribute(name, of: node) { addWords(value) }
      }
    }
    firstWords.append(Int32(words.count))
  }

  /// `articleBody main_text` has the words `article`, `body`, `main`, `text` and the names as they stand, digits alike.
  private mutating func addWords(_ range: Range<Int>) {
    var name = WordHash()
    var word = WordHash()
    var nameLength = 0
    var wordLength = 0
    var wasSmall = false
    func finishWord(_ words: inout [UInt64]) {
      if wordLength > 1 { words.append(word.value) }
      word = WordHash()
      wordLength = 0
    }
    for index in range.prefix(Self.maximumNameBytes) {
      let byte = tree.source[index]
      if isSpace(byte) {
        if nameLength > 2, nameLength != wordLength { words.append(name.value &+ 1) }
        finishWord(&words)
        name = WordHash()
        nameLength = 0
        continue
      }
      let isLetter = isASCIILetter(byte)
      let isCapital = byte &- 0x41 < 26
      if !isLetter || isCapital && wasSmall { finishWord(&words) }
      let small = isASCIIDigit(byte) ? 0x30 : UInt32(lowercased(byte))
      name.add(small)
      nameLength += 1
      if isLetter {
        word.add(small)
        wordLength += 1
      }
      wasSmall = isLetter && !isCapital
    }
    if nameLength > 2, nameLength != wordLength { words.append(name.value &+ 1) }
    finishWord(&words)
  }

  /// Hashes of the words in an element's names.
  func words(of node: Int) -> ArraySlice<UInt64> {
    words[Int(firstWords[node])..<Int(firstWords[node + 1])]
  }

  /// The place of a word in a table of hashed weights.
  @inline(__always)
  static func place(of word: UInt64, as role: Role) -> Int {
    HashedWeights.place(word, as: role.rawValue)
  }

  /// The place of an element so many levels above a passage.
  @inline(__always)
  static func place(of element: ElementName, level: Int) -> Int {
    let distance: UInt64 = level == 0 ? 0 : level < 3 ? 1 : level < 6 ? 2 : 3
    return HashedWeights.place(
      UInt64(element.rawValue) << 2 | distance, as: Role.element.rawValue)
  }

  /// The places of all names around a passage: what `NameScores` adds up.
  func places(around passage: Passage) -> [Int] {
    var places: [Int] = []
    for (level, node) in tree.ancestors(of: passage.nodes.lowerBound).enumerated() {
      for word in words(of: node) {
        places.append(Self.place(of: word, as: .around))
        if level < Self.nearLevels { places.append(Self.place(of: word, as: .near)) }
      }
      places.append(Self.place(of: tree.nodes[node].element, level: level))
    }
    return places
  }
}
