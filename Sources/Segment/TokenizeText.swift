public import DocumentModel
public import StageKit

/// Splits the text into tokens; none crosses the end of a block.
public struct TokenizeText: Stage {
  /// Whether compounds with a hyphen are one token.
  public enum Hyphens: String, SettingChoice { case language, split, keep }

  public struct Settings: StageSettings {
    @Setting("Add the stem of each token, by the Snowball algorithm of its language.") var stem =
      false
    @Setting(
      "Whether well-known is one token: split, keep, or as is usual in treebanks of the language.")
    var hyphens = Hyphens.language
    @Setting("Language of texts whose own is not known for sure, as an ISO 639-1 code.")
    var defaultLanguage = "en"
    public init() {}
  }

  public static let declaration = StageDeclaration(
    name: "tokenize", phase: .segment,
    summary: "Splits text into words, numbers, addresses and signs.",
    reads: [.text, .language], uses: [.blocks], writes: [.tokens],
    examples: [
      StageExample(
        "an abbreviation, an address and a price",
        .text("Dr. Lee (lee@example.org) paid $5.50, i.e. less than AT&T."),
        output: [
          "Dr.", "Lee", "(", "lee@example.org", ")", "paid", "$", "5.50", ",", "i.e.", "less",
          "than", "AT&T", ".",
        ]),
      StageExample(
        "French elision",
        .text("L’homme qu’il a vu aujourd’hui n’est pas d’ici, dit-elle à l’enfant."),
        output: [
          "L’", "homme", "qu’", "il", "a", "vu", "aujourd’hui", "n’", "est", "pas", "d’", "ici",
          ",", "dit", "-elle", "à", "l’", "enfant", ".",
        ]),
      StageExample(
        "Japanese words come from ICU's dictionary", .text("東京は日本の首都です。"),
        output: ["東京", "は", "日本", "の", "首都", "です", "。"]),
    ])

  private let settings: Settings
  private var tokenizers: [String: Tokenizer] = [:]
  /// Scratch space.
  private var found: [Tokenizer.Token] = []

  public init(_ settings: Settings, _ resources: Void) {
    self.settings = settings
  }

  public mutating func run(_ document: inout Document, by: Int) throws {
    let language = document.workingLanguage(default: settings.defaultLanguage)
    let tokenizer = try tokenizer(for: language)
    found.removeAll(keepingCapacity: true)
    for piece in pieces(of: document) {
      tokenizer.tokenize(document.text, piece, into: &found)
    }
    var tokens = Tokens(
      by: by, starts: found.map(\.span.start), ends: found.map(\.span.end),
      kinds: found.map(\.kind))
    if settings.stem { addStems(to: &tokens, of: &document, language) }
    document.layers.tokens = tokens
  }

  private mutating func tokenizer(for language: String) throws -> Tokenizer {
    if let known = tokenizers[language] { return known }
    let policy: HyphenRule.Policy? =
      switch settings.hyphens {
      case .language: nil
      case .split: .split
      case .keep: .keep
      }
    let made = try Tokenizer(language: language, hyphens: policy)
    tokenizers[language] = made
    return made
  }

  private func addStems(
    to tokens: inout Tokens, of document: inout Document, _ language: String
  ) {
    guard let stemmer = Stemmer(language: language) else {
      document.warnings.append(
        StageNote(
          stage: "tokenize", code: "no_model", message: "There is no stemmer for \(language)."))
      return
    }
    tokens.stems = (0..<tokens.count).map { stemmer.stem(document.text, tokens[$0].range) }
  }
}
