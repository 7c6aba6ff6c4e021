internal import DocumentModel
internal import Lexicons

/// How often each word of a document is written with a capital inside sentences, and how often in lower case.
///
/// A word that is written both ways is rarely a name; one that keeps its capital in the middle of sentences is.
struct CasingCounts {
  struct Count {
    var word: UInt64 = 0
    /// Capitalized, and not the first word of its sentence.
    var capitalized: UInt32 = 0
    var lower: UInt32 = 0
  }

  private var counts: [Count]
  private var mask: Int
  private var used = 0

  init() {
    counts = Array(repeating: Count(), count: 256)
    mask = 255
  }

  subscript(slot: Int) -> Count { counts[slot] }

  /// Where a word's counts stand; they stay there until the next `add`.
  func slot(_ word: UInt64) -> Int {
    var slot = Int(truncatingIfNeeded: word) & mask
    while counts[slot].word != word, counts[slot].word != 0 { slot = (slot + 1) & mask }
    return slot
  }

  mutating func add(_ word: UInt64, capitalized: Bool) {
    if used * 2 > mask { grow() }
    let place = slot(word)
    if counts[place].word == 0 {
      counts[place].word = word
      used += 1
    }
    if capitalized { counts[place].capitalized &+= 1 } else { counts[place].lower &+= 1 }
  }

  private mutating func grow() {
    let old = counts
    mask = mask * 2 + 1
    counts = Array(repeating: Count(), count: mask + 1)
    for count in old where count.word != 0 { counts[slot(count.word)] = count }
  }
}

extension CasingCounts {
  /// Counts the words of a whole document.
  init(_ text: UnsafeBufferPointer<UInt8>, _ tagged: TaggedText) {
    self.init()
    for sentence in tagged.sentences {
      var isFirst = true
      for index in sentence {
        guard let word = CasedWord(text, tagged.words.starts[index], tagged.words.ends[index])
        else { continue }
        if !word.isCapitalized {
          add(word.folded, capitalized: false)
        } else if !isFirst {
          add(word.folded, capitalized: true)
        }
        isFirst = false
      }
    }
  }
}

/// The folded hash of a word and whether it begins with a capital: all that counting needs.
private struct CasedWord {
  var folded: UInt64
  var isCapitalized: Bool

  /// - Returns: nil when the token does not begin with a letter.
  init?(_ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) {
    var index = start
    var hash = WordHash()
    let (first, isUpper) = ScalarFolding.fold(decodeScalar(text, &index, end))
    guard isUpper || first &- 0x61 < 26 || first >= 0xC0 else { return nil }
    hash.add(first)
    while index < end { hash.add(ScalarFolding.fold(decodeScalar(text, &index, end)).folded) }
    folded = hash.value
    isCapitalized = isUpper
  }
}
