import DocumentModel
import StageKit

@testable import Pipelines

/// Stages that exist for these tests alone, with the names and parts of real ones.
struct ExtractProbe: Stage {
  struct Settings: StageSettings {
    @Setting("What to do with boilerplate.") var boilerplate = Boilerplate.drop
    init() {}
  }
  enum Boilerplate: String, SettingChoice { case drop, keep }

  static let declaration = StageDeclaration(
    name: "extract", phase: .ingest, summary: "Takes bytes as text.", reads: [],
    writes: [.text, .metadata, .blocks], examples: [])

  init(_ settings: Settings, _ resources: Void) {}
  mutating func run(_ document: inout Document, by: Int) throws {
    document.text = document.unread?.bytes ?? []
    document.unread = nil
    document.layers.blocks = Layer(by: by)
    if document.text.starts(with: "fail".utf8) { throw DocumentFailure("told_to", "It says fail.") }
    if document.text.starts(with: "skip".utf8) { throw DocumentFiltered() }
  }
}

struct NormalizeProbe: Stage {
  struct Settings: StageSettings {
    @Setting("The normalization form.") var form = Form.nfc
    init() {}
  }
  enum Form: String, SettingChoice { case nfc = "NFC", nfd = "NFD" }

  static let declaration = StageDeclaration(
    name: "normalize", phase: .segment, summary: "Changes nothing.", reads: [.text],
    writes: [.text], examples: [])

  init(_ settings: Settings, _ resources: Void) {}
  mutating func run(_ document: inout Document, by: Int) {}
}

struct LanguageProbe: Stage {
  static let declaration = StageDeclaration(
    name: "language", phase: .segment, summary: "Takes everything for English.", reads: [.text],
    writes: [.language], examples: [])

  init(_ settings: NoSettings, _ resources: Void) {}
  mutating func run(_ document: inout Document, by: Int) { document.metadata.language = "en" }
}

struct TokenizeProbe: Stage {
  struct Settings: StageSettings {
    @Setting("Add stems.") var stems = false
    init() {}
  }
  static let declaration = StageDeclaration(
    name: "tokenize", phase: .segment, summary: "Splits at spaces.", reads: [.text, .language],
    writes: [.tokens], examples: [])

  init(_ settings: Settings, _ resources: Void) {}
  mutating func run(_ document: inout Document, by: Int) {
    var tokens = Tokens(by: by)
    var start = 0
    for word in document.text.split(separator: 0x20, omittingEmptySubsequences: false) {
      if !word.isEmpty { tokens.append(Span(start, start + word.count), .alphabetic) }
      start += word.count + 1
    }
    document.layers.tokens = tokens
  }
}

struct SentencesProbe: Stage {
  static let declaration = StageDeclaration(
    name: "sentences", phase: .segment, summary: "One sentence.", reads: [.text, .tokens],
    uses: [.blocks], writes: [.sentences], examples: [])

  init(_ settings: NoSettings, _ resources: Void) {}
  mutating func run(_ document: inout Document, by: Int) {
    document.layers.sentences = Sentences(by: by, starts: [0], ends: [document.text.count])
  }
}

/// Takes every word with a capital letter for a person.
struct EntitiesProbe: Stage {
  struct Settings: StageSettings {
    @Setting("Labels to keep.") var labels: [String] = []
    @Setting("Leave out what scores lower.", in: 0...1) var minScore = 0.0
    init() {}
  }
  static let declaration = StageDeclaration(
    name: "entities", phase: .tag, summary: "Capitalized words.", reads: [.text, .tokens],
    uses: [.sentences], writes: [.entities], examples: [])

  init(_ settings: Settings, _ resources: Void) {}
  mutating func run(_ document: inout Document, by: Int) {
    guard let tokens = document.layers.tokens else { return }
    let names = (0..<tokens.count).map { tokens[$0] }.filter {
      (0x41...0x5A).contains(document.text[$0.start])
    }
    document.addEntities(names.map { Entity(span: $0, label: "PERSON", by: by) }, by: by)
  }
}

struct GazetteerProbe: Stage {
  struct Settings: StageSettings {
    @Setting("The list of names.") var file: ResourceFile? = nil
    init() {}
  }
  static let declaration = StageDeclaration(
    name: "gazetteer", phase: .tag, summary: "Reads a list.", reads: [.text, .tokens],
    writes: [.entities], examples: [])

  static func load(_ settings: Settings, from files: ResourceFiles) throws {
    if let file = settings.file { _ = try files.bytes(file) }
  }
  init(_ settings: Settings, _ resources: Void) {}
  mutating func run(_ document: inout Document, by: Int) {}
}

struct KeywordsProbe: Stage {
  struct Settings: StageSettings {
    @Setting("Keep at most this many.", in: 1...1_000) var limit = 10
    init() {}
  }
  static let declaration = StageDeclaration(
    name: "keywords", phase: .tag, summary: "None.", reads: [.text, .tokens, .sentences],
    uses: [.entities], writes: [.keyphrases], examples: [])

  init(_ settings: Settings, _ resources: Void) {}
  mutating func run(_ document: inout Document, by: Int) {
    document.layers.keyphrases = Layer(by: by)
  }
}

struct SummarizeProbe: Stage {
  struct Settings: StageSettings {
    @Setting("How many sentences.", in: 1...100) var sentences = 3
    @Setting("Stop after this many words.", in: 1...10_000) var words: Int? = nil
    init() {}
  }
  static let declaration = StageDeclaration(
    name: "summarize", phase: .summarize, summary: "None.", reads: [.text, .sentences],
    writes: [.summary], examples: [])

  init(_ settings: Settings, _ resources: Void) {}
  mutating func run(_ document: inout Document, by: Int) {
    document.layers.summary = Layer(by: by)
  }
}

extension StageCatalog {
  static let probes = StageCatalog([
    CatalogEntry(ExtractProbe.self), CatalogEntry(NormalizeProbe.self),
    CatalogEntry(LanguageProbe.self), CatalogEntry(TokenizeProbe.self),
    CatalogEntry(SentencesProbe.self), CatalogEntry(EntitiesProbe.self),
    CatalogEntry(GazetteerProbe.self), CatalogEntry(KeywordsProbe.self),
    CatalogEntry(SummarizeProbe.self),
  ])
}

/// A pipeline file checked against the probes.
func check(
  _ text: String, overrides: PipelineFile.Overrides = .init(),
  environment: [String: String] = [:]
) -> Result<LoadedPipeline, Mistakes> {
  PipelineFile.load(
    bytes: Array(text.utf8), file: "t.yaml", overrides: overrides, catalog: .probes,
    environment: { environment[$0] })
}

/// What is wrong with a pipeline file, warnings too.
func diagnostics(
  _ text: String, overrides: PipelineFile.Overrides = .init(),
  environment: [String: String] = [:]
) -> [Diagnostic] {
  switch check(text, overrides: overrides, environment: environment) {
  case .success(let pipeline): pipeline.warnings
  case .failure(let mistakes): mistakes.diagnostics
  }
}
