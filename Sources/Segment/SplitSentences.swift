public import DocumentModel
public import StageKit

/// Splits the text into sentences; none crosses the end of a block or a blank line.
public struct SplitSentences: Stage {
  public struct Settings: StageSettings {
    @Setting("End a sentence at every line feed, for texts with one sentence a line.") var lines =
      false
    @Setting("Language of texts whose own is not known for sure, as an ISO 639-1 code.")
    var defaultLanguage = "en"
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
  private var splitters: [String: SentenceSplitter] = [:]

  public init(_ settings: Settings, _ resources: Void) {
    self.settings = settings
  }

  public mutating func run(_ document: inout Document, by: Int) throws {
    guard let tokens = document.layers.tokens else {
      throw DocumentFailure("no_tokens", "sentences needs tokens: run tokenize before it.")
    }
    let splitter = try splitter(
      for: document.workingLanguage(default: settings.defaultLanguage))
    var sentences = Sentences(by: by)
    var first = 0
    let pieces = pieces(of: document)
    var piece = 0
    while first < tokens.count {
      while pieces[piece].upperBound <= tokens.starts[first] { piece += 1 }
      let end = paragraphEnd(document.text, tokens, first, pieces[piece].upperBound)
      splitter.split(
        Paragraph(text: document.text, tokens: tokens, indices: first..<end), into: &sentences)
      first = end
    }
    document.layers.sentences = sentences
  }

  /// The index after the last token of the paragraph that starts with token `first`.
  private func paragraphEnd(_ text: [UInt8], _ tokens: Tokens, _ first: Int, _ limit: Int) -> Int {
    let lineFeeds = settings.lines ? 1 : 2
    var index = first + 1
    while index < tokens.count, tokens.starts[index] < limit,
      !hasLineFeeds(text, tokens.ends[index - 1], tokens.starts[index], lineFeeds)
    {
      index += 1
    }
    return index
  }

  private func hasLineFeeds(_ text: [UInt8], _ start: Int, _ end: Int, _ wanted: Int) -> Bool {
    guard end - start >= wanted else { return false }
    var found = 0
    for index in start..<end where text[index] == UInt8(ascii: "\n") { found += 1 }
    return found >= wanted
  }

  private mutating func splitter(for language: String) throws -> SentenceSplitter {
    if let known = splitters[language] { return known }
    let made = try SentenceSplitter(language: language)
    splitters[language] = made
    return made
  }
}
