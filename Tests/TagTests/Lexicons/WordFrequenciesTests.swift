import Lexicons
import Testing

@Suite struct WordFrequenciesTests {
  @Test(arguments: [
    ("en", "the", "algorithm"), ("de", "und", "Wetter"), ("fr", "le", "maison"),
    ("ru", "и", "город"), ("zh", "的", "铁路"),
  ])
  func `a common word is more frequent than a rare one`(
    language: String, common: String, rare: String
  ) throws {
    let table = try #require(WordFrequencies(language: language))
    let first = try #require(table[WordHash.folded(common)])
    let second = try #require(table[WordHash.folded(rare)])
    #expect(first > second)
    #expect(second > table.unknownZipf)
  }

  @Test func `case does not count`() throws {
    let table = try #require(WordFrequencies(language: "en"))
    #expect(table[WordHash.folded("London")] == table[WordHash.folded("london")])
    #expect(table[WordHash.folded("London")] != nil)
  }

  @Test func `a word that nobody uses is unknown`() throws {
    let table = try #require(WordFrequencies(language: "en"))
    #expect(table[WordHash.folded("qzxvbnmklp")] == nil)
  }

  @Test func `a language without a table has none`() {
    #expect(WordFrequencies(language: "xx") == nil)
  }
}
