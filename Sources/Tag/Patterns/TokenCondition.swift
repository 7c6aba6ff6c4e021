internal import DocumentModel

/// What a token pattern asks of one token; all tests must hold.
struct TokenCondition: Sendable, Equatable {
  /// A text that a token has.
  enum Form: Sendable, Equatable { case word, lower, stem, shape }

  enum Test: Sendable, Equatable {
    case form(Form, Set<String>)
    /// By the number of the expression in the rule's list.
    case regex(Form, Int)
    case kind(Set<Tokens.Kind>)
    /// The token lies in an entity with one of these labels.
    case label(Set<String>)
    /// Code points.
    case length(ClosedRange<Int>)
    /// The token is written so: all letters in one case, or a capital first.
    case letters(LetterCase)
    case startsSentence
    indirect case not(Test)
  }

  enum LetterCase: Sendable, Equatable { case lower, upper, title }

  var tests: [Test] = []
}

/// How often a token of a pattern may stand there.
struct Repetition: Sendable, Equatable {
  /// More copies of a token are refused: each is a state of its own.
  static let most = 100

  var least = 1
  /// nil without an end.
  var most: Int? = 1

  /// - Parameter text: `?`, `*`, `+`, `{2}`, `{1,3}`, `{2,}`, `{,3}`.
  init?(_ text: String) {
    switch text {
    case "?": (least, most) = (0, 1)
    case "*": (least, most) = (0, nil)
    case "+": (least, most) = (1, nil)
    case "1", "": break
    default:
      guard text.hasPrefix("{"), text.hasSuffix("}") else { return nil }
      let bounds = text.dropFirst().dropLast().split(
        separator: ",", omittingEmptySubsequences: false)
      guard (1...2).contains(bounds.count), let first = bounds.first, let last = bounds.last,
        bounds.contains(where: { !$0.isEmpty })
      else { return nil }
      guard let low = first.isEmpty ? 0 : Int(first.trimmed),
        let high = last.isEmpty ? Int.max : Int(last.trimmed), low >= 0, low <= high
      else { return nil }
      least = low
      most = high == .max ? nil : high
    }
  }

  /// Whether it fits into the states of a pattern.
  var isSmall: Bool { max(least, most ?? 0) <= Self.most }
}

extension Substring {
  fileprivate var trimmed: Substring { drop { $0 == " " }.prefix { $0 != " " } }
}
