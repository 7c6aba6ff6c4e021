import Testing

@testable import Segment

@Suite struct SentenceTrainerTests {
  /// Sentences that end at a semicolon, which neither ICU nor a rule knows of.
  private var examples: [SentenceTrainer.Example] {
    (0..<200).map { number in
      let first = "The \(["cat", "dog", "fox"][number % 3]) saw it ;"
      let second = "Nobody \(["ran", "sat"][number % 2]) away ."
      return SentenceTrainer.Example(
        text: "\(first) \(second)",
        sentences: [0..<first.utf8.count, (first.utf8.count + 1)..<(first + second).utf8.count + 1])
    }
  }

  @Test func `a model learns where sentences end, and equal texts give equal bytes`() throws {
    let trainer = SentenceTrainer(penalty: 1, passes: 4)
    let bytes = try trainer.train(on: examples, language: "en")
    #expect(try trainer.train(on: examples, language: "en") == bytes)
    let model = try #require(bytes.withUnsafeBufferPointer { SentenceModel($0) })
    let splitter = try SentenceSplitter(language: "en")
    let tokenizer = try Tokenizer(language: "en", hyphens: nil)
    let text = Array("The owl saw it ; Nobody sat".utf8)
    var found: [Tokenizer.Token] = []
    tokenizer.tokenize(text, 0..<text.count, into: &found)
    var ends: [Bool] = []
    let paragraph = Paragraph(
      text: text, tokens: Segmented.columns(found), indices: found.indices)
    splitter.forEachOpenGap(paragraph, isEnd: { _ in false }) { features, _ in
      ends.append(features.reduce(0) { $0 + model.weight($1) } > 0)
    }
    #expect(ends.filter { $0 }.count == 1)
  }

  @Test(arguments: [[], Array("none".utf8), Array("WSM1\u{1}\0\0\0".utf8)])
  func `damaged bytes are no model`(_ bytes: [UInt8]) {
    let model = bytes.withUnsafeBufferPointer { SentenceModel($0) }
    #expect(model == nil)
  }

  @Test func `a model for English ships`() {
    #expect(SentenceModel.shipped(language: "en") != nil)
    #expect(SentenceModel.shipped(language: "de") == nil)
  }
}
