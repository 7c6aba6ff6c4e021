internal import DocumentJSON
internal import StageKit

extension OutputRequest {
  /// An output as a pipeline file has it.
  public init(_ settings: OutputSettings) {
    switch settings {
    case .ndjson(let output):
      self.init(.stream(output.to), layers: output.layers.map { LayerChoice($0) } ?? .ofRun)
      offsets = output.offsets.unit
      includesMap = output.map
    case .json(let output):
      let folder = Destination.folder(FilePath(output.to ?? "."))
      self.init(folder, layers: output.layers.map { LayerChoice($0) } ?? .ofRun)
      offsets = output.offsets.unit
      includesMap = output.map
    case .csv(let output):
      self.init(.stream(output.to), form: .csv(layer: output.layer.part), layers: .all)
    }
  }

  /// Where the documents that have no output are listed, beside this one.
  public var failures: FilePath? {
    let state: FilePath
    switch destination {
    case .standardOutput: return nil
    case .folder(let folder): state = folder.appending(RunFolder.stateName)
    case .file(let file): state = file.suffixed(RunFolder.stateName)
    }
    return state.appending(RunFolder.failuresName)
  }
}

extension [OutputRequest] {
  /// Where a run with these outputs lists its failures: in the state of a folder, else beside a file.
  public var failures: FilePath? {
    let folders = filter { if case .folder = $0.destination { true } else { false } }
    return (folders + self).lazy.compactMap(\.failures).first
  }
}

extension OutputRequest.Destination {
  fileprivate static func stream(_ path: String?) -> OutputRequest.Destination {
    guard let path, path != "-" else { return .standardOutput }
    return .file(FilePath(path))
  }
}

extension OutputOffsets {
  fileprivate var unit: OffsetUnit {
    switch self {
    case .codepoint: .codepoint
    case .utf16: .utf16
    case .byte: .byte
    }
  }
}

extension TableLayer {
  fileprivate var part: DocumentPart {
    switch self {
    case .blocks: .blocks
    case .sentences: .sentences
    case .tokens: .tokens
    case .entities: .entities
    case .keyphrases: .keyphrases
    case .summary: .summary
    }
  }
}
