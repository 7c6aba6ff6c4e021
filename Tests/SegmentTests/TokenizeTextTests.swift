import DocumentModel
import Segment
import StageKit
import Testing

@Suite struct TokenizeTextTests {
  @Test(arguments: [
    ("Mr. Wu met Dr. J. R. Lee.", "Mr.|Wu|met|Dr.|J.|R.|Lee|."),
    ("It cost $5.50, i.e. too much.", "It|cost|$|5.50|,|i.e.|too|much|."),
    ("See https://a.org/b?c=(d). Or www.x.com!", "See|https://a.org/b?c=(d)|.|Or|www.x.com|!"),
    ("(mail j.o-e@example.co.uk)", "(|mail|j.o-e@example.co.uk|)"),
    ("report-2001.pdf is at example.com/x.", "report-2001.pdf|is|at|example.com/x|."),
    ("Wow!!! Really?! Hmm... no -- yes", "Wow|!!!|Really|?!|Hmm|...|no|--|yes"),
    ("great :) nice:( ;-) <3 (a:b)", "great|:)|nice|:(|;-)|<3|(|a|:|b|)"),
    ("on 12/05/2001 at 9:30, call 555-0123", "on|12/05/2001|at|9:30|,|call|555-0123"),
    ("pages 10-15, 2/3 done", "pages|10|-|15|,|2/3|done"),
    ("AT&T, C++ and C# w/o R&D", "AT&T|,|C++|and|C#|w/o|R&D"),
    ("a well-known e-mail", "a|well|-|known|e-mail"),
    ("the 1960's, the students' 10k at 5pm", "the|1960's|,|the|students'|10|k|at|5|pm"),
    ("dry soil.The end", "dry|soil|.|The|end"),
    ("No. 5 said: no.", "No.|5|said|:|no|."),
    ("vitamin C. The end", "vitamin|C|.|The|end"),
    ("#swift by @apple", "#swift|by|@apple"),
    ("😀👩‍💻🇩🇪", "😀|👩‍💻|🇩🇪"),
    ("don't rock 'n' roll", "don't|rock|'|n|'|roll"),
  ])
  func `English tokens are what people take for one`(_ text: String, _ tokens: String) throws {
    #expect(try Segmented.tokens(text) == tokens.split(separator: "|").map(String.init))
  }

  @Test(arguments: [
    ("fr", "L’eau qu'il boit aujourd'hui, dit-il.", "L’|eau|qu'|il|boit|aujourd'hui|,|dit|-il|."),
    ("fr", "Y a-t-il un rendez-vous ?", "Y|a|-t-il|un|rendez|-vous|?"),
    ("it", "L'arte dell'Italia", "L'|arte|dell'|Italia"),
    ("de", "z.B. die S-Bahn am 3. Mai", "z.B.|die|S-Bahn|am|3|.|Mai"),
    ("ru", "Он жил в г. Москве, кое-как.", "Он|жил|в|г.|Москве|,|кое-как|."),
    ("es", "El Sr. Gil, de 1994-95.", "El|Sr.|Gil|,|de|1994-95|."),
    ("ja", "東京に住む。", "東京|に|住む|。"),
    ("zh", "我爱北京。", "我|爱|北京|。"),
    ("fi", "EU:n jäsen", "EU:n|jäsen"),
    ("ar", "مرحبا بالعالم!", "مرحبا|بالعالم|!"),
  ])
  func `other languages have rules of their own`(
    _ language: String, _ text: String, _ tokens: String
  ) throws {
    #expect(try Segmented.tokens(text, language) == tokens.split(separator: "|").map(String.init))
  }

  @Test func `kinds tell words, numbers, signs and addresses apart`() throws {
    #expect(try Segmented.kinds("Ab 3.5 日本 , + $ x@y.org http://a.b 😀 :) é1") == "anipssuussa")
  }

  @Test func `a hyphen is kept or split as the setting says`() throws {
    #expect(try Segmented.tokens("well-known", "en", [("hyphens", "keep")]) == ["well-known"])
    #expect(try Segmented.tokens("S-Bahn", "de", [("hyphens", "split")]) == ["S", "-", "Bahn"])
  }

  @Test func `a token never crosses the end of a block`() throws {
    var document = Document(id: "1", text: Array("Dr.Lee".utf8))
    document.by = ["extract@1.0.0#00000000"]
    document.layers.blocks = Layer(
      by: 0,
      items: [
        Block(span: Span(0, 4), kind: .tableCell), Block(span: Span(4, 6), kind: .tableCell),
      ])
    try Segmented.run(TokenizeText.self, on: &document)
    #expect(document.layers.tokens?.ends.contains(4) == true)
  }

  @Test func `stems come from Snowball, one a token`() throws {
    var document = Segmented.document("Running dogs, Häuser", language: "en")
    try Segmented.run(TokenizeText.self, [("stem", "true")], on: &document)
    #expect(document.layers.tokens?.stems == ["run", "dog", ",", "häuser"])
  }

  @Test func `a language without a stemmer is a warning`() throws {
    var document = Segmented.document("日本", language: "ja")
    try Segmented.run(TokenizeText.self, [("stem", "true")], on: &document)
    #expect(document.layers.tokens?.stems == nil)
    #expect(document.warnings.map(\.code) == ["no_model"])
  }
}
