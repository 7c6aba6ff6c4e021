internal import DocumentModel
internal import StageKit

extension PipelineChecker {
  /// - Parameter written: the parts that the stages write; nil when that is not known.
  mutating func outputs(
    _ node: ConfigurationNode?, steps written: Set<DocumentPart>?
  ) -> [OutputSettings] {
    let example = "outputs: [{ ndjson: { to: out/docs.ndjson } }]"
    guard let node else { return [] }
    var targets: [String: Int] = [:]
    var outputs: [OutputSettings] = []
    for element in list(node, "outputs", example: example) {
      guard let (output, place) = output(element, written: written) else { continue }
      if let line = targets[output.to], !output.to.isEmpty {
        mistakes.append(
          Diagnostic(
            "E035", "two outputs write to \"\(output.to)\"", at: place,
            help: "the other is at line \(line)"))
      }
      targets[output.to] = targets[output.to] ?? place.line
      outputs.append(output)
    }
    return outputs
  }

  /// One element of the list: `format: {settings}`.
  private mutating func output(
    _ node: ConfigurationNode, written: Set<DocumentPart>?
  ) -> (OutputSettings, Place)? {
    guard case .mapping(let entries) = node.content, entries.count == 1, let only = entries.first
    else {
      wrongType(
        node, "an output", wanted: "a map with its format as the only key",
        example: "- ndjson: { to: out/docs.ndjson }")
      return nil
    }
    let names = OutputFormat.allCases.map(\.rawValue)
    let near = nearest(only.name, in: names)
    if OutputFormat(rawValue: only.name) == nil {
      mistakes.append(
        Diagnostic(
          "E014", "no output format named \"\(only.name)\"", at: only.key.place,
          help: near.map { "did you mean \"\($0)\"?" }
            ?? "the formats: \(names.joined(separator: ", "))",
          replacement: near))
    }
    guard let format = near.flatMap(OutputFormat.init(rawValue:)) else { return nil }
    let output = settings(of: format, only.value)
    let to = only.value["to"]
    if case .mapping = only.value.content, to == nil { missingTarget(format, only) }
    checkLayers(of: output, only.value, written: written)
    return (output, to?.place ?? only.key.place)
  }

  private mutating func settings(
    of format: OutputFormat, _ node: ConfigurationNode
  ) -> OutputSettings {
    func read<Settings: SettingsGroup>(_ type: Settings.Type) -> Settings {
      let (settings, found) = Settings.read(node, named: format.rawValue)
      mistakes += found
      return settings
    }
    switch format {
    case .ndjson: return .ndjson(read(NDJSONOutput.self))
    case .json: return .json(read(JSONOutput.self))
    case .csv: return .csv(read(CSVOutput.self))
    }
  }

  private mutating func missingTarget(_ format: OutputFormat, _ entry: ConfigurationNode.Entry) {
    guard !entry.value.entries.contains(where: { nearest($0.name, in: ["to"]) != nil }) else {
      return
    }
    let example = format == .json ? "out/" : "out/docs.\(format.rawValue)"
    mistakes.append(
      Diagnostic(
        "E009", "\(format.rawValue) does not say where to write", at: entry.key.place,
        help: "for example: \(format.rawValue): { to: \(example) }"))
  }

  /// A layer that no stage writes is in the output only if the input has it: most likely not meant.
  private mutating func checkLayers(
    of output: OutputSettings, _ node: ConfigurationNode, written: Set<DocumentPart>?
  ) {
    let known = DocumentPart.allCases.filter(\.isLayer).map(\.rawValue)
    for layer in layers(of: node) {
      guard let name = layer.text else { continue }
      guard let part = DocumentPart(rawValue: name), part.isLayer else {
        if case .csv = output { continue }
        guard let near = nearest(name, in: known) else { continue }
        mistakes.append(
          Diagnostic(
            "E017", "no layer named \"\(name)\"", at: layer.place,
            help: "did you mean \"\(near)\"?",
            replacement: near))
        continue
      }
      guard let written, !written.contains(part) else { continue }
      let maker = catalog.provider(of: part).map {
        "add \"- \($0.declaration.name)\" to the stages"
      }
      mistakes.append(
        Diagnostic(
          "E034", "no stage writes the layer \"\(name)\"", at: layer.place, help: maker,
          severity: .warning))
    }
  }

  private func layers(of node: ConfigurationNode) -> [ConfigurationNode] {
    if let layer = node["layer"] { return [layer] }
    guard let layers = node["layers"], case .sequence(let nodes) = layers.content else { return [] }
    return nodes
  }
}
