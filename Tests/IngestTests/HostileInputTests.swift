import DocumentModel
import StageKit
import Testing

@Suite struct HostileInputTests {
  static let cases: [(name: String, input: [UInt8], text: String)] = [
    (
      "entities that multiply stay as they are",
      Array(
        """
        <?xml version="1.0"?><!DOCTYPE r [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><r><p>one &a; &b;</p></r>
        """.utf8), "one ha &b;"
    ),
    (
      "an entity of a file is not opened",
      Array(
        """
        <?xml version="1.0"?><!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/hostname">]><r><p>a[&x;]</p></r>
        """.utf8), "a[&x;]"
    ),
    (
      "an inclusion is not followed",
      Array(
        """
        <?xml version="1.0"?><r xmlns:xi="http://www.w3.org/2001/XInclude"><p>a</p>\
        <xi:include href="file:///etc/hostname" parse="text"/><p>b</p></r>
        """.utf8), "a\n\nb"
    ),
    (
      "deep HTML keeps its text",
      Array(("<p>up</p>" + String(repeating: "<div>", count: 50_000) + "down").utf8), "up\n\ndown"
    ),
    (
      "deep XML keeps its text",
      Array(
        ("<?xml version='1.0'?><r>" + String(repeating: "<s>", count: 50_000) + "down").utf8),
      "down"
    ),
    (
      "thousands of attributes are no burden",
      Array(
        ("<p " + (0..<30_000).map { "a\($0)=1" }.joined(separator: " ") + ">in</p><p>out</p>").utf8),
      "in\n\nout"
    ),
    (
      "bytes that are no UTF-8 become one replacement for each maximal subpart",
      Array("<meta charset=utf-8><p>é ".utf8) + [0xED, 0xA0, 0x80, 0x20, 0xF0, 0x9F, 0x92]
        + Array("x</p>".utf8), "é \u{FFFD}\u{FFFD}\u{FFFD} \u{FFFD}x"
    ),
    (
      "UTF-7 is never read", Array("<meta charset=utf-7><p>+ADw-b+AD4-</p>".utf8), "+ADw-b+AD4-"
    ),
    (
      "NULs hide no text", Array("<p>a\0b</p>\0\0<p>c</p><scr\0ipt>d</scr\0ipt><p>e</p>".utf8),
      "ab\n\nc\n\nd\n\ne"
    ),
    ("a cut tail is one replacement", Array("<p>天気".utf8.dropLast()), "天\u{FFFD}"),
    ("an unclosed attribute ends the page", Array("<p>a</p><div title=\"<p>b</p>".utf8), "a"),
    ("an unclosed comment ends the page", Array("<p>a</p><!-- <p>b</p>".utf8), "a"),
    (
      "elements that are never closed are looked through once",
      Array((String(repeating: "<title>", count: 60_000) + "<p>in</p>").utf8), "in"
    ),
    (
      "a long entity is not repeated",
      Array(
        ("<?xml version='1.0'?><!DOCTYPE r [<!ENTITY a \"" + String(repeating: "z", count: 50_000)
          + "\">]><r><p>" + String(repeating: "&a;", count: 3) + "</p></r>").utf8), "&a;&a;&a;"
    ),
    (
      "a document type elsewhere is not read",
      Array(
        """
        <?xml version="1.0"?><!DOCTYPE r SYSTEM "http://127.0.0.1:9/x.dtd" [<!ENTITY % p SYSTEM \
        "file:///etc/passwd">%p;]><r><p>a[&root;]</p></r>
        """.utf8), "a[&root;]"
    ),
    (
      "formatting that is never closed neither multiplies nor loses text",
      Array(
        (0..<2_000).map { "<p><\(["b", "i", "u"][$0 % 3])>w" }.joined().utf8),
      Array(repeating: "w", count: 2_000).joined(separator: "\n\n")
    ),
    (
      "an attribute of megabytes is passed over",
      Array(
        ("<p>a</p><div title='" + String(repeating: "x<p>", count: 1_000_000) + "'>b</div>").utf8),
      "a\n\nb"
    ),
    (
      "UTF-16 without a mark is found",
      Array("<p>Größe, мир 世界</p>".utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }),
      "Größe, мир 世界"
    ),
    (
      "UTF-16 that ends in half a unit keeps all the others",
      [0xFF, 0xFE] + "<p>Größe</p>".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] } + [0x3C],
      "Größe\n\n\u{FFFD}"
    ),
    (
      "a byte that GB 2312 lacks is read by GB 18030, and the rest too",
      Array("<meta charset=gb2312><p>".utf8) + [0x87, 0x4C] + Array(" und</p><p>Ende</p>".utf8),
      "\u{5617} und\n\nEnde"
    ),
    (
      "a mark of UTF-8 outweighs what is declared",
      [0xEF, 0xBB, 0xBF] + Array("<meta charset=iso-8859-1><p>Grüße</p>".utf8), "Grüße"
    ),
    (
      "what is no UTF-8 and declares nothing is windows-1252",
      Array("<p>caf".utf8) + [0xE9, 0x20, 0x93, 0x80, 0x94]
        + Array(" und noch mehr Text</p>".utf8), "café “€” und noch mehr Text"
    ),
    ("a tag that is cut ends the page", Array("<p>a</p><a href=\"http://exa".utf8), "a"),
    ("an empty file is an empty document", [], ""),
    ("white space alone is an empty document", Array(" \n\t ".utf8), ""),
  ]

  @Test(arguments: cases.indices)
  func `hostile input loses nothing and leaks nothing`(_ index: Int) throws {
    let hostile = Self.cases[index]
    let document = try extracted(hostile.input, as: .auto)
    #expect(document.string == hostile.text, "\(hostile.name)")
  }

  @Test(arguments: [
    "<p>a</p><!-- <p>b</p>", "<p>a</p><div title=\"<p>b</p>", "<p>a</p><a href=\"http://exa",
    "<p>a</p><script>b", "<?xml version='1.0'?><r><p>a</p><!-- <p>b</p></r>",
  ])
  func `text that the markup swallows is warned of`(_ page: String) throws {
    let document = try extracted(page, as: .auto)
    #expect(document.string == "a")
    #expect(document.warnings.map(\.code) == ["text_dropped"])
  }

  @Test(
    arguments: [
      [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A], Array("%PDF-1.7".utf8), [0x50, 0x4B, 0x03, 0x04],
      (0..<64).map { UInt8($0 % 7) },
    ] as [[UInt8]])
  func `binary files are refused`(_ bytes: [UInt8]) throws {
    #expect(throws: DocumentFailure.self) { try extracted(bytes) }
  }
}
