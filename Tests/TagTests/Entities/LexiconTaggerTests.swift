import DocumentModel
import StageKit
import Testing

@testable import Tag

@Suite struct LexiconTaggerTests {
  @Test(arguments: [
    (
      "de", "Gestern kam Frau Angela Schönfeld nach Berlin.",
      ["PERSON Angela Schönfeld", "LOC Berlin"]
    ),
    ("de", "Die Muster Handels GmbH hat den Baum gekauft.", ["ORG Die Muster Handels GmbH"]),
    ("de", "Von Jörg Böhme | 22. Januar 2025", ["PERSON Jörg Böhme"]),
    ("de", "Das Haus und der Garten waren schön.", []),
    ("fr", "Mme Claire Duval habite en Suisse.", ["PERSON Claire Duval", "LOC Suisse"]),
    (
      "es", "La señora Pilar Monforte vive en Zaragoza.", ["PERSON Pilar Monforte", "LOC Zaragoza"]
    ),
    ("it", "La Ferrari S.p.A. ha sede in Italia.", ["ORG La Ferrari S.p.A.", "LOC Italia"]),
    ("ru", "Президент Владимир Иванов посетил Берлин.", ["PERSON Владимир Иванов", "LOC Берлин"]),
    ("ja", "青空電機株式会社は東京にある。", ["ORG 青空電機株式会社", "LOC 東京"]),
    ("ja", "株式会社青空の田中さんが来た。", ["ORG 株式会社青空", "PERSON 田中"]),
    ("ar", "زار الوفد مصر أمس", ["LOC مصر"]),
    ("pt", "", []),
    ("de", "In Berlin nicht.", ["LOC Berlin"]),
    ("nl", "In Amsterdam regent het.", ["LOC Amsterdam"]),
    ("pl", "Na Wschodzie jest zimno.", []),
    ("de", "Er ist in Kraft getreten. Das erste Bild hängt.", []),
    ("de", "Die Nachricht kam von Siemens und der NASA.", ["ORG Siemens", "ORG NASA"]),
    ("fr", "Elle aime Paris.", ["LOC Paris"]),
    ("fr", "Elle habite à Sofia.", ["LOC Sofia"]),
    ("fr", "Hier Jean-Luc Arnoval parle.", ["PERSON Jean-Luc Arnoval"]),
    ("fr", "Hier Ursula von der Lindau parle.", ["PERSON Ursula von der Lindau"]),
    ("de", "Das war August zum Abschied.", []),
    ("de", "Nach dem Tod von Peter Arnoval kam sie.", ["PERSON Peter Arnoval"]),
    ("ja", "バイデン米大統領は来た。", ["PERSON バイデン"]),
    ("ja", "バイデン大統領は来た。", ["PERSON バイデン"]),
    ("ja", "韓国大統領は来た。", []),
    ("ja", "彼は日本銀行を訪れた。", []),
    ("ja", "彼は日本に来た。東京都も見た。", ["LOC 日本", "LOC 東京"]),
  ])
  func `lists, titles and legal forms find names`(
    language: String, text: String, expected: [String]
  ) throws {
    let document = try Tagged.run(
      RecognizeEntities.self, on: Tagged.tokenized(text, language: language))
    #expect(Tagged.lines(document) == expected)
    #expect(
      document.layers.entities?.items.allSatisfy { $0.rule != nil && $0.score != nil } == true)
  }

  @Test(arguments: [
    ("de", "Angela Arnoval kam. Arnovals Rede war lang, sagte Arnoval.", ["Arnovals", "Arnoval"]),
    ("de", "Peter Bauer kam. Dann sprach der Bauer. Auch Bauer ging.", ["Bauer"]),
    ("es", "Pedro Arnoval habló. Arnovals y Arnoval callaron. Instituto.", ["Arnoval"]),
    ("fr", "Pierre Lyon parle. Elle aime Lyon.", []),
    ("fr", "Paul Arnoval parle. Institut Arnoval Recherche.", []),
  ])
  func `the last name of a person is found elsewhere in the document`(
    language: String, text: String, expected: [String]
  ) throws {
    let document = try Tagged.tokenized(text, language: language)
    func carried(_ settings: [(String, String)]) throws -> [String] {
      let tagged = try Tagged.run(RecognizeEntities.self, settings, on: document)
      return (tagged.layers.entities?.items ?? []).filter { $0.rule == "last_name" }
        .map { tagged.string($0.span) }
    }
    #expect(try carried([]) == expected)
    #expect(try carried([("consistency", "false")]).isEmpty)
  }

  @Test func `any text in any script goes through`() throws {
    var generator = SeededGenerator(seed: 3)
    let alphabet = Array("aZé. \n'株式会社さん氏東京GmbHßЖ👩‍🚀ا-").map(String.init)
    var checked = 0
    for language in ["de", "ja", "ar", "xx"] {
      for _ in 0..<100 {
        let text = (0..<40).map { _ in alphabet.randomElement(using: &generator) ?? "" }.joined()
        let document = try Tagged.run(
          RecognizeEntities.self, on: Tagged.tokenized(text, language: language))
        let spans = (document.layers.entities?.items ?? []).map(\.span)
        #expect(spans.allSatisfy { !$0.isEmpty && $0.end <= document.text.count })
        #expect(zip(spans, spans.dropFirst()).allSatisfy { $0.end <= $1.start }, "\(text)")
        checked += 1
      }
    }
    #expect(checked == 400)
  }
}
