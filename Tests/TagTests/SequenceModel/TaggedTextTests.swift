import DocumentModel
import Testing

@testable import Tag

@Suite struct TaggedTextTests {
  @Test(arguments: [
    ("Bush's", ["Bush", "'s"]), ("Bush’s", ["Bush", "’s"]), ("don't", ["do", "n't"]),
    ("we'll", ["we", "'ll"]), ("They’re", ["They", "’re"]), ("'s", ["'s"]),
    ("O'Neill", ["O'Neill"]),
    ("rock'n", ["rock'n"]), ("n't", ["n't"]), ("KIDS'S", ["KIDS", "'S"]),
  ])
  func `clitics are cut off`(token: String, expected: [String]) {
    var document = Document(id: "1", text: Array(token.utf8))
    document.layers.tokens = Tokens(
      by: 0, starts: [0], ends: [document.text.count], kinds: [.alphabetic])
    let words = TaggedText(document).words
    #expect((0..<words.count).map { document.string(words[$0]) } == expected)
  }

  @Test func `every word stands in one sentence, in order`() throws {
    var document = try Tagged.tokenized("One two. Three\nfour five six")
    document.layers.sentences = Sentences(by: 0, starts: [0], ends: [8])
    let tagged = TaggedText(document)
    #expect(tagged.sentences.flatMap(Array.init) == Array(0..<tagged.words.count))
    #expect(tagged.sentences.first == 0..<3)
  }

  @Test func `a short line ends a sentence, a long one does not`() throws {
    let short = try Tagged.tokenized("Best wishes,\nAda Lovelace")
    #expect(TaggedText(short).sentences.count == 2)
    let long = try Tagged.tokenized(
      "It was a long and stormy night when the famous countess Ada\nLovelace arrived")
    #expect(TaggedText(long).sentences.count == 1)
  }

  @Test func `an over-long sentence is cut`() throws {
    let document = try Tagged.tokenized(String(repeating: "word ", count: 1_000))
    let tagged = TaggedText(document)
    #expect(tagged.sentences.map(\.count).max() == TaggedText.maximumWords)
    #expect(tagged.sentences.flatMap(Array.init) == Array(0..<1_000))
  }
}
