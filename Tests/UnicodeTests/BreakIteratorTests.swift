import Testing
import Unicode

@Suite struct BreakIteratorTests {
  /// Cases whose boundaries differ from the file's.
  private func failures(
    _ kind: BreakIterator.Kind, locale: String, _ file: String
  ) throws -> (count: Int, failed: [String]) {
    let iterator = try requiredIterator(kind, locale: locale)
    let lines = UnicodeData.lines("auxiliary/\(file)")
    var ends: [Int32] = []
    var statuses: [UInt8] = []
    let failed = lines.filter { line in
      let expected = UnicodeData.breakCase(line)
      iterator.segments(
        of: expected.text, 0..<expected.text.count, ends: &ends, statuses: &statuses)
      return ends != expected.ends
    }
    return (lines.count, failed)
  }

  private static let hasData = UnicodeData.exists("auxiliary/WordBreakTest.txt")

  @Test(.enabled(if: hasData, "needs Debian's unicode-data in /usr/share/unicode"))
  func `words break as Unicode's test file says, with Finnish colons`() throws {
    let result = try failures(.word, locale: "fi", "WordBreakTest.txt")
    #expect(result.count == 1_823)
    #expect(result.failed == [])
  }

  @Test(.enabled(if: hasData, "needs Debian's unicode-data in /usr/share/unicode"))
  func `in English the 15 cases with a colon between letters break differently, no others`() throws
  {
    let result = try failures(.word, locale: "en", "WordBreakTest.txt")
    #expect(result.count == 1_823)
    #expect(result.failed.map(UnicodeData.content) == UnicodeData.finnishWordCases)
  }

  @Test(.enabled(if: hasData, "needs Debian's unicode-data in /usr/share/unicode"))
  func `sentences break as Unicode's test file says`() throws {
    let result = try failures(.sentence, locale: "en", "SentenceBreakTest.txt")
    #expect(result.count == 502)
    #expect(result.failed == [])
  }

  @Test(.enabled(if: hasData, "needs Debian's unicode-data in /usr/share/unicode"))
  func `grapheme clusters break as Unicode's test file says`() throws {
    let result = try failures(.grapheme, locale: "en", "GraphemeBreakTest.txt")
    #expect(result.count == 602)
    #expect(result.failed == [])
  }

  @Test func `boundaries are offsets into UTF-8, whatever the length of the characters`() throws {
    let iterator = try requiredIterator(.word, locale: "en")
    var ends: [Int32] = []
    var statuses: [UInt8] = []
    let text = Array("é😀 日本".utf8)
    iterator.segments(of: text, 0..<text.count, ends: &ends, statuses: &statuses)
    #expect(ends == [2, 6, 7, 13])
    #expect(statuses == [2, 0, 0, 4])
    iterator.segments(of: text, 6..<13, ends: &ends, statuses: &statuses)
    #expect(ends == [7, 13])
    #expect(iterator.segments(of: text, 3..<3, ends: &ends, statuses: &statuses))
    #expect(ends.isEmpty)
  }
}
