import DocumentModel
import StageKit
import Testing

@testable import Ingest

/// Texts that declare nothing.
@Suite struct EncodingDetectionTests {
  static let texts: [(text: String, encodings: [String])] = [
    (
      "Утром вода ушла дальше, чем кто-либо в деревне мог вспомнить, и лодки лежали на песке.",
      ["windows-1251", "koi8-r", "iso-8859-5", "ibm866"]
    ),
    ("Вранці вода відійшла далі, ніж будь-хто в селі міг пригадати.", ["windows-1251", "koi8-u"]),
    (
      "Ráno voda ustoupila dál, než si kdo ve vsi pamatoval, a lodě ležely na písku u přístavu.",
      ["windows-1250", "iso-8859-2"]
    ),
    (
      "Rano woda cofnęła się dalej, niż ktokolwiek we wsi pamiętał, a łodzie leżały na piasku.",
      ["windows-1250", "iso-8859-2"]
    ),
    (
      "Reggel a víz messzebbre húzódott, mint bárki emlékezett, és a csónakok a homokon feküdtek.",
      ["windows-1250"]
    ),
    ("Les bateaux sont rentrés avant la nuit, et la mer était déjà très calme.", ["windows-1252"]),
    ("Die Fähre fährt täglich über den Fluß, außer bei Sturm: „Zu gefährlich“.", ["windows-1252"]),
    ("Vesi laski aamulla kauemmas kuin kukaan kylässä muisti, ja veneet jäivät.", ["windows-1252"]),
    (
      "Το πρωί το νερό τραβήχτηκε πιο μακριά από όσο θυμόταν κανείς στο χωριό.",
      ["windows-1253"]
    ),
    (
      "Sabah deniz köyde kimsenin hatırlamadığı kadar çekildi, kayıklar kumda kaldı.",
      ["windows-1254"]
    ),
    ("בבוקר נסוג הים רחוק יותר מכפי שזכר איש בכפר, והסירות נחו על החול.", ["windows-1255"]),
    ("في الصباح انحسر الماء أبعد مما يتذكره أي شخص في القرية.", ["windows-1256"]),
    (
      "Iš ryto vanduo pasitraukė toliau, negu kas nors kaime atsiminė, ir valtys gulėjo smėlyje.",
      ["windows-1257"]
    ),
    ("ตอนเช้าน้ำลดลงไกลกว่าที่ใครในหมู่บ้านจะจำได้", ["windows-874"]),
    ("朝の水は村の誰も覚えていないほど遠くまで引き、舟は砂の上にあった。", ["shift_jis", "euc-jp"]),
    ("早晨的水退得比村里任何人记得的都远，船都躺在沙滩上。", ["gb18030"]),
    ("早晨的水退得比村裡任何人記得的都遠，船都躺在沙灘上。", ["big5"]),
    ("아침에 물은 마을의 누구도 기억하지 못할 만큼 멀리 빠졌다.", ["euc-kr"]),
  ]

  @Test(arguments: texts.indices)
  func `text without a declaration is read by what is likely`(_ index: Int) throws {
    let sample = Self.texts[index]
    for encoding in sample.encodings {
      let encoder = try #require(LegacyEncoder(encoding, whole: true))
      let bytes = try #require(encoder.encoded(sample.text), "\(encoding)")
      let document = try extracted(bytes, as: .text)
      #expect(document.string == sample.text, "\(encoding)")
      #expect(SourceMapTests.check(document, bytes) == nil, "\(encoding)")
    }
  }

  @Test(arguments: ["caf\u{E9}", "5\u{A3}", "it\u{92}s", "\u{A9} 2025 Tide", "a \u{96} b"])
  func `short western text is windows-1252`(_ text: String) throws {
    let bytes = text.unicodeScalars.map { UInt8($0.value) }
    #expect(try extracted(bytes, as: .text).source.encoding == "windows-1252")
  }

  @Test func `the language of a page decides between encodings that both make sense`() throws {
    // `r…ka` with E8 in it is `rčka` in windows-1250.
    let body = Array("<p>Ve\u{E8}er re\u{E8}e</p>".unicodeScalars.map { UInt8($0.value) })
    let document = try extracted(Array("<html lang=sl-SI>".utf8) + body, as: .html)
    #expect(document.string == "Večer reče")
    #expect(declaredLanguage(Array("<html lang=sl-SI>".utf8)) == "sl")
  }

  @Test func `bytes beyond a long run of ASCII are looked at`() throws {
    let encoder = try #require(LegacyEncoder("windows-1251"))
    let tail = try #require(encoder.encoded("Утром вода ушла дальше, чем обычно."))
    let bytes = Array(String(repeating: "tide ", count: 20_000).utf8) + tail
    #expect(try extracted(bytes, as: .text).source.encoding == "windows-1251")
  }

  @Test(arguments: [
    "Die Fähre fällt übermorgen aus, fünf Gäste warten.",
    "L'été dernier la préfète a fermé l'hôtel.",
  ])
  func `a byte gone wrong makes no other encoding of short UTF-8`(_ text: String) throws {
    let damaged = Array(text.utf8) + Array(" caf".utf8) + [0xE9] + Array(" x".utf8)
    let document = try extracted(damaged, as: .text)
    #expect(document.string == text + " caf\u{FFFD} x")
    #expect(document.source.encoding == "utf-8")
  }

  @Test func `a declaration behind long scripts counts, one inside of them does not`() throws {
    let script = "<script>var a='<meta charset=koi8-r>';" + String(repeating: "x", count: 9_000)
    let bytes =
      Array("<html><head>\(script)</script><meta charset=windows-1251><p>".utf8)
      + [0xC4, 0xE0] + Array("</p>".utf8)
    #expect(try extracted(bytes, as: .html).string == "Да")
  }

  @Test func `an XML declaration counts, and gives way to what the bytes show`() throws {
    let declared = Array("<?xml version='1.0' encoding=\"windows-1251\"?><r><p>".utf8)
    let end = Array("</p></r>".utf8)
    let right = try extracted(declared + [0xC4, 0xE0] + end, as: .xml, named: "a.xml")
    #expect(right.string == "Да")
    let wrong = try extracted(declared + Array("Да, вода".utf8) + end, as: .xml, named: "a.xml")
    #expect(wrong.string == "Да, вода")
    #expect(wrong.source.encoding == "utf-8")
  }

  @Test func `x-user-defined means windows-1252 and UTF-7 means nothing`() throws {
    let user = Array("<meta charset=x-user-defined><p>caf".utf8) + [0xE9]
    #expect(try extracted(user, as: .html).string == "café")
    let seven = try extracted("<meta charset=utf-7><p>+ADw-script+AD4-</p>")
    #expect(seven.string == "+ADw-script+AD4-")
  }

  @Test(arguments: ["iso-2022-kr", "hz-gb-2312", "iso-2022-cn"])
  func `encodings that nobody reads are refused by name`(_ label: String) throws {
    #expect(throws: DocumentFailure.self) {
      try extracted("<meta charset=\(label)><p>\u{1B}$)C</p>")
    }
    let lie = try extracted("<meta charset=\(label)><p>Größe, Straße, Fluß</p>")
    #expect(lie.string == "Größe, Straße, Fluß")
  }
}
