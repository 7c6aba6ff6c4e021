public import DocumentModel
internal import Lexicons
public import StageKit
internal import TextStatistics

/// Picks the sentences that say most of what a text says.
///
/// A summary is made of whole sentences of the text: nothing is reworded, nothing is joined.
public struct SummarizeText: Stage {
  public struct Settings: StageSettings {
    @Setting("How many sentences to pick.", in: 1...1_000) public var sentences = 3
    @Setting(
      "Pick sentences until this many words are reached, instead of a number of sentences.",
      in: 1...100_000)
    public var words: Int? = nil
    @Setting(
      "Leave out the sentence that would go beyond the number of words, unless it is the only one.")
    public var strict = false
    @Setting(
      "Whether the place of a sentence counts: on for articles, off for lists, reviews and texts put together."
    )
    public var position = true
    @Setting(LanguageCode.overrideHelp) public var language: LanguageCode? = nil
    @Setting(LanguageCode.defaultHelp) public var defaultLanguage = LanguageCode.english
    public init() {}
  }

  public static let declaration = StageDeclaration(
    name: "summarize", phase: .summarize,
    summary: "Picks the sentences that sum up the text, each as it stands there.",
    reads: [.text, .language, .tokens, .sentences], uses: [.metadata, .blocks], writes: [.summary],
    examples: [
      StageExample(
        "two sentences of a news item",
        .text(
          """
          The town council of Eling voted on Tuesday to restore the old tide mill, which has stood idle for nine years. \
          The pond was drained twice last summer. Work on the sluice gates of the tide mill will begin in May. The car \
          park will be closed for a week.
          """),
        settings: [("sentences", "2")],
        output: [
          "The town council of Eling voted on Tuesday to restore the old tide mill, which has stood idle for nine years.",
          "Work on the sluice gates of the tide mill will begin in May.",
        ]),
      StageExample(
        "one sentence of a German text with its title",
        .text(
          """
          Eling baut seine Gezeitenmühle wieder auf

          Die Stadt Eling baut ihre alte Gezeitenmühle wieder auf. Der Parkplatz bleibt eine Woche lang geschlossen. Die \
          Arbeiten an der Gezeitenmühle beginnen im Mai und kosten zwei Millionen Euro.
          """),
        settings: [("sentences", "1")],
        output: ["Die Stadt Eling baut ihre alte Gezeitenmühle wieder auf."]),
      StageExample(
        "what reviews agree on, whatever their order",
        .text(
          """
          I bought it in March. The battery lasts long. It came in a blue box. The battery lasts very long. A great \
          battery, it lasts long.
          """),
        settings: [("sentences", "1"), ("position", "off")], output: ["The battery lasts long."]),
    ])

  private let settings: Settings
  private let ranker = SentenceRanker()
  private var lexicons = TermLexicons()

  public init(_ settings: Settings, _ resources: Void) {
    self.settings = settings
  }

  public mutating func run(_ document: inout Document, by: Int) {
    var layer = Layer<SummarySentence>(by: by)
    if let tokens = document.layers.tokens {
      let lexicon = lexicons.lexicon(
        for: document.workingLanguage(settings.language, default: settings.defaultLanguage))
      layer.items = summary(of: SummaryText(document, tokens, lexicon))
    }
    document.layers.summary = layer
  }

  private func summary(of text: SummaryText) -> [SummarySentence] {
    let scores = ranker.scores(text, usesPosition: settings.position)
    let picked = SentenceSelection(length: length).pick(from: text, scores)
    return picked.enumerated().map { rank, place in
      SummarySentence(
        rank: rank + 1, span: text.candidates[place].span, score: Double(scores[place]))
    }.sorted { $0.span < $1.span }
  }

  private var length: SentenceSelection.Length {
    guard let words = settings.words else { return .sentences(settings.sentences) }
    return .words(words, strict: settings.strict)
  }
}
