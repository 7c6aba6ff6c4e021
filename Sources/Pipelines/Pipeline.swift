public import StageKit

/// The steps that each document goes through, in order.
public struct Pipeline: Sendable {
  /// A configured stage in its place.
  public struct Step: Sendable {
    /// Unique in the pipeline: the stage's name unless the file says otherwise.
    public var id: String
    public var stage: ConfiguredStage
    public var onError: OnError
    /// Runs only on documents that lack something that the stage writes: a prerequisite made on the way.
    public var onlyIfMissing: Bool
    /// Runs only on documents for which this is true.
    public var condition: Expression?

    public init(
      id: String, stage: ConfiguredStage, onError: OnError = .quarantine,
      onlyIfMissing: Bool = false, condition: Expression? = nil
    ) {
      self.id = id
      self.stage = stage
      self.onError = onError
      self.onlyIfMissing = onlyIfMissing
      self.condition = condition
    }
  }

  /// What becomes of a document when a stage fails on it.
  public enum OnError: String, Sendable, CaseIterable {
    case skipStage = "skip_stage"
    case quarantine
    case stop
  }

  public var steps: [Step]

  public init(_ steps: [Step]) {
    self.steps = steps
  }
}
