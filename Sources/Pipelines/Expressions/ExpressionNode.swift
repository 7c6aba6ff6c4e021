internal import DocumentModel
internal import Unicode

/// A checked expression.
indirect enum ExpressionNode: Sendable {
  enum Comparison: String, Sendable {
    case equal = "=="
    case notEqual = "!="
    case less = "<"
    case lessOrEqual = "<="
    case greater = ">"
    case greaterOrEqual = ">="
  }

  case literal(ExpressionValue)
  case path(ExpressionPath)
  case compare(Comparison, ExpressionNode, ExpressionNode)
  case not(ExpressionNode)
  case and(ExpressionNode, ExpressionNode)
  case or(ExpressionNode, ExpressionNode)
  /// Things in a layer, or entities with a label.
  case count(ExpressionLayer, label: String?)
  case hasLayer(ExpressionLayer)
  case has(ExpressionPath)
  /// The pattern was compiled once to check it.
  case matches(ExpressionNode, pattern: String)
  case contains(ExpressionNode, ExpressionNode)
  /// Code points.
  case length(ExpressionNode)

  func value(in document: Document) -> ExpressionValue {
    switch self {
    case .literal(let value): return value
    case .path(let path): return path.read(document)
    case .compare(let comparison, let a, let b):
      return .boolean(holds(comparison, a.value(in: document), b.value(in: document)))
    case .not(let a): return .boolean(!a.isTrue(in: document))
    case .and(let a, let b): return .boolean(a.isTrue(in: document) && b.isTrue(in: document))
    case .or(let a, let b): return .boolean(a.isTrue(in: document) || b.isTrue(in: document))
    case .count(let layer, let label):
      return .number(Double(layer.count(in: document, label: label) ?? 0))
    case .hasLayer(let layer): return .boolean(layer.count(in: document) != nil)
    case .has(let path): return .boolean(path.read(document).isPresent)
    case .matches(let a, let pattern):
      return .boolean(isMatched(a.value(in: document), by: pattern))
    case .contains(let a, let b):
      return .boolean(isContained(b.value(in: document), in: a.value(in: document)))
    case .length(let a):
      guard case .string(let text) = a.value(in: document) else { return .missing }
      return .number(Double(text.unicodeScalars.count))
    }
  }

  private func isTrue(in document: Document) -> Bool { value(in: document) == .boolean(true) }
}

private func holds(
  _ comparison: ExpressionNode.Comparison, _ a: ExpressionValue, _ b: ExpressionValue
) -> Bool {
  switch comparison {
  case .equal: return a == b
  case .notEqual: return a != b
  case .less, .lessOrEqual, .greater, .greaterOrEqual: break
  }
  switch (a, b) {
  case (.number(let x), .number(let y)): return isOrdered(comparison, x < y, x == y)
  case (.string(let x), .string(let y)):
    return isOrdered(
      comparison, x.unicodeScalars.lexicographicallyPrecedes(y.unicodeScalars), x == y)
  default: return false
  }
}

private func isOrdered(
  _ comparison: ExpressionNode.Comparison, _ less: Bool, _ equal: Bool
) -> Bool {
  switch comparison {
  case .less: less
  case .lessOrEqual: less || equal
  case .greater: !less && !equal
  case .greaterOrEqual: !less
  case .equal: equal
  case .notEqual: !equal
  }
}

private func isContained(_ b: ExpressionValue, in a: ExpressionValue) -> Bool {
  guard case .string(let wanted) = b else { return false }
  return switch a {
  case .string(let text): wanted.isEmpty || text.utf8.firstRange(of: wanted.utf8) != nil
  case .list(let texts): texts.contains(wanted)
  case .number, .boolean, .missing: false
  }
}

/// Steps that a search may take: enough for any sane pattern on the longest text that is read.
private let stepLimit = 200_000_000

/// True when the pattern is found anywhere; a search that hits the limit has not found it.
private func isMatched(_ value: ExpressionValue, by pattern: String) -> Bool {
  let texts: [String] =
    switch value {
    case .string(let text): [text]
    case .list(let texts): texts
    case .number, .boolean, .missing: []
    }
  guard !texts.isEmpty, let expression = try? RegularExpression(pattern) else { return false }
  return texts.contains { text in
    let found = try? expression.matches(
      in: RegularExpressionText(Array(text.utf8)), steps: stepLimit, atMost: 1)
    return found?.isEmpty == false
  }
}
