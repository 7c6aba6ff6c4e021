import Lexicons
import Testing
import TextStatistics

@Suite struct TermLexiconsTests {
  @Test func `each language keeps its own words, whatever was asked before`() {
    var lexicons = TermLexicons()
    for language in ["en", "de", "en", "fr", "de"] {
      #expect(lexicons.lexicon(for: language).language == language)
    }
  }

  @Test(arguments: ["en", "de", "xx"])
  func `stop words of one's own hold in every language, at first and later`(_ language: String) {
    var plain = TermLexicons()
    var lexicons = TermLexicons(extraStopWords: ["Sluice"])
    let word = WordHash.folded("sluice")
    #expect(plain.lexicon(for: language).stopWords?[word] != .stop)
    for _ in 0..<2 { #expect(lexicons.lexicon(for: language).stopWords?[word] == .stop) }
  }
}
