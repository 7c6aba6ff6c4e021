import DocumentModel
import Testing

@testable import Tag

@Suite struct DocumentConsistencyTests {
  private let text = Array("Ada Byron saw Bob . Ada Byron ran . then Ada Byron and Bob sat".utf8)

  private func complete(_ ranges: [ScoredRange]) throws -> [ScoredRange] {
    let tokens = try #require(
      Tagged.tokenized(String(decoding: text, as: UTF8.self)).layers.tokens)
    return text.withUnsafeBufferPointer { DocumentConsistency.complete(ranges, $0, tokens) }
  }

  @Test func `a name that was tagged twice is tagged where it was missed, a little less surely`()
    throws
  {
    let found = [
      ScoredRange(words: 0..<2, type: 0, marginal: 0.9),
      ScoredRange(words: 5..<7, type: 0, marginal: 0.7),
    ]
    let completed = try complete(found)
    #expect(completed.map(\.words) == [0..<2, 5..<7, 10..<12])
    #expect(abs((completed.last?.marginal ?? 0) - 0.64) < 1e-9)
  }

  @Test func `once is not enough, nor are two types`() throws {
    let once = [ScoredRange(words: 0..<2, type: 0, marginal: 0.9)]
    #expect(try complete(once) == once)
    let torn = [
      ScoredRange(words: 0..<2, type: 0, marginal: 0.9),
      ScoredRange(words: 5..<7, type: 1, marginal: 0.9),
    ]
    #expect(try complete(torn) == torn)
  }
}
