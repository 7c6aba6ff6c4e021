public import DocumentModel
internal import Lexicons
public import StageKit
internal import TextStatistics

/// Finds the phrases that say what a text is about.
public struct RankKeywords: Stage {
  /// Which phrases to leave out because a better one says the same.
  public enum Redundancy: String, SettingChoice {
    /// None.
    case none
    /// Parts of a better phrase that seldom stand without its other words.
    case nested
    /// All parts of a better phrase.
    case substring
  }

  public struct Settings: StageSettings {
    @Setting("Keep at most this many keyphrases.", in: 1...1_000) public var limit = 10
    @Setting("Leave out keyphrases that score lower.", in: 0...1) public var minScore = 0.0
    @Setting("The fewest words of a keyphrase.", in: 1...6) public var minWords = 1
    @Setting("The most words of a keyphrase.", in: 1...6) public var maxWords = 4
    @Setting("What to leave out because a better keyphrase contains it.")
    public var redundancy = Redundancy.nested
    @Setting("Words that no keyphrase may contain, besides those of the language.")
    public var stopWords: [String] = []
    @Setting(LanguageCode.overrideHelp) public var language: LanguageCode? = nil
    @Setting(LanguageCode.defaultHelp) public var defaultLanguage = LanguageCode.english
    public init() {}
  }

  public static let declaration = StageDeclaration(
    name: "keywords", phase: .tag,
    summary: "Ranks the phrases that say what the text is about, with every place they stand in.",
    reads: [.text, .language, .tokens, .sentences], uses: [.metadata, .blocks, .entities],
    writes: [.keyphrases],
    examples: [
      StageExample(
        "what a paragraph is about",
        .text(
          """
          A tide mill is a water mill driven by the tide. A dam with a sluice holds the water of the rising tide in the \
          mill pond. When the tide is low, the water of the mill pond turns the wheel of the tide mill.
          """),
        settings: [("limit", "3")], output: ["tide mill", "tide", "mill pond"]),
      StageExample(
        "French: function words part the phrases",
        .text(
          """
          La centrale solaire alimente tout le village en électricité. Les habitants ont payé la centrale solaire \
          eux-mêmes, et l'électricité qui reste est vendue à la ville voisine.
          """),
        settings: [("limit", "2")], output: ["centrale solaire", "électricité"]),
      StageExample(
        "Chinese: neighboring words make a phrase",
        .text("高速铁路连接两座城市。高速铁路的列车每小时行驶三百公里，乘客很喜欢高速铁路。"),
        settings: [("limit", "1")], output: ["高速铁路"]),
    ])

  private let settings: Settings
  private let ranker = KeyphraseRanker()
  private var lexicons: TermLexicons

  public init(_ settings: Settings, _ resources: Void) {
    self.settings = settings
    lexicons = TermLexicons(extraStopWords: settings.stopWords)
  }

  public mutating func run(_ document: inout Document, by: Int) {
    var layer = Layer<Keyphrase>(by: by)
    if let tokens = document.layers.tokens, tokens.count > 0 {
      let lexicon = lexicons.lexicon(
        for: document.workingLanguage(settings.language, default: settings.defaultLanguage))
      layer.items = keyphrases(of: AnalyzedText(document, tokens, lexicon), document)
    }
    document.layers.keyphrases = layer
  }

  private func keyphrases(of text: AnalyzedText, _ document: Document) -> [Keyphrase] {
    let found = KeyphraseCandidates(text, maximumWords: settings.maxWords)
    let candidates = found.worthScoring(text)
    guard !candidates.isEmpty else { return [] }
    let scores = ranker.scores(text, candidates)
    let picked = KeyphraseSelection(
      limit: settings.limit, minimumScore: Float(settings.minScore),
      minimumWords: settings.minWords,
      maximumWords: settings.maxWords, redundancy: settings.redundancy
    ).pick(from: candidates, scores, text, excluding: amounts(document))
    let spans = found.spans(of: picked.map { candidates[$0] }, text)
    return picked.indices.map { rank in
      Keyphrase(
        rank: rank + 1, text: text.shownForm(of: spans[rank]), score: Double(scores[picked[rank]]),
        spans: spans[rank])
    }
  }

  /// Dates, amounts and addresses: no keyphrase lies in one.
  private func amounts(_ document: Document) -> [Span] {
    let labels: Set<String> = [
      "DATE", "TIME", "MONEY", "PERCENT", "QUANTITY", "ORDINAL", "CARDINAL", "EMAIL", "URL",
      "PHONE",
    ]
    return (document.layers.entities?.items ?? []).filter { labels.contains($0.label) }.map(\.span)
  }
}
