internal import DocumentModel

/// Walks the states of a token pattern over the tokens of a text.
struct TokenPatternSearch {
  /// Tokens that a pattern matched: all of them, then those of each capture.
  struct Match: Equatable {
    var tokens: Range<Int>
    var captures: [Range<Int>?]
  }

  /// A walk that has come to a state.
  private struct Walk {
    var state: Int
    var start: Int
    var captures: [Range<Int>?]
  }

  private let pattern: TokenPattern
  /// Tokens that a match may begin with, ascending; nil for any.
  private let starts: [Int]?
  /// Into `starts`: those before were passed.
  private var passed = 0
  /// Whether a token meets a condition.
  private let meets: (_ token: Int, _ condition: Int) -> Bool
  /// The walks before the present token.
  private var walks: [Walk] = []
  /// The step in which a state was last entered: a second walk there could only do the same later.
  private var entered: [Int]
  private var step = 0
  /// Steps taken so far.
  private(set) var steps = 0

  init(
    _ pattern: TokenPattern, starts: [Int]? = nil,
    meets: @escaping (_ token: Int, _ condition: Int) -> Bool
  ) {
    self.pattern = pattern
    self.starts = starts
    self.meets = meets
    entered = Array(repeating: -1, count: pattern.states.count)
  }

  /// Matches from left to right that do not overlap, each as long as it can be.
  /// - Returns: nil when more steps are needed.
  mutating func matches(tokenCount: Int, steps limit: Int) -> [Match]? {
    var found: [Match] = []
    var position = 0
    while position < tokenCount {
      guard let match = first(from: position, tokenCount) else { break }
      guard steps <= limit else { return nil }
      found.append(match)
      position = match.tokens.upperBound
    }
    return steps <= limit ? found : nil
  }

  /// The match that starts first, and of those the longest.
  private mutating func first(from start: Int, _ tokenCount: Int) -> Match? {
    var best: Match?
    walks.removeAll(keepingCapacity: true)
    var position = start
    while position < tokenCount {
      if best == nil {
        let next = nextStart(from: position) ?? tokenCount
        if walks.isEmpty {
          position = next
          step += 1
        }
        // Walks that began earlier were entered before, and go first.
        if next == position, position < tokenCount {
          enter(Walk(state: 0, start: position, captures: noCaptures), position, &best)
        }
      }
      guard !walks.isEmpty, position < tokenCount else { break }
      advance(over: position, &best)
      position += 1
    }
    return best
  }

  /// The first token from one on that a match may begin with.
  private mutating func nextStart(from position: Int) -> Int? {
    guard let starts else { return position }
    // After a match the search goes back to its end.
    while passed > 0, starts[passed - 1] >= position { passed -= 1 }
    while passed < starts.count, starts[passed] < position { passed += 1 }
    return passed < starts.count ? starts[passed] : nil
  }

  private var noCaptures: [Range<Int>?] {
    pattern.captures.isEmpty ? [] : Array(repeating: nil, count: pattern.captures.count)
  }

  private mutating func advance(over token: Int, _ best: inout Match?) {
    step += 1
    let before = walks
    walks.removeAll(keepingCapacity: true)
    for walk in before {
      steps += 1
      if let best, walk.start > best.tokens.lowerBound { continue }
      guard case .token(let condition, let capture) = pattern.states[walk.state],
        meets(token, condition)
      else { continue }
      var moved = walk
      moved.state += 1
      if let capture {
        let first = walk.captures[capture - 1]?.lowerBound ?? token
        moved.captures[capture - 1] = first..<(token + 1)
      }
      enter(moved, token + 1, &best)
    }
  }

  /// Puts a walk into its state, or into those that a split leads to.
  private mutating func enter(_ walk: Walk, _ position: Int, _ best: inout Match?) {
    var open = [walk.state]
    while let state = open.popLast() {
      guard entered[state] != step else { continue }
      entered[state] = step
      steps += 1
      switch pattern.states[state] {
      case .token: walks.append(Walk(state: state, start: walk.start, captures: walk.captures))
      case .split(let first, let second): open += [second, first]
      case .end:
        if position > walk.start, best.map({ $0.tokens.lowerBound >= walk.start }) ?? true {
          best = Match(tokens: walk.start..<position, captures: walk.captures)
        }
      }
    }
  }
}
