import DocumentModel
import Testing

@testable import Tag

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Numbers that are always the same.
private struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64
  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state >> 11 ^ state << 13
  }
}

/// The time that this thread has worked: other tests and other programs do not count.
private func threadSeconds() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}

@Suite struct PatternScannerTests {
  private let pieces = [
    "1", "29", "2024", "007", ".", ",", ":", "-", "/", " ", "  ", "\n", "$", "€", "%", "@", "#",
    "+", "(",
    ")", "May", "mai", "Mai", "Uhr", "pm", "km", "°C", "million", "Mio.", "www.", "http://", "a.b",
    "AD",
    "BC", "th", "st", "年", "月", "日", "午後", "億", "円", "٢", "٪", "five", "hundred", "and", "to", "–",
    "yesterday", "last", "Friday", "week", "T", "Z", "DE89", "\u{A0}", "😀", "é", "\u{301}", "½",
    "'", "\"",
    "Q3", "s", "令和", "０", "：", "½", "‰", "US$", "d'", "of", "de",
  ]

  @Test(arguments: ["en", "de", "fr", "es", "ja", "ar", "xx"])
  func `matches of any text lie on scalar boundaries in order and do not overlap`(language: String)
  {
    var generator = SeededGenerator(state: 42)
    var found = 0
    for _ in 0..<100 {
      let text = (0..<60).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
      let bytes = Array(text.utf8)
      var end = 0
      for match in patterns(language, text) {
        #expect(match.span.start >= end && match.span.count > 0 && match.span.end <= bytes.count)
        #expect(bytes[match.span.start] & 0xC0 != 0x80)
        #expect(match.span.end == bytes.count || bytes[match.span.end] & 0xC0 != 0x80)
        end = match.span.end
        found += 1
      }
    }
    #expect(found > 100)
  }

  @Test(arguments: [
    "1.", "1,", "1 ", "1-", "a@", "@", "http://", "www.a.", "+1 ", "(1) ", "five ", "hundred and ",
    "May ", "dreihundert", "drei", "三千", "一", "XIX ", "half past ", "années ", "5%-6%-", "1:2:3:",
    "::",
    "2年", "semaine prochaine ", "a dozen ", "twenty and ", "two and a half ", "百分之", "第",
    "5 May ", "$1 ", "1億", "٢", "#a", "DE89 ", "last ", "5 to ", "x.com",
  ])
  func `a text that repeats one piece comes to an end soon`(piece: String) {
    // The bound catches a hang; speed is measured in Benchmarks.
    let text = String(repeating: piece, count: 100_000 / piece.utf8.count)
    let start = threadSeconds()
    _ = patterns("en", text)
    #expect(threadSeconds() - start < 15)
  }

  @Test func `the longest match wins, then the label that stands first`() {
    let date = PatternMatch(.date, 0, 4, nil, rule: "")
    #expect(PatternMatch(.cardinal, 0, 5, nil, rule: "").isBetter(than: date))
    #expect(!PatternMatch(.cardinal, 0, 4, nil, rule: "").isBetter(than: date))
  }

  @Test(arguments: [
    ("12", "12"), ("0012.500", "12.5"), ("-0.05", "-0.05"), ("1000000", "1000000"), ("0.00", "0"),
  ])
  func `a decimal number is exact and written without zeros that say nothing`(
    text: String, written: String
  ) {
    #expect(DecimalNumber(text)?.text == written)
  }
}
