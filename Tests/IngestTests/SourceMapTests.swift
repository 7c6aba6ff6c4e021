import DocumentModel
import StageKit
import Testing

@testable import Ingest

@Suite struct SourceMapTests {
  /// Every piece, decoded again from the bytes of the file, is the text that it stands for.
  /// - Parameter inOrder: false where notes stand behind the sentences that they are anchored in.
  static func check(_ document: Document, _ bytes: [UInt8], inOrder: Bool = true) -> String? {
    guard let map = document.map else { return "no map" }
    var end = 0
    var sourceEnd = 0
    for piece in map.pieces {
      guard piece.start == end, piece.count > 0 else { return "gap or overlap at \(piece.start)" }
      end = piece.end
      let text = folded(Array(document.text[piece.start..<piece.end]))
      if piece.sourceCount == 0 {
        guard text == " " else { return "inserted text \(text)" }
        continue
      }
      guard piece.sourceStart >= sourceEnd || !inOrder, piece.sourceEnd <= bytes.count else {
        return "source out of order at \(piece.start)"
      }
      sourceEnd = piece.sourceEnd
      let source = Array(bytes[piece.sourceStart..<piece.sourceEnd])
      let decoded = DecodedSource(
        source, encoding: document.source.encoding ?? "utf-8", skipping: 0
      ).bytes
      let isText = document.source.mediaType == "text/plain"
      let meant = folded(decodingReferences(decoded, 0..<decoded.count, isLiteral: isText))
      guard meant == text else { return "\(meant) is not \(text)" }
    }
    return end == document.text.count ? nil : "the text goes on behind the map"
  }

