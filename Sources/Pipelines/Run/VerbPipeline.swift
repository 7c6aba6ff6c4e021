public import StageKit

extension Pipeline {
  /// Settings that mean the same in every stage that has them: what a verb is told holds for the stages that it needs.
  private static let shared: Set = ["language", "default_language", "lines"]

  /// A stage as a filter: the stages that it needs run first, on documents that lack what they write.
  /// - Parameters:
  ///   - settings: of the stage itself, by the names that a file gives them.
  ///   - others: settings of the stages made on the way, by stage.
  /// - Throws: `Mistakes` with every mistake in the settings.
  public init(
    verb name: String, settings: [Pipeline.GivenSetting], others: [String: [Pipeline.GivenSetting]],
    in catalog: StageCatalog, from files: ResourceFiles
  ) throws(Mistakes) {
    guard let stage = catalog[name] else {
      throw Mistakes(Diagnostic("E010", "no stage named \"\(name)\"", at: .commandLine))
    }
    let verb = Self.configure(stage, settings + (others[name] ?? []), from: files)
    var declaration = stage.declaration
    if case .success(let configured) = verb { declaration = configured.declaration }
    let prerequisites = catalog.prerequisites(of: declaration)
    var mistakes = unneeded(Array(others.keys), by: name, among: prerequisites)
    var steps: [Step] = []
    for entry in prerequisites + [stage] {
      let isVerb = entry.declaration.name == name
      let told = others[entry.declaration.name] ?? []
      let given = Self.shared(settings, by: entry, but: told) + told
      switch isVerb ? verb : Self.configure(entry, given, from: files) {
      case .failure(let found): mistakes += found
      case .success(let configured):
        steps.append(
          Step(id: entry.declaration.name, stage: configured, onlyIfMissing: !isVerb))
      }
    }
    guard mistakes.isEmpty else { throw Mistakes(mistakes) }
    self.init(steps)
  }

  private static func configure(
    _ entry: CatalogEntry, _ given: [GivenSetting], from files: ResourceFiles
  ) -> ConfiguredResult {
    entry.configure(ConfigurationNode(settings: given.map { ($0.name, $0.value) }), from: files)
  }

  private static func shared(
    _ settings: [GivenSetting], by entry: CatalogEntry, but told: [GivenSetting]
  ) -> [GivenSetting] {
    settings.filter { setting in
      shared.contains(setting.name) && !told.contains { $0.name == setting.name }
        && entry.settings.contains { $0.name == setting.name }
    }
  }

  /// A setting as typed: name and value.
  public struct GivenSetting: Sendable, Equatable {
    public var name: String
    public var value: String

    public init(_ name: String, _ value: String) {
      self.name = name
      self.value = value
    }
  }
}

/// Settings for stages that do not run.
private func unneeded(
  _ names: [String], by verb: String, among prerequisites: [CatalogEntry]
) -> [Diagnostic] {
  let running = prerequisites.map(\.declaration.name) + [verb]
  return names.filter { !running.contains($0) }.sorted().map { name in
    let near = nearest(name, in: running)
    return Diagnostic(
      "E010", "--set names the stage \"\(name)\", which does not run here", at: .commandLine,
      help: near.map { "did you mean \"\($0)\"?" }
        ?? "stages that run: \(running.joined(separator: ", "))")
  }
}
