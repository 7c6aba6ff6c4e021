public import Lexicons

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// A shipped model that says how likely each row of features is one that people would pick.
public struct RankingModel: Sendable {
  private let ensemble: TreeEnsemble

  /// - Parameter features: how many features the model was trained for.
  public init(_ model: TrainedModel, features: Int) {
    guard let ensemble = model.withBytes({ TreeEnsemble($0) }), ensemble.featureCount == features
    else { preconditionFailure("the embedded model is trained for these features") }
    self.ensemble = ensemble
  }

  /// - Returns: one score a row, 0...1.
  public func likelihoods(of rows: [Float]) -> [Float] {
    ensemble.scores(of: rows).map { 1 / (1 + expf(-$0)) }
  }
}
