import Testing

@testable import Ingest

@Suite struct CharacterReferenceTests {
  @Test(arguments: [
    ("&amp;", "&"), ("&eacute;", "é"), ("&nbsp", "\u{A0}"), ("&check;", "✓"),
    ("&NotEqualTilde;", "≂̸"),
    ("&#233;", "é"), ("&#xE9;", "é"), ("&#x1F600;", "😀"), ("&#150;", "–"), ("&#128;", "€"),
    ("&#0;", "\u{FFFD}"),
    ("&#xD800;", "\u{FFFD}"), ("&#x110000;", "\u{FFFD}"), ("&notit;", "¬"),
    ("&CounterClockwiseContourIntegral;", "∳"),
    ("&#233", "é"), ("&#7;", ""), ("&#xD;", "\n"), ("&#12;", "\n"),
  ])
  func `references mean what the standard says`(_ source: String, _ text: String) {
    let bytes = Array(source.utf8)
    let found = characterReference(bytes, at: 0, limit: bytes.count)
    #expect(found.map { String(decoding: $0.text, as: UTF8.self) } == text)
  }

  @Test(arguments: ["&", "& b", "&;", "&#;", "&#x;", "&unknown;", "&1;"])
  func `what is no reference stays`(_ source: String) {
    let bytes = Array(source.utf8)
    #expect(characterReference(bytes, at: 0, limit: bytes.count) == nil)
  }

  @Test func `in an attribute a bare name before a letter is none`() {
    let bytes = Array("&copy=1".utf8)
    #expect(characterReference(bytes, at: 0, limit: bytes.count, isAttribute: true) == nil)
    #expect(characterReference(bytes, at: 0, limit: bytes.count) != nil)
  }
}
