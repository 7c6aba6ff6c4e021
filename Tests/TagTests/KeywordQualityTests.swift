import DocumentModel
import Foundation
import StageKit
import Testing

@testable import Tag

private let dataFolder = ProcessInfo.processInfo.environment["WEFT_DATA"]

/// Floors on development data, which is found by the environment variable WEFT_DATA.
///
/// Phrases are compared in lower case with plurals folded, which is stricter than the Porter stems of published figures.
@Suite(.enabled(if: dataFolder != nil, "needs WEFT_DATA, the folder of development data"))
struct KeywordQualityTests {
  private func key(_ phrase: String) -> String {
    phrase.lowercased().split { !$0.isLetter && !$0.isNumber }.map { word in
      word.count > 3 && word.hasSuffix("s") ? String(word.dropLast()) : String(word)
    }.joined(separator: " ")
  }

  private func f1(_ found: [Keyphrase], _ gold: Set<String>) -> Double {
    let hits = Set(found.map { key($0.text) }).intersection(gold).count
    return 2 * Double(hits) / Double(max(1, found.count + gold.count))
  }

  @Test(arguments: [
    ("Inspec", "en", 26.0), ("SemEval2017", "en", 30.0), ("500N-KPCrowd-v1.1", "en", 14.0),
    ("WKC", "fr", 30.0), ("110-PT-BN-KP", "pt", 26.0),
  ])
  func `keyphrases are as good as they were`(
    _ name: String, _ language: String, _ floor: Double
  ) throws {
    let folder = "\(dataFolder ?? "")/keywords/\(name)"
    let names = try FileManager.default.contentsOfDirectory(atPath: "\(folder)/keys").sorted()
      .prefix(120).map { $0.dropLast(4) }
    var total = 0.0
    for name in names {
      let text = try Data(contentsOf: URL(fileURLWithPath: "\(folder)/docsutf8/\(name).txt"))
      let keys = try Data(contentsOf: URL(fileURLWithPath: "\(folder)/keys/\(name).key"))
      var document = try Tagged.sentenced(
        String(decoding: text.filter { $0 != 0 }, as: UTF8.self), language: language)
      document.metadata.title = document.string(Span(0, document.text.count))
        .split(whereSeparator: \.isNewline).first.map(String.init)
      let done = try Tagged.run(RankKeywords.self, on: document)
      let gold = String(decoding: keys, as: UTF8.self).split(whereSeparator: \.isNewline).map {
        key(String($0))
      }
      total += f1(done.layers.keyphrases?.items ?? [], Set(gold))
    }
    #expect(names.count >= 50)
    let mean = 100 * total / Double(names.count)
    #expect(mean >= floor, "\(name) \(mean)")
  }
}
