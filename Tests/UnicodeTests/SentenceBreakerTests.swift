import Testing
import Unicode

@Suite struct SentenceBreakerTests {
  /// Where ICU ends sentences within a paragraph whose line ends are spaces.
  private func reference(_ text: [UInt8], _ iterator: borrowing BreakIterator) -> [Int32] {
    var ends: [Int32] = []
    var statuses: [UInt8] = []
    let line = text.map { $0 == 0x0A || $0 == 0x0D ? 0x20 : $0 }
    iterator.segments(of: line, 0..<line.count, ends: &ends, statuses: &statuses)
    return ends.dropLast()
  }

  private func ends(
    _ text: [UInt8], _ breaker: SentenceBreaker, _ range: Range<Int>? = nil
  ) -> [Int32] {
    var ends: [Int32] = []
    text.withUnsafeBufferPointer { breaker.ends(in: $0, range ?? $0.indices, &ends) }
    return ends
  }

  @Test(
    .enabled(
      if: UnicodeData.exists("auxiliary/SentenceBreakTest.txt"),
      "needs Debian's unicode-data in /usr/share/unicode"),
    arguments: ["en", "el"])
  func `sentences of Unicode's test file end as ICU ends them`(language: String) throws {
    let iterator = try requiredIterator(.sentence, locale: language)
    let breaker = SentenceBreaker(language: language)
    let differing = UnicodeData.lines("auxiliary/SentenceBreakTest.txt").filter {
      let text = UnicodeData.breakCase($0).text
      return ends(text, breaker) != reference(text, iterator)
    }
    #expect(differing == [])
  }

  @Test(arguments: ["en", "el", "ja"])
  func `random strings of every property end as ICU ends them`(language: String) throws {
    let iterator = try requiredIterator(.sentence, locale: language)
    let breaker = SentenceBreaker(language: language)
    var random = SeededGenerator(seed: 1)
    let signs = Array(
      "aZ0.!?,:;-\"'()[] \t\n%éЯя中あ。！？…．»”’\u{301}\u{AD}\u{85}\u{2028}\u{A0}٣、\u{37E}😀।"
        .unicodeScalars)
    var differing: [String] = []
    for _ in 0..<100_000 {
      var text = ""
      for _ in 0..<Int.random(in: 1...14, using: &random) {
        text.unicodeScalars.append(signs.randomElement(using: &random) ?? "a")
      }
      let bytes = Array(text.utf8)
      if ends(bytes, breaker) != reference(bytes, iterator) { differing.append(text) }
    }
    #expect(differing.prefix(5) == [])
  }

  @Test func `every character has ICU's property`() throws {
    let iterator = try requiredIterator(.sentence, locale: "en")
    let breaker = SentenceBreaker(language: "en")
    var differing: [UInt32] = []
    for value in UInt32(1)..<0x30000 {
      guard let scalar = UnicodeScalar(value) else { continue }
      // Each property shows at one of these places.
      let text = Array("a\(scalar) B. \(scalar)A.\(scalar) A a\(scalar)A. A".utf8)
      if ends(text, breaker) != reference(text, iterator) { differing.append(value) }
    }
    #expect(differing.prefix(5) == [])
  }

  @Test func `a range is broken as if it were the text, at offsets into the text`() {
    let breaker = SentenceBreaker(language: "en")
    let text = Array("No. One here? Yes. Two".utf8)
    #expect(ends(text, breaker, 4..<text.count) == [14, 19])
    #expect(ends(text, breaker, 4..<18) == [14])
    #expect(ends(text, breaker, 4..<4) == [])
  }
}
