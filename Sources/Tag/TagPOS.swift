public import DocumentModel
internal import Lexicons
public import StageKit

/// Tells nouns from verbs and the like, by a trained model; in languages without one it says so and tags nothing.
public struct TagPOS: Stage {
  public struct Settings: StageSettings {
    @Setting("Use this model, made by weft train pos, whatever the language.")
    public var model: ResourceFile? = nil
    @Setting(LanguageCode.overrideHelp) public var language: LanguageCode? = nil
    @Setting(LanguageCode.defaultHelp) public var defaultLanguage = LanguageCode.english
    public init() {}
  }

  public static let declaration = StageDeclaration(
    name: "pos", phase: .tag,
    summary: "Tells the part of speech of each token: NOUN, VERB, ADJ and so on.",
    reads: [.text, .language, .tokens, .sentences], writes: [.partsOfSpeech],
    examples: [
      StageExample(
        "a word that is a verb here and a noun there",
        .text("They record every new record."),
        output: [
          "PRON They", "VERB record", "DET every", "ADJ new", "NOUN record", "PUNCT .",
        ]),
      StageExample(
        "a contraction has the tag of its first word",
        .text("We can't find Ada's notes."),
        output: [
          "PRON We", "AUX can't", "VERB find", "PROPN Ada's", "NOUN notes", "PUNCT .",
        ]),
    ])

  private let settings: Settings
  private let loaded: [UInt8]?
  /// By language, for the embedded models, whose bytes stay where they are.
  private var taggers: [String: PartOfSpeechTagger] = [:]

  public static func load(_ settings: Settings, from files: ResourceFiles) throws -> [UInt8]? {
    guard let file = settings.model else { return nil }
    let bytes = try files.bytes(file)
    do {
      _ = try bytes.withUnsafeBytes { try PartOfSpeechModel($0) }
    } catch let mistake as PartOfSpeechModel.Mistake {
      throw Diagnostic(
        "E041", "\(file.path): \(mistake.message)", at: file.place,
        help: "make it with: weft train pos")
    }
    return bytes
  }

  public init(_ settings: Settings, _ resources: [UInt8]?) {
    self.settings = settings
    loaded = resources
  }

  public mutating func run(_ document: inout Document, by: Int) throws {
    guard let tags = tags(of: document) else {
      let language = document.workingLanguage(settings.language, default: settings.defaultLanguage)
      document.layers.tokens?.forms[.pos] = nil
      document.warnings.append(
        StageNote(
          stage: Self.declaration.name, code: "no_model",
          message: "there is no model of parts of speech for \"\(language)\": tokens have none"))
      return
    }
    var column = TextColumn()
    for tag in tags {
      column.append { utf8 in tag.name.withUTF8Buffer { utf8.append(contentsOf: $0) } }
    }
    document.layers.tokens?.forms[.pos] = column
  }

  /// - Returns: nil when there is no model for the document's language.
  private mutating func tags(of document: Document) -> [PartOfSpeech]? {
    if let loaded {
      return loaded.withUnsafeBytes { bytes in
        guard let model = try? PartOfSpeechModel(bytes) else { return nil }
        var tagger = PartOfSpeechTagger(model)
        return tagger.tags(of: document)
      }
    }
    let language = document.workingLanguage(settings.language, default: settings.defaultLanguage)
    if taggers[language] == nil, let bytes = PartOfSpeechWeights.embedded(language),
      let model = try? PartOfSpeechModel(bytes)
    {
      taggers[language] = PartOfSpeechTagger(model)
    }
    return taggers[language]?.tags(of: document)
  }
}
