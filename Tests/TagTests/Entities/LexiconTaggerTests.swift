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
