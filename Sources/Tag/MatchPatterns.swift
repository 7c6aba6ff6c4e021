public import DocumentModel
public import StageKit

/// Finds dates, times, amounts and addresses by rule, each with a normalized value.
///
/// | label | value |
/// |---|---|
/// | DATE | ISO 8601: `2024-05-29`, `2024-05`, `2024`, `--05-29` without a year, `2024-05-05/2024-05-07`; none for a relative date without a reference |
/// | TIME | ISO 8601, 24 hours: `14:30`, `14:30:05Z`, `09:00/17:00` |
/// | DURATION | ISO 8601: `P3D`, `PT2H30M` |
/// | MONEY | amount and ISO 4217 code: `1500000 USD`, `5/10 EUR` |
/// | PERCENT | `12.5%`, `5/10%`, `3‰` |
/// | QUANTITY | amount in one unit a kind: m, m2, m3, L, kg, km/h, °C, W, J, Hz, Pa, B: `8046.72 m` |
/// | ORDINAL, CARDINAL | a number: `3`, `1234.5`, `250000` |
/// | PHONE | E.164 with a country code or the setting `country`, else the digits |
/// | EMAIL, URL | host (and scheme) in lower case |
/// | IP, IBAN, CREDITCARD | without spaces; only with right check digits |
/// | HANDLE, HASHTAG | lower case |
///
/// Matches of the built-in rules do not overlap: from left to right the longest wins, then the label that stands first
/// in `PatternLabel`. Rules of a user's file win over the built-in ones.
public struct MatchPatterns: Stage {
  public struct Settings: StageSettings {
    @Setting("Keep only these labels; without any, keep all.")
    var labels: [Label] = []
    @Setting("Find what the rules of this YAML file match as well; see docs/patterns.md.")
    public var file: ResourceFile? = nil
    @Setting(LanguageCode.overrideHelp) var language: LanguageCode? = nil
    @Setting(LanguageCode.defaultHelp) var defaultLanguage = LanguageCode.english
    @Setting("Count relative dates from this day, and not from the document's date.")
    var referenceDate: ReferenceDate? = nil
    @Setting(
      "The country of telephone numbers without a country code, and of English dates in figures.")
    var country: PhoneCountry? = nil
    @Setting(
      "Give a document up when a rule of the file takes more steps than this a byte.",
      in: 1...100_000)
    var stepsPerByte = 200

    @Setting(EntityOverlaps.help) public var overlaps = EntityOverlaps.keep
    public init() {}
  }

  /// A label with its place, to say where one is wrong.
  public struct Label: SettingValue {
    let name: String
    let place: Place

    public static var wanted: String { "a label" }
    public static var example: String { "DATE" }
    public static var jsonType: String { "string" }
    public var json: JSONValueText { name.json }

    public init?(_ node: ConfigurationNode) {
      guard let text = node.text, !text.isEmpty else { return nil }
      name = text
      place = node.place
    }
  }

  /// A day in ISO 8601.
  public struct ReferenceDate: SettingValue {
    let date: CalendarDate

    public static var wanted: String { "a day" }
    public static var example: String { "2024-05-29" }
    public static var jsonType: String { "string" }
    public var json: JSONValueText { date.iso.json }

    public init?(_ node: ConfigurationNode) {
      guard let text = node.text, text.count == 10, let date = CalendarDate(iso: text) else {
        return nil
      }
      self.date = date
    }
  }

  /// The words of the built-in rules, and the rules of the file.
  public struct Resources: Sendable {
    let words: PatternWords
    let rules: [PatternRule]
  }

  public static let declaration = StageDeclaration(
    name: "patterns", phase: .tag,
    summary: "Finds dates, times, amounts and addresses by rule, each with a normalized value.",
    reads: [.text], uses: [.metadata, .language], writes: [.entities],
    examples: [
      StageExample(
        "dates and money", .text("On May 29, 2024 the company paid $1.5 million, up 12.5%."),
        output: [
          "DATE May 29, 2024 = 2024-05-29", "MONEY $1.5 million = 1500000 USD",
          "PERCENT 12.5% = 12.5%",
        ]),
      StageExample(
        "German numbers",
        .text("Am 3. Oktober 1990 kostete es 1.234,50 Euro, also 1,5 Mio. € im Jahr."),
        settings: [("default_language", "de")],
        output: [
          "DATE 3. Oktober 1990 = 1990-10-03", "MONEY 1.234,50 Euro = 1234.5 EUR",
          "MONEY 1,5 Mio. € = 1500000 EUR",
        ]),
      StageExample(
        "contacts alone", .text("Write to Ada@Example.ORG or call +44 20 7946 0018 before 5 pm."),
        settings: [("labels", "EMAIL,PHONE")],
        output: [
          "EMAIL Ada@Example.ORG = Ada@example.org", "PHONE +44 20 7946 0018 = +442079460018",
        ]),
      StageExample(
        "a number as it is dialed in its country", .text("Ruf an: 030 90182-0"),
        settings: [("labels", "PHONE"), ("country", "DE"), ("default_language", "de")],
        output: ["PHONE 030 90182-0 = +4930901820"]),
      StageExample(
        "Japanese", .text("2024年5月29日、3億5000万円を受け取った。"),
        output: ["DATE 2024年5月29日 = 2024-05-29", "MONEY 3億5000万円 = 350000000 JPY"]),
      StageExample(
        "relative dates", .text("They met yesterday and will meet next Friday."),
        settings: [("reference_date", "2024-05-29")],
        output: ["DATE yesterday = 2024-05-28", "DATE next Friday = 2024-05-31"]),
    ])

