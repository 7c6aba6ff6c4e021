import DocumentModel
import Lexicons
import Testing

@testable import Tag

@Suite struct TagReasonsTests {
  private static let texts = [
    "Ada Lovelace met Charles Babbage in London.",
    "NEW YORK - The U.S. Navy said Tuesday that Microsoft Corp. moved to Paris, Texas\nBest, Bob",
    "it rained in the river county of dr smith 12 times", "x",
  ]

  private func tagger() throws -> SequenceTagger {
    let bytes = try #require(EntityModel.embedded("en"))
    return SequenceTagger(try SequenceModel(bytes), NameLexicon.embedded)
  }

  /// Every word of a text as a name of one word, with what speaks for each type.
  private func each(
    _ text: String, _ body: (inout SequenceTagger, ScoredRange, Range<Int>, TagReasons) -> Void
  ) throws {
    let document = try Tagged.sentenced(text)
    let tagged = TaggedText(document)
    var tagger = try tagger()
    document.text.withUnsafeBufferPointer { text in
      let counts = CasingCounts(text, tagged)
      for sentence in tagged.sentences {
        for word in sentence {
          for type in tagger.model.tags.types.indices {
            let range = ScoredRange(words: word..<(word + 1), type: type, marginal: 0)
            let reasons = tagger.reasons(for: range, in: sentence, text, tagged.words, counts)
            body(&tagger, range, sentence, reasons)
          }
        }
      }
    }
  }

  @Test(arguments: texts)
  func `features add up to the difference of the scores`(text: String) throws {
    try each(text) { tagger, range, sentence, reasons in
      let tags = tagger.model.tags
      func label(_ type: Int?) -> Int {
        guard let type else { return 0 }
        let words = [TaggedRange(words: 0..<1, type: type)]
        return Int(tags.labels(words, count: 1)[0])
      }
      let row = (range.words.lowerBound - sentence.lowerBound) * tags.stride
      let scores = [range.type, reasons.rival].map { tagger.lattice.scores[row + label($0)] }
      let expected = Double(scores[0] - scores[1]) * tagger.model.calibration.scorePerUnit
      let sum = reasons.words[0].features.reduce(0) { $0 + $1.weight }
      #expect(abs(sum - expected) < 1e-9)
    }
  }

  @Test(arguments: texts)
  func `every feature has a name`(text: String) throws {
    try each(text) { _, _, _, reasons in
      #expect(!reasons.words[0].features.contains { $0.name == FeatureNames.unknown })
    }
  }

  @Test(arguments: texts)
  func `readings are sorted probabilities, and the rival is the best of the others`(
    text: String
  ) throws {
    try each(text) { _, range, _, reasons in
      let probabilities = reasons.readings.map(\.probability)
      #expect(probabilities == probabilities.sorted(by: >))
      #expect(probabilities.allSatisfy { $0 >= 0 && $0 <= 1 } && probabilities.reduce(0, +) < 1.001)
      let rival = reasons.readings.first { $0.type == reasons.rival }?.probability ?? -1
      let others = reasons.readings.filter { $0.type != range.type }
      #expect(rival == others.map(\.probability).max())
    }
  }
}
