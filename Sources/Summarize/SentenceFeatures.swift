internal import DocumentModel
internal import Lexicons
internal import TextStatistics

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// What the ranker knows of each sentence, as rows of numbers.
struct SentenceFeatures {
  /// The names of the columns; a model is trained for exactly these, in this order.
  static let names = [
    "place", "place_log", "place_inverse", "place_from_end", "opens_paragraph", "list_item",
    "quote",
    "words", "words_relative", "content_share", "letters_mean",
    "centrality", "centrality_biased", "degree", "centroid",
    "mass", "mass_mean", "frequency_mean", "frequency_max", "rarity_mean", "rarity_max",
    "title_covered", "title_share", "first_similarity", "previous_similarity", "next_similarity",
    "capitals", "numbers", "quotation", "question", "exclamation", "parentheses", "colon", "commas",
    "connective_start", "pronoun_start", "author", "purpose", "result", "talk", "detail",
    "text_sentences", "text_words",
  ]

  private(set) var rows: [Float] = []
  private let text: SummaryText
  private let meanWords: Float
  private let largestCount: Float

  init(_ text: SummaryText) {
    self.text = text
    let count = Float(max(text.candidates.count, 1))
    meanWords = max(Float(text.candidates.reduce(0) { $0 + $1.words }) / count, 1)
    var largest: Int32 = 1
    for word in text.index.words where word.kind == .content {
      largest = max(largest, text.index.termCounts[Int(word.term)])
    }
    largestCount = Float(largest)
    let largestMass = max(text.candidates.map { mass($0) }.max() ?? 1, .leastNormalMagnitude)
    rows.reserveCapacity(text.candidates.count * Self.names.count)
    for place in text.candidates.indices {
      appendPlace(place)
      appendCentrality(place)
      appendWords(place, largestMass: largestMass)
      appendNeighbors(place)
      appendSigns(place)
      appendCues(place)
    }
  }

  /// One feature of every sentence.
  func column(_ name: String) -> [Float] {
    guard let number = Self.names.firstIndex(of: name) else { return [] }
    return stride(from: number, to: rows.count, by: Self.names.count).map { rows[$0] }
  }

  private mutating func appendPlace(_ place: Int) {
    let candidate = text.candidates[place]
    let count = text.candidates.count
    let content = text.contentWords(candidate)
    rows += [
      Float(place) / Float(count), logf(1 + Float(place)), 1 / Float(place + 1),
      logf(1 + Float(count - 1 - place)), candidate.opensParagraph ? 1 : 0,
      candidate.isListItem ? 1 : 0, candidate.isQuote ? 1 : 0,
      Float(candidate.words), Float(candidate.words) / meanWords,
      Float(content.count) / Float(max(candidate.words, 1)),
      content.reduce(0) { $0 + Float($1.length) } / Float(max(content.count, 1)),
    ]
  }

  private mutating func appendCentrality(_ place: Int) {
    let count = Float(text.candidates.count)
    rows += [
      text.centrality[place] * count, text.biasedCentrality[place] * count,
      text.graph.degree(of: place) / max(1, min(count, 400)), text.centroid[place],
    ]
  }

  /// Frequency times rarity of the sentence's words.
  private func mass(_ candidate: SummaryCandidates.Candidate) -> Float {
    text.contentWords(candidate).reduce(0) {
      $0 + logf(1 + Float(text.index.termCounts[Int($1.term)])) * max(0, 7.5 - $1.zipf)
    }
  }

  private mutating func appendWords(_ place: Int, largestMass: Float) {
    let candidate = text.candidates[place]
    let content = text.contentWords(candidate)
    let count = Float(max(content.count, 1))
    var frequency: Float = 0
    var most: Float = 0
    var rarity: Float = 0
    var rarest: Float = 0
    for word in content {
      let share = Float(text.index.termCounts[Int(word.term)]) / largestCount
      frequency += share
      most = max(most, share)
      rarity += 7.5 - word.zipf
      rarest = max(rarest, 7.5 - word.zipf)
    }
    let mass = mass(candidate)
    rows += [
      mass / largestMass, mass / Float(candidate.words + 8), frequency / count, most,
      rarity / count, rarest,
    ]
    let titled = content.filter { text.titleTerms[Int($0.term)] }
    rows += [
      Float(Set(titled.map(\.term)).count) / Float(max(text.titleTermCount, 1)),
      Float(titled.count) / count,
    ]
  }

  private mutating func appendNeighbors(_ place: Int) {
    rows += [
      place > 0 ? text.vectors.similarity(0, place) : 1,
      place > 0 ? text.vectors.similarity(place - 1, place) : 0,
      place + 1 < text.candidates.count ? text.vectors.similarity(place, place + 1) : 0,
    ]
  }

  private mutating func appendSigns(_ place: Int) {
    let candidate = text.candidates[place]
    var capitals: Float = 0
    var numbers: Float = 0
    var signs: (quotes: Float, question: Float, exclamation: Float) = (0, 0, 0)
    var others: (parentheses: Float, colon: Float, commas: Float) = (0, 0, 0)
    for token in candidate.tokens {
      let start = text.tokens.starts[token]
      let byte = text.text[start]
      switch text.tokens.kinds[token] {
      case .alphabetic where byte &- 0x41 < 26 && token > candidate.tokens.lowerBound: capitals += 1
      case .numeric: numbers += 1
      case .punctuation, .symbol:
        switch byte {
        case 0x22, 0x27, 0xE2: signs.quotes = 1
        case 0x3F: signs.question = 1
        case 0x21: signs.exclamation = 1
        case 0x28, 0x5B: others.parentheses += 1
        case 0x3A, 0x3B: others.colon = 1
        case 0x2C: others.commas += 1
        default: break
        }
      default: break
      }
    }
    let words = Float(max(candidate.words, 1))
    rows += [
      capitals / words, numbers / words, signs.quotes, signs.question, signs.exclamation,
      others.parentheses, others.colon, others.commas / words,
    ]
  }

  private mutating func appendCues(_ place: Int) {
    let candidate = text.candidates[place]
    let words = text.index.tokenWords[candidate.tokens].filter { $0 >= 0 }
    let first = words.first ?? -1
    func share(_ kind: CueWords.Kind) -> Float {
      Float(words.reduce(0) { $0 + (text.cues.isKind(kind, word: $1) ? 1 : 0) })
    }
    rows += [
      text.cues.isKind(.connective, word: first) ? 1 : 0,
      text.cues.isKind(.pronoun, word: first) ? 1 : 0,
      share(.author), share(.purpose), share(.result), share(.talk), share(.detail),
      logf(Float(text.candidates.count)), logf(1 + Float(text.index.tokenWords.count)),
    ]
  }
}
