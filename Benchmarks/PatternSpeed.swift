internal import DocumentModel
internal import Segment
internal import StageKit
internal import Tag

/// Measures how many MB of text a second the stage `patterns` takes, without and with rules for tokens; the tokens are
/// made before the clock starts.
@main
enum PatternSpeed {
  private static let textBytes = 5_000_000
  private static let rounds = 7

  private static let texts = [
    (
      "en",
      "The council met on May 29, 2024 and, after two hours, agreed to pay $1.5 million to a firm that "
        + "nobody had heard of. Its members said on Tuesday that they would write to the mayor at once. "
    ),
    ("en", "The harbor was quiet, and nobody knew when the old ship would return to the town. "),
    (
      "de",
      "Am 3. Oktober 1990 kostete es 1.234,50 Euro, sagte der Bürgermeister, und dreihundert Leute "
        + "aus der Stadt warteten zweieinhalb Stunden lang vor dem Rathaus auf eine Antwort. "
    ),
    (
      "ru",
      "Договор от 29 мая 2024 года стоил городу пять миллионов рублей, сообщили вчера. "
    ),
    ("ja", "会議は2024年5月29日に開かれ、予算は3億5000万円と決まったが、結論は来週になった。"),
  ]

  static func main() throws {
    print("language  MB/s  with 2 token rules")
    for (language, sentence) in texts {
      var document = Document(
        id: "1",
        text: Array(String(repeating: sentence, count: textBytes / sentence.utf8.count).utf8))
      document.metadata.language = language
      document.metadata.languageScore = 1
      var tokenize = TokenizeText(TokenizeText.Settings(), ())
      try tokenize.run(&document, by: 0)
      let plain = try speed(of: stage(nil), on: document)
      let ruled = try speed(of: stage(rules), on: document)
      print(language.padded(8), decimal(plain, places: 1).padded(5), decimal(ruled, places: 1))
    }
  }

  private static func stage(_ rules: ConfigurationNode?) throws -> MatchPatterns {
    var settings = MatchPatterns.Settings()
    if rules != nil { settings.file = ResourceFile(ConfigurationNode(argument: "rules.yaml")) }
    let files = ResourceFiles(
      bytes: { _ in [] },
      configuration: { _ in rules ?? ConfigurationNode(.null, at: .commandLine) })
    return try MatchPatterns(settings, MatchPatterns.load(settings, from: files))
  }

  /// An amount that is paid to somebody, and two words of which the first has a capital.
  private static var rules: ConfigurationNode {
    rule([["label": "MONEY", "op": "+"], ["lower": "to"]], [["shape": "Xxxxx"], ["kind": "a"]])
  }

  private static func rule(_ rules: [[String: String]]...) -> ConfigurationNode {
    func node(_ text: String) -> ConfigurationNode { ConfigurationNode(argument: text) }
    func map(_ entries: [(String, ConfigurationNode)]) -> ConfigurationNode {
      ConfigurationNode(
        .mapping(entries.map { .init(key: node($0.0), value: $0.1) }), at: .commandLine)
    }
    let nodes = rules.enumerated().map { number, tokens in
      map([
        ("name", node("\(number)")), ("label", node("X")),
        (
          "tokens",
          ConfigurationNode(
            .sequence(
              tokens.map { map($0.sorted { $0.key < $1.key }.map { ($0.key, node($0.value)) }) }),
            at: .commandLine)
        ),
      ])
    }
    return ConfigurationNode(.sequence(nodes), at: .commandLine)
  }

  /// MB a second, the best of several rounds.
  private static func speed(of stage: MatchPatterns, on document: Document) throws -> Double {
    var best = Double.infinity
    for _ in 0..<rounds {
      var stage = stage
      var document = document
      let start = processorTime()
      try stage.run(&document, by: 1)
      best = min(best, processorTime() - start)
    }
    return Double(document.text.count) / 1e6 / best
  }
}
