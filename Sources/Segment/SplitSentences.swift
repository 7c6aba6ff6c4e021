public import DocumentModel
public import StageKit

/// Splits the text into sentences; none crosses the end of a block or a blank line.
public struct SplitSentences: Stage {
  public struct Settings: StageSettings {
    @Setting("End a sentence at every line feed, for texts with one sentence a line.") var lines =
      false
    @Setting(LanguageCode.overrideHelp) var language: LanguageCode? = nil
    @Setting(LanguageCode.defaultHelp) var defaultLanguage = LanguageCode.english
    @Setting("Use this model, made by weft train sentences, whatever the language.")
    public var model: ResourceFile? = nil
    public init() {}
  }

  public static let declaration = StageDeclaration(
    name: "sentences", phase: .segment, summary: "Splits text into sentences.",
    reads: [.text, .language, .tokens], uses: [.blocks], writes: [.sentences],
    examples: [
      StageExample(
        "titles, initials and hours are no ends",
        .text("Dr. J. Lee left at 5 p.m. in a hurry. “Where to?” asked Mr. Wu. Nobody knew."),
        output: [
          "Dr. J. Lee left at 5 p.m. in a hurry.", "“Where to?” asked Mr. Wu.", "Nobody knew.",
        ]),
      StageExample(
        "German ordinals and abbreviations",
        .text("Am 3. Mai kam Dr. Weiß, z. B. aus Köln. Er blieb bis zum 5. Juni."),
        output: [
          "Am 3. Mai kam Dr. Weiß, z. B. aus Köln.", "Er blieb bis zum 5. Juni.",
        ]),
      StageExample(
        "Japanese", .text("今日は晴れです。明日は雨でしょう。"),
        output: ["今日は晴れです。", "明日は雨でしょう。"]),
    ])

  private let settings: Settings
  private let model: SentenceModel?
  private var splitters: [String: SentenceSplitter] = [:]

  public static func load(_ settings: Settings, from files: ResourceFiles) throws -> SentenceModel?
  {
    guard let file = settings.model else { return nil }
    let model = try files.bytes(file).withUnsafeBufferPointer { SentenceModel($0) }
    guard let model else {
      throw Diagnostic(
        "E041", "\(file.path): it is no model of sentence ends", at: file.place,
        help: "make it with: weft train sentences")
    }
    return model
  }

  public init(_ settings: Settings, _ resources: SentenceModel?) {
    self.settings = settings
    model = resources
  }

  public mutating func run(_ document: inout Document, by: Int) throws {
    guard let tokens = document.layers.tokens else {
      throw DocumentFailure("no_tokens", "sentences needs tokens: run tokenize before it.")
    }
    let splitter = splitter(
      for: document.workingLanguage(settings.language, default: settings.defaultLanguage))
    var sentences = Sentences(by: by)
    forEachParagraph(
      of: document.text, tokens, in: pieces(of: document), lineFeeds: settings.lines ? 1 : 2
    ) { splitter.split($0, into: &sentences) }
    document.layers.sentences = sentences
  }

  private mutating func splitter(for language: String) -> SentenceSplitter {
    if let known = splitters[language] { return known }
    let model = model ?? SentenceModel.shipped(language: language)
    let made = SentenceSplitter(language: language, model: model)
    splitters[language] = made
    return made
  }
}
