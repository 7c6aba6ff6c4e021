internal import StageKit
internal import Unicode

extension ExpressionParser {
  /// As an error shows them.
  private static let functions: [(name: String, usage: String)] = [
    ("count", "count(tokens), count(entities, \"PERSON\")"),
    ("has", "has(metadata.title), has(entities)"),
    ("matches", "matches(metadata.title, \"(?i)draft\")"),
    ("contains", "contains(metadata.author, \"Ada Lovelace\")"),
    ("length", "length(text)"),
  ]

  /// The arguments of a function, from its opening parenthesis.
  mutating func call(_ name: String, _ start: ExpressionToken) throws(Diagnostic) -> Part {
    try expect("(")
    let made: (node: ExpressionNode, type: ExpressionType)
    switch name {
    case "count": made = (try count(), .number)
    case "has": made = (try has(), .boolean)
    case "matches": made = (try matches(), .boolean)
    case "contains": made = (try contains(), .boolean)
    case "length": made = (try length(), .number)
    default: throw unknownFunction(name, start)
    }
    let closing = token
    try expect(")")
    return Part(node: made.node, type: made.type, start: start, end: closing.offset + 1)
  }

  private func unknownFunction(_ name: String, _ start: ExpressionToken) -> Diagnostic {
    let names = Self.functions.map(\.name)
    let near = nearest(name, in: names)
    return mistake(
      "there is no function \"\(name)\"", on: start,
      help: near.map { "did you mean \"\($0)\"?" }
        ?? "for example: \(Self.functions.map(\.usage).joined(separator: "; "))",
      replacement: near)
  }

  private mutating func count() throws(Diagnostic) -> ExpressionNode {
    let start = next()
    let layer = try layer(start)
    guard take(",") else { return .count(layer, label: nil) }
    guard layer.name == "entities" else {
      throw mistake("only entities are counted by label", on: start)
    }
    let label = next()
    guard case .string(let text) = label.kind else {
      throw mistake("a label in quotes is wanted here, not \(label.described)", on: label)
    }
    return .count(layer, label: text)
  }

  /// A layer, also one that another program writes.
  private func layer(_ start: ExpressionToken) throws(Diagnostic) -> ExpressionLayer {
    let known = ExpressionLayer.known
    let near = known.contains(start.name) ? nil : nearest(start.name, in: known)
    guard !start.name.isEmpty, !start.name.contains("."), near == nil else {
      throw mistake(
        "a layer is wanted here, not \(start.described)", on: start,
        help: near.map { "did you mean \"\($0)\"?" }
          ?? "layers: \(known.joined(separator: ", "))",
        replacement: near)
    }
    return ExpressionLayer(name: start.name)
  }

  private mutating func has() throws(Diagnostic) -> ExpressionNode {
    let start = next()
    let isField = start.name.contains(".") || start.name == "id" || start.name == "text"
    return isField ? .has(try field(start.name, start)) : .hasLayer(try layer(start))
  }

  private mutating func matches() throws(Diagnostic) -> ExpressionNode {
    let searched = try searchable()
    try expect(",")
    let start = next()
    guard case .string(let pattern) = start.kind else {
      throw mistake("a pattern in quotes is wanted here, not \(start.described)", on: start)
    }
    do {
      _ = try RegularExpression(pattern)
    } catch {
      let inside = error.offset.map { min($0 + 1, start.length - 1) }
      let place = ExpressionToken(
        kind: start.kind, offset: start.offset + (inside ?? 0),
        length: inside == nil ? start.length : 1)
      throw mistake("the pattern is wrong: \(error.message)", on: place)
    }
    return .matches(searched.node, pattern: pattern)
  }

  private mutating func contains() throws(Diagnostic) -> ExpressionNode {
    let searched = try searchable()
    try expect(",")
    let wanted = try disjunction()
    try require(.string, of: wanted)
    return .contains(searched.node, wanted.node)
  }

  private mutating func length() throws(Diagnostic) -> ExpressionNode {
    let measured = try disjunction()
    try require(.string, of: measured)
    return .length(measured.node)
  }

  /// Text, or a list of texts.
  private mutating func searchable() throws(Diagnostic) -> Part {
    let part = try disjunction()
    if part.type != .list { try require(.string, of: part) }
    return part
  }
}
