public import StageKit

/// `input:` of a pipeline file.
public struct InputSettings: SettingsGroup {
  @Setting("Files, folders and globs to read; paths start at the working directory.")
  public var paths: [String] = []
  @Setting("Globs of files to leave out.")
  public var exclude: [String] = []
  @Setting("Quarantine a document with more bytes than this, counted after inflating.")
  public var maxBytes = ByteSize(bytes: defaultMaximumBytes)

  public init() {}
}
