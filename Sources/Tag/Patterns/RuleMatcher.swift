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
  private let expressions: [RegularExpression]
  private let stepsPerByte: Int

  init(_ rules: [PatternRule], stepsPerByte: Int) throws {
    self.rules = rules
    self.stepsPerByte = stepsPerByte
    expressions = try rules.map { try RegularExpression($0.regex, ignoringCase: $0.ignoresCase) }
  }

  /// Matches in text order that do not overlap: longer ones first, then those of earlier rules.
  /// - Throws: `DocumentFailure` when a rule takes more steps than a document may cost.
  func matches(in text: [UInt8]) throws(DocumentFailure) -> [Found] {
    guard !rules.isEmpty, !text.isEmpty else { return [] }
    let searched = RegularExpressionText(text)
    var found: [Found] = []
    for (index, rule) in rules.enumerated() {
      for match in try matches(of: index, in: searched, text.count) where !match.range.isEmpty {
        found.append(
          Found(span: Span(match.range), rule: index, value: value(of: rule, match, text)))
      }
    }
    return withoutOverlaps(found, text.count)
  }

  private func matches(
    of rule: Int, in text: RegularExpressionText, _ count: Int
  ) throws(DocumentFailure) -> [RegularExpression.Match] {
    do throws(RegularExpression.Limit) {
      return try expressions[rule].matches(
        in: text, steps: Self.freeSteps + count * stepsPerByte)
    } catch {
      let what = error == .steps ? "more than \(stepsPerByte) steps a byte" : "too much memory"
      throw DocumentFailure(
        "step_limit",
        "the rule \"\(rules[rule].name)\" takes \(what) on this text: make its repetitions possessive or limited"
      )
    }
  }

  private func value(
    of rule: PatternRule, _ match: RegularExpression.Match, _ text: [UInt8]
  ) -> String? {
    rule.value.map { parts in
      parts.reduce(into: "") { value, part in
        switch part {
        case .text(let text): value += text
        case .group(let group):
          if let range = match.groups[group] {
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
