import DocumentModel
import StageKit
import Testing
import Unicode

@testable import Ingest

@Suite struct EncodingTests {
  /// A page in an encoding, as bytes, and the text in it.
  static let pages: [(head: String, body: [UInt8], encoding: String, text: String)] = [
    // "Grüße – €" in windows-1252 under three of its labels.
    (
      "<meta charset=iso-8859-1>", [0x47, 0x72, 0xFC, 0xDF, 0x65, 0x20, 0x96, 0x20, 0x80],
      "windows-1252", "Grüße – €"
    ),
    ("<meta charset='latin1'>", [0x47, 0x72, 0xFC, 0xDF, 0x65], "windows-1252", "Grüße"),
    (
      "<meta http-equiv=content-type content='text/html; charset=us-ascii'>",
      [0x63, 0x61, 0x66, 0xE9],
      "windows-1252", "café"
    ),
    // Declared UTF-8, yet not.
    (
      "<meta charset=utf-8>", [0x63, 0x61, 0x66, 0xE9, 0x20, 0x93, 0x78, 0x94], "windows-1252",
      "café “x”"
    ),
    // "朝市 ｱｲ" in Shift_JIS, the last two half-width: one byte each.
    ("<meta charset=shift_jis>", [0x92, 0xA9, 0x8E, 0x73, 0x20, 0xB1, 0xB2], "shift_jis", "朝市 ｱｲ"),
    // "日本" in EUC-JP, and a character of JIS X 0212 in three bytes.
    ("<meta charset=euc-jp>", [0xC6, 0xFC, 0xCB, 0xDC, 0x8F, 0xB0, 0xA1], "euc-jp", "日本丂"),
    // "中文" in GB 2312, and 㐀 in the four bytes of GB 18030.
    ("<meta charset=gb2312>", [0xD6, 0xD0, 0xCE, 0xC4, 0x81, 0x39, 0xEE, 0x39], "gb18030", "中文㐀"),
    (
      "<meta charset=windows-1251>", [0xCF, 0xF0, 0xE8, 0xE2, 0xE5, 0xF2], "windows-1251", "Привет"
    ),
    ("<meta charset=euc-kr>", [0xC7, 0xD1, 0xB1, 0xDB], "euc-kr", "한글"),
    ("<meta charset=big5>", [0xA4, 0xA4, 0xA4, 0xE5], "big5", "中文"),
  ]

  @Test(arguments: pages.indices)
  func `a declared encoding is decoded and every piece traced`(_ index: Int) throws {
    let page = Self.pages[index]
    let bytes =
      Array("<html><head>\(page.head)</head><p>".utf8) + page.body + Array(" end</p>".utf8)
    let document = try extracted(bytes, as: .html)
    #expect(document.source.encoding == page.encoding)
    #expect(document.string == page.text + " end")
    #expect(SourceMapTests.check(document, bytes) == nil)
    let lengths = EncodedLength(encoding: page.encoding)
    let count = lengths.count(document.text, 0..<page.text.utf8.count)
    #expect(count == page.body.count, "EncodedLength in \(page.encoding)")
  }

  @Test(arguments: [
    ("UTF8", "utf-8"), (" Latin1 ", "windows-1252"), ("GBK", "gb18030"), ("sjis", "shift_jis"),
    ("ks_c_5601-1987", "euc-kr"), ("iso-8859-9", "windows-1254"), ("tis-620", "windows-874"),
  ])
  func `labels mean what the standard says`(_ label: String, _ encoding: String) {
    #expect(Ingest.encoding(forLabel: label.utf8) == encoding)
  }

  @Test(arguments: ["utf-7", "UTF7", "", "nonsense"])
  func `labels that are none mean nothing`(_ label: String) {
    #expect(Ingest.encoding(forLabel: label.utf8) == nil)
  }

  @Test func `a byte order mark beats a declaration`() throws {
    let document = try extracted([0xEF, 0xBB, 0xBF] + Array("<meta charset=latin1><p>é</p>".utf8))
    #expect(document.string == "é")
    #expect(document.source.encoding == "utf-8")
  }

  @Test func `UTF-16 without a mark is found by its zeros`() throws {
    let bytes = encoded("<html><p>Grüße, Привет</p></html>", as: "utf-16be").dropFirst(2)
    let document = try extracted(Array(bytes), as: .html)
    #expect(document.string == "Grüße, Привет")
    #expect(document.source.encoding == "utf-16be")
  }

  @Test func `a page in UTF-8 that claims to be Latin-1 is read as UTF-8`() throws {
    let document = try extracted("<meta charset=latin1><p>Müller, Größe, Straße</p>")
    #expect(document.string == "Müller, Größe, Straße")
  }

  @Test func `undeclared text of another age is guessed`() throws {
    let russian: [UInt8] = [
      0xCF, 0xF0, 0xE8, 0xE2, 0xE5, 0xF2, 0x2C, 0x20, 0xEA, 0xE0, 0xEA, 0x20, 0xE4, 0xE5, 0xEB,
      0xE0, 0x3F, 0x20,
      0xCC, 0xFB, 0x20, 0xE6, 0xE4, 0xB8, 0xEC, 0x20, 0xE2, 0xE0, 0xF1, 0x20, 0xE2, 0x20, 0xE3,
      0xEE, 0xF0, 0xEE,
      0xE4, 0xE5, 0x2E,
    ]
    let document = try extracted(russian, as: .text)
    #expect(document.string == "Привет, как дела? Мы ждём вас в городе.")
  }
}
