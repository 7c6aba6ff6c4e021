internal import StageKit

/// Turns one file into a pipeline, collecting every mistake on the way.
///
/// After a mistake checking goes on as if it were mended, so that one mistake gives one message.
struct PipelineChecker {
  let catalog: StageCatalog
  let files: ResourceFiles
  var mistakes: [Diagnostic] = []
  /// The file that this one extends could not be read: what is missing here may stand there.
  var lacksBase = false
  /// Mistakes in variables, and the values that hold them.
  var variableMistakes: [Diagnostic] = []
  var unresolved: [Place] = []

  init(catalog: StageCatalog, files: ResourceFiles) {
    self.catalog = catalog
    self.files = files
  }

  /// The mistakes in the order of their places; of a value whose variable is unknown only that.
  var diagnostics: [Diagnostic] {
    let news = mistakes.filter { mistake in
      !unresolved.contains { $0.contains(mistake.place) }
    }
    return (news + variableMistakes).sortedByPlace()
  }

  /// - Returns: nil when the text is no map; with mistakes, as much as could be read.
  mutating func check(
    _ bytes: [UInt8], file: String, overrides: PipelineFile.Overrides,
    environment: @escaping (String) -> String?
  ) -> LoadedPipeline? {
    guard var root = tree(bytes, file: file) else { return nil }
    checkVersion(root)
    root = extended(root, from: [file])
    root = overridden(root, by: overrides.settings)
    root = substituted(root, overrides: overrides.variables, environment: environment)
    let keys = topLevel(root)
    let input = section(InputSettings.self, keys, .input)
    let run = section(RunSettings.self, keys, .run)
    let onError = section(ErrorSettings.self, keys, .onError)
    let steps = stages(keys[PipelineKey.stages.rawValue], root: root, default: onError.document)
    let outputs = outputs(keys[PipelineKey.outputs.rawValue], steps: steps.written)
    let tests = tests(keys[PipelineKey.tests.rawValue])
    return LoadedPipeline(
      file: file, pipeline: Pipeline(steps.steps), input: input, outputs: outputs, run: run,
      onError: onError, tests: tests, warnings: [])
  }

  /// The file as a tree whose root is a map.
  mutating func tree(_ bytes: [UInt8], file: String) -> ConfigurationNode? {
    let (node, found) = YAMLReader.tree(bytes, file: file)
    mistakes += found
    guard let node else { return nil }
    guard case .mapping = node.content else {
      mistakes.append(
        Diagnostic(
          "E015", "a pipeline file is a map, not \(describe(node))", at: node.place,
          help: "start with: version: 1"))
      return nil
    }
    return node
  }

  private mutating func checkVersion(_ root: ConfigurationNode) {
    let key = PipelineKey.version.rawValue
    guard let index = root.entries.firstIndex(where: { $0.name == key }) else {
      let isMisspelled = root.entries.contains { nearest($0.name, in: [key]) != nil }
      guard !isMisspelled else { return }
      mistakes.append(
        Diagnostic(
          "E006", "the file does not say its version", at: root.place,
          help: "put this on the first line: version: 1"))
      return
    }
    let entry = root.entries[index]
    if Int(entry.value) != 1 {
      mistakes.append(
        Diagnostic(
          "E006", "this weft reads version 1 of pipeline files, not \(describe(entry.value))",
          at: entry.value.place, help: "write: version: 1"))
    } else if index > 0 {
      mistakes.append(
        Diagnostic(
          "E006", "\"version\" is not the first key", at: entry.key.place,
          help: "move it above line \(root.entries[0].key.place.line)"))
    }
  }

  private mutating func topLevel(_ root: ConfigurationNode) -> [String: ConfigurationNode] {
    let stageNames = catalog.names
    return members(
      of: root, known: PipelineKey.allCases.map(\.rawValue), owner: "a pipeline file"
    ) { name in
      if let section = sectionOf[name] {
        return ("it is a key of \(section)", "move it under \"\(section):\"")
      }
      if stageNames.contains(name) {
        return ("it is a stage", "move it into the list under \"stages:\": - \(name)")
      }
      return nil
    }
  }

  private mutating func section<Settings: SettingsGroup>(
    _ type: Settings.Type, _ keys: [String: ConfigurationNode], _ key: PipelineKey
  ) -> Settings {
    guard let node = keys[key.rawValue] else { return Settings() }
    let (settings, found) = Settings.read(without(later: node), named: key.rawValue)
    mistakes += found
    return settings
  }
}

extension Place {
  fileprivate func contains(_ other: Place) -> Bool {
    file == other.file && line == other.line && (column..<column + length).contains(other.column)
  }
}

/// Which section a key belongs to, for keys that stand at the top by mistake.
private let sectionOf: [String: String] = {
  var sections: [String: String] = [:]
  for name in settingDeclarations(of: InputSettings.self).map(\.name) { sections[name] = "input" }
  for name in settingDeclarations(of: RunSettings.self).map(\.name) { sections[name] = "run" }
  for name in settingDeclarations(of: ErrorSettings.self).map(\.name) {
    sections[name] = "on_error"
  }
  return sections
}()
