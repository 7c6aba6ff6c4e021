public import DocumentModel

/// What a stage is and does: the one source of listing, checks, schema and reference.
public struct StageDeclaration: Sendable {
  /// The word that users type.
  public var name: String
  public var phase: Phase
  /// Raised when the output for equal input changes.
  public var version: String
  /// One sentence.
  public var summary: String
  /// Parts that must be there before.
  public var reads: [DocumentPart]
  /// Parts that are taken into account if present.
  public var uses: [DocumentPart]
  public var writes: [DocumentPart]
  public var examples: [StageExample]

  public init(
    name: String, phase: Phase, version: String = "1.0.0", summary: String,
    reads: [DocumentPart], uses: [DocumentPart] = [], writes: [DocumentPart],
    examples: [StageExample]
  ) {
    self.name = name
    self.phase = phase
    self.version = version
    self.summary = summary
    self.reads = reads
    self.uses = uses
    self.writes = writes
    self.examples = examples
  }
}

/// Where in the flow a stage stands.
public enum Phase: String, Sendable, CaseIterable {
  case ingest, segment, tag, summarize, select
}

/// A part of a document that stages read and write.
public enum DocumentPart: String, Sendable, CaseIterable {
  case text
  case metadata
  case language = "metadata.language"
  case blocks, sentences, tokens, entities, keyphrases, summary
  /// A column of the tokens.
  case partsOfSpeech = "tokens.pos"

  /// True for the parts that stand under `layers`.
  public var isLayer: Bool {
    switch self {
    case .text, .metadata, .language, .partsOfSpeech: false
    case .blocks, .sentences, .tokens, .entities, .keyphrases, .summary: true
    }
  }

  /// The name of the layer that holds this part; nil when it lies outside the layers.
  public var layerName: String? {
    if self == .partsOfSpeech { return DocumentPart.tokens.rawValue }
    return isLayer ? rawValue : nil
  }

  /// Whether the document has this part already.
  public func isPresent(in document: Document) -> Bool {
    switch self {
    case .text: document.unread == nil
    case .metadata: true
    case .language: document.metadata.language != nil
    case .blocks: document.layers.blocks != nil
    case .sentences: document.layers.sentences != nil
    case .tokens: document.layers.tokens != nil
    case .entities: document.layers.entities != nil
    case .keyphrases: document.layers.keyphrases != nil
    case .summary: document.layers.summary != nil
    case .partsOfSpeech: document.layers.tokens?.forms[.pos] != nil
    }
  }
}

/// An input and what the stage makes of it; documentation and test in one.
///
/// The stages that it needs run first, with their defaults.
public struct StageExample: Sendable {
  /// What the example is read as.
  public enum Input: Sendable {
    case html(String)
    case text(String)
  }

  /// What it shows, as a phrase: `a name with its title`.
  public var title: String
  public var input: Input
  /// Settings by the name that a file gives them, as they would be typed on the command line.
  public var settings: [(name: String, value: String)]
  /// The lines that `StageExample.lines(of:in:)` gives for the written part.
  public var output: [String]

  public init(
    _ title: String, _ input: Input, settings: [(name: String, value: String)] = [],
    output: [String]
  ) {
    self.title = title
    self.input = input
    self.settings = settings
    self.output = output
  }

  /// One line for each thing in a part of a document: how examples and `weft test` show it.
  public static func lines(of part: DocumentPart, in document: Document) -> [String] {
    let layers = document.layers
    switch part {
    case .text: return [String(decoding: document.text, as: UTF8.self)]
    case .metadata: return [document.metadata.title ?? ""]
    case .language: return [document.metadata.language ?? ""]
    case .blocks:
      return (layers.blocks?.items ?? []).map { "\($0.kind.rawValue) \(document.string($0.span))" }
    case .sentences:
      guard let sentences = layers.sentences else { return [] }
      return (0..<sentences.count).map { document.string(sentences[$0]) }
    case .tokens:
      guard let tokens = layers.tokens else { return [] }
      return (0..<tokens.count).map { document.string(tokens[$0]) }
    case .entities:
      return (layers.entities?.items ?? []).map { entity in
        let value = entity.value.map { " = \($0)" } ?? ""
        return "\(entity.label) \(document.string(entity.span))\(value)"
      }
    case .keyphrases: return (layers.keyphrases?.items ?? []).map(\.text)
    case .summary: return (layers.summary?.items ?? []).map { document.string($0.span) }
    case .partsOfSpeech:
      guard let tokens = layers.tokens, let tags = tokens.forms[.pos] else { return [] }
      return (0..<tokens.count).map { "\(tags.string($0)) \(document.string(tokens[$0]))" }
    }
  }
}
