/// Hashes the letter sequences of words, two to four letters long, the edges of the word included.
///
/// Single letters tell no more than the pairs that they stand in.
struct NGrams {
  static let longest = 4
  /// Longer words are cut: they are no words.
  private static let longestWord = 40
  private static let edge: UInt32 = 0x20

  private var letters: [UInt32] = [edge]

  /// Adds a letter in lower case to the word.
  mutating func add(_ letter: UInt32) {
    if letters.count <= Self.longestWord { letters.append(letter) }
  }

  var isEmpty: Bool { letters.count == 1 }

  /// Ends the word and gives the hash of each of its sequences.
  mutating func finish(_ use: (UInt32) -> Void) {
    guard !isEmpty else { return }
    letters.append(Self.edge)
    var word: UInt32 = 0x9747_B28C
    for letter in letters { word = (word ^ letter) &* 0x0100_0193; word ^= word >> 15 }
    for start in letters.indices {
      var hash: UInt32 = 0x811C_9DC5
      let end = min(letters.count, start + Self.longest)
      for index in start..<end {
        hash = (hash ^ letters[index]) &* 0x0100_0193
        hash ^= hash >> 15
        if index > start { use(Self.mixed(hash)) }
      }
    }
    if letters.count > Self.longest { use(Self.mixed(word)) }
    letters.removeLast(letters.count - 1)
  }

  /// Spreads a hash over its lower bits (the finalizer of MurmurHash3).
  private static func mixed(_ hash: UInt32) -> UInt32 {
    var hash = hash
    hash ^= hash >> 16
    hash = hash &* 0x85EB_CA6B
    hash ^= hash >> 13
    hash = hash &* 0xC2B2_AE35
    return hash ^ (hash >> 16)
  }
}
