internal import DocumentModel
internal import TextStatistics

/// Picks the keyphrases that are shown: the best, without those that a better one makes superfluous.
struct KeyphraseSelection {
  var limit: Int
  var minimumScore: Float
  var minimumWords: Int
  var maximumWords: Int
  var redundancy: RankKeywords.Redundancy

  /// A part of a better phrase is left out when more than this share of its occurrences stands inside one longer phrase.
  /// Measured on nine sets: 0.5 loses least where single words are wanted (news) and gains on scientific texts.
  private static let nestedShare: Float = 0.5

  /// - Returns: indices of `candidates`, best first.
  func pick(
    from candidates: [KeyphraseCandidates.Candidate], _ scores: [Float], _ text: AnalyzedText,
    excluding amounts: [Span]
  ) -> [Int] {
    let order = candidates.indices.filter {
      let length = Int(candidates[$0].length)
      return scores[$0] >= minimumScore && length >= minimumWords && length <= maximumWords
    }.sorted {
      scores[$0] != scores[$1]
        ? scores[$0] > scores[$1]
        : (candidates[$0].place, candidates[$1].words) < (
          candidates[$1].place, candidates[$0].words
        )
    }
    var picked: [Int] = []
    var pickedTerms: [[Int32]] = []
    for index in order {
      if picked.count == limit { break }
      let candidate = candidates[index]
      let terms = (candidate.place..<candidate.place + candidate.words).map {
        text.term(at: Int($0))
      }
      if isSuperfluous(candidate, terms, beside: pickedTerms) { continue }
      if Self.lies(text.span(candidate.place, candidate.words), inOneOf: amounts) { continue }
      picked.append(index)
      pickedTerms.append(terms)
    }
    return picked
  }

  private func isSuperfluous(
    _ candidate: KeyphraseCandidates.Candidate, _ terms: [Int32], beside picked: [[Int32]]
  ) -> Bool {
    // `quality of service` and `quality service` are one phrase, whatever the setting.
    if picked.contains(terms) { return true }
    switch redundancy {
    case .none: return false
    case .nested:
      guard
        candidate.counts.longest > Self.nestedShare * candidate.count || candidate.isName
      else { return false }
    case .substring: break
    }
    return picked.contains { $0.count > terms.count && $0.contains(terms) }
  }

  private static func lies(_ span: Span, inOneOf amounts: [Span]) -> Bool {
    var low = 0
    var high = amounts.count
    while low < high {
      let middle = (low + high) / 2
      if amounts[middle].start <= span.start { low = middle + 1 } else { high = middle }
    }
    // Amounts seldom overlap: the few that start before the span are enough.
    return amounts[max(0, low - 4)..<low].contains { $0.contains(span) }
  }
}

extension KeyphraseCandidates.Candidate {
  /// Written with a capital inside sentences: `Tadeu` beside `Eugênio Tadeu` says nothing new.
  var isName: Bool { counts.capital * 2 > counts.midSentence }
}
