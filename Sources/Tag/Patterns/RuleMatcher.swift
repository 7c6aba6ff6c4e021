internal import DocumentModel
internal import StageKit
internal import Unicode

/// Finds what the rules of a user's file match; belongs to one worker.
struct RuleMatcher {
  /// What a rule matched.
  struct Found {
    var span: Span
    var rule: Int
    var value: String?
  }

  /// Steps that every document has, however short it is.
  private static let freeSteps = 2_000_000

  private let rules: [PatternRule]
  private let matchers: [Matcher]
  private let stepsPerByte: Int
  /// The rules whose matches begin with a text: a thousand rules look at a token once.
  private var anchors: [TokenCondition.Form: [String: [Int]]] = [:]
  private var isAnchored: [Bool] = []

  /// A rule at work.
  private enum Matcher {
    case regex(RegularExpression)
    case tokens(TokenMatcher)
  }

  init(_ rules: [PatternRule], stepsPerByte: Int) throws {
    self.rules = rules
    self.stepsPerByte = stepsPerByte
    isAnchored = rules.map { _ in false }
    matchers = try rules.map { rule in
      switch rule.body {
      case .regex(let regex):
        .regex(try RegularExpression(regex, ignoringCase: rule.ignoresCase))
      case .tokens(let pattern): .tokens(try TokenMatcher(pattern))
      }
    }
    for (index, rule) in rules.enumerated() {
      guard case .tokens(let pattern) = rule.body, let anchor = pattern.anchor else { continue }
      isAnchored[index] = true
      for text in anchor.texts {
        anchors[anchor.form, default: [:]][text, default: []].append(index)
      }
    }
  }

  /// By rule, the tokens that its matches may begin with.
  private func starts(in tokens: TokenTexts) -> [Int: [Int]] {
    var starts: [Int: [Int]] = [:]
    for (form, rules) in anchors {
      for token in 0..<tokens.count {
        for rule in rules[tokens.text(form, token)] ?? [] {
          starts[rule, default: []].append(token)
        }
      }
    }
    return starts
  }

  /// Matches in text order that do not overlap: longer ones first, then those of earlier rules.
  /// - Throws: `DocumentFailure` when a rule takes more steps than a document may cost.
  /// - Parameter tokens: for rules that look for tokens.
  func matches(in text: [UInt8], _ tokens: TokenTexts?) throws(DocumentFailure) -> [Found] {
    guard !rules.isEmpty, !text.isEmpty else { return [] }
    var searched: RegularExpressionText?
    var found: [Found] = []
    let starts = tokens.map(starts(in:)) ?? [:]
    for (index, matcher) in matchers.enumerated() {
      let groups: [[Range<Int>?]]
      switch matcher {
      case .regex(let expression):
        let units = searched ?? RegularExpressionText(text)
        searched = units
        groups = try matches(of: index, expression, in: units, text.count)
      case .tokens(let matcher):
        let own = isAnchored[index] ? starts[index] ?? [] : nil
        if tokens != nil, own?.isEmpty == true { continue }
        groups = try matches(of: index, matcher, in: tokens, own, text.count)
      }
      for match in groups {
        guard let range = match.first.flatMap({ $0 }), !range.isEmpty else { continue }
        found.append(
          Found(span: Span(range), rule: index, value: value(of: rules[index], match, text)))
      }
    }
    return withoutOverlaps(found, text.count)
  }

  private func steps(_ count: Int) -> Int { Self.freeSteps + count * stepsPerByte }

  private func matches(
    of rule: Int, _ expression: RegularExpression, in text: RegularExpressionText, _ count: Int
  ) throws(DocumentFailure) -> [[Range<Int>?]] {
    do throws(RegularExpression.Limit) {
      return try expression.matches(in: text, steps: steps(count)).map(\.groups)
    } catch {
      throw failure(
        rule, error == .steps ? "more than \(stepsPerByte) steps a byte" : "too much memory")
    }
  }

  private func matches(
    of rule: Int, _ matcher: TokenMatcher, in tokens: TokenTexts?, _ starts: [Int]?,
    _ count: Int
  ) throws(DocumentFailure) -> [[Range<Int>?]] {
    guard let tokens else {
      throw DocumentFailure(
        "no_tokens", "the rule \"\(rules[rule].name)\" looks for tokens: run tokenize before")
    }
    guard let found = matcher.matches(in: tokens, starts: starts, steps: steps(count)) else {
      throw failure(rule, "more than \(stepsPerByte) steps a byte")
    }
    func bytes(_ range: Range<Int>) -> Range<Int> {
      tokens[range.lowerBound].start..<tokens[range.upperBound - 1].end
    }
    return found.map { match in [bytes(match.tokens)] + match.captures.map { $0.map(bytes) } }
  }

  private func failure(_ rule: Int, _ what: String) -> DocumentFailure {
    DocumentFailure(
      "step_limit",
      "the rule \"\(rules[rule].name)\" takes \(what) on this text: make its repetitions possessive or limited"
    )
  }

  private func value(
    of rule: PatternRule, _ groups: [Range<Int>?], _ text: [UInt8]
  ) -> String? {
    rule.value.map { parts in
      parts.reduce(into: "") { value, part in
        switch part {
        case .text(let text): value += text
        case .group(let group):
          if let range = groups[group] {
            value += String(decoding: text[range], as: UTF8.self)
          }
        }
      }
    }
  }

  private func withoutOverlaps(_ found: [Found], _ count: Int) -> [Found] {
    let ordered = found.sorted { a, b in
      (b.span.count, a.rule, a.span.start) < (a.span.count, b.rule, b.span.start)
    }
    // Longest first: whoever overlaps a kept match covers its first or last byte.
    var covered = [Bool](repeating: false, count: count)
    var kept: [Found] = []
    for match in ordered where !covered[match.span.start] && !covered[match.span.end - 1] {
      for byte in match.span.range { covered[byte] = true }
      kept.append(match)
    }
    return kept.sorted { $0.span < $1.span }
  }
}
