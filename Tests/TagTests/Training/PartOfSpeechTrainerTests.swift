import DocumentModel
import StageKit
import Testing

@testable import Tag

@Suite struct PartOfSpeechTrainerTests {
  /// Made-up sentences in made-up words: their ends and neighbors tell the tags.
  private static func documents(_ count: Int, seed: UInt64) throws -> [Document] {
    var generator = SeededGenerator(seed: seed)
    let stems = ["mor", "tel", "pax", "lun", "bri", "sof", "gan", "dur"]
    return try (0..<count).map { number in
      func stem() -> String { stems.randomElement(using: &generator) ?? "" }
      let text = "Ka \(stem())ud \(stem())iz bel \(stem())ud."
      var document = try Tagged.sentenced(text)
      document.id = "\(number)"
      document.layers.tokens?.forms[.pos] = ["DET", "NOUN", "VERB", "ADP", "NOUN", "PUNCT"]
      return document
    }
  }

  private func options(seed: UInt64 = 1) -> PartOfSpeechTrainer.Options {
    var options = PartOfSpeechTrainer.Options()
    options.buckets = 200
    options.seed = seed
    return options
  }

  @Test func `what was taught is found, in words that were not seen together`() throws {
    let model = try #require(
      PartOfSpeechTrainer(options()).train(Self.documents(60, seed: 1)))
    var score = PartOfSpeechScore()
    #expect(score.add(try Self.documents(20, seed: 2), model: model))
    #expect(score.tokens == 120 && score.words == 100)
    #expect(score.share > 0.98, "\(score.mistakes(5))")
  }

  @Test func `training twice gives the same bytes, another seed gives others`() throws {
    let documents = try Self.documents(20, seed: 1)
    let model = try #require(PartOfSpeechTrainer(options()).train(documents))
    #expect(PartOfSpeechTrainer(options()).train(documents) == model)
    #expect(PartOfSpeechTrainer(options(seed: 9)).train(documents) != model)
  }

  @Test func `documents without tags teach nothing`() throws {
    #expect(PartOfSpeechTrainer(options()).train([try Tagged.sentenced("Ada ran.")]) == nil)
  }

  @Test func `a model cut short is refused, and so is one of other features`() throws {
    var model = try #require(PartOfSpeechTrainer(options()).train(Self.documents(20, seed: 1)))
    let short = model.dropLast()
    #expect(throws: PartOfSpeechModel.Mistake.truncated) {
      try Array(short).withUnsafeBytes { _ = try PartOfSpeechModel($0) }
    }
    model[PartOfSpeechModel.magic.count] = 99
    #expect(throws: PartOfSpeechModel.Mistake.otherFeatures(version: 99)) {
      try model.withUnsafeBytes { _ = try PartOfSpeechModel($0) }
    }
  }
}
