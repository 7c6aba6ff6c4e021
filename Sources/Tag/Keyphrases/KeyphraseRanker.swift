internal import DocumentModel
internal import Lexicons
internal import TextStatistics

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Scores the candidates of a text with the shipped model.
struct KeyphraseRanker {
  private let model: TreeEnsemble

  init() {
    guard let model = TrainedModel.keyphrases.withBytes({ TreeEnsemble($0) }),
      model.featureCount == KeyphraseFeatures.names.count
    else { preconditionFailure("the embedded model is trained for these features") }
    self.model = model
  }

  /// - Returns: one score a candidate, 0...1: how likely people are to name the phrase as a keyphrase of the text.
  func scores(_ text: AnalyzedText, _ candidates: [KeyphraseCandidates.Candidate]) -> [Float] {
    let features = KeyphraseFeatures(text, candidates)
    return model.scores(of: features.rows).map { 1 / (1 + expf(-$0)) }
  }
}
