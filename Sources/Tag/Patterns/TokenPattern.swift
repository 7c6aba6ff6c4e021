/// A row of tokens that a rule looks for, compiled into states that are walked all at once: no text takes longer than its
/// tokens times the states.
struct TokenPattern: Sendable, Equatable {
  /// More states are refused.
  static let mostStates = 1_000

  /// One token as the file describes it.
  struct Element: Sendable, Equatable {
    var condition: TokenCondition
    var repetition: Repetition
    /// The name under which the value can use what it matched.
    var capture: String?
  }

  /// A step of the walk.
  enum State: Sendable, Equatable {
    /// Takes a token that meets the condition.
    case token(condition: Int, capture: Int?)
    /// Goes on at both.
    case split(Int, Int)
    case end
  }

  private(set) var conditions: [TokenCondition] = []
  private(set) var states: [State] = []
  /// Names of captures, in the order of their numbers from 1.
  private(set) var captures: [String] = []
  /// Patterns of `TokenCondition.Test.regex`.
  var regexes: [String]

  /// - Returns: nil when it has too many states or could match nothing at all.
  init?(_ elements: [Element], regexes: [String]) {
    self.regexes = regexes
    guard elements.contains(where: { $0.repetition.least > 0 }) else { return nil }
    for element in elements {
      guard element.repetition.isSmall else { return nil }
      add(element)
      guard states.count <= Self.mostStates else { return nil }
    }
    states.append(.end)
  }

  private mutating func add(_ element: Element) {
    let condition = conditions.count
    conditions.append(element.condition)
    let capture = element.capture.map { name in
      if let known = captures.firstIndex(of: name) { return known + 1 }
      captures.append(name)
      return captures.count
    }
    let token = State.token(condition: condition, capture: capture)
    for _ in 0..<element.repetition.least { states.append(token) }
    guard let most = element.repetition.most else {
      // split over the token and back again
      let split = states.count
      states.append(.split(split + 1, split + 3))
      states.append(token)
      states.append(.split(split + 1, split + 3))
      return
    }
    let optional = most - element.repetition.least
    let end = states.count + 2 * optional
    for _ in 0..<optional {
      states.append(.split(states.count + 1, end))
      states.append(token)
    }
  }

  /// The texts that every match begins with, where the first token asks for some.
  var anchor: (form: TokenCondition.Form, texts: Set<String>)? {
    guard case .token(let condition, _) = states[0] else { return nil }
    for case .form(let form, let texts) in conditions[condition].tests { return (form, texts) }
    return nil
  }
}
