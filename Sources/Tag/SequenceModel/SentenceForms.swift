internal import DocumentModel
internal import Lexicons

/// The word forms of one sentence with all that the features look up: names, clusters, counts, runs of capitals.
struct SentenceForms {
  /// A run of capitalized words, which may hold `of`, `and` and the like inside.
  struct Run {
    var start: Int
    var end: Int
  }

  /// What capitals say in a sentence.
  enum Style: UInt8 {
    /// They mark names.
    case normal
    /// There are none.
    case lower
    /// All letters are capitals.
    case upper
    /// Every long word has one.
    case title
  }

  private(set) var words: [WordForm] = []
  private(set) var runs: [Run] = []
  /// Index into `runs` by word; -1 outside.
  private(set) var runOfWord: [Int] = []
  /// Share of words with a capital among those with letters, in quarters: 0...4.
  private(set) var capitalShare = 0
  /// How the sentence is written.
  private(set) var style = Style.normal
  /// The first word with letters.
  private(set) var firstWord = 0

  /// Reads the tokens of a sentence; buffers are used again.
  mutating func read(
    _ text: UnsafeBufferPointer<UInt8>, _ tokens: Tokens, _ sentence: Range<Int>,
    _ lexicon: NameLexicon?, _ counts: CasingCounts
  ) {
    words.removeAll(keepingCapacity: true)
    for token in sentence {
      var word = WordForm(text, tokens.starts[token], tokens.ends[token])
      if let lexicon {
        word.cluster = lexicon.clusters[word.folded]
        word.newsCluster = lexicon.newsClusters[word.folded]
      }
      word.slot = counts.slot(word.folded)
      let isFirst = token == sentence.lowerBound
      let before = token == 0 ? 0 : tokens.ends[token - 1]
      if isFirst || text[before..<tokens.starts[token]].contains(0x0A) {
        word.lineBreaks = 1
        if !isFirst { words[words.count - 1].lineBreaks |= 2 }
      }
      words.append(word)
    }
    if !words.isEmpty { words[words.count - 1].lineBreaks |= 2 }
    if let lexicon { matchNames(lexicon) }
    measureCapitals()
    findRuns()
  }

  /// Marks the longest listed runs of words, from left to right.
  private mutating func matchNames(_ lexicon: NameLexicon) {
    var start = 0
    while start < words.count {
      var hash = words[start].folded
      var end = start + 1
      var longest = (count: 0, names: NameClass())
      while true {
        let found = lexicon.classes(hash)
        let names = found.subtracting(.beginning)
        if !names.isEmpty { longest = (end - start, names) }
        guard found.contains(.beginning), end < words.count,
          end - start < NameLexicon.maximumWords
        else { break }
        hash = WordHash.sequence(hash, words[end].folded)
        end += 1
      }
      for index in start..<(start + longest.count) {
        words[index].names = longest.names
        words[index].namePosition = longest.count == 1 ? 0 : index == start ? 1 : 2
      }
      start += max(1, longest.count)
    }
  }

  private mutating func measureCapitals() {
    var letters = 0
    var capitals = 0
    var uppers = 0
    var long = (all: 0, capitals: 0)
    firstWord = words.count
    for (index, word) in words.enumerated() where word.casing != .none {
      firstWord = min(firstWord, index)
      letters += 1
      if word.casing == .upper { uppers += 1 }
      if word.isCapitalized { capitals += 1 }
      if word.count > 3 {
        long.all += 1
        if word.isCapitalized { long.capitals += 1 }
      }
    }
    capitalShare = letters < 2 ? 0 : capitals * 4 / letters
    style =
      if letters >= 3, capitals == 0 {
        .lower
      } else if letters >= 2, uppers == letters {
        .upper
      } else if letters >= 4, long.all > 2, long.capitals == long.all {
        .title
      } else { .normal }
  }

  private mutating func findRuns() {
    runs.removeAll(keepingCapacity: true)
    runOfWord.removeAll(keepingCapacity: true)
    for index in words.indices {
      guard words[index].isCapitalized else {
        runOfWord.append(-1)
        continue
      }
      if let last = runs.last, last.end == index, words[index].lineBreaks & 1 == 0 {
        runs[runs.count - 1].end = index + 1
      } else {
        runs.append(Run(start: index, end: index + 1))
      }
      runOfWord.append(runs.count - 1)
    }
  }
}
