import DocumentModel
import Testing

@testable import Segment

@Suite struct SentenceTrainerTests {
  /// Sentences that end at a semicolon, which neither ICU nor a rule knows of.
  private var examples: [SentenceTrainer.Example] {
    (0..<200).map { number in
      let first = "The \(["cat", "dog", "fox"][number % 3]) saw it ;"
      let second = "Nobody \(["ran", "sat"][number % 2]) away ."
      return SentenceTrainer.Example(
        language: "en", text: "\(first) \(second)",
        sentences: [0..<first.utf8.count, (first.utf8.count + 1)..<(first + second).utf8.count + 1])
    }
  }

  @Test func `a model learns where sentences end, and equal texts give equal bytes`() throws {
    let trainer = SentenceTrainer(penalty: 1, passes: 4)
    let bytes = try #require(try trainer.train(on: examples))
    #expect(try trainer.train(on: examples) == bytes)
    let model = try #require(bytes.withUnsafeBufferPointer { SentenceModel($0) })
    let splitter = SentenceSplitter(language: "en", model: model)
    let tokenizer = try Tokenizer(language: "en", hyphens: nil)
    let text = Array("The owl saw it ; Nobody sat".utf8)
    var tokens = Tokens(by: 0)
    tokenizer.tokenize(text, 0..<text.count, into: &tokens)
    var sentences = Sentences(by: 0)
    forEachParagraph(of: text, tokens, in: [0..<text.count], lineFeeds: 2) {
      splitter.split($0, into: &sentences)
    }
    #expect(sentences.ends == [16, text.count])
  }

  @Test func `where no feature keeps a weight there is no model`() throws {
    #expect(try SentenceTrainer(penalty: 1e9, passes: 1).train(on: examples) == nil)
    #expect(try SentenceTrainer(passes: 1).train(on: []) == nil)
  }

  @Test func `sentences of a list are joined to paragraphs, and stand where they say`() {
    let given = (1...40).map { "Satz \($0), längst fertig." }
    let example = SentenceTrainer.Example(language: "de", joining: given)
    let text = Array(example.text.utf8)
    #expect(example.sentences.map { String(decoding: text[$0], as: UTF8.self) } == given)
    let paragraphs = example.text.split(separator: "\n\n")
    #expect(Set(paragraphs.map { $0.split(separator: ".").count }).count > 3)
  }

  @Test func `sentences of languages without spaces are joined without them`() {
    let example = SentenceTrainer.Example(language: "ja", joining: ["雨だ。", "行こう。", "はい。"])
    #expect(!example.text.contains(" "))
    #expect(example.sentences.count == 3)
  }

  @Test(arguments: [[], Array("none".utf8), Array("WSM1\u{1}\0\0\0".utf8)])
  func `damaged bytes are no model`(_ bytes: [UInt8]) {
    let model = bytes.withUnsafeBufferPointer { SentenceModel($0) }
    #expect(model == nil)
  }

  @Test func `a model ships for all languages but those that mark no ends of sentences`() {
    #expect(SentenceModel.shipped(language: "en") != nil)
    #expect(SentenceModel.shipped(language: "ca") != nil)
    #expect(SentenceModel.shipped(language: "th") == nil)
  }
}
