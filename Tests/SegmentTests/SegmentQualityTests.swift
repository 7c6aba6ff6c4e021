import DocumentModel
import Foundation
import StageKit
import Testing

@testable import Segment

/// Floors on development data, which is found by the environment variable WEFT_DATA.
@Suite(.enabled(if: Segmented.dataFolder != nil, "needs WEFT_DATA, the folder of development data"))
struct SegmentQualityTests {
  private struct Gold: Decodable {
    var sentences: [[Int]]
    var tokens: [[Int]]
  }

  private let folder = Segmented.dataFolder ?? ""

  /// Spans as pairs of counts of characters that are no white space: the convention of CoNLL 2018.
  private func pairs(_ spans: [[Int]], _ counts: [Int]) -> Set<[Int]> {
    Set(spans.map { [counts[$0[0]], counts[$0[1]]] }.filter { $0[0] < $0[1] })
  }

  private func f1(_ gold: Set<[Int]>, _ found: Set<[Int]>) -> Double {
    200 * Double(gold.intersection(found).count) / Double(gold.count + found.count)
  }

  /// Characters that are no white space before each scalar, and before each byte.
  private func counts(_ text: String) -> (scalars: [Int], bytes: [Int]) {
    var scalars = [0]
    var bytes: [Int] = []
    for scalar in text.unicodeScalars {
      let count = scalars.last ?? 0
      bytes += repeatElement(count, count: String(scalar).utf8.count)
      scalars.append(count + (scalar.properties.isWhitespace ? 0 : 1))
    }
    return (scalars, bytes + [scalars.last ?? 0])
  }

  @Test(arguments: [
    ("ewt_dev", "en", 99.3, 88.0), ("gum_dev", "en", 99.6, 95.5), ("fr_test", "fr", 99.3, 91.0),
    ("es_test", "es", 99.8, 90.0),
  ])
  func `tokens and sentences are as good as they were`(
    _ name: String, _ language: String, _ tokenFloor: Double, _ sentenceFloor: Double
  ) throws {
    let path = "\(folder)/segmentation/\(name)"
    let text = String(decoding: Segmented.bytes("\(path).txt"), as: UTF8.self)
    let gold = try JSONDecoder().decode(
      Gold.self, from: Data(Segmented.bytes("\(path).gold.json")))
    #expect(gold.sentences.count > 400)
    var document = Segmented.document(text, language: language)
    try Segmented.run(TokenizeText.self, on: &document)
    try Segmented.run(SplitSentences.self, on: &document)
    let tokens = try #require(document.layers.tokens)
    let sentences = try #require(document.layers.sentences)
    let counts = counts(text)
    let tokenScore = f1(
      pairs(gold.tokens, counts.scalars),
      pairs(zip(tokens.starts, tokens.ends).map { [$0, $1] }, counts.bytes))
    let sentenceScore = f1(
      pairs(gold.sentences, counts.scalars),
      pairs(zip(sentences.starts, sentences.ends).map { [$0, $1] }, counts.bytes))
    #expect(tokenScore >= tokenFloor)
    #expect(sentenceScore >= sentenceFloor)
  }

  @Test func `all 48 golden rules of English hold`() throws {
    let rules = try #require(
      try JSONSerialization.jsonObject(
        with: Data(Segmented.bytes("\(folder)/segmentation/golden_en.json"))) as? [[Any]])
    #expect(rules.count == 48)
    let compact = { (text: String) in text.filter { !$0.isWhitespace } }
    for rule in rules {
      let text = try #require(rule.first as? String)
      let expected = try #require(rule.last as? [String])
      #expect(try Segmented.sentences(text).map(compact) == expected.map(compact))
    }
  }

  @Test func `the language model is what its trainer makes, and right on what it has not seen`()
    throws
  {
    let texts = try JSONDecoder().decode(
      [String: [String]].self, from: Data(Segmented.bytes("\(folder)/language/train.json")))
    #expect(texts.count == 37)
    var training: [(code: String, text: String)] = []
    var unseen: [(code: String, text: String)] = []
    for (code, sentences) in texts.sorted(by: { $0.key < $1.key }) {
      // The last hundred are kept back; of small sets half.
      let count = sentences.count >= 190 ? sentences.count - 100 : sentences.count / 2
      training += sentences[..<count].map { (code, $0) }
      unseen += sentences[count...].map { (code, $0) }
    }
    let bytes = LanguageTrainer().train(on: training)
    let shipped = try #require(LanguageModel.shipped())
    #expect(shipped.isMade(of: bytes))
    var identifier = LanguageIdentifier(shipped)
    var right = 0
    var sure = 0
    var sureAndRight = 0
    for (code, text) in unseen {
      let bytes = Array(text.utf8)
      let guess = identifier.identify(bytes, [0..<bytes.count], hint: nil, allowed: [])
      right += guess.language == code ? 1 : 0
      guard guess.score >= trustedLanguageScore else { continue }
      sure += 1
      sureAndRight += guess.language == code ? 1 : 0
    }
    #expect(Double(right) / Double(unseen.count) >= 0.98)
    #expect(Double(sure) / Double(unseen.count) >= 0.96)
    #expect(Double(sureAndRight) / Double(sure) >= 0.99)
  }
}
