import Testing

@testable import Ingest

@Suite struct BinaryContentTests {
  @Test(arguments: 1...40)
  func `random bytes, as compressed files have them, are no text`(seed: UInt64) {
    var state = seed
    let bytes = (0..<3_000).map { _ in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return UInt8(truncatingIfNeeded: state >> 33)
    }
    #expect(binaryContent(bytes, encoding: "windows-1252") == "binary data")
  }

  @Test func `a page with a stray NUL in every line is text`() {
    let line = Array("<p>Forty characters of text, and one NUL\u{0}</p>\n".utf8)
    let bytes = Array(repeatElement(line, count: 60).joined())
    #expect(binaryContent(bytes, encoding: "utf-8") == nil)
  }
}
