import DocumentModel
import Foundation
import StageKit
import Testing

@testable import Summarize

private let dataFolder = ProcessInfo.processInfo.environment["WEFT_DATA"]

/// Floors on development data, which is found by the environment variable WEFT_DATA.
///
/// ROUGE-1 without stemming, which is lower than the published figures by about two points.
@Suite(.enabled(if: dataFolder != nil, "needs WEFT_DATA, the folder of development data"))
struct SummaryQualityTests {
  private struct Record: Decodable {
    var title: String
    var sentences: [String]
    var refs: [String]
  }

  private func words(_ text: String) -> [String] {
    text.lowercased().split { !$0.isASCII || !$0.isLetter && !$0.isNumber }.map(String.init)
  }

  private func rouge1(_ summary: String, _ reference: String) -> Double {
    var left: [String: Int] = [:]
    let wanted = words(reference)
    let found = words(summary)
    for word in wanted { left[word, default: 0] += 1 }
    var hits = 0
    for word in found where left[word, default: 0] > 0 {
      left[word, default: 0] -= 1
      hits += 1
    }
    return 200 * Double(hits) / Double(max(1, wanted.count + found.count))
  }

  /// The first words of the summary by rank, as a fair comparison of lengths wants.
  private func cut(_ document: Document, to limit: Int) -> String {
    let items = (document.layers.summary?.items ?? []).sorted { $0.rank < $1.rank }
    let words = items.flatMap { document.string($0.span).split(whereSeparator: \.isWhitespace) }
    return words.prefix(limit).joined(separator: " ")
  }

  @Test(arguments: [
    ("gum", 50, "on", 27.0), ("aclsum", 70, "on", 35.0), ("opinosis", 20, "off", 32.0),
  ])
  func `summaries are as good as they were, and each sentence is one of the text`(
    _ name: String, _ limit: Int, _ position: String, _ floor: Double
  ) throws {
    let data = try Data(
      contentsOf: URL(fileURLWithPath: "\(dataFolder ?? "")/summaries/\(name).jsonl"))
    let records = try data.split(separator: 0x0A).prefix(60).map {
      try JSONDecoder().decode(Record.self, from: $0)
    }
    var total = 0.0
    for record in records {
      let document = try Annotated.document(
        record.sentences.joined(separator: " "), title: record.title)
      let done = try Annotated.run(
        SummarizeText.self, [("words", "\(limit)"), ("position", position)], on: document)
      let sentences = try #require(done.layers.sentences)
      let spans = Set((0..<sentences.count).map { sentences[$0] })
      #expect((done.layers.summary?.items ?? []).allSatisfy { spans.contains($0.span) })
      total += record.refs.map { rouge1(cut(done, to: limit), $0) }.max() ?? 0
    }
    #expect(records.count >= 20)
    let mean = total / Double(records.count)
    #expect(mean >= floor, "\(name) \(mean)")
  }
}