  private let settings: Settings
  private let resources: Resources
  private let matcher: RuleMatcher
  private let labels: Set<String>

  public static func load(_ settings: Settings, from files: ResourceFiles) throws -> Resources {
    let rules = try settings.file.map { try PatternRule.rules(from: files.configuration($0)) } ?? []
    let known = PatternLabel.allCases.map(\.rawValue) + rules.map(\.label)
    for label in settings.labels where !known.contains(label.name) {
      let near = nearest(label.name, in: known)
      throw Diagnostic(
        "E017", "no rule has the label \"\(label.name)\"", at: label.place,
        help: near.map { "did you mean \"\($0)\"?" } ?? "labels: \(known.joined(separator: ", "))",
        replacement: near)
    }
    return Resources(words: PatternWords(), rules: rules)
  }

  public static func needs(_ resources: Resources) -> [DocumentPart] {
    resources.rules.contains(where: \.needsTokens) ? [.tokens] : []
  }

  public init(_ settings: Settings, _ resources: Resources) throws {
    self.settings = settings
    self.resources = resources
    matcher = try RuleMatcher(resources.rules, stepsPerByte: settings.stepsPerByte)
    labels = Set(settings.labels.map(\.name))
  }

  public mutating func run(_ document: inout Document, by: Int) throws {
    var scanner = PatternScanner(
      document.text, words: resources.words, language: PatternLanguage(language(of: document)),
      reference: settings.referenceDate?.date
        ?? document.metadata.date.flatMap { CalendarDate(iso: $0) },
      isDayFirst: isDayFirst(document), country: settings.country)
    let shipped = scanner.scan()
    let own = try matcher.matches(in: document.text, tokens(of: document, shipped, by))
    let entities = merged(own, shipped, by).filter { labels.isEmpty || labels.contains($0.label) }
    document.addEntities(entities, by: by, overlaps: settings.overlaps)
  }

  /// The tokens, with the labels of earlier stages and of the built-in rules, when a rule looks for them.
  private func tokens(of document: Document, _ shipped: [PatternMatch], _ by: Int) -> TokenTexts? {
    guard resources.rules.contains(where: \.needsTokens) else { return nil }
    let earlier = (document.layers.entities?.items ?? []).filter { $0.by != by }
    return TokenTexts(
      document, language: language(of: document),
      entities: earlier.map { ($0.span, $0.label) } + shipped.map { ($0.span, $0.label.rawValue) })
  }

  /// The language that is set, else the one that was found, else the one that the file declares, else the default.
  private func language(of document: Document) -> String {
    if settings.language == nil, document.metadata.language == nil,
      let declared = document.metadata.declaredLanguage,
      let code = declared.split(whereSeparator: { $0 == "-" || $0 == "_" }).first
    {
      return code.lowercased()
    }
    return document.workingLanguage(settings.language, default: settings.defaultLanguage)
  }

  /// Americans write the month first; other writers of English say so by their region.
  private func isDayFirst(_ document: Document) -> Bool {
    guard language(of: document) == "en" else { return true }
    let declared = document.metadata.declaredLanguage?.split(whereSeparator: {
      $0 == "-" || $0 == "_"
    }).last
    let region = settings.country?.code ?? declared?.uppercased()
    return ["GB", "AU", "NZ", "IE", "IN", "ZA"].contains(region)
  }

  /// The entities of the file's rules, and those built-in ones that do not overlap them.
  private func merged(
    _ own: [RuleMatcher.Found], _ shipped: [PatternMatch], _ by: Int
  ) -> [Entity] {
    var entities = own.map { found in
      let rule = resources.rules[found.rule]
      return Entity(
        span: found.span, label: rule.label, by: by, value: found.value, rule: rule.name)
    }
    var next = 0
    for match in shipped {
      while next < own.count, own[next].span.end <= match.span.start { next += 1 }
      if next < own.count, own[next].span.overlaps(match.span) { continue }
      entities.append(
        Entity(
          span: match.span, label: match.label.rawValue, by: by, value: match.value,
          rule: match.rule))
    }
    return entities
  }
}
