import DocumentModel
import Segment
import StageKit

/// Documents for the tests of this target, made by the real stages.
enum Tagged {
  static let noFiles = ResourceFiles(
    bytes: { _ in [] }, configuration: { ConfigurationNode(.null, at: $0.place) })

  /// Files by path, for stages that read lists and models.
  static func files(_ contents: [String: [UInt8]]) -> ResourceFiles {
    ResourceFiles(
      bytes: { contents[$0.path] ?? [] }, configuration: { ConfigurationNode(.null, at: $0.place) })
  }

  static func mapping(_ settings: [(String, String)]) -> ConfigurationNode {
    ConfigurationNode(
      .mapping(
        settings.map { .init(key: .init(argument: $0.0), value: .init(argument: $0.1)) }),
      at: .commandLine)
  }

  /// Runs a stage on a document.
  static func run<S: Stage>(
    _ type: S.Type, _ settings: [(String, String)] = [], on document: Document,
    files: ResourceFiles = noFiles
  ) throws -> Document {
    try run(CatalogEntry(type), settings, on: document, files: files)
  }

  /// Runs a registered stage on a document.
  static func run(
    _ entry: CatalogEntry, _ settings: [(String, String)] = [], on document: Document,
    files: ResourceFiles = noFiles
  ) throws -> Document {
    try run(entry, settings, onEach: [document], files: files)[0]
  }

  /// Runs one and the same registered stage on documents, one after another.
  static func run(
    _ entry: CatalogEntry, _ settings: [(String, String)] = [], onEach documents: [Document],
    files: ResourceFiles = noFiles
  ) throws -> [Document] {
    var documents = documents
    switch entry.configure(mapping(settings), from: files) {
    case .failure(let mistakes): throw mistakes[0]
    case .success(let stage):
      var running = try stage.make()
      for index in documents.indices { try running.run(&documents[index]) }
    }
    return documents
  }

  /// A document with tokens.
  static func tokenized(_ text: String, language: String = "en") throws -> Document {
    var document = Document(id: "1", text: Array(text.utf8))
    document.metadata.language = language
    return try run(TokenizeText.self, on: document)
  }

  /// A document with tokens and sentences.
  static func sentenced(_ text: String, language: String = "en") throws -> Document {
    try run(SplitSentences.self, on: tokenized(text, language: language))
  }

  /// `LABEL text` of every entity.
  static func lines(_ document: Document) -> [String] {
    StageExample.lines(of: .entities, in: document)
  }
}
