internal import DocumentModel
internal import Unicode

/// Finds what one token pattern matches; belongs to one worker.
struct TokenMatcher {
  private let pattern: TokenPattern
  private let regexes: [RegularExpression]
  /// An expression sees one word at a time: more steps than this no word needs.
  private static let stepsPerWord = 100_000

  init(_ pattern: TokenPattern) throws {
    self.pattern = pattern
    regexes = try pattern.regexes.map { try RegularExpression($0) }
  }

  /// - Parameter starts: tokens that a match may begin with; nil for any.
  /// - Returns: nil when more steps are needed.
  func matches(in texts: TokenTexts, starts: [Int]?, steps: Int) -> [TokenPatternSearch.Match]? {
    var answers: [[String: Bool]] = Array(repeating: [:], count: regexes.count)
    var isOverLimit = false
    var search = TokenPatternSearch(pattern, starts: starts) { token, condition in
      pattern.conditions[condition].tests.allSatisfy {
        holds($0, token, texts, &answers, &isOverLimit)
      }
    }
    let found = search.matches(tokenCount: texts.count, steps: steps)
    return isOverLimit ? nil : found
  }

  private func holds(
    _ test: TokenCondition.Test, _ token: Int, _ texts: TokenTexts,
    _ answers: inout [[String: Bool]],
    _ isOverLimit: inout Bool
  ) -> Bool {
    switch test {
    case .form(let form, let wanted): return wanted.contains(texts.text(form, token))
    case .regex(let form, let number):
      let text = texts.text(form, token)
      if let known = answers[number][text] { return known }
      let answer = matches(regexes[number], text, &isOverLimit)
      answers[number][text] = answer
      return answer
    case .kind(let kinds): return kinds.contains(texts.kind(token))
    case .label(let labels): return !texts.labels(token).isDisjoint(with: labels)
    case .length(let length): return length.contains(texts.text(.word, token).unicodeScalars.count)
    case .letters(let letterCase): return isWritten(texts.text(.word, token), letterCase)
    case .startsSentence: return texts.startsSentence(token)
    case .not(let inner): return !holds(inner, token, texts, &answers, &isOverLimit)
    }
  }

  private func matches(
    _ regex: RegularExpression, _ word: String, _ isOverLimit: inout Bool
  ) -> Bool {
    do throws(RegularExpression.Limit) {
      return try !regex.matches(
        in: RegularExpressionText(Array(word.utf8)), steps: Self.stepsPerWord, atMost: 1
      ).isEmpty
    } catch {
      isOverLimit = true
      return false
    }
  }

  private func isWritten(_ word: String, _ letterCase: TokenCondition.LetterCase) -> Bool {
    let letters = word.unicodeScalars.filter(\.properties.isAlphabetic)
    guard let first = letters.first else { return false }
    return switch letterCase {
    case .lower: letters.allSatisfy { !$0.properties.isUppercase }
    case .upper: letters.allSatisfy { !$0.properties.isLowercase }
    case .title:
      first.properties.isUppercase && letters.dropFirst().allSatisfy { !$0.properties.isUppercase }
    }
  }
}
