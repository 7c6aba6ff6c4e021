internal import DocumentModel
internal import Lexicons
internal import TextStatistics

/// Scores the candidates of a text with the shipped model.
struct KeyphraseRanker {
  private let model = RankingModel(.keyphrases, features: KeyphraseFeatures.names.count)

  /// - Returns: one score a candidate, 0...1: how likely people are to name the phrase as a keyphrase of the text.
  func scores(_ text: AnalyzedText, _ candidates: [KeyphraseCandidates.Candidate]) -> [Float] {
    model.likelihoods(of: KeyphraseFeatures(text, candidates).rows)
  }
}
