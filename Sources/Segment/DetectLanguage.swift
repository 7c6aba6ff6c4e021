public import DocumentModel
public import StageKit

/// Guesses the language of the text.
public struct DetectLanguage: Stage {
  public struct Settings: StageSettings {
    @Setting(
      "Choose from these languages only, as ISO 639-1 codes; all when empty. Text in the script of none has score 0."
    ) var languages: [LanguageCode] = []
    @Setting(
      "Also guess the language of each block (layer `languages`), and the share of each language."
    ) var blocks = false
    public init() {}
  }

  public static let declaration = StageDeclaration(
    name: "language", phase: .segment,
    summary: "Guesses the language of the text and says how sure the guess is.",
    reads: [.text], uses: [.metadata, .blocks], writes: [.language],
    examples: [
      StageExample(
        "English", .text("The ship left the harbor before the storm began."), output: ["en"]),
      StageExample(
        "Norwegian, not Danish", .text("Hun har ikke sett noe av det som skjedde her i går kveld."),
        output: ["no"]),
      StageExample("by script alone", .text("Η γλώσσα είναι ελληνική."), output: ["el"]),
      StageExample(
        "a choice of two", .text("La casa è bella."), settings: [("languages", "it,es")],
        output: ["it"]),
      StageExample("no letters", .text("12:30 — 14:00"), output: ["und"]),
    ])

  private let allowed: Set<String>
  private let hasBlocks: Bool
  private var identifier: LanguageIdentifier

  public static func load(_ settings: Settings, from files: ResourceFiles) throws {
    guard let model = LanguageModel.shipped() else { return }
    let known = LanguageIdentifier.languages(of: model)
    for language in settings.languages where !known.contains(language.code) {
      throw Diagnostic(
        "E018", "language does not know \"\(language.code)\"", at: .commandLine,
        help: "it knows: \(known.joined(separator: ", "))")
    }
  }

  public init(_ settings: Settings, _ resources: Void) throws {
    guard let model = LanguageModel.shipped() else {
      throw DocumentFailure("no_model", "The language model in this binary is damaged.")
    }
    allowed = Set(settings.languages.map(\.code))
    hasBlocks = settings.blocks
    identifier = LanguageIdentifier(model)
  }

  public mutating func run(_ document: inout Document, by: Int) {
    let hint = document.metadata.declaredLanguage.map(Self.primaryLanguage)
    let guess = identifier.identify(
      document.text, Self.samples(of: document.text), hint: hint, allowed: allowed)
    document.metadata.language = guess.language
    document.metadata.languageScore = rounded(guess.score)
    if hasBlocks { addShares(to: &document, guess.language, by: by) }
  }

  /// Guesses the language of each block; what is no block is none of the languages.
  private mutating func addShares(to document: inout Document, _ whole: String, by: Int) {
    var shares = LanguageShares()
    let all = [Span(0, document.text.count)].filter { !$0.isEmpty }
    for span in document.layers.blocks?.items.map(\.span) ?? all {
      let part = Array(document.text[span.start..<span.end])
      let ranges = Self.samples(of: part)
      let guess = identifier.identify(part, ranges, hint: whole, allowed: allowed)
      let letterCount = identifier.letterCount(part)
      shares.add(span, guess, letterCount: letterCount, whole: whole)
    }
    document.layers.others.removeAll { $0.key == LanguageShares.key }
    document.layers.others.append(shares.layer(by: by))
    document.metadata.others.removeAll { $0.key == LanguageShares.key }
    if let member = shares.metadata { document.metadata.others.append(member) }
  }

  /// `pt-BR` -> `pt`; both written forms of Norwegian are `no`.
  private static func primaryLanguage(_ tag: String) -> String {
    let primary = tag.split { $0 == "-" || $0 == "_" }.first?.lowercased() ?? ""
    return ["nb", "nn"].contains(primary) ? "no" : primary == "iw" ? "he" : primary
  }

  /// Bytes of a text that are looked at.
  private static let sampleBytes = 16 * 1024

  /// The start, the middle and the end of a long text, on scalar boundaries; all of a short one.
  static func samples(of text: [UInt8]) -> [Range<Int>] {
    guard text.count > sampleBytes else { return [0..<text.count] }
    let length = sampleBytes / 3
    return [0, (text.count - length) / 2, text.count - length].map { start in
      boundary(text, start)..<boundary(text, start + length)
    }
  }

  /// The first scalar boundary at or after `index`.
  private static func boundary(_ text: [UInt8], _ index: Int) -> Int {
    var index = index
    while index < text.count, text[index] & 0xC0 == 0x80 { index += 1 }
    return index
  }
}
