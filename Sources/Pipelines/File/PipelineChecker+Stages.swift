internal import DocumentModel
internal import StageKit

extension PipelineChecker {
  /// The configured stages, and every part that they write.
  ///
  /// `written` is nil when a stage is unknown, which may write anything.
  mutating func stages(
    _ node: ConfigurationNode?, root: ConfigurationNode, default onError: Pipeline.OnError
  ) -> (steps: [Pipeline.Step], written: Set<DocumentPart>?) {
    let example = "stages: [extract, normalize]"
    guard let node else {
      let isMisspelled = root.entries.contains { nearest($0.name, in: ["stages"]) != nil }
      if !isMisspelled, !lacksBase {
        mistakes.append(
          Diagnostic(
            "E009", "the file has no \"stages\"", at: root.place, help: "for example: \(example)"))
      }
      return ([], nil)
    }
    let nodes = list(node, "stages", example: example)
    if case .sequence = node.content, nodes.isEmpty {
      wrongType(node, "stages", wanted: "at least one stage", example: example)
    }
    var entries = nodes.compactMap { entry($0) }
    checkIDs(entries)
    var steps: [Pipeline.Step] = []
    for index in entries.indices {
      guard let step = step(entries[index], default: onError) else { continue }
      let read = entries[index].stage?.declaration.reads ?? []
      entries[index].needs = step.stage.declaration.reads.filter { !read.contains($0) }
      steps.append(step)
    }
    mistakes += LayerOrder(catalog).mistakes(in: entries)
    guard entries.count == nodes.count, entries.allSatisfy({ $0.stage != nil }) else {
      return (steps, nil)
    }
    return (steps, Set(entries.flatMap { $0.stage?.declaration.writes ?? [] }))
  }

  private mutating func step(
    _ entry: StageEntry, default onError: Pipeline.OnError
  ) -> Pipeline.Step? {
    let condition = condition(of: entry)
    guard let stage = entry.stage else { return nil }
    switch stage.configure(entry.settings, from: files) {
    case .success(let configured):
      mistakes += configured.warnings
      return Pipeline.Step(
        id: entry.id, stage: configured, onError: entry.onError ?? onError, condition: condition)
    case .failure(let found):
      mistakes += found
      return nil
    }
  }

  private mutating func condition(of entry: StageEntry) -> Expression? {
    guard let when = entry.when else { return nil }
    do {
      return try Expression(when)
    } catch {
      mistakes.append(error)
      return nil
    }
  }

  private mutating func checkIDs(_ entries: [StageEntry]) {
    var lines: [String: Int] = [:]
    for entry in entries {
      if let line = lines[entry.id] {
        mistakes.append(
          Diagnostic(
            "E011", "two stages have the id \"\(entry.id)\"", at: entry.idPlace,
            help: "the other is at line \(line): give one an id of its own, "
              + "{ use: \(entry.name), id: \(entry.id)_2 }"))
      }
      lines[entry.id] = lines[entry.id] ?? entry.idPlace.line
    }
  }
}
