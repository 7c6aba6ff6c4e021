internal import Digest
public import DocumentModel

/// A stage as the rest of the house sees it: what it declares, and how to make one.
public struct CatalogEntry: Sendable {
  public let declaration: StageDeclaration
  /// The settings as declared; found when they are asked for, so that a catalog costs nothing.
  public var settings: [SettingDeclaration] { declaredSettings() }
  /// The stage itself, for those who need its type: the command line makes a verb of it.
  public let stageType: any Stage.Type
  /// Name of the Swift type, for the conformance tests.
  public let typeName: String
  private let declaredSettings: @Sendable () -> [SettingDeclaration]
  private let configured: @Sendable (ConfigurationNode, ResourceFiles) -> ConfiguredResult

  /// Registers a stage type.
  public init<S: Stage>(_ type: S.Type) {
    let declaration = S.declaration
    self.declaration = declaration
    self.stageType = type
    self.declaredSettings = { settingDeclarations(of: S.Settings.self) }
    self.typeName = "\(S.self)"
    self.configured = { node, files in
      do {
        let read = try SettingsDecoder.settings(
          S.Settings.self, from: node, owner: declaration.name)
        guard read.mistakes.isEmpty else { return .failure(read.mistakes) }
        let entry = try provenance(of: declaration, read.settings, files)
        let resources = try S.load(read.settings, from: files)
        let settings = read.settings
        var needing = declaration
        needing.reads += S.needs(resources).filter { !needing.reads.contains($0) }
        return .success(
          ConfiguredStage(
            declaration: needing, provenance: entry,
            warnings: S.warnings(on: settings).map { $0.placed(at: node) },
            make: { RunningStage(entry, declaration, try S(settings, resources)) }))
      } catch let mistake as Diagnostic {
        return .failure([mistake.placed(at: node)])
      } catch let mistakes as Mistakes {
        return .failure(mistakes.diagnostics.map { $0.placed(at: node) })
      } catch {
        return .failure([Diagnostic("E099", "\(error)", at: node.place)])
      }
    }
  }

  /// Reads settings and resource files.
  /// - Parameter node: a mapping of settings, or null for the defaults.
  public func configure(_ node: ConfigurationNode, from files: ResourceFiles) -> ConfiguredResult {
    configured(node, files)
  }
}

extension Diagnostic {
  /// A stage knows what is wrong with its settings, but not where they stand.
  fileprivate func placed(at settings: ConfigurationNode) -> Diagnostic {
    guard place == .commandLine else { return self }
    var placed = self
    placed.place = settings.place
    return placed
  }
}

/// A configured stage, or all the mistakes in its settings.
public enum ConfiguredResult: Sendable {
  case success(ConfiguredStage)
  case failure([Diagnostic])
}

/// A stage with its settings and resources, ready to be made by each worker.
public struct ConfiguredStage: Sendable {
  public let declaration: StageDeclaration
  /// `name@version#hash`, as in `Document.by`.
  public let provenance: String
  /// Of settings that are right, what a user should know.
  public let warnings: [Diagnostic]
  public let make: @Sendable () throws -> RunningStage
}

/// A stage at work in one worker.
public struct RunningStage {
  public let provenance: String
  public let declaration: StageDeclaration
  private var stage: any Stage

  init(_ provenance: String, _ declaration: StageDeclaration, _ stage: any Stage) {
    self.provenance = provenance
    self.declaration = declaration
    self.stage = stage
  }

  /// Runs the stage; its entry stands in `by` once, however often it runs.
  public mutating func run(_ document: inout Document) throws {
    if declaration.writes.contains(.text), declaration.phase == .ingest, document.unread == nil {
      return  // A document that has its text passes ingestion unchanged.
    }
    let known = document.by.firstIndex(of: provenance)
    if known == nil { document.by.append(provenance) }
    let index = known ?? document.by.count - 1
    try stage.run(&document, by: index)
    for part in declaration.writes { part.setSources(in: &document, by: index) }
  }
}

extension RunningStage {
  /// Why an entity stands in a document; nil when the stage cannot say more than the entity does.
  public mutating func reasons(for entity: Entity, in document: Document) -> [Reason]? {
    guard var explaining = stage as? any ExplainingStage else { return nil }
    return explaining.reasons(for: entity, in: document)
  }
}

/// All stages, in the order of the flow.
public struct StageCatalog: Sendable {
  public let entries: [CatalogEntry]

  public init(_ entries: [CatalogEntry]) {
    self.entries = entries
  }

  public subscript(name: String) -> CatalogEntry? {
    entries.first { $0.declaration.name == name }
  }

  public var names: [String] { entries.map(\.declaration.name) }

  /// The stage that makes a part, when another needs it.
  public func provider(of part: DocumentPart) -> CatalogEntry? {
    entries.first { $0.declaration.writes.contains(part) }
  }

  /// The stages that must have run before `name`, in the order of the flow, without `name` itself.
  public func prerequisites(of name: String) -> [CatalogEntry] {
    self[name].map { prerequisites(of: $0.declaration) } ?? []
  }

  /// The stages that must have run before a stage as it is configured.
  public func prerequisites(of stage: StageDeclaration) -> [CatalogEntry] {
    var needed: Set<String> = []
    var open = [stage]
    while let next = open.popLast() {
      for part in next.reads {
        guard let provider = provider(of: part)?.declaration, provider.name != stage.name,
          needed.insert(provider.name).inserted
        else { continue }
        open.append(provider)
      }
    }
    return entries.filter { needed.contains($0.declaration.name) }
  }
}

/// `name@version#hash`: the hash covers the resolved settings and the bytes of the files that they name.
private func provenance<Settings: StageSettings>(
  of declaration: StageDeclaration, _ settings: Settings, _ files: ResourceFiles
) throws -> String {
  var lines: [String] = []
  for child in Mirror(reflecting: settings).children {
    guard let label = child.label, let setting = child.value as? any AnySetting else { continue }
    lines.append("\(snakeCase(label.dropFirst()))=\(setting.text)")
    for file in setting.files { lines.append(try files.digest(of: file)) }
  }
  let digest = SHA256.hexadecimal(of: Array(lines.sorted().joined(separator: "\n").utf8))
  return "\(declaration.name)@\(declaration.version)#\(digest.prefix(8))"
}
