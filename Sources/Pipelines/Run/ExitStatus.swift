/// What the process tells its caller.
public enum ExitStatus: Int32, Sendable {
  case success = 0
  /// Some documents were quarantined, or had a stage skipped.
  case someFailed = 1
  /// A `test`, `eval --min` or `diff --exit-code` did not pass.
  case checkFailed = 2
  case usage = 64
  /// No line of the input could be read.
  case badInput = 65
  /// No input matched.
  case noInput = 66
  /// A resource or program is missing.
  case missingResource = 69
  /// A bug of ours: the account does not add up.
  case bug = 70
  case cannotWrite = 73
  case stoppedEarly = 75
  /// A mistake in a pipeline file.
  case badPipeline = 78
  case interrupted = 130
}

/// Why a run cannot start or go on: one sentence for people, and the status to exit with.
public struct RunFailure: Error, Sendable, Equatable {
  public var status: ExitStatus
  public var message: String

  public init(_ status: ExitStatus, _ message: String) {
    self.status = status
    self.message = message
  }
}
