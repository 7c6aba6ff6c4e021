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
    ("an empty file is an empty document", [], ""),
    ("white space alone is an empty document", Array(" \n\t ".utf8), ""),
  ]

  @Test(arguments: cases.indices)
  func `hostile input loses nothing and leaks nothing`(_ index: Int) throws {
    let hostile = Self.cases[index]
    let document = try extracted(hostile.input, as: .auto)
    #expect(document.string == hostile.text, "\(hostile.name)")
  }

  @Test func `text that the markup swallows is warned of`() throws {
    let document = try extracted("<p>a</p><!-- <p>b</p>")
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
