import DocumentModel
import Testing

@testable import Tag

@Suite struct DocumentConsistencyTests {
  private let text = Array("Ada Byron saw Bob . Ada Byron ran . then Ada Byron and Bob sat".utf8)

  private func complete(
    _ ranges: [ScoredRange], person: Int? = nil
  ) throws -> [ScoredRange] {
    let tokens = try #require(
      Tagged.tokenized(String(decoding: text, as: UTF8.self)).layers.tokens)
    return text.withUnsafeBufferPointer {
      DocumentConsistency.complete(ranges, person: person, $0, tokens)
    }
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

  @Test func `a doubtful type follows the others of the name, a sure one does not`() throws {
    func found(_ type: Int, _ marginal: Double) -> [ScoredRange] {
      [
        ScoredRange(words: 0..<2, type: 0, marginal: 0.8),
        ScoredRange(words: 5..<7, type: type, marginal: marginal),
      ]
    }
    #expect(try complete(found(1, 0.6)).prefix(2).map(\.type) == [0, 0])
    #expect(try complete(found(1, 0.75)).prefix(2).map(\.type) == [0, 1])
    let sure = DocumentConsistency.settledBelow
    let twice = found(0, 0.9) + [ScoredRange(words: 10..<12, type: 1, marginal: sure)]
    #expect(try complete(twice).map(\.type) == [0, 0, 1])
  }

  @Test func `the last name of a person is a person, unless it is surely something else`() throws {
    // Byron alone stands nowhere in the text: Bob is the last name here.
    let found = [
      ScoredRange(words: 2..<4, type: 0, marginal: 0.9),
      ScoredRange(words: 13..<14, type: 1, marginal: 0.5),
    ]
    #expect(try complete(found, person: 0).map(\.type) == [0, 0])
    #expect(try complete(found, person: nil).map(\.type) == [0, 1])
    #expect(try complete(found, person: 2).map(\.type) == [0, 1])
  }
}
