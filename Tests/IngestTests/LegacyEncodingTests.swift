import DocumentModel
import StageKit
import Testing

@testable import Ingest

@Suite struct LegacyEncodingTests {
  static let encodings = LegacyEncoder.singleByte + LegacyEncoder.multiByte

  /// A page of random characters.
  private static func page(
    _ encoder: LegacyEncoder, _ generator: inout SeededGenerator
  ) throws -> (bytes: [UInt8], text: String) {
    let repertoire = encoder.bytes.keys.filter { $0 != "<" && $0 != "&" }.sorted()
    var text = ""
    for _ in 0..<200 {
      let scalar = try #require(repertoire.randomElement(using: &generator))
      text.unicodeScalars.append(scalar)
      if Int.random(in: 0..<9, using: &generator) == 0 { text += " " }
    }
    let body = try #require(encoder.encoded(text))
    let head = "<html><meta charset=\(encoder.encoding)><p>x"
    return (Array(head.utf8) + body + Array("</p><p>end</p>".utf8), text)
  }

  @Test(arguments: encodings)
  func `random text comes back, each piece from its bytes`(_ encoding: String) throws {
    let encoder = try #require(LegacyEncoder(encoding))
    var generator = SeededGenerator(seed: 5)
    for _ in 0..<5 {
      let page = try Self.page(encoder, &generator)
      let document = try extracted(page.bytes, as: .html) { $0.boilerplate = .keep }
      #expect(document.source.encoding == encoding)
      let expected = "x" + page.text + "end"
      #expect(
        document.string.unicodeScalars.filter { !$0.properties.isWhitespace }
          == expected.unicodeScalars.filter { !$0.properties.isWhitespace })
      #expect(SourceMapTests.check(document, page.bytes) == nil)
    }
  }

  @Test(arguments: encodings + ["iso-2022-jp"])
  func `damage anywhere moves no offset`(_ encoding: String) throws {
    var generator = SeededGenerator(seed: 6)
    var bytes = Array("<html><meta charset=\(encoding)><p>x".utf8)
    let start = bytes.count
    if encoding == "iso-2022-jp" {
      bytes += Array("\u{1B}$B$3$s\u{1B}(B and \u{1B}$B$K$A\u{1B}(B.</p><p>end</p>".utf8)
    } else {
      bytes = try Self.page(try #require(LegacyEncoder(encoding)), &generator).bytes
    }
    for position in start..<min(bytes.count, start + 60) {
      for damage: [UInt8] in [[], [0xFF], [0x80], [0x1B], [0x30]] {
        var damaged = bytes
        if damage.isEmpty {
          damaged.removeLast(damaged.count - position)
        } else {
          damaged.replaceSubrange(position..<position + 1, with: damage)
        }
        let document = try extracted(damaged, as: .html) { $0.boilerplate = .keep }
        guard encoding != "iso-2022-jp" else { continue }
        let fault = SourceMapTests.check(document, damaged)
        #expect(fault == nil, "\(damage) at \(position)")
      }
    }
  }

  @Test(arguments: LegacyEncoder.multiByte)
  func `half a character does not swallow the tag behind it`(_ encoding: String) throws {
    let bytes =
      Array("<html><meta charset=\(encoding)><p>a".utf8) + [0xB0] + Array("</p><p>b</p>".utf8)
    let document = try extracted(bytes, as: .html) { $0.boilerplate = .keep }
    #expect(document.layers.blocks?.items.count == 2)
    #expect(document.string.hasSuffix("b"))
  }

  @Test func `a lone 80 is the euro in GB 18030`() throws {
    let bytes = Array("<meta charset=gbk><p>".utf8) + [0x80] + Array(" 5</p>".utf8)
    #expect(try extracted(bytes, as: .html).string == "€ 5")
  }

  @Test func `bytes that windows-1252 lacks stay control characters`() throws {
    let bytes = Array("<meta charset=latin1><p>a".utf8) + [0x81] + Array("b</p>".utf8)
    let document = try extracted(bytes, as: .html)
    #expect(document.string == "a\u{81}b")
    #expect(SourceMapTests.check(document, bytes) == nil)
  }

  @Test func `UTF-16 may end in half a unit`() throws {
    let bytes = encoded("tide ü", as: "utf-16le") + [0x41]
    let document = try extracted(bytes, as: .text)
    #expect(document.string == "tide ü\u{FFFD}")
    #expect(SourceMapTests.check(document, bytes) == nil)
  }

  @Test func `each part of broken UTF-8 is one replacement`() throws {
    // C2 alone; E2 82 without its end; F0 9F 98 without its end; ED A0 80, a surrogate: three.
    let bytes: [UInt8] = [
      0xC3, 0xA9, 0x20, 0xC2, 0x20, 0xE2, 0x82, 0x20, 0xF0, 0x9F, 0x98, 0x20, 0xED, 0xA0, 0x80,
    ]
    let document = try extracted(Array("<meta charset=utf-8><p>".utf8) + bytes, as: .html)
    #expect(document.string == "é \u{FFFD} \u{FFFD} \u{FFFD} \u{FFFD}\u{FFFD}\u{FFFD}")
  }

  @Test func `ISO-2022-JP is read and its map is known to be partial`() throws {
    let text = "tide \u{1B}$B$3$s$K$A$O\u{1B}(B end\n"
    let document = try extracted(Array(text.utf8), as: .text)
    #expect(document.source.encoding == "iso-2022-jp")
    #expect(document.string == "tide こんにちは end")
    #expect(document.metadata.sourceMap == "partial")
    #expect(try extracted("tide", as: .text).metadata.sourceMap == nil)
  }
}
