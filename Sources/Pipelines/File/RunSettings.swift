public import StageKit

/// `run:` of a pipeline file.
public struct RunSettings: SettingsGroup {
  @Setting("How many documents to work on at a time; auto is one for each core.")
  public var jobs = JobCount.auto

  public init() {}
}

/// `on_error:` of a pipeline file.
public struct ErrorSettings: SettingsGroup {
  @Setting("What becomes of a document when a stage fails on it, unless the stage says otherwise.")
  public var document = Pipeline.OnError.quarantine
  @Setting("Stop the run when more documents than this failed: a number, or a percentage.")
  public var stopAfter: FailureLimit? = nil

  public init() {}
}

extension Pipeline.OnError: SettingChoice {}
