import DocumentModel
import StageKit
import Testing

@testable import Segment

@Suite struct DetectLanguageTests {
  private func guess(
    _ text: String, _ settings: [(String, String)] = [], declared: String? = nil
  ) throws -> LanguageIdentifier.Guess {
    var document = Document(id: "1", text: Array(text.utf8))
    document.metadata.declaredLanguage = declared
    try Segmented.run(DetectLanguage.self, settings, on: &document)
    return LanguageIdentifier.Guess(
      language: document.metadata.language ?? "", score: document.metadata.languageScore ?? -1)
  }

  @Test(arguments: [
    ("en", "The committee will meet again before the end of the month."),
    ("de", "Die Sitzung wurde wegen des schlechten Wetters verschoben."),
    ("fr", "Le train partira demain matin avec une heure de retard."),
    ("es", "La reunión empezó tarde porque nadie encontraba las llaves."),
    ("it", "La riunione è cominciata tardi perché nessuno trovava le chiavi."),
    ("pt", "A reunião começou tarde porque ninguém encontrava as chaves."),
    ("nl", "De vergadering begon laat omdat niemand de sleutels kon vinden."),
    ("sv", "Mötet började sent eftersom ingen kunde hitta nycklarna."),
    ("da", "Mødet begyndte sent, fordi ingen kunne finde nøglerne."),
    ("no", "Møtet begynte sent fordi ingen klarte å finne nøklene sine."),
    ("fi", "Kokous alkoi myöhässä, koska kukaan ei löytänyt avaimia."),
    ("pl", "Spotkanie zaczęło się późno, bo nikt nie mógł znaleźć kluczy."),
    ("cs", "Schůze výboru začala pozdě, protože nikdo z přítomných nemohl najít klíče od dveří."),
    ("hu", "Az ülés későn kezdődött, mert senki sem találta a kulcsokat."),
    ("tr", "Toplantı geç başladı çünkü kimse anahtarları bulamadı."),
    ("ru", "Собрание началось поздно, потому что никто не мог найти ключи."),
    ("uk", "Збори почалися пізно, бо ніхто не міг знайти ключі."),
    ("bg", "Събранието започна късно, защото никой не можеше да намери ключовете."),
    ("ar", "بدأ الاجتماع متأخرا لأن أحدا لم يجد المفاتيح."),
    ("fa", "جلسه دیر شروع شد چون هیچ‌کس کلیدها را پیدا نمی‌کرد."),
    ("el", "Η συνεδρίαση άρχισε αργά."), ("he", "הישיבה התחילה מאוחר."),
    ("hi", "बैठक देर से शुरू हुई।"), ("th", "การประชุมเริ่มช้า"), ("ko", "회의가 늦게 시작되었다."),
    ("ja", "会議は遅く始まった。"), ("zh", "会议开始得很晚，因为没有人找到钥匙。"), ("ta", "கூட்டம் தாமதமாகத் தொடங்கியது."),
  ])
  func `clear sentences are known for sure`(_ language: String, _ text: String) throws {
    let guess = try guess(text)
    #expect(guess.language == language)
    #expect(guess.score >= trustedLanguageScore)
  }

  @Test func `a text without letters has no language`() throws {
    for text in ["", " ", "12:30", "—…!?", "😀", "\u{301}"] {
      #expect(try guess(text) == LanguageIdentifier.Guess(language: "und", score: 0))
    }
  }

  @Test func `a short text is a guess, but no sure one`() throws {
    for text in ["a", "OK", "Berlin"] {
      let guess = try guess(text)
      #expect(guess.language != "und")
      #expect(guess.score < trustedLanguageScore)
    }
  }

  @Test func `names make a guess less sure than other words do`() throws {
    #expect(try guess("Ada Lovelace met Bob.").score < trustedLanguageScore)
    #expect(try guess("Bob, Ada").score < guess("bob, ada").score)
  }

  @Test(arguments: [
    ("", 0.0), ("ada met bob", 0.0), ("Ada met bob", 0.5 / 3), ("ada Met-Bob o'Hara", 1.0 / 3),
    ("Élan Vital", 0.5),
  ])
  func `the first capital counts half, others count whole`(text: String, share: Double) {
    let bytes = Array(text.utf8)
    #expect(abs(NameShare.share(bytes, [bytes.indices]) - share) < 1e-9)
  }

  @Test func `a few letters of a script are no sure sign of its language`() throws {
    #expect(try guess("Ω").score < trustedLanguageScore)
    #expect(try guess("Ωκεανός").score >= trustedLanguageScore)
    // Han characters may be Japanese too.
    #expect(try guess("日本").score < trustedLanguageScore)
    #expect(try guess("会议开始得很晚，因为没有人").score >= trustedLanguageScore)
  }

