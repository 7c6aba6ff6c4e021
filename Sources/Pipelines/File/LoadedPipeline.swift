public import StageKit

/// A pipeline file without mistakes, ready to run.
public struct LoadedPipeline: Sendable {
  /// Path as the user gave it.
  public var file: String
  public var pipeline: Pipeline
  public var input: InputSettings
  /// Empty when the file names none.
  public var outputs: [OutputSettings]
  public var run: RunSettings
  public var onError: ErrorSettings
  public var tests: [PipelineTest]
  /// What is allowed but looks wrong, in the order of the places.
  public var warnings: [Diagnostic]
}
