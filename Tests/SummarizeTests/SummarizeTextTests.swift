import DocumentModel
import Segment
import StageKit
import Summarize
import Testing

private let report = """
  The town council of Eling voted on Tuesday to restore the old tide mill, which has stood idle for nine years. Work \
  on the sluice gates will begin in May. The mill pond was drained twice last summer. Volunteers found two mill stones \
  under the mud.

  The restored tide mill will grind flour and show visitors how tidal power works. "We have waited a long time for \
  this," said the miller. The council pays half of the cost; a lottery fund pays the rest. Schools can book visits from \
  September. The car park will be closed for a week.
  """

private func summary(
  _ document: Document, _ settings: [(String, String)] = []
) throws -> (items: [SummarySentence], texts: [String]) {
  let done = try Annotated.run(SummarizeText.self, settings, on: document)
  let items = try #require(done.layers.summary).items
  return (items, items.map { done.string($0.span) })
}

private func words(_ texts: [String]) -> Int {
  texts.reduce(0) { $0 + $1.split(whereSeparator: \.isWhitespace).count }
}

@Suite struct SummarizeTextTests {
  @Test func `three sentences of the text, in its order, are picked`() throws {
    let document = try Annotated.document(report, title: "Eling restores its tide mill")
    let (items, texts) = try summary(document)
    let sentences = try #require(document.layers.sentences)
    #expect(items.count == 3)
    #expect(items.map(\.span) == items.map(\.span).sorted())
    #expect(items.map(\.rank).sorted() == [1, 2, 3])
    for item in items {
      #expect((0..<sentences.count).contains { sentences[$0] == item.span })
    }
    #expect(texts.contains { $0.hasPrefix("The town council of Eling voted") })
  }

  @Test(arguments: [1, 5, 50])
  func `as many sentences as asked for, or all there are`(count: Int) throws {
    let document = try Annotated.document(report)
    let items = try summary(document, [("sentences", "\(count)")]).items
    #expect(items.count == min(count, try #require(document.layers.sentences).count))
    #expect(items.map(\.rank).sorted() == Array(1...items.count))
  }

  @Test(arguments: [1, 20, 40, 60, 100_000])
  func `sentences are picked until the number of words is reached`(limit: Int) throws {
    let document = try Annotated.document(report)
    let (items, _) = try summary(document, [("words", "\(limit)")])
    let byRank = items.sorted { $0.rank < $1.rank }.map { document.string($0.span) }
    #expect(!byRank.isEmpty)
    #expect(words(Array(byRank.dropLast())) < limit)
    #expect(words(byRank) >= min(limit, words([report])))
  }

  @Test(arguments: [1, 20, 40, 60])
  func `a strict number of words is kept, but for the first sentence`(limit: Int) throws {
    let document = try Annotated.document(report)
    let (items, texts) = try summary(document, [("words", "\(limit)"), ("strict", "on")])
    #expect(!items.isEmpty)
    #expect(words(texts) <= limit || items.count == 1)
    let loose = try summary(document, [("words", "\(limit)")]).items
    #expect(items.count <= loose.count)
  }

  @Test(arguments: [Block.Kind.heading, .caption, .tableCell, .code])
  func `what is no running text is never picked`(kind: Block.Kind) throws {
    let aside = "The tide mill of Eling will be restored by the town council."
    let document = try Annotated.document(
      aside + "\n\n" + report, kinds: [kind, .paragraph, .paragraph])
    #expect(!(try summary(document, [("sentences", "100")]).texts.contains(aside)))
  }

  @Test func `if nothing is running text something is picked all the same`() throws {
    let document = try Annotated.document("Tide mill\n\nEling", kinds: [.heading, .heading])
    #expect(try summary(document, [("sentences", "1")]).items.count == 1)
  }

  @Test func `labels and bylines are not picked`() throws {
    let document = try Annotated.document(
      "By Jane Porter\n\n" + report, kinds: [.paragraph, .paragraph, .paragraph])
    #expect(!(try summary(document, [("sentences", "100")]).texts.contains("By Jane Porter")))
  }

  @Test func `the same sentence is not said twice`() throws {
    let twice = "The tide mill grinds flour for the whole town of Eling."
    let document = try Annotated.document(
      "\(twice) \(twice) Dogs like to swim in the pond. The miller keeps three cats in the loft.")
    #expect(try summary(document).texts.count { $0 == twice } == 1)
  }

  @Test func `without position the sentence that most others agree with is picked`() throws {
    let reviews = """
      I bought it in March. The battery lasts long. My cousin has one too. The battery lasts very long. \
      It came in a blue box. Great battery, lasts so long.
      """
    let document = try Annotated.document(reviews)
    let texts = try summary(document, [("position", "off"), ("sentences", "1")]).texts
    #expect(texts.first?.contains("attery") == true)
  }

  @Test(arguments: [
    (
      "de",
      "Die Stadt baut die alte Mühle wieder auf. Die Arbeiten beginnen im Mai. Das Mehl wird verkauft."
    ),
    ("ja", "町は古い水車を直します。工事は五月に始まります。子どもたちは水車を見学できます。"),
    ("ar", "قررت المدينة ترميم الطاحونة القديمة. تبدأ الأعمال في مايو. يمكن للزوار شراء الدقيق."),
    ("xx", "Vitinn stendur á eyjunni. Vitinn er hvítur og gamall. Hann sést víða af landi."),
  ])
  func `texts in any language have a summary`(language: String, text: String) throws {
    let document = try Annotated.document(text, language: language)
    #expect(try summary(document, [("sentences", "2")]).items.count == 2)
  }

  @Test(arguments: ["", " ", "\n\n", "😀", "…", "---"])
  func `a text without words has no summary`(text: String) throws {
    #expect(try summary(Annotated.document(text)).items.isEmpty)
  }

  @Test(arguments: ["a", "Hello", "水", "ש", "A. B. C."])
  func `the least text has one`(text: String) throws {
    #expect(!(try summary(Annotated.document(text)).items.isEmpty))
  }

  @Test func `two thousand sentences are summed up, however many are asked for`() throws {
    let text = (0..<2_000).map { "The mill number \($0 % 97) grinds rye and corn \($0)." }
      .joined(separator: " ")
    var document = Document(id: "1", text: Array(text.utf8))
    document.metadata.language = "en"
    document = try Annotated.run(TokenizeText.self, on: document)
    var sentences = Sentences(by: 0)
    var start = 0
    for sentence in text.components(by: ". ") {
      sentences.append(Span(start, min(text.utf8.count, start + sentence.utf8.count + 1)))
      start += sentence.utf8.count + 2
    }
    document.layers.sentences = sentences
    #expect(try summary(document, [("words", "100000")]).items.count > 1_900)
  }

  @Test func `equal documents give equal summaries`() throws {
    let document = try Annotated.document(report)
    #expect(try summary(document).items == summary(document).items)
  }
}
