import DocumentJSON
import DocumentModel
import StageKit

@testable import Pipelines

/// A stage of the catalog with all that must run before it, ready for any input.
struct StageProbe {
  /// Why a stage cannot be probed.
  struct Unready: Error, CustomStringConvertible {
    var description: String
  }

  private var before: [RunningStage]
  private var stage: RunningStage

  /// - Parameter settings: by the names that a file gives them; without any, the defaults, or what the first example
  ///   gives when the stage does not work without settings.
  init(_ entry: CatalogEntry, _ settings: [(name: String, value: String)]? = nil) throws {
    before = try StageCatalog.shipped.prerequisites(of: entry.declaration.name).map {
      try Self.configured($0, []).make()
    }
    if let settings {
      stage = try Self.configured(entry, settings).make()
    } else if let ready = try? Self.configured(entry, []) {
      stage = try ready.make()
    } else {
      stage = try Self.configured(entry, entry.declaration.examples.first?.settings ?? []).make()
    }
  }

  static func configured(
    _ entry: CatalogEntry, _ settings: [(name: String, value: String)]
  ) throws -> ConfiguredStage {
    let node = ConfigurationNode(settings: settings)
    switch entry.configure(node, from: .fileSystem()) {
    case .success(let stage): return stage
    case .failure(let mistakes):
      throw Unready(description: mistakes.map(\.message).joined(separator: "; "))
    }
  }

  /// The document as it is before the stage runs.
  mutating func prepared(_ input: UnreadSource) throws -> Document {
    var document = Document(id: "probe")
    document.unread = input
    for index in before.indices { try before[index].run(&document) }
    return document
  }

  /// - Returns: false when the stage leaves the document out.
  mutating func run(_ document: inout Document) throws -> Bool {
    do {
      try stage.run(&document)
      return true
    } catch is DocumentFiltered {
      return false
    }
  }

  /// From the input to the JSON of the result.
  mutating func json(_ input: UnreadSource) throws -> [UInt8] {
    var document = try prepared(input)
    _ = try run(&document)
    return DocumentWriter().json(document)
  }
}

extension UnreadSource {
  init(_ input: StageExample.Input) {
    switch input {
    case .html(let markup): self.init(bytes: Array(markup.utf8), kind: .html)
    case .text(let text): self.init(bytes: Array(text.utf8), kind: .text)
    }
  }
}

extension DocumentPart {
  /// Puts this part of one document in place of the other's.
  func copy(from source: Document, to document: inout Document) {
    switch self {
    case .text:
      document.text = source.text
      document.map = source.map
      document.source = source.source
      document.unread = source.unread
    case .metadata:
      let language = (document.metadata.language, document.metadata.languageScore)
      document.metadata = source.metadata
      (document.metadata.language, document.metadata.languageScore) = language
    case .language:
      document.metadata.language = source.metadata.language
      document.metadata.languageScore = source.metadata.languageScore
    case .blocks: document.layers.blocks = source.layers.blocks
    case .sentences: document.layers.sentences = source.layers.sentences
    case .tokens: document.layers.tokens = source.layers.tokens
    case .entities: document.layers.entities = source.layers.entities
    case .keyphrases: document.layers.keyphrases = source.layers.keyphrases
    case .summary: document.layers.summary = source.layers.summary
    case .partsOfSpeech:
      document.layers.tokens?.forms[.pos] = source.layers.tokens?.forms[.pos]
    }
  }
}
