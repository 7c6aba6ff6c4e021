import Testing

@testable import Tag

/// Sentences as news, letters, invoices and timetables have them, in eleven languages, written for this test.
@Suite struct PatternSentenceTests {
  @Test(arguments: [
    (prefix: "first", items: 460, exact: 0.98), (prefix: "second", items: 150, exact: 0.95),
    (prefix: "third", items: 85, exact: 0.95), (prefix: "fourth", items: 41, exact: 1),
  ])
  func `dates, amounts and contacts have their exact spans and values`(
    prefix: String, items: Int, exact: Double
  ) throws {
    let sentences = try PatternSentence.all(prefix)
    let wanted = sentences.reduce(0) { $0 + $1.wanted.count }
    let missed = sentences.flatMap { sentence in
      sentence.wanted.subtracting(sentence.found).map(sentence.string).sorted()
    }
    let surplus = sentences.flatMap { sentence in
      sentence.surplus.map(sentence.string).sorted()
    }
    let right = Double(wanted - missed.count)
    #expect(wanted >= items)
    #expect(right / Double(wanted) >= exact, "missed: \(missed)")
    #expect(right / (right + Double(surplus.count)) >= exact, "surplus: \(surplus)")
  }

  @Test(arguments: ["de", "en", "es", "fr", "it", "ja", "nl", "pl", "pt", "ru", "zh"])
  func `no language is left behind`(language: String) throws {
    let sentences = try PatternSentence.all("").filter { $0.language == language }
    let wanted = sentences.reduce(0) { $0 + $1.wanted.count }
    let right = sentences.reduce(0) { $0 + $1.wanted.intersection($1.found).count }
    #expect(wanted >= 25)
    #expect(Double(right) / Double(wanted) >= 0.93)
  }
}
