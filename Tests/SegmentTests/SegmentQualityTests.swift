import DocumentModel
import Foundation
import StageKit
import Testing

@testable import Segment

/// Floors on development data, which is found by the environment variable WEFT_DATA.
@Suite(.enabled(if: Segmented.dataFolder != nil, "needs WEFT_DATA, the folder of development data"))
struct SegmentQualityTests {
  private let folder = Segmented.dataFolder ?? ""

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
