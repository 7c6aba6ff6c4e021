public import DocumentModel
internal import Lexicons
public import StageKit

/// Finds the names of people, organizations and places by a trained model; without one, by lexicon and rules.
public struct RecognizeEntities: Stage {
  public struct Settings: StageSettings {
    @Setting("Labels to keep; an empty list keeps all.") public var labels: [String] = []
    @Setting("Leave out entities that are less likely than this.", in: 0...1) public var minScore =
      0.0
    @Setting(
      "Tag a name that was found twice, or an acronym that was explained, wherever it stands.")
    public var consistency = true
    @Setting("Use this model, made by weft train entities, whatever the language.")
    public var model: ResourceFile? = nil
    @Setting(LanguageCode.overrideHelp) public var language: LanguageCode? = nil
    @Setting(LanguageCode.defaultHelp) public var defaultLanguage = LanguageCode.english
    @Setting(EntityOverlaps.help) public var overlaps = EntityOverlaps.keep
    public init() {}
  }

  public static let declaration = StageDeclaration(
    name: "entities", phase: .tag,
    summary: "Finds the names of people, organizations and places.",
    reads: [.text, .language, .tokens, .sentences], writes: [.entities],
    examples: [
      StageExample(
        "people and places",
        .text("Ada Lovelace met Charles Babbage in London."),
        output: ["PERSON Ada Lovelace", "PERSON Charles Babbage", "LOC London"]),
      StageExample(
        "a name ends before its possessive",
        .text("President Bush's visit to Ohio was cancelled on Monday."),
        output: ["PERSON Bush", "LOC Ohio"]),
      StageExample(
        "German, by lists, titles and legal forms",
        .text("Am Montag reiste Frau Angela Schönfeld von der Muster GmbH nach Frankreich."),
        output: ["PERSON Angela Schönfeld", "ORG Muster GmbH", "LOC Frankreich"]),
      StageExample(
        "an organization",
        .text("Barack Obama visited Microsoft in Seattle."),
        output: ["PERSON Barack Obama", "ORG Microsoft", "LOC Seattle"]),
    ])

  private let settings: Settings
  /// Keeps the bytes that `givenTagger` reads where they are.
  private let givenModel: ResourceBytes?
  /// Of the model that the settings name.
  private var givenTagger: SequenceTagger?
  /// By language, for the embedded models, whose bytes stay where they are.
  private var taggers: [String: SequenceTagger] = [:]
  /// By language, where there is no model.
  private var lexiconTaggers: [String: LexiconTagger] = [:]

  public static func load(
    _ settings: Settings, from files: ResourceFiles
  ) throws -> ResourceBytes? {
    guard let file = settings.model else {
      try check(settings.labels, among: ["PERSON", "ORG", "LOC", "MISC"])
      return nil
    }
    let bytes = try files.mapped(file)
    let types: [String]
    do {
      types = try SequenceModel(bytes.buffer).tags.types
    } catch {
      throw Diagnostic(
        "E041", "\(file.path): \(error.message)", at: file.place,
        help: "make it with: weft train entities")
    }
    try check(settings.labels, among: types.map(SequenceTagger.label))
    return bytes
  }

  /// - Throws: `Diagnostic` with a label that the model never gives.
  private static func check(_ labels: [String], among known: [String]) throws {
    for label in labels where !known.contains(label) {
      let near = nearest(label, in: known)
      throw Diagnostic(
        "E017", "the model knows no label \"\(label)\"", at: .commandLine,
        help: near.map { "did you mean \"\($0)\"?" }
          ?? "labels: \(known.joined(separator: ", "))")
    }
  }

  public init(_ settings: Settings, _ resources: ResourceBytes?) throws {
    self.settings = settings
    givenModel = resources
    givenTagger = try resources.map {
      SequenceTagger(try SequenceModel($0.buffer), NameLexicon.embedded)
    }
  }

  public mutating func run(_ document: inout Document, by: Int) throws {
    let language = document.workingLanguage(settings.language, default: settings.defaultLanguage)
    var names = CanonicalNames(document, language: language)
    let recognized = names.link(recognize(&document), findsAcronyms: settings.consistency)
    let found = recognized.filter { entity in
      (settings.labels.isEmpty || settings.labels.contains(entity.label))
        && entity.score >= settings.minScore
    }
    let entities = found.map {
      Entity(
        span: $0.span, label: $0.label, by: by, score: $0.score, rule: $0.rule,
        canonical: $0.canonical)
    }
    document.addEntities(entities, by: by, overlaps: settings.overlaps)
  }

  private mutating func recognize(_ document: inout Document) -> [RecognizedEntity] {
    let consistent = settings.consistency
    let tagged = withTagger(for: document) { tagger in
      tagger.entities(of: document, consistent: consistent)
    }
    if let tagged { return tagged }
    let language = document.workingLanguage(settings.language, default: settings.defaultLanguage)
    document.warnings.append(
      StageNote(
        stage: Self.declaration.name, code: "no_model",
        message: "there is no entity model for \"\(language)\": names are found by lists and rules")
    )
    guard let lexicon = NameLexicon.embedded else { return [] }
    var tagger =
      lexiconTaggers.removeValue(forKey: language) ?? LexiconTagger(lexicon, language: language)
    defer { lexiconTaggers[language] = tagger }
    return tagger.entities(of: document, consistent: consistent)
  }

  /// Lends the tagger for the language of a document: of the model that the settings name, else of the embedded one.
  /// - Returns: nil when there is none.
  mutating func withTagger<Result>(
    for document: Document, _ body: (inout SequenceTagger) -> Result
  ) -> Result? {
    if var tagger = givenTagger.take() {
      defer { givenTagger = tagger }
      return body(&tagger)
    }
    let language = document.workingLanguage(settings.language, default: settings.defaultLanguage)
    if taggers[language] == nil, let bytes = EntityModel.embedded(language),
      let model = try? SequenceModel(bytes)
    {
      taggers[language] = SequenceTagger(model, NameLexicon.embedded)
    }
    guard var tagger = taggers.removeValue(forKey: language) else { return nil }
    defer { taggers[language] = tagger }
    return body(&tagger)
  }
}

/// An entity before it stands in the layer.
struct RecognizedEntity: Equatable {
  var span: Span
  var label: String
  var score: Double
  /// What found it, when that was not the model.
  var rule: String?
  /// The full name, when that is not the text.
  var canonical: String?
}
