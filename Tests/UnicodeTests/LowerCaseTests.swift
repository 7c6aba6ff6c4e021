import Testing
import Unicode

@Suite struct LowerCaseTests {
  private func lower(_ text: String, _ language: String, _ word: Range<Int>? = nil) -> String {
    let bytes = Array(text.utf8)
    var result = Array("<".utf8)
    LowerCase(language: language).append(bytes, word ?? 0..<bytes.count, to: &result)
    return String(decoding: result, as: UTF8.self)
  }

  @Test(arguments: [
    ("en", "ILLINOIS 42", "<illinois 42"), ("tr", "ILLINOIS", "<ıllınoıs"), ("az", "I", "<ı"),
    ("tr", "TEXT", "<text"), ("tr", "İ", "<i"), ("en", "İ", "<i\u{307}"),
    ("el", "ΣΑΣ", "<σας"), ("en", "ΣΑΣ", "<σας"), ("de", "ÄẞX", "<äßx"), ("en", "", "<"),
    ("lt", "Ì", "<i\u{307}\u{300}"), ("en", "ȺȾ", "<ⱥⱦ"), ("xx", "ÀB", "<àb"),
  ])
  func `words are lower-cased as their language does`(
    _ language: String, _ text: String, _ expected: String
  ) {
    #expect(Array(lower(text, language).utf8) == Array(expected.utf8))
  }

  @Test func `only the word is lower-cased, and what was there before stays`() {
    #expect(lower("AÄB", "en", 1..<3) == "<ä")
    #expect(lower("ABC", "en", 1..<2) == "<b")
  }

  @Test func `the lower case of any scalar is what the standard library says`() {
    let lowerCase = LowerCase(language: "en")
    var differing: [UnicodeScalar] = []
    for value in UInt32(0)...0x1_FFFF {
      // The lower case of a final sigma depends on what stands before it.
      guard let scalar = UnicodeScalar(value), scalar != "Σ" else { continue }
      let bytes = Array(String(scalar).utf8)
      var result: [UInt8] = []
      lowerCase.append(bytes, 0..<bytes.count, to: &result)
      // ICU's tables may be older than the standard library's.
      let expected = scalar.properties.age.map { $0.major <= 15 } ?? false
      if expected, result != Array(scalar.properties.lowercaseMapping.utf8) {
        differing.append(scalar)
      }
    }
    #expect(differing == [])
  }
}
