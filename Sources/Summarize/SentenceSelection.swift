internal import DocumentModel
internal import TextStatistics

/// Picks sentences one by one: each as good as can be, and as unlike those before as can be.
///
/// - Source: Carbonell & Goldstein 1998 (maximal marginal relevance).
struct SentenceSelection {
  enum Length {
    case sentences(Int)
    /// Until so many words are reached; `strict` leaves out the sentence that goes beyond, unless it is the first.
    case words(Int, strict: Bool)
  }

  var length: Length
  /// What a likeness of 1 takes from a sentence's score.
  private static let redundancyWeight: Float = 0.3
  /// Sentences more alike than this say the same; the second is never picked while there are others.
  private static let sameSentence: Float = 0.95

  /// Sentences that are compared with all others; long summaries go on by score alone, which keeps their time linear.
  private static let comparedSentences = 100

  /// - Returns: places in `text.candidates`, best first.
  func pick(from text: SummaryText, _ scores: [Float]) -> [Int] {
    // From 0 to 1, so that likeness weighs the same in every text.
    var values = spread(scores)
    var likeness = [Float](repeating: 0, count: scores.count)
    var picked: [Int] = []
    var words = 0
    while picked.count < scores.count {
      let best = values.indices.reduce(0) {
        Self.isBetter($1, than: $0, values, likeness) ? $1 : $0
      }
      let next = text.candidates[best].words
      switch length {
      case .sentences(let count): if picked.count >= count { return picked }
      case .words(let count, let strict):
        if words >= count || strict && !picked.isEmpty && words + next > count { return picked }
      }
      picked.append(best)
      words += next
      values[best] = -.infinity
      guard picked.count < Self.comparedSentences else { continue }
      for other in values.indices where values[other] > -.infinity {
        likeness[other] = max(likeness[other], text.vectors.similarity(best, other))
      }
    }
    return picked
  }

  /// The earlier sentence wins when two are as good.
  private static func isBetter(
    _ a: Int, than b: Int, _ values: [Float], _ likeness: [Float]
  ) -> Bool {
    let (first, second) = (value(a, values, likeness), value(b, values, likeness))
    return first != second ? first > second : a < b
  }

  private static func value(_ place: Int, _ values: [Float], _ likeness: [Float]) -> Float {
    guard likeness[place] < sameSentence else { return values[place] - 10 }
    return values[place] - redundancyWeight * likeness[place]
  }
}
