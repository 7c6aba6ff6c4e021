public import StageKit

/// One of the `outputs:` of a pipeline file.
public enum OutputSettings: Sendable {
  case ndjson(NDJSONOutput)
  case json(JSONOutput)
  case csv(CSVOutput)

  /// The file or folder.
  public var to: String {
    switch self {
    case .ndjson(let output): output.to ?? ""
    case .json(let output): output.to ?? ""
    case .csv(let output): output.to ?? ""
    }
  }
}

/// All documents in one file, one on a line.
public struct NDJSONOutput: SettingsGroup {
  @Setting("The file to write, from the working directory; - is standard output.")
  public var to: String? = nil
  @Setting("The layers to write: all, or a list; when absent, every layer but tokens.")
  public var layers: LayerSelection? = nil
  @Setting("The unit of text offsets.")
  public var offsets = OutputOffsets.codepoint
  @Setting("Write the map from text to source bytes.")
  public var map = true

  public init() {}
}

/// A folder with one JSON file for each document.
public struct JSONOutput: SettingsGroup {
  @Setting("The folder to write into, from the working directory; it mirrors the input folders.")
  public var to: String? = nil
  @Setting("The layers to write: all, or a list; when absent, every layer but tokens.")
  public var layers: LayerSelection? = nil
  @Setting("The unit of text offsets.")
  public var offsets = OutputOffsets.codepoint
  @Setting("Write the map from text to source bytes.")
  public var map = true

  public init() {}
}

/// One layer of all documents as a table.
public struct CSVOutput: SettingsGroup {
  @Setting("The file to write, from the working directory; - is standard output.")
  public var to: String? = nil
  @Setting("The layer to write, one row for each of its parts.")
  public var layer = TableLayer.entities

  public init() {}
}

/// The unit of text offsets in JSON.
public enum OutputOffsets: String, SettingChoice {
  case codepoint, utf16, byte
}

/// A layer that fits into a table.
public enum TableLayer: String, SettingChoice {
  case blocks, sentences, tokens, entities, keyphrases, summary
}
