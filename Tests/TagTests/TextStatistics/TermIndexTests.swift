import DocumentModel
import Lexicons
import Testing
import TextStatistics

private func index(_ text: String, language: String = "en") throws -> (TermIndex, Document) {
  let document = try Tagged.tokenized(text, language: language)
  let tokens = try #require(document.layers.tokens)
  return (TermIndex(document.text, tokens, TermLexicon(language: language)), document)
}

@Suite struct TermIndexTests {
  @Test(arguments: [
    ("en", "model Models MODEL"), ("en", "study studies"), ("en", "box boxes"),
    ("en", "class classes"),
    ("de", "Brücke Brücken"), ("fr", "maison maisons"), ("es", "casa casas"),
    ("ru", "маяк маяка маяки"),
  ])
  func `forms of a word are one term`(language: String, text: String) throws {
    let (index, _) = try index(text, language: language)
    #expect(index.termCounts == [Int32(text.split(separator: " ").count)])
  }

  @Test(arguments: ["bus bu", "analysis analysi", "universe university", "his hi"])
  func `other words are other terms`(text: String) throws {
    #expect(try index(text).0.termCounts.count == 2)
  }

  @Test func `punctuation has no word`() throws {
    let (index, _) = try index("Yes , no !")
    #expect(index.tokenWords.map { $0 < 0 } == [false, true, false, true])
    #expect(index.word(at: 1) == nil)
  }

  @Test func `function words are guessed where no list ships`() throws {
    let text = String(repeating: "vitinn er og vitinn er og turninn ", count: 5)
    let (index, document) = try index(text, language: "is")
    let kinds = (0..<7).map { index.word(at: $0)?.kind }
    #expect(kinds == [.content, .stop, .stop, .content, .stop, .stop, .content])
    #expect(document.layers.tokens?.count == 35)
  }

  @Test func `words of a title are found in the text`() throws {
    let (index, _) = try index("The mills of Eling grind flour")
    let flags = index.terms(of: "A Mill, in ELING", TermLexicon(language: "en"))
    let named = try ["mills", "eling", "flour"].map { word in
      let number = try #require(index.number(of: WordHash.folded(word)))
      return flags[Int(index.words[number].term)]
    }
    #expect(named == [true, true, false])
  }
}