  @Test(arguments: [
    ("el", "Η συνεδρίαση άρχισε αργά.", "committee will meet"),
    ("en", "The committee will meet again.", "η συνεδρίαση άρχισε"),
  ])
  func `letters of another script make a guess less sure`(
    _ language: String, _ text: String, _ other: String
  ) throws {
    let pure = try guess(text)
    let mixed = try guess("\(text) \(other)")
    #expect(pure.language == language && mixed.language == language)
    #expect(pure.score >= trustedLanguageScore)
    #expect(mixed.score < trustedLanguageScore)
  }

  @Test func `what the file declares tips the scale of a short text only`() throws {
    #expect(try guess("Hun er her", declared: "nb-NO").language == "no")
    #expect(try guess("Hun er her", declared: "da").language == "da")
    let clear = "The committee will meet again before the end of the month."
    #expect(try guess(clear, declared: "fr").language == "en")
  }

  @Test func `only the languages that are asked for are guessed`() throws {
    let text = "Møtet begynte sent fordi ingen klarte å finne nøklene sine."
    #expect(try guess(text, [("languages", "da,sv")]).language == "da")
    let other = try guess(text, [("languages", "ru")])
    #expect(other == LanguageIdentifier.Guess(language: "ru", score: 0))
  }

  @Test func `a language that is unknown is a mistake with a list of the known ones`() {
    #expect {
      _ = try guess("x", [("languages", "eo")])
    } throws: { ($0 as? Diagnostic)?.help?.contains("en, ") == true }
  }

  @Test(arguments: [
    ("hy", "Ժողովը սկսվեց ուշ։"), ("ka", "შეხვედრა გვიან დაიწყო."), ("bn", "সভা দেরিতে শুরু হয়েছিল।"),
    ("gu", "સભા મોડી શરૂ થઈ."), ("pa", "ਮੀਟਿੰਗ ਦੇਰ ਨਾਲ ਸ਼ੁਰੂ ਹੋਈ।"), ("kn", "ಸಭೆ ತಡವಾಗಿ ಆರಂಭವಾಯಿತು."),
    ("ml", "യോഗം വൈകി തുടങ്ങി."), ("te", "సమావేశం ఆలస్యంగా మొదలైంది."), ("si", "රැස්වීම ප්‍රමාද වී ආරම්භ විය."),
    ("km", "ការប្រជុំបានចាប់ផ្តើមយឺត។"), ("lo", "ກອງປະຊຸມໄດ້ເລີ່ມຊ້າ."), ("my", "အစည်းအဝေး နောက်ကျမှ စတင်ခဲ့သည်။"),
    ("am", "ስብሰባው ዘግይቶ ተጀመረ።"), ("or", "ସଭା ବିଳମ୍ବରେ ଆରମ୍ଭ ହେଲା।"), ("dv", "ބައްދަލުވުން ލަސްކޮށް ފެށުނު"),
    ("bo", "ཚོགས་འདུ་འཕྱི་པོར་འགོ་ཚུགས་སོང་།"), ("chr", "ᏣᎳᎩ ᎦᏬᏂᎯᏍᏗ"),
  ])
  func `a script that the model knows no language of tells its main one`(
    _ language: String, _ text: String
  ) throws {
    let guess = try guess(text)
    #expect(guess.language == language)
    #expect(guess.score >= trustedLanguageScore && guess.score < 1)
  }

  @Test func `a script of several languages is no sure sign of the main one`() throws {
    let cree = try guess("ᓀᐦᐃᔭᐍᐏᐣ ᓀᐦᐃᔭᐍᐏᐣ")
    #expect(cree.language == "iu" && cree.score < trustedLanguageScore)
    #expect(try guess("ትግርኛ").score < guess("հայերեն").score)
    // Gothic has no language here.
    #expect(try guess("𐌲𐌿𐍄") == LanguageIdentifier.Guess(language: "und", score: 0))
  }

  @Test func `scripts of other languages may be asked for`() throws {
    #expect(try guess("শুরু হয়েছিল", [("languages", "bn,en")]).language == "bn")
    let other = try guess("শুরু হয়েছিল", [("languages", "fr,de")])
    #expect(other == LanguageIdentifier.Guess(language: "de", score: 0))
  }

  @Test func `languages may have spaces behind commas, and other names are corrected`() throws {
    #expect(try guess("Le chat dort.", [("languages", "en, fr")]).language == "fr")
    for (name, code) in [("english", "en"), ("EN", "en"), ("de, French", "fr")] {
      #expect {
        _ = try guess("x", [("languages", name)])
      } throws: { ($0 as? Diagnostic)?.help?.hasSuffix(code) == true }
    }
  }

  @Test func `a long text is judged by its start, middle and end, on scalar boundaries`() {
    let text = Array(String(repeating: "ж", count: 50_000).utf8)
    let samples = DetectLanguage.samples(of: text)
    #expect(samples.count == 3)
    #expect(samples.map(\.count).reduce(0, +) <= 16 * 1024 + 3)
    #expect(samples.allSatisfy { $0.lowerBound % 2 == 0 && $0.upperBound % 2 == 0 })
    #expect(samples.first?.lowerBound == 0)
    let middle = samples[1]
    #expect(abs(middle.lowerBound + middle.upperBound - text.count) <= 4)
    #expect(samples.last?.upperBound == text.count)
    #expect(DetectLanguage.samples(of: Array("abc".utf8)) == [0..<3])
  }

  private func shares(_ document: inout Document) throws -> (layer: JSONValue, metadata: JSONValue)
  {
    try Segmented.run(DetectLanguage.self, [("blocks", "true")], on: &document)
    let layer = try #require(document.layers.others.last { $0.key == "languages" })
    return (layer.value, document.metadata.others.last { $0.key == "languages" }?.value ?? .null)
  }

  @Test func `blocks have languages of their own, and the text has shares of them`() throws {
    let english = "The committee will meet again before the end of the month."
    let greek = "Η συνεδρίαση άρχισε αργά, επειδή κανείς δεν έβρισκε τα κλειδιά."
    var document = Segmented.document("\(english)\n\n\(greek)\n\n12:30\n\n\(english)")
    let found = try shares(&document)
    let items = try #require(found.layer["items"]?.elements)
    #expect(items.map { $0["language"]?.string } == ["en", "el", "und", "en"])
    #expect(items.map { $0["start"]?.int } == document.layers.blocks?.items.map(\.span.start))
    #expect(items.map { $0["end"]?.int } == document.layers.blocks?.items.map(\.span.end))
    #expect(found.metadata.members.map(\.key) == ["en", "el"])
    let total = found.metadata.members.compactMap(\.value.double).reduce(0, +)
    #expect(abs(total - 1) < 0.001)
    #expect(document.metadata.language == "en")
  }

  @Test func `a block that is too short to tell counts for the language of the text`() throws {
    var document = Segmented.document(
      "Die Sitzung wurde wegen des schlechten Wetters verschoben.\n\nOK")
    let found = try shares(&document)
    #expect(found.metadata == .object([Member("de", .number("1.0"))]))
  }

  @Test(arguments: [
    ("da", "Mødet begyndte sent, fordi ingen kunne finde nøglerne til lokalet."),
    ("no", "Møtet begynte sent fordi ingen klarte å finne nøklene sine."),
  ])
  func `the language of the text tips the scale of a block`(
    _ language: String, _ text: String
  ) throws {
    var document = Segmented.document("\(text)\n\nHun er her")
    let items = try shares(&document).layer["items"]?.elements ?? []
    #expect(items.map { $0["language"]?.string } == [language, language])
  }

  @Test func `a block without letters has no share, and equal shares stand by name`() {
    var shares = LanguageShares()
    shares.add(Span(0, 1), .init(language: "und", score: 0), letterCount: 0, whole: "de")
    for language in ["fr", "en"] {
      shares.add(Span(1, 2), .init(language: language, score: 1), letterCount: 5, whole: "de")
    }
    let half = JSONValue.number("0.5")
    #expect(shares.metadata?.value == .object([Member("en", half), Member("fr", half)]))
  }

  @Test func `without blocks the whole text is one, and without letters there is no share`() throws
  {
    var document = Document(id: "1", text: Array("12:30".utf8))
    let found = try shares(&document)
    #expect(found.layer["items"]?.elements.count == 1)
    #expect(found.metadata == .null)
    var empty = Document(id: "1", text: [])
    #expect(try shares(&empty).layer["items"]?.elements.isEmpty == true)
  }

  @Test func `a second run replaces what the first one wrote`() throws {
    var document = Segmented.document("Der Hund schläft im Garten.")
    let first = try shares(&document)
    let second = try shares(&document)
    #expect(first.metadata == second.metadata)
    #expect(document.layers.others.map(\.key) == ["languages"])
    #expect(document.metadata.others.map(\.key) == ["languages"])
  }

  @Test func `equal texts train equal models, and other texts other ones`() throws {
    let texts = [
      ("en", "the cat sat on the mat"), ("de", "die Katze saß auf der Matte"), ("el", "η γάτα"),
    ]
    let trainer = LanguageTrainer(bits: { _ in 10 })
    let model = trainer.train(on: texts)
    #expect(model == trainer.train(on: texts))
    #expect(model != trainer.train(on: Array(texts.dropFirst(0).prefix(2))))
  }

  @Test func `the logarithm is right to seven digits`() {
    for (value, expected) in [
      (Float(1), 0.0), (2, 0.693_147_2), (0.001, -6.907_755), (1e6, 13.815_51),
    ] {
      #expect(abs(Double(LanguageTrainer.log(value)) - expected) < 1e-5)
    }
  }
}
