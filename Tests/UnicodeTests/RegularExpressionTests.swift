import Testing
import Unicode

private let plenty = 10_000_000

private func found(
  _ pattern: String, _ text: String, ignoringCase: Bool = false
) throws -> [String] {
  let bytes = Array(text.utf8)
  return try RegularExpression(pattern, ignoringCase: ignoringCase)
    .matches(in: RegularExpressionText(bytes), steps: plenty)
    .map { String(decoding: bytes[$0.range], as: UTF8.self) }
}

@Suite struct RegularExpressionTests {
  @Test(arguments: [
    ("[A-Z]{2}-\\d+", "AB-12 und CD-7", ["AB-12", "CD-7"]),
    ("\\p{Han}+", "in 東京 and 大阪", ["東京", "大阪"]),
    ("😀.", "a😀b😀é", ["😀b", "😀é"]),
    ("é+", "caféé olé", ["éé", "é"]),
    ("(?<=№ )\\w+", "№ x9", ["x9"]),
    ("x", "", []),
    ("\\w+$", "Ünïcode", ["Ünïcode"]),
  ])
  func `matches are given in bytes of the text`(
    pattern: String, text: String, expected: [String]
  ) throws {
    #expect(try found(pattern, text) == expected)
  }

  @Test func `case can be ignored`() throws {
    #expect(try found("straße", "STRASSE Straße", ignoringCase: true) == ["STRASSE", "Straße"])
  }

  @Test func `groups have their own ranges and names`() throws {
    let expression = try RegularExpression("(?<day>\\d+)(é)?(?<unit>[a-z])")
    let matches = try expression.matches(
      in: RegularExpressionText(Array("é 12k".utf8)), steps: plenty)
    #expect(matches.map(\.groups) == [[3..<6, 3..<5, nil, 5..<6]])
    #expect(expression.groupNumber(named: "unit") == 3)
    #expect(expression.groupNumber(named: "none") == nil)
  }

  @Test(arguments: [
    ("a(b", "parentheses do not match"), ("[a", "a bracket is not closed"),
    ("a{2,1}", "the repeat count ends before it starts"),
    ("(?<=a*)b", "a look-behind must have a limited length"),
    ("\\p{Nothing}", "there is no such property of characters"),
  ])
  func `a mistake says what is wrong`(pattern: String, message: String) {
    #expect {
      _ = try RegularExpression(pattern)
    } throws: {
      ($0 as? RegularExpression.Mistake)?.message == message
    }
  }

  @Test func `a mistake says where it stands in code points`() {
    #expect {
      _ = try RegularExpression("😀😀a{2,1}")
    } throws: {
      guard let offset = ($0 as? RegularExpression.Mistake)?.offset else { return false }
      return (4...8).contains(offset)
    }
  }

  @Test(arguments: ["(a+)+b", "(a|aa)+$", "(.*)*x", "(a*)*\\1b"])
  func `a pattern that goes back without end costs a limit and not a hang`(pattern: String) throws {
    let text = RegularExpressionText(Array((String(repeating: "a", count: 50_000) + "c").utf8))
    let expression = try RegularExpression(pattern)
    let clock = ContinuousClock()
    let elapsed = clock.measure {
      #expect(throws: RegularExpression.Limit.self) {
        try expression.matches(in: text, steps: plenty)
      }
    }
    #expect(elapsed < .seconds(10))
  }

  @Test func `many short searches count against one limit`() throws {
    // Each start walks 3,000 steps in vain: together they are too many.
    let text = RegularExpressionText(
      Array(String(repeating: String(repeating: "a", count: 3_000) + " ", count: 300).utf8))
    let expression = try RegularExpression("a+@")
    #expect(throws: RegularExpression.Limit.steps) {
      try expression.matches(in: text, steps: plenty)
    }
  }

  @Test func `a search can start anew after a limit`() throws {
    let expression = try RegularExpression("(a+)+b")
    let bad = RegularExpressionText(Array((String(repeating: "a", count: 5_000)).utf8))
    #expect(throws: RegularExpression.Limit.self) { try expression.matches(in: bad, steps: plenty) }
    let good = RegularExpressionText(Array("xaab".utf8))
    #expect(try expression.matches(in: good, steps: plenty).map(\.range) == [1..<4])
  }
}
