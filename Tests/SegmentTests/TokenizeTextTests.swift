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
    ("C/C++ or g++, A/B/C", "C/C++|or|g++|,|A/B/C"),
    ("a well-known e-mail", "a|well|-|known|e-mail"),
    ("the 1960's, the students' 10k at 5pm", "the|1960's|,|the|students'|10|k|at|5|pm"),
    ("dry soil.The end", "dry|soil|.|The|end"),
    ("No. 5 said: no.", "No.|5|said|:|no|."),
    ("vitamin C. The end", "vitamin|C|.|The|end"),
    ("#swift by @apple", "#swift|by|@apple"),
    ("😀👩‍💻🇩🇪", "😀|👩‍💻|🇩🇪"),
    ("don't rock 'n' roll", "don't|rock|'|n|'|roll"),
    ("Write to joe@x.com. Or jean-luc@mail.com.", "Write|to|joe@x.com|.|Or|jean-luc@mail.com|."),
    ("from o'neil@x.com to 'joe@x.com'", "from|o'neil@x.com|to|'|joe@x.com|'"),
    (
      "google.com.ar, amazon.co.in/x and socket.io.js",
      "google.com.ar|,|amazon.co.in/x|and|socket.io.js"
    ),
    ("at https://a.de/c— so «www.a.fr/b»", "at|https://a.de/c|—|so|«|www.a.fr/b|»"),
    ("Bad news:the end", "Bad|news|:|the|end"),
    ("from 2024-05-29T12:30:00Z, not 12:30-14:00", "from|2024-05-29T12:30:00Z|,|not|12:30|-|14:00"),
    (
      "2024-05-29T12:30:00.5+02:00 or 2024-05-29T12",
      "2024-05-29T12:30:00.5+02:00|or|2024-05-29|T12"
    ),
    ("1e-5 of 3.5E+10, not 5e-mails", "1e-5|of|3.5E+10|,|not|5e|-|mails"),
    ("B&B's and the U.K.'s", "B&B's|and|the|U.K.'s"),
    ("good :-)))) a != b", "good|:-))))|a|!=|b"),
    ("I saw J. Smith, vitamin C. Smith", "I|saw|J.|Smith|,|vitamin|C|.|Smith"),
  ])
  func `English tokens are what people take for one`(_ text: String, _ tokens: String) throws {
    #expect(try Segmented.tokens(text) == tokens.split(separator: "|").map(String.init))
  }

  @Test(arguments: [
    ("fr", "L’eau qu'il boit aujourd'hui, dit-il.", "L’|eau|qu'|il|boit|aujourd'hui|,|dit|-il|."),
    ("fr", "Y a-t-il un rendez-vous ?", "Y|a|-t-il|un|rendez-vous|?"),
    ("fr", "Donne-le-moi, allez-vous-en !", "Donne|-le|-moi|,|allez|-vous|-en|!"),
    ("it", "un po' di pane e un po’ d'acqua", "un|po'|di|pane|e|un|po’|d'|acqua"),
    ("it", "L'arte dell'Italia", "L'|arte|dell'|Italia"),
    ("de", "z.B. die S-Bahn am 3. Mai", "z.B.|die|S-Bahn|am|3|.|Mai"),
    ("ru", "Он жил в г. Москве, кое-как.", "Он|жил|в|г.|Москве|,|кое-как|."),
    ("es", "El Sr. Gil, de 1994-95.", "El|Sr.|Gil|,|de|1994-95|."),
    ("ja", "東京に住む。", "東京|に|住む|。"),
    ("zh", "我爱北京。", "我|爱|北京|。"),
    ("zh", "请看https://a.cn/d，（见https://a.cn/c）", "请看|https://a.cn/d|，|（|见|https://a.cn/c|）"),
    ("fi", "EU:n jäsen", "EU:n|jäsen"),
    ("ar", "مرحبا بالعالم!", "مرحبا|بالعالم|!"),
  ])
  func `other languages have rules of their own`(
    _ language: String, _ text: String, _ tokens: String
  ) throws {
    #expect(try Segmented.tokens(text, language) == tokens.split(separator: "|").map(String.init))
  }

  @Test func `kinds tell words, numbers, signs and addresses apart`() throws {
    #expect(
      try Segmented.kinds("Ab 3.5 日本 , + $ x@y.org http://a.b 😀 :) é1 @ada #b") == "anipssuussaaa")
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

  /// The forms of the tokens of a text, as the settings ask for them.
  private func forms(
    _ form: Tokens.Form, of text: String, _ language: String, _ settings: [(String, String)]? = nil
  ) throws -> [String] {
    var document = Segmented.document(text, language: language)
    try Segmented.run(TokenizeText.self, settings ?? [(form.rawValue, "true")], on: &document)
    let column = try #require(document.layers.tokens?.forms[form])
    #expect(column.count == document.layers.tokens?.count)
    return (0..<column.count).map(column.string)
  }

  @Test func `a domain that is too long is no address, and is cut within no character`() throws {
    for length in 80...90 {
      let text = "x@y" + String(repeating: "\u{FFFD}", count: length) + ".org"
      #expect(try Segmented.tokens(text).joined() == text)
    }
  }

  @Test func `stems come from Snowball, one a token`() throws {
    #expect(
      try forms(.stem, of: "Running dogs, Häuser", "en") == ["run", "dog", ",", "häuser"])
    #expect(try forms(.stem, of: "KIZLAR", "tr") == ["kız"])
  }

  @Test(arguments: [
    ("en", "NASA ist. ÉTÉ İX", "nasa|ist|.|été|i̇x"), ("tr", "IŞIK İyi Titan", "ışık|iyi|titan"),
    ("az", "QIZ", "qız"), ("el", "ΟΔΟΣ ΣΟΦΟΣ, Σ", "οδος|σοφος|,|σ"),
    ("lt", "Ì Rytas", "i̇̀|rytas"), ("de", "STRASSE ẞ", "strasse|ß"),
    ("en", "Ⱥb 日本 ＡＢ 𐐀", "ⱥb|日本|ａｂ|𐐨"),
  ])
  func `lower case is that of the language`(
    _ language: String, _ text: String, _ lower: String
  ) throws {
    #expect(try forms(.lower, of: text, language).joined(separator: "|") == lower)
  }

  @Test(arguments: [
    ("Apple's C3PO", "Xxxxx'x|XdXX"), ("12,345.67 $5", "dd,ddd.dd|$|d"), ("McDonald", "XxXxxxx"),
    ("internationalization 1234567", "xxxx|dddd"), ("Été Ж ǅ 日本語", "Xxx|X|X|xxx"),
    ("a@b.org", "x@x.xxx"), ("...... !!!!?", "....|!!!!?"), ("٣٤ Ⅷ ½", "dd|Ⅷ|½"),
    ("e\u{301}a 😀", "x\u{301}x|😀"),
  ])
  func `the shape tells upper case, lower case and digits`(_ text: String, _ shape: String) throws {
    #expect(try forms(.shape, of: text, "en").joined(separator: "|") == shape)
  }

  @Test func `forms stand beside each other, and only those asked for`() throws {
    let written = Tokens.Form.allCases.filter { $0 != .pos }
    let all = written.map { ($0.rawValue, "true") }
    #expect(try forms(.stem, of: "Dogs", "en", all) == ["dog"])
    #expect(try forms(.lower, of: "Dogs", "en", all) == ["dogs"])
    #expect(try forms(.shape, of: "Dogs", "en", all) == ["Xxxx"])
    for form in written {
      var document = Segmented.document("Dogs", language: "en")
      try Segmented.run(TokenizeText.self, [(form.rawValue, "true")], on: &document)
      #expect(document.layers.tokens?.forms.keys.map(\.self) == [form])
    }
  }

  @Test func `a language without a stemmer is a warning`() throws {
    var document = Segmented.document("日本", language: "ja")
    try Segmented.run(TokenizeText.self, [("stem", "true")], on: &document)
    #expect(document.layers.tokens?.forms == [:])
    #expect(document.warnings.map(\.code) == ["no_model"])
  }

  @Test func `a language that is set counts more than the one that was found`() throws {
    let text = "L’homme dit-il"
    #expect(try Segmented.tokens(text, "fr") == ["L’", "homme", "dit", "-il"])
    #expect(
      try Segmented.tokens(text, "fr", [("language", "de")])
        == Segmented.tokens(text, "de"))
    #expect(
      try Segmented.tokens(text, "de", [("language", "fr"), ("default_language", "de")])
        == ["L’", "homme", "dit", "-il"])
  }
}