  private static func folded(_ bytes: [UInt8]) -> String {
    var text = ""
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      let isWhite = scalar.properties.isWhitespace
      if !isWhite { text.unicodeScalars.append(scalar) } else if text.last != " " { text += " " }
    }
    return text
  }

  static let pages: [String] = [
    "<p>Caf&eacute; &amp;&nbsp;Bar, <b>ein  <i>altes</i></b>\n Haus&#33; &notanentity; &copy 1</p>",
    "<h2>A</h2><p>one<br>two<br><br>three</p><ul><li>x<li>y</ul><pre>a\r\n  b &lt; c\n</pre>",
    "<table><tr><td>1<td>2<tr><td>3<td>4</table><blockquote>q &#x1F600; 😀</blockquote>",
    "<p>שלום <b>עולם</b> &ldquo;مرحبا&rdquo;</p><p>日本<ruby>語<rt>ご</rt></ruby>です</p>",
  ]

  @Test(arguments: pages, ["utf-8", "utf-16le", "utf-16be", "utf-32le", "utf-32be"])
  func `every piece is its source bytes, decoded`(_ page: String, _ encoding: String) throws {
    let bytes = encoded(page, as: encoding)
    let document = try extracted(bytes, as: .html) { $0.boilerplate = .keep }
    #expect(document.source.encoding == encoding)
    #expect(Self.check(document, bytes) == nil)
  }

  @Test func `literal neighbors are one piece across inline tags only where no markup stands`()
    throws
  {
    let document = try extracted("<p>ab <b>cd</b> ef</p>")
    #expect(document.string == "ab cd ef")
    #expect(
      document.map?.pieces.map { [$0.start, $0.count, $0.sourceStart, $0.sourceCount] }
        == [[0, 3, 3, 3], [3, 2, 9, 2], [5, 3, 15, 3]])
  }

  @Test func `a name split by markup keeps its source range`() throws {
    let document = try extracted("<p>Ada <b>Love</b>lace met Turing.</p>")
    let map = try #require(document.map)
    let first = try #require(map.pieces.first)
    #expect(first.sourceStart == 3)
    #expect(document.string == "Ada Lovelace met Turing.")
  }

  @Test func `an entity as long as its reference is not mistaken for what stands in the file`()
    throws
  {
    let bytes = Array(
      "<?xml version='1.0'?><!DOCTYPE r [<!ENTITY rex 'Rex I'>]><r><p>of &rex;!</p></r>".utf8)
    let document = try extracted(bytes, as: .xml)
    #expect(document.string == "of Rex I!")
    // The first letter stands for all: a span of another length than its source takes all of it.
    #expect(
      document.map?.pieces.map { [$0.start, $0.count, $0.sourceCount] } == [
        [0, 3, 3], [3, 1, 5], [8, 1, 1],
      ])
  }

  @Test func `what an entity stands for holds no control characters`() throws {
    let bytes = Array(
      "<?xml version='1.0'?><!DOCTYPE r [<!ENTITY a ' b\r\n\u{1}c '>]><r><p>a&a;d</p></r>".utf8)
    #expect(try extracted(bytes, as: .xml).string == "ab cd")
  }

  @Test(arguments: [UInt8(0x0B), 0x1C, 0x1D, 0x1E, 0x1F])
  func `a control character read as white space is a piece of its own`(_ control: UInt8) throws {
    let space = String(decoding: [control], as: UTF8.self)
    for (text, kind) in [
      ("<p>ab\(space)¿d e</p>", UnreadSource.Kind.html), ("ab\(space)¿d e", .text),
    ] {
      let document = try extracted(text, as: kind)
      #expect(document.string == "ab ¿d e")
      #expect(document.map?.pieces.map(\.start) == [0, 2, 3])
      #expect(document.map?.pieces.map(\.sourceCount) == [2, 1, 5])
    }
  }

  @Test func `line ends of code written otherwise keep their pieces`() throws {
    let bytes = Array("<pre>\u{C} w\r\n\u{C}x&#13;y</pre>".utf8)
    let document = try extracted(bytes) { $0.boilerplate = .keep }
    #expect(!document.text.contains { $0 == 0x0C || $0 == 0x0D })
    #expect(Self.check(document, bytes) == nil)
  }

  @Test func `random markup keeps every piece true`() throws {
    var generator = SeededGenerator(seed: 7)
    let parts = [
      "<p>", "</p>", "<b>", "</b>", "<div class=x>", "</div>", "a", "é ", " ", "\n", "&amp;", "&lt",
      "&#65;",
      "<br>", "<!-- c -->", "<script>var a='<p>';</script>", "日本", "😀", "<li>", "<td>", "<table>",
      "</table>",
      "<pre>", "</pre>", "&nbsp;", "<![CDATA[x]]>", "<", ">", "\r\n", "\t", "word", "<h1>", "</h1>",
    ]
    var checked = 0
    for _ in 0..<300 {
      let page = (0..<40).map { _ in parts[Int.random(in: 0..<parts.count, using: &generator)] }
      let bytes = Array(page.joined().utf8)
      let document = try extracted(bytes, as: .html) { $0.boilerplate = .keep }
      #expect(Self.check(document, bytes) == nil, "\(page.joined())")
      checked += 1
    }
    #expect(checked == 300)
  }
}

/// The bytes of a text in UTF-8 or UTF-16 with its mark.
func encoded(_ text: String, as encoding: String) -> [UInt8] {
  switch encoding {
  case "utf-16le": [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
  case "utf-16be": [0xFE, 0xFF] + text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
  case "utf-32le":
    [0xFF, 0xFE, 0, 0]
      + text.unicodeScalars.flatMap { scalar in
        (0..<4).map { UInt8(truncatingIfNeeded: scalar.value >> ($0 * 8)) }
      }
  case "utf-32be":
    [0, 0, 0xFE, 0xFF]
      + text.unicodeScalars.flatMap { scalar in
        (0..<4).map { UInt8(truncatingIfNeeded: scalar.value >> ((3 - $0) * 8)) }
      }
  default: Array(text.utf8)
  }
}

/// SplitMix64: the same numbers on every run.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64
  init(seed: UInt64) { state = seed }
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
