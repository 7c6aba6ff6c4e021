internal import Lexicons
internal import TextStatistics

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Scores the sentences of a text with the shipped model, or by centrality alone.
struct SentenceRanker {
  private let model: TreeEnsemble

  init() {
    guard let model = TrainedModel.summaries.withBytes({ TreeEnsemble($0) }),
      model.featureCount == SentenceFeatures.names.count
    else { preconditionFailure("the embedded model is trained for these features") }
    self.model = model
  }

  /// - Parameter usesPosition: false ranks by LexRank, for texts whose order says nothing.
  /// - Returns: one score a candidate, 0...1. With the model 0.5 is a middling sentence of its text; by centrality the most
  ///   central sentence has 1.
  func scores(_ text: SummaryText, usesPosition: Bool) -> [Float] {
    guard usesPosition else {
      let best = max(text.centrality.max() ?? 1, .leastNormalMagnitude)
      return text.centrality.map { $0 / best }
    }
    return model.scores(of: SentenceFeatures(text).rows).map { 1 / (1 + expf(-$0)) }
  }
}
