public import DocumentModel
public import StageKit
internal import Unicode

/// Splits the text into tokens; none crosses the end of a block.
public struct TokenizeText: Stage {
  /// Whether compounds with a hyphen are one token.
  public enum Hyphens: String, SettingChoice { case language, split, keep }

  public struct Settings: StageSettings {
    @Setting("Add the stem of each token, by the Snowball algorithm of its language.") var stem =
      false
    @Setting("Add each token in lower case, as its language writes it.") var lower = false
    @Setting(
      "Add the shape of each token: X upper, x lower case, d digit, no more than 4 alike in a row.")
    var shape = false
    @Setting(
      "Whether well-known is one token: split, keep, or as is usual in treebanks of the language.")
    var hyphens = Hyphens.language
    @Setting(LanguageCode.overrideHelp) var language: LanguageCode? = nil
    @Setting(LanguageCode.defaultHelp) var defaultLanguage = LanguageCode.english
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
  /// Running text has more of them, so that few columns have to grow.
  private static let leastBytesPerToken = 4

  public init(_ settings: Settings, _ resources: Void) {
    self.settings = settings
  }

  public mutating func run(_ document: inout Document, by: Int) throws {
    let language = document.workingLanguage(settings.language, default: settings.defaultLanguage)
    let tokenizer = try tokenizer(for: language)
    var tokens = Tokens(by: by)
    tokens.reserveCapacity(document.text.count / Self.leastBytesPerToken)
    for piece in pieces(of: document) {
      tokenizer.tokenize(document.text, piece, into: &tokens)
    }
    addForms(to: &tokens, of: &document, language)
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

  private func addForms(
    to tokens: inout Tokens, of document: inout Document, _ language: String
  ) {
    let text = document.text
    if settings.shape {
      tokens.forms[.shape] = column(tokens) { WordShape.append(text, tokens[$0].range, to: &$1) }
    }
    guard settings.lower || settings.stem else { return }
    let lowerCase = LowerCase(language: language)
    let lower = column(tokens) { lowerCase.append(text, tokens[$0].range, to: &$1) }
    if settings.lower { tokens.forms[.lower] = lower }
    guard settings.stem else { return }
    guard let stemmer = Stemmer(language: language) else {
      document.warnings.append(
        StageNote(
          stage: "tokenize", code: "no_model", message: "There is no stemmer for \(language)."))
      return
    }
    tokens.forms[.stem] = column(tokens) { stemmer.append(lower[$0], to: &$1) }
  }

  /// One text for each token, which `write` appends as UTF-8.
  private func column(
    _ tokens: Tokens, _ write: (_ index: Int, _ utf8: inout [UInt8]) -> Void
  ) -> TextColumn {
    var column = TextColumn()
    for index in 0..<tokens.count { column.append { write(index, &$0) } }
    return column
  }
}
