public import DocumentModel

/// One step that reads a document and adds to it.
///
/// A stage belongs to one worker: it may own handles and scratch buffers, and is never shared. It sees one document at a
/// time, and keeps nothing from one document to the next: equal documents give equal results in any order.
public protocol Stage: SendableMetatype {
  associatedtype Settings: StageSettings
  /// What is read from resource files, once a run, and shared by the workers.
  associatedtype Resources: Sendable = Void

  static var declaration: StageDeclaration { get }

  /// Reads the resource files that the settings name.
  /// - Throws: `Diagnostic` with the file and line of a mistake.
  static func load(_ settings: Settings, from files: ResourceFiles) throws -> Resources

  /// Parts that a document must have for these resources, beside those that the declaration reads.
  static func needs(_ resources: Resources) -> [DocumentPart]

  /// What a user should know of settings that are right: of one that has no effect.
  static func warnings(on settings: Settings) -> [Diagnostic]

  init(_ settings: Settings, _ resources: Resources) throws

  /// Annotates the document.
  /// - Parameter by: index of this stage in `document.by`, for the layers that it writes.
  /// - Throws: `DocumentFailure` when this document cannot be done; it is quarantined, the batch goes on.
  mutating func run(_ document: inout Document, by: Int) throws
}

extension Stage {
  public static func needs(_ resources: Resources) -> [DocumentPart] { [] }

  public static func warnings(on settings: Settings) -> [Diagnostic] { [] }
}

extension Stage where Resources == Void {
  public static func load(_ settings: Settings, from files: ResourceFiles) throws {}
}

/// The settings of a stage: a struct of `@Setting` properties, each with a default.
public protocol StageSettings: SettingsGroup {}

/// Settings of a stage that has none.
public struct NoSettings: StageSettings {
  public init() {}
}

/// Why one document cannot be done.
public struct DocumentFailure: Error, Sendable, Equatable {
  /// A short machine-readable word: `not_text`, `too_large`, `already_annotated`.
  public var code: String
  /// A sentence for people: what is wrong and, where there is one, how to mend it.
  public var message: String

  public init(_ code: String, _ message: String) {
    self.code = code
    self.message = message
  }
}

/// Thrown by a stage to leave a document out of the output; counted as filtered, not as failed.
public struct DocumentFiltered: Error, Sendable {
  public init() {}
}
