import DocumentModel
import StageKit
import Testing

@Suite struct SourceLocatorTests {
  /// "Ada & Bo  é" from `Ada &amp; B<b>o</b>` and so on, in an encoding.
  private func locator(_ text: String, _ encoding: String, _ pieces: [[Int]]) throws
    -> SourceLocator
  {
    var document = Document(id: "x", text: Array(text.utf8))
    document.source.encoding = encoding
    document.map = SourceMap(
      pieces.map { .init(start: $0[0], count: $0[1], sourceStart: $0[2], sourceCount: $0[3]) })
    return try #require(SourceLocator(document))
  }

  @Test func `a span takes the bytes under it of literal pieces, and all of atomic ones`() throws {
    // `Ada &amp; B<b>o</b>`, five bytes into the file.
    let pieces = [[0, 4, 5, 4], [4, 1, 9, 5], [5, 2, 14, 2], [7, 1, 19, 1]]
    var locator = try locator("Ada & Bo", "utf-8", pieces)
    let spans = [Span(0, 8), Span(1, 3), Span(3, 5), Span(4, 5), Span(5, 8), Span(6, 7)]
    let wanted = [5..<20, 6..<8, 8..<14, 9..<14, 14..<20, 15..<16]
    #expect(locator.ranges(of: spans) == wanted)
    #expect(locator.ranges(of: spans.reversed()) == wanted.reversed())
  }

  @Test(arguments: [
    ("utf-8", [1, 3, 7, 10, 11]), ("windows-1252", [1, 2, 3, 4, 5]),
    ("utf-16le", [2, 4, 8, 10, 12]),
  ])
  func `ranges count bytes of the file in its encoding`(_ encoding: String, _ places: [Int]) throws
  {
    let text = encoding == "windows-1252" ? "aéxx€b" : "aé😀€b"
    let ends = encoding == "windows-1252" ? [1, 3, 4, 5, 8] : [1, 3, 7, 10, 11]
    let total = encoding == "windows-1252" ? 6 : places[4]
    var locator = try locator(text, encoding, [[0, text.utf8.count, 100, total]])
    let ranges = locator.ranges(of: ends.map { Span(0, $0) })
    #expect(ranges.map { $0?.count } == places)
    #expect(ranges.allSatisfy { $0?.lowerBound == 100 })
  }

  @Test func `of a piece whose bytes cannot be told apart a span takes all`() throws {
    var locator = try locator("日本語", "iso-2022-jp", [[0, 9, 10, 12]])
    #expect(locator.ranges(of: [Span(3, 6), Span(0, 3)]) == [10..<22, 10..<22])
  }

  @Test func `inserted white space comes from nowhere`() throws {
    var locator = try locator("a\n\nb", "utf-8", [[0, 1, 3, 1], [1, 2, 0, 0], [3, 1, 20, 1]])
    #expect(locator.ranges(of: [Span(1, 3), Span(0, 4), Span(2, 2)]) == [nil, 3..<21, nil])
    #expect(SourceLocator(Document(id: "record", text: [0x61])) == nil)
  }

  @Test func `many spans of one long piece take time with its length`() throws {
    let text = String(repeating: "é", count: 200_000)
    var locator = try locator(text, "windows-1252", [[0, 400_000, 0, 200_000]])
    let spans = (0..<100_000).map { Span(4 * $0, 4 * $0 + 2) }
    let clock = ContinuousClock()
    var ranges: [Range<Int>?] = []
    let elapsed = clock.measure { ranges = locator.ranges(of: spans) }
    #expect(ranges.last == 199_998..<199_999)
    // A hang, not every slowdown: one by one from the start of the piece it would take an hour.
    #expect(elapsed < .seconds(20))
  }
}
