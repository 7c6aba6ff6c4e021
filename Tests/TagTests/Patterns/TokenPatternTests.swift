import DocumentModel
import StageKit
import Testing

@testable import Tag

/// A pattern of tests on single letters: each token of the text is one.
private func pattern(_ elements: (String, String)...) -> TokenPattern? {
  TokenPattern(
    elements.map { letters, op in
      let tests: [TokenCondition.Test] =
        letters == "." ? [] : [.form(.word, Set(letters.map(String.init)))]
      return TokenPattern.Element(
        condition: TokenCondition(tests: tests), repetition: Repetition(op) ?? .once)
    }, regexes: [])
}

private func search(_ pattern: TokenPattern?, _ text: String, steps: Int = 10_000) -> [String]? {
  guard let pattern else { return nil }
  let tokens = text.map(String.init)
  var search = TokenPatternSearch(pattern) { token, condition in
    pattern.conditions[condition].tests.allSatisfy { test in
      guard case .form(_, let wanted) = test else { return true }
      return wanted.contains(tokens[token])
    }
  }
  return search.matches(tokenCount: tokens.count, steps: steps)?.map {
    tokens[$0.tokens].joined()
  }
}

@Suite struct TokenPatternTests {
  @Test func `a row of tokens is found wherever it stands`() {
    #expect(search(pattern(("a", "1"), ("b", "1")), "xabyabab") == ["ab", "ab", "ab"])
    #expect(search(pattern(("a", "1"), ("b", "1")), "ba") == [])
  }

  @Test(arguments: [
    ("?", ["c", "ac", "ac", "ac"]), ("*", ["c", "ac", "aac", "aaaac"]),
    ("+", ["ac", "aac", "aaaac"]), ("{2}", ["aac", "aac"]), ("{2,3}", ["aac", "aaac"]),
    ("{,1}", ["c", "ac", "ac", "ac"]), ("{2,}", ["aac", "aaaac"]),
  ])
  func `a quantifier says how often a token may stand there`(op: String, found: [String]) {
    #expect(search(pattern(("a", op), ("c", "1")), "c ac aac aaaac") == found)
  }

  @Test func `the match that starts first wins, and of those the longest`() {
    #expect(search(pattern(("a", "1"), (".", "*"), ("b", "1")), "xaybyb") == ["aybyb"])
    #expect(search(pattern(("a", "?"), ("b", "1"), ("c", "?")), "abcbc") == ["abc", "bc"])
  }

  @Test func `matches do not overlap`() {
    #expect(search(pattern(("a", "{2}")), "aaaaa") == ["aa", "aa"])
  }

  @Test func `matches begin at given tokens alone`() throws {
    let anyBehind = try #require(pattern(("a", "1"), (".", "?")))
    var search = TokenPatternSearch(anyBehind, starts: [2, 3, 6]) { _, _ in true }
    #expect(search.matches(tokenCount: 8, steps: 100)?.map(\.tokens) == [2..<4, 6..<8])
    #expect(search.steps < 20)
  }

  @Test func `captures hold the tokens of their element`() throws {
    let word = TokenCondition(tests: [.form(.word, ["a"])])
    let elements = [
      TokenPattern.Element(condition: word, repetition: .once, capture: "first"),
      TokenPattern.Element(
        condition: TokenCondition(), repetition: try #require(Repetition("+")), capture: "rest"),
    ]
    let pattern = try #require(TokenPattern(elements, regexes: []))
    var search = TokenPatternSearch(pattern) { token, condition in condition == 1 || token == 2 }
    #expect(pattern.captures == ["first", "rest"])
    #expect(
      search.matches(tokenCount: 5, steps: 100) == [
        TokenPatternSearch.Match(tokens: 2..<5, captures: [2..<3, 3..<5])
      ])
  }

  @Test func `steps grow with the tokens and not with their square`() {
    let hostile = pattern(("a", "*"), ("a", "*"), ("a", "*"), ("a", "*"), ("b", "1"))
    #expect(search(hostile, String(repeating: "a", count: 2_000), steps: 60_000) == [])
    #expect(search(hostile, String(repeating: "a", count: 2_000), steps: 1_000) == nil)
  }

  @Test func `what has too many states or may match nothing is no pattern`() {
    #expect(pattern(("a", "{100}"), ("b", "{100}")) != nil)
    let many = (0..<11).map { _ in ("a", "{100}") }
    #expect(
      TokenPattern(
        many.map { _, op in
          TokenPattern.Element(
            condition: TokenCondition(), repetition: Repetition(op) ?? .once)
        }, regexes: []) == nil)
    #expect(pattern(("a", "?"), ("b", "*")) == nil)
    #expect(pattern(("a", "{101}")) == nil)
  }

  @Test(arguments: ["**", "{", "{a}", "{3,2}", "{,}", "{-1}", "{1,2,3}", "x"])
  func `what is no quantifier is refused`(op: String) {
    #expect(Repetition(op) == nil)
  }
}
