internal import DocumentModel
internal import Lexicons
internal import TextStatistics

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// What the ranker knows of each candidate, as rows of numbers.
///
/// Counts are set in relation to the largest of the same text, so that short and long texts look alike.
struct KeyphraseFeatures {
  /// The names of the columns; a model is trained for exactly these, in this order.
  static let names = [
    "count", "count_share", "weight_share", "weight_deviation", "first", "first_log", "last",
    "spread",
    "rarity_mean", "rarity_min", "rarity_max", "rarity_last",
    "words", "length", "letters_mean", "letters_last", "linked",
    "whole_run", "run_start", "run_end", "capital", "acronym", "heading", "title",
    "after_determiner", "after_verb_sign", "after_preposition",
    "before_determiner", "before_of", "before_verb", "before_preposition", "beside_and",
    "word_count_min", "word_count_max", "word_count_last", "cohesion", "contained",
    "run_length", "centrality_mean", "centrality_max", "centrality_share",
    "weak_first", "weak_last", "ing_first", "ing_last", "ed_first", "ly_first", "numeric_last",
    "ideographic", "context_known", "text_words", "text_candidates",
  ]

  private(set) var rows: [Float] = []
  private let text: AnalyzedText
  private let graph: WordGraph
  private let largestCount: Float
  private let candidateCount: Float

  init(_ text: AnalyzedText, _ candidates: [KeyphraseCandidates.Candidate]) {
    self.text = text
    graph = WordGraph(text)
    largestCount = candidates.reduce(1) { max($0, $1.count) }
    candidateCount = Float(candidates.count)
    let weights = candidates.map { weight(of: $0) }
    let centralities = candidates.map { centrality(of: $0) }
    let scale = Scale(weights)
    let mostCentral = max(centralities.max() ?? 1, .leastNormalMagnitude)
    rows.reserveCapacity(candidates.count * Self.names.count)
    for (index, candidate) in candidates.enumerated() {
      appendCounts(candidate, weight: weights[index], scale)
      appendWords(candidate)
      appendPlaces(candidate)
      appendGraph(candidate, share: centralities[index] / mostCentral)
      appendShape(candidate)
    }
  }

  /// Largest value, mean and deviation of a column.
  private struct Scale {
    let largest: Float
    let mean: Float
    let deviation: Float

    init(_ values: [Float]) {
      largest = max(values.max() ?? 1, .leastNormalMagnitude)
      let count = Float(max(values.count, 1))
      let mean = values.reduce(0, +) / count
      deviation = max(
        (values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / count).squareRoot(), 1e-6)
      self.mean = mean
    }
  }

  private func places(_ candidate: KeyphraseCandidates.Candidate) -> Range<Int> {
    Int(candidate.place)..<Int(candidate.place + candidate.words)
  }

  /// 0 for the most common words of the language, near 1 for those that nobody uses.
  private func rarity(_ word: TermIndex.Word) -> Float { max(0, 7.5 - word.zipf) / 7.5 }

  /// Frequency times rarity: tf-idf with the language at large as the collection.
  private func weight(of candidate: KeyphraseCandidates.Candidate) -> Float {
    let rarities = places(candidate).reduce(Float(0)) { $0 + rarity(text.word(at: $1)) }
    return logf(1 + candidate.count) * rarities / Float(candidate.words).squareRoot()
  }

  private func centrality(of candidate: KeyphraseCandidates.Candidate) -> Float {
    places(candidate).reduce(0) { $0 + graph.centrality[Int(text.term(at: $1))] }
  }

  private mutating func appendCounts(
    _ candidate: KeyphraseCandidates.Candidate, weight: Float, _ scale: Scale
  ) {
    let total = Float(max(text.runs.tokens.count, 1))
    let first = Float(candidate.place)
    let last = Float(candidate.lastPlace)
    rows += [
      logf(candidate.count), logf(1 + candidate.count) / logf(1 + largestCount),
      weight / scale.largest, (weight - scale.mean) / scale.deviation,
      first / total, logf(1 + first), last / total, (last - first) / total,
    ]
  }

  private mutating func appendWords(_ candidate: KeyphraseCandidates.Candidate) {
    var sum: Float = 0
    var least = Float.infinity
    var most: Float = 0
    var letters: Float = 0
    for place in places(candidate) {
      let word = text.word(at: place)
      let rarity = rarity(word)
      sum += rarity
      least = min(least, rarity)
      most = max(most, rarity)
      letters += Float(word.length)
    }
    let words = Float(candidate.words)
    let last = text.word(at: Int(candidate.place + candidate.words - 1))
    rows += [
      sum / words, least, most, rarity(last), words, Float(candidate.length), letters / words,
      Float(last.length), candidate.length > candidate.words ? 1 : 0,
    ]
  }

  private mutating func appendPlaces(_ candidate: KeyphraseCandidates.Candidate) {
    let counts = candidate.counts
    let count = candidate.count
    let middle = max(counts.midSentence, 1)
    let inTitle = places(candidate).reduce(Float(0)) {
      $0 + (text.titleTerms[Int(text.term(at: $1))] ? 1 : 0)
    }
    rows += [
      counts.wholeRun / count, counts.runStart / count, counts.runEnd / count,
      counts.capital / middle, counts.acronym / middle, counts.heading / count,
      inTitle / Float(candidate.words),
      counts.afterDeterminer / count, counts.afterVerbSign / count, counts.afterPreposition / count,
      counts.beforeDeterminer / count, counts.beforeOf / count, counts.beforeVerb / count,
      counts.beforePreposition / count, counts.besideAnd / count,
    ]
  }

  private mutating func appendGraph(_ candidate: KeyphraseCandidates.Candidate, share: Float) {
    var least = Float.infinity
    var most: Float = 0
    var runs: Float = 0
    var mostCentral: Float = 0
    var central: Float = 0
    for place in places(candidate) {
      let term = Int(text.term(at: place))
      least = min(least, graph.counts[term])
      most = max(most, graph.counts[term])
      runs += graph.meanRun[term]
      central += graph.centrality[term]
      mostCentral = max(mostCentral, graph.centrality[term])
    }
    let words = Float(candidate.words)
    let last = Int(text.term(at: Int(candidate.place + candidate.words - 1)))
    let largest = logf(1 + largestCount)
    rows += [
      logf(1 + least) / largest, logf(1 + most) / largest, logf(1 + graph.counts[last]) / largest,
      candidate.count / max(least, 1), candidate.counts.longest / candidate.count,
      runs / words, central / words, mostCentral, share,
    ]
  }

  private mutating func appendShape(_ candidate: KeyphraseCandidates.Candidate) {
    let range = places(candidate)
    let first = text.word(at: range.lowerBound)
    let last = text.word(at: range.upperBound - 1)
    rows += [
      first.kind == .weak ? 1 : 0, last.kind == .weak ? 1 : 0,
      ends(first, "ing"), ends(last, "ing"), ends(first, "ed"), ends(first, "ly"),
      last.tokenKind == .numeric ? 1 : 0, first.tokenKind == .ideographic ? 1 : 0,
      text.isContextKnown ? 1 : 0,
      logf(1 + Float(text.runs.tokens.count)), logf(1 + candidateCount),
    ]
  }

  private func ends(_ word: TermIndex.Word, _ suffix: StaticString) -> Float {
    let span = text.tokens[Int(word.firstToken)]
    let length = suffix.utf8CodeUnitCount
    guard span.count > length + 2 else { return 0 }
    for offset in 0..<length
    where text.text[span.end - length + offset] | 0x20 != suffix.utf8Start[offset] {
      return 0
    }
    return 1
  }
}
