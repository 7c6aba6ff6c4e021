import Testing
import Unicode

@Suite struct WordBreakerTests {
  /// ICU's segments without white space: what the breaker has to give.
  private func reference(_ text: [UInt8], _ iterator: borrowing BreakIterator) -> [[Int]] {
    var ends: [Int32] = []
    var statuses: [UInt8] = []
    iterator.segments(of: text, 0..<text.count, ends: &ends, statuses: &statuses)
    return withoutWhiteSpace(text, ends)
  }

  private func withoutWhiteSpace(_ text: [UInt8], _ ends: [Int32]) -> [[Int]] {
    var result: [[Int]] = []
    var start = 0
    for end in ends.map(Int.init) {
      var first = start
      while first < end {
        let (scalar, width) = decodeScalar(text, at: first)
        guard isWhiteSpace(scalar) else { break }
        first += width
      }
      if first < end { result.append([first, end]) }
      start = end
    }
    return result
  }

  private func segments(_ text: [UInt8], _ breaker: WordBreaker) -> [[Int]] {
    var segments: [WordSegment] = []
    breaker.segments(of: text, 0..<text.count, into: &segments)
    return segments.map { [$0.start, $0.end] }
  }

  @Test(
    .enabled(if: UnicodeData.hasWordCases, "needs Debian's unicode-data in /usr/share/unicode"),
    arguments: [("fi", []), ("en", UnicodeData.finnishWordCases)])
  func `the breaker breaks as Unicode's test file says, but for colons outside of Finnish`(
    locale: String, differing: [String]
  ) throws {
    let breaker = try #require(WordBreaker(locale: locale))
    let lines = UnicodeData.lines("auxiliary/WordBreakTest.txt")
    #expect(lines.count == 1_823)
    let failed = lines.filter { line in
      let (text, ends) = UnicodeData.breakCase(line)
      return segments(text, breaker) != withoutWhiteSpace(text, ends)
    }
    #expect(failed.map(UnicodeData.content) == differing)
  }

  @Test(arguments: ["en", "fi"])
  func `every pair and triple of ASCII signs breaks as ICU breaks it`(locale: String) throws {
    let iterator = try requiredIterator(.word, locale: locale)
    let breaker = try #require(WordBreaker(locale: locale))
    // One of each word break property, and those that look like one.
    let signs = Array("aZ09_.,:;'\"@- \n\r\t\u{B}#/\u{1}\u{7F}".utf8)
    var differing: [[UInt8]] = []
    for first in signs {
      for second in UInt8(1)...127 {
        for third in signs {
          let text = [first, second, third]
          if segments(text, breaker) != reference(text, iterator) { differing.append(text) }
        }
      }
    }
    #expect(differing.prefix(3) == [])
  }

  @Test(arguments: ["en", "fi"])
  func `200,000 random strings of ASCII break as ICU breaks them`(locale: String) throws {
    let iterator = try requiredIterator(.word, locale: locale)
    let breaker = try #require(WordBreaker(locale: locale))
    var random = SeededGenerator(seed: 1)
    // Signs with rules of their own come up more often than they would by chance.
    let signs = Array("aB9_.,:;'\"@- \n".utf8)
    var differing: [[UInt8]] = []
    for _ in 0..<200_000 {
      let text = (0..<Int.random(in: 1...14, using: &random)).map { _ in
        Bool.random(using: &random)
          ? signs.randomElement(using: &random) ?? 0 : UInt8.random(in: 1...127, using: &random)
      }
      if segments(text, breaker) != reference(text, iterator) { differing.append(text) }
    }
    #expect(differing.prefix(3) == [])
  }

  @Test(
    .enabled(if: UnicodeData.dataFolder != nil, "needs WEFT_DATA, the folder of development data"))
  func `the lines of the corpora break as ICU breaks them`() throws {
    let iterator = try requiredIterator(.word, locale: "en")
    let breaker = try #require(WordBreaker(locale: "en"))
    let folder = UnicodeData.dataFolder ?? ""
    var lines = 0
    var differing: [String] = []
    for name in ["ewt_dev", "ewt_train", "gum_dev", "gum_train", "fr_test", "es_test"] {
      let text = UnicodeData.bytes("\(folder)/segmentation/\(name).txt")
      for line in text.split(separator: UInt8(ascii: "\n")).map(Array.init) {
        lines += 1
        if segments(line, breaker) != reference(line, iterator) {
          differing.append(String(decoding: line, as: UTF8.self))
        }
      }
    }
    #expect(lines > 7_000)
    #expect(differing.prefix(3) == [])
  }

  @Test func `mixed text breaks as ICU breaks it`() throws {
    let iterator = try requiredIterator(.word, locale: "en")
    let breaker = try #require(WordBreaker(locale: "en"))
    var random = SeededGenerator(seed: 2)
    let parts = [
      "a", "b.c", "x1", "é", "ж", "日本語", "カナ", " ", "  ", "\n", ".", "'", "’", ":", "-", "😀", "👩‍💻",
      "🇩🇪", "\u{301}", "\u{A0}", "\u{200B}", "\u{3000}", "ש\"ב", "3", ",", "ไทย", "한국", "_",
    ]
    var differing: [String] = []
    for _ in 0..<5_000 {
      let text = (0..<Int.random(in: 1...10, using: &random))
        .map { _ in parts.randomElement(using: &random) ?? "" }.joined()
      let bytes = Array(text.utf8)
      if segments(bytes, breaker) != reference(bytes, iterator) { differing.append(text) }
    }
    #expect(differing.prefix(3) == [])
  }

  @Test(arguments: [1, 32, 33, 64, 65, 1_000])
  func `a run of many segments that ends beyond ASCII breaks as ICU breaks it`(count: Int) throws {
    let iterator = try requiredIterator(.word, locale: "en")
    let breaker = try #require(WordBreaker(locale: "en"))
    let run = String(repeating: "a,", count: count)
    for text in ["\(run)é", "\(run) \(run)é \(run)", "é \(run) \(run)\u{301}"] {
      let bytes = Array(text.utf8)
      #expect(segments(bytes, breaker) == reference(bytes, iterator))
    }
  }

  @Test func `a word's status says what it is made of`() throws {
    let breaker = try #require(WordBreaker(locale: "en"))
    var segments: [WordSegment] = []
    let text = Array("ab 12 a1 , 日 é".utf8)
    breaker.segments(of: text, 0..<text.count, into: &segments)
    #expect(
      segments.map(\.status) == [.letter, .number, .letter, .none, .ideograph, .letter])
  }

  @Test func `segments of a part of the text stay inside it`() throws {
    let breaker = try #require(WordBreaker(locale: "en"))
    var segments: [WordSegment] = []
    let text = Array("don't stöp".utf8)
    breaker.segments(of: text, 0..<4, into: &segments)
    breaker.segments(of: text, 8..<11, into: &segments)
    #expect(segments.map { [$0.start, $0.end] } == [[0, 3], [3, 4], [8, 11]])
  }
}
