import Testing

@testable import Ingest

@Suite struct RuleReadingTests {
  private let lines = "Les bateaux rentrent au port avant la nuit, et la mer reste calme. "

  private func paragraphs(_ count: Int, _ name: String = "Texte") -> String {
    (1...count).map { "<p>\(name) \($0). \(String(repeating: lines, count: 3))</p>" }.joined()
  }

  @Test(arguments: [
    ("fr", ContentPages.french, ["Fermé", "« On", "La lentille", "Les visites"], 6),
    ("cs", ContentPages.czech, ["Když", "Letos", "Obec", "Ladění"], 6),
    ("ja", ContentPages.japanese, ["1日目", "14日目"], 20),
  ])
  func `paragraphs are kept, navigation and links are not`(
    _ language: String, _ markup: String, _ beginnings: [String], _ count: Int
  ) {
    let kept = ReadPage(markup).ruleTexts
    for beginning in beginnings { #expect(kept.contains { $0.hasPrefix(beginning) }) }
    #expect(kept.filter { $0.count > 60 }.count == count)
    #expect(kept.count <= count + 3)
  }

  @Test func `elements beside the body with its name hold content too`() throws {
    let end = "<div class=entry-content>\(paragraphs(1, "Fin"))</div>"
    let rest = "<div class=ad><p>Publicité</p></div>\(end)"
    let read = ReadPage(
      "<body><div><div class=entry-content>\(paragraphs(6))</div>\(rest)</div>")
    let reading = read.table.reading
    #expect(reading.ranges.count == 2)
    #expect(reading.hull.lowerBound == reading.ranges.first?.lowerBound)
    #expect(reading.hull.upperBound == reading.ranges.last?.upperBound)
    #expect(read.ruleTexts.count == 7)
    #expect(read.ruleTexts.last?.hasPrefix("Fin 1") == true)
  }

  @Test func `what stands in boilerplate is boilerplate`() throws {
    let read = ReadPage(ContentPages.french)
    let reading = read.table.reading
    for words in ["Politique", "Commentaires", "Quelle belle", "La criée", "©"] {
      let node = read.table.passages[try read.passage(words)].nodes.lowerBound
      #expect(reading.namedBoilerplate[node] && reading.dropped[node], "\(words)")
      #expect(!reading.keeps(node), "\(words)")
    }
    let node = read.table.passages[try read.passage("Fermé")].nodes.lowerBound
    #expect(!reading.namedBoilerplate[node] && !reading.dropped[node])
  }

  @Test func `comments and captions are kept for who wants them`() {
    let parts = ContentParts(comments: true, captions: true)
    let plain = ReadPage(ContentPages.french).ruleTexts
    let wanted = ReadPage(ContentPages.french, keeping: parts).ruleTexts
    #expect(!plain.contains("Le phare, vu du port."))
    #expect(wanted.contains("Le phare, vu du port."))
  }

  @Test func `announcements beside an article go, a page of nothing else keeps them`() {
    let text = "<p>Vende-se peixe fresco na rua, de manhã.</p>"
    let teaser = "<div class=caixa><h3><a href=/n>Peixe</a></h3>\(text)</div>"
    let article = "<body><div class=t>\(paragraphs(6))\(teaser)</div>"
    #expect(!ReadPage(article).ruleTexts.contains { $0.hasPrefix("Vende-se") })
    let list = ReadPage(ContentPages.announcements).ruleTexts
    #expect(list.filter { $0.hasPrefix("Abre às sete") }.count == 6)
  }

  @Test func `names are not believed when hardly anything else is left`() {
    let short = "<body><div class=sidebar>\(paragraphs(1))</div><p>Contact</p>"
    #expect(ReadPage(short).ruleTexts.contains { $0.hasPrefix("Texte 1") })
    let beside = "<div class=sidebar>\(paragraphs(1, "Avis"))</div>"
    let kept = ReadPage("<body><div class=post>\(paragraphs(8))</div>\(beside)").ruleTexts
    #expect(kept.contains { $0.hasPrefix("Texte 8") })
    #expect(!kept.contains { $0.hasPrefix("Avis") })
  }

  @Test func `of elements that hold the same the innermost is the content`() throws {
    let read = ReadPage("<div><div class=inner>\(paragraphs(3))</div></div>")
    let range = try #require(read.table.reading.ranges.first)
    #expect(range.count == 2 * 3 + 1)
  }

  @Test func `a page all of whose boxes have bad names is read again without them`() {
    let boxes = (1...5).map { "<div class=navigation>\(paragraphs(1, "Avis \($0)"))</div>" }
    #expect(ReadPage("<body>\(boxes.joined())").ruleTexts.count == 5)
  }

  @Test func `boxes of links inside the content go`() {
    let links = (1...5).map { "<li><a href=/\($0)>Autre histoire \($0)</a>" }.joined()
    let markup = "<body><div class=post>\(paragraphs(3))<ul>\(links)</ul>\(paragraphs(3))</div>"
    #expect(ReadPage(markup).ruleTexts.count == 6)
    let read = "<body><div class=post>\(paragraphs(3))<ul><li>Du pain<li>Du sel</ul></div>"
    #expect(ReadPage(read).ruleTexts.suffix(2) == ["Du pain", "Du sel"])
  }
}
