internal import Lexicons

/// The words of a passage as hashes: what it begins and ends with, and all of it when it is short.
struct PassageWords {
  private let tree: MarkupTree
  /// Hashes of the words and signs of the passage under way.
  private var words: [UInt64] = []
  private var text: [UInt8] = []
  private(set) var places: [Int] = []

  private static let maximumBytes = 400
  private static let shortBytes = 200
  private static let maximumWords = 60
  private static let beginningWords = 12

  /// What a word stands for besides itself.
  private enum Role: UInt64 {
    case beginning = 1, label, shortLine, pair, first, last, length
  }

  init(_ tree: MarkupTree) {
    self.tree = tree
  }

  /// Sets `places` to those of a passage's words in a table of hashed weights.
  mutating func read(_ passage: Passage) {
    places.removeAll(keepingCapacity: true)
    readHead(passage)
    let count = text.count
    let isShort = count < Self.shortBytes
    hashWords(upTo: isShort ? Self.maximumWords : Self.beginningWords)
    let line = count < 30 ? Role.label : .shortLine
    for (index, word) in words.enumerated() {
      if index < Self.beginningWords { add(word, .beginning) }
      if isShort { add(word, line) }
    }
    for (word, next) in zip(words.prefix(6), words.prefix(6).dropFirst()) {
      add(WordHash.sequence(word, next), .pair)
    }
    if let first = words.first { add(first, .first) }
    if !isShort { readTail(passage) }
    for word in words.suffix(3) { add(word, .last) }
    add(count < 30 ? 0 : count < 80 ? 1 : isShort ? 2 : 3, .length)
  }

  private mutating func add(_ hash: UInt64, _ role: Role) {
    places.append(HashedWeights.place(hash, as: role.rawValue))
  }

  private mutating func readHead(_ passage: Passage) {
    text.removeAll(keepingCapacity: true)
    for node in passage.nodes where tree.nodes[node].isText {
      for index in tree.skeleton.pieces(ofRun: Int(tree.nodes[node].number)) {
        let piece = tree.skeleton.pieces[index]
        let start = max(Int(piece.start), passage.bytes.lowerBound)
        let room = Self.maximumBytes - text.count
        guard room > 0 else { return }
        let end = min(Int(piece.end), passage.bytes.upperBound)
        if start < end { text += tree.source[start..<min(end, start + room)] }
      }
    }
  }

  private mutating func readTail(_ passage: Passage) {
    let end = passage.bytes.upperBound
    text.removeAll(keepingCapacity: true)
    text += tree.source[max(passage.bytes.lowerBound, end - 80)..<end]
    hashWords(upTo: .max)
  }

  /// Words of letters and digits, and other signs one by one, all without case, digits alike.
  private mutating func hashWords(upTo limit: Int) {
    words.removeAll(keepingCapacity: true)
    var index = 0
    var hash = WordHash()
    var isInWord = false
    while index < text.count, words.count < limit {
      let byte = text[index]
      let length = signLength(at: index)
      if length == 0, byte > 0x20 {
        hash.add(UInt32(isASCIIDigit(byte) ? 0x30 : smallLetter(at: index)))
        isInWord = true
        index += 1
        continue
      }
      if isInWord {
        words.append(hash.value)
        hash = WordHash()
        isInWord = false
      }
      if length > 0 {
        var sign = WordHash()
        for byte in text[index..<index + length] { sign.add(UInt32(byte)) }
        words.append(sign.value)
      }
      index += max(1, length)
    }
    if isInWord, words.count < limit { words.append(hash.value) }
  }

  /// Bytes of a sign that is no letter: ASCII ones, those of Latin-1 and general punctuation.
  private func signLength(at index: Int) -> Int {
    let byte = text[index]
    switch byte {
    case 0x21...0x2F, 0x3A...0x40, 0x5B...0x5E, 0x60, 0x7B...0x7F: return 1
    case 0xC2: return min(2, text.count - index)
    case 0xE2 where index + 1 < text.count && text[index + 1] == 0x80:
      return min(3, text.count - index)
    default: return 0
    }
  }

  /// A byte of a word with the capitals of ASCII, Latin-1 and the first of Cyrillic made small.
  private func smallLetter(at index: Int) -> UInt8 {
    let byte = text[index]
    guard byte >= 0x80 else { return lowercased(byte) }
    guard index > 0 else { return byte }
    switch text[index - 1] {
    case 0xC3 where byte <= 0x9E: return byte | 0x20
    case 0xD0 where byte >= 0x90 && byte <= 0x9F: return byte | 0x20
    default: return byte
    }
  }
}
