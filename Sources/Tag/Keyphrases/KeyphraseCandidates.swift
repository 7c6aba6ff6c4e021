internal import DocumentModel
internal import Lexicons
internal import TextStatistics

/// The phrases of a text that may be keyphrases: runs of one to `maximumWords` words, brought together by word family.
struct KeyphraseCandidates {
  /// A phrase in one place.
  struct Occurrence {
    var candidate: Int32
    /// Place in `PhraseRuns.tokens`.
    var place: Int32
    /// Words without linking words.
    var words: Int32
  }

  /// A phrase and what was counted of it.
  struct Candidate {
    var words: Int32
    /// The same, with linking words: `quality of service` is 3.
    var length: Int32
    /// Place of the first occurrence in `PhraseRuns.tokens`.
    var place: Int32
    /// Place of the latest occurrence.
    var lastPlace: Int32
    var count: Float = 0
    var counts = Counts()
  }

  /// How often an occurrence stands in each kind of place.
  struct Counts {
    var wholeRun: Float = 0
    var runStart: Float = 0
    var runEnd: Float = 0
    var capital: Float = 0
    var acronym: Float = 0
    var midSentence: Float = 0
    var heading: Float = 0
    var afterDeterminer: Float = 0
    var afterVerbSign: Float = 0
    var afterPreposition: Float = 0
    var beforeDeterminer: Float = 0
    var beforeOf: Float = 0
    var beforeVerb: Float = 0
    var beforePreposition: Float = 0
    var besideAnd: Float = 0
    /// The most frequent longer phrase that it is part of.
    var longest: Float = 0
  }

  private(set) var candidates: [Candidate] = []
  private(set) var occurrences: [Occurrence] = []
  private var numbers: HashNumbering

  init(_ text: AnalyzedText, maximumWords: Int) {
    numbers = HashNumbering(expecting: min(text.runs.tokens.count * 2, 1 << 16))
    occurrences.reserveCapacity(text.runs.tokens.count * 2)
    for (index, run) in text.runs.runs.enumerated() {
      for first in run.words {
        for words in 1...max(1, min(maximumWords, run.words.upperBound - first)) {
          add(first, words, isLinked: false, run, text)
        }
      }
      guard run.linksToNext, index + 1 < text.runs.runs.count else { continue }
      addLinked(run, text.runs.runs[index + 1], text, maximumWords: maximumWords)
    }
    noteContainers(text)
  }

  /// `X of Y`, with at most two words on either side.
  private mutating func addLinked(
    _ run: PhraseRuns.Run, _ next: PhraseRuns.Run, _ text: AnalyzedText, maximumWords: Int
  ) {
    for before in 1...min(2, run.words.count) {
      for after in 1...min(2, next.words.count) where before + after < maximumWords {
        add(run.words.upperBound - before, before + after, isLinked: true, run, text)
      }
    }
  }

  private mutating func add(
    _ place: Int, _ words: Int, isLinked: Bool, _ run: PhraseRuns.Run, _ text: AnalyzedText
  ) {
    guard text.canBePhrase(place, words) else { return }
    let key = Self.key(place, words, isLinked: isLinked, text)
    let (number, isNew) = numbers.number(of: key)
    if isNew {
      candidates.append(
        Candidate(
          words: Int32(words), length: Int32(isLinked ? words + 1 : words), place: Int32(place),
          lastPlace: Int32(place)))
    }
    occurrences.append(
      Occurrence(candidate: Int32(number), place: Int32(place), words: Int32(words)))
    candidates[number].count += 1
    candidates[number].lastPlace = Int32(place)
    candidates[number].counts.add(place, words, run, text)
  }

  private static func key(
    _ place: Int, _ words: Int, isLinked: Bool, _ text: AnalyzedText
  ) -> UInt64 {
    var key: UInt64 = isLinked ? 0x51ED_270B : 0x9E37_79B9
    for word in place..<place + words {
      key = (key ^ UInt64(UInt32(bitPattern: text.term(at: word)))) &* 0xFF51_AFD7_ED55_8CCD
      key ^= key >> 32
    }
    return key
  }

  /// Tells each phrase how often the longer ones come that hold it.
  private mutating func noteContainers(_ text: AnalyzedText) {
    for candidate in candidates where candidate.words > 1 && candidate.words == candidate.length {
      let words = Int(candidate.words)
      for offset in 0...1 {
        let key = Self.key(Int(candidate.place) + offset, words - 1, isLinked: false, text)
        guard let part = numbers.existingNumber(of: key) else { continue }
        candidates[part].counts.longest = max(candidates[part].counts.longest, candidate.count)
      }
    }
  }
}

extension KeyphraseCandidates.Counts {
  mutating func add(_ place: Int, _ words: Int, _ run: PhraseRuns.Run, _ text: AnalyzedText) {
    let startsRun = place == run.words.lowerBound
    let endsRun = place + words == run.words.upperBound
    if startsRun { runStart += 1 }
    if endsRun { runEnd += 1 }
    if startsRun, endsRun { wholeRun += 1 }
    let first = Int(text.runs.tokens[place])
    let last = Int(text.runs.tokens[place + words - 1])
    addCase(first, text)
    if text.borders.isHeading(first) { heading += 1 }
    if startsRun { addBefore(text.context(at: first - 1)) }
    if endsRun, last + 1 < text.context.count, !text.borders.isBorder(before: last + 1) {
      addAfter(text.context(at: last + 1))
    }
  }

  private mutating func addCase(_ first: Int, _ text: AnalyzedText) {
    guard !text.borders.isSentenceStart(first), !text.borders.isHeading(first) else { return }
    midSentence += 1
    switch text.letterCase(at: first) {
    case .capitalized: capital += 1
    case .upper: acronym += 1
    case .lower: break
    }
  }

  private mutating func addBefore(_ context: ContextWords.Class) {
    switch context {
    case .determiner: afterDeterminer += 1
    case .verbSign: afterVerbSign += 1
    case .preposition, .of: afterPreposition += 1
    case .and: besideAnd += 1
    case .auxiliary, .none: break
    }
  }

  private mutating func addAfter(_ context: ContextWords.Class) {
    switch context {
    case .determiner: beforeDeterminer += 1
    case .of: beforeOf += 1
    case .auxiliary: beforeVerb += 1
    case .preposition: beforePreposition += 1
    case .and: besideAnd += 1
    case .verbSign, .none: break
    }
  }
}

extension KeyphraseCandidates {
  /// The number of the candidate that stands at a place.
  func number(ofPlace place: Int32, _ words: Int32, _ length: Int32, _ text: AnalyzedText) -> Int32
  {
    let key = Self.key(Int(place), Int(words), isLinked: length > words, text)
    return Int32(numbers.existingNumber(of: key) ?? -1)
  }

  /// The candidates that can win: in a long text a phrase that comes only once, and not near the start, cannot.
  func worthScoring(_ text: AnalyzedText) -> [Candidate] {
    guard candidates.count > 2_000 else { return candidates }
    // The share of gold phrases lost that way is below 2 % on full papers.
    return candidates.filter { $0.count > 1 || $0.place < 1_000 }
  }
}
