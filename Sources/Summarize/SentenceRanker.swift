internal import Lexicons
internal import TextStatistics

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Scores the sentences of a text with the shipped model, or by centrality alone.
struct SentenceRanker {
  private let model = RankingModel(.summaries, features: SentenceFeatures.names.count)

  /// - Parameter usesPosition: false for texts whose order says nothing.
  /// - Returns: one score a candidate, 0...1. With the model 0.5 is a middling sentence of its text.
  func scores(_ text: SummaryText, usesPosition: Bool) -> [Float] {
    let features = SentenceFeatures(text)
    guard usesPosition else { return scoresWithoutPosition(text, features) }
    return model.likelihoods(of: features.rows)
  }

  /// What most sentences agree on: LexRank and the mean frequency of the words, each from 0 to 1; long sentences pay for
  /// their length.
  private func scoresWithoutPosition(_ text: SummaryText, _ features: SentenceFeatures) -> [Float] {
    let centrality = spread(text.centrality)
    let frequency = spread(features.column("frequency_mean"))
    return text.candidates.indices.map { place in
      let length = Float(text.candidates[place].words + 8) / 9
      return (centrality[place] + frequency[place]) / 2 / powf(length, 0.25)
    }
  }
}

/// Values from 0, the least, to 1, the greatest; all 0 when there is no difference.
func spread(_ values: [Float]) -> [Float] {
  guard let least = values.min(), let most = values.max(), most > least else {
    return values.map { _ in 0 }
  }
  return values.map { ($0 - least) / (most - least) }
}
