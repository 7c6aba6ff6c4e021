internal import StageKit

/// Reads an expression by recursive descent, and checks its types on the way.
struct ExpressionParser {
  /// A part of the expression with its type, and where it stands.
  struct Part {
    var node: ExpressionNode
    var type: ExpressionType
    var start: ExpressionToken
    /// The offset after its last token.
    var end: Int
  }

  /// Deeper nesting is refused, before the stack ends.
  private static let deepest = 100

  let place: Place
  private let tokens: [ExpressionToken]
  private var index = 0
  private var depth = 0

  init(_ text: String, at place: Place) throws(Diagnostic) {
    self.place = place
    var lexer = ExpressionLexer(text, at: place)
    tokens = try lexer.tokens()
  }

  var token: ExpressionToken { tokens[index] }

  mutating func parse() throws(Diagnostic) -> ExpressionNode {
    if token.kind == .end {
      throw mistake("a condition is empty", help: "for example: metadata.language == \"en\"")
    }
    let whole = try disjunction()
    guard token.kind == .end else {
      throw mistake(
        "\(token.described) is not expected here", help: "combine conditions with && or ||")
    }
    try require(.boolean, of: whole)
    return whole.node
  }

  mutating func disjunction() throws(Diagnostic) -> Part {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.deepest else { throw mistake("parentheses are nested too deeply") }
    var left = try conjunction()
    while take("||") {
      let right = try conjunction()
      left = try combined(left, right) { .or($0, $1) }
    }
    return left
  }

  private mutating func conjunction() throws(Diagnostic) -> Part {
    var left = try negation()
    while take("&&") {
      let right = try negation()
      left = try combined(left, right) { .and($0, $1) }
    }
    return left
  }

  private func combined(
    _ left: Part, _ right: Part, _ make: (ExpressionNode, ExpressionNode) -> ExpressionNode
  ) throws(Diagnostic) -> Part {
    try require(.boolean, of: left)
    try require(.boolean, of: right)
    return Part(
      node: make(left.node, right.node), type: .boolean, start: left.start, end: right.end)
  }

  private mutating func negation() throws(Diagnostic) -> Part {
    let start = token
    var negated = false
    var count = 0
    while take("!") {
      negated.toggle()
      count += 1
    }
    let part = try comparison()
    guard count > 0 else { return part }
    try require(.boolean, of: part)
    return Part(
      node: negated ? .not(part.node) : part.node, type: .boolean, start: start, end: part.end)
  }

  private mutating func comparison() throws(Diagnostic) -> Part {
    let left = try operand()
    guard case .sign(let sign) = token.kind, let kind = ExpressionNode.Comparison(rawValue: sign)
    else { return left }
    let operation = token
    index += 1
    let right = try operand()
    try check(left, operation, kind, right)
    return Part(
      node: .compare(kind, left.node, right.node), type: .boolean, start: left.start,
      end: right.end)
  }

  private func check(
    _ left: Part, _ operation: ExpressionToken, _ kind: ExpressionNode.Comparison, _ right: Part
  ) throws(Diagnostic) {
    for part in [left, right] where part.type == .list {
      throw mistake(
        "a list cannot be compared", at: part, help: "use contains(\(part.start.name), \"…\")")
    }
    guard left.type.agrees(with: right.type) else {
      throw mistake(
        "\(left.type.described) is compared with \(right.type.described)", at: right,
        help: right.type == .number && left.type == .string ? "put it in quotes" : nil)
    }
    let isOrder = kind != .equal && kind != .notEqual
    if isOrder, left.type == .boolean || right.type == .boolean {
      throw mistake("\(operation.described) wants two numbers or two texts", on: operation)
    }
  }

  private mutating func operand() throws(Diagnostic) -> Part {
    let start = token
    switch token.kind {
    case .string(let text): return literal(.string(text), .string)
    case .number(let number): return literal(.number(number), .number)
    case .name("true"): return literal(.boolean(true), .boolean)
    case .name("false"): return literal(.boolean(false), .boolean)
    case .name(let name):
      index += 1
      return token.kind == .sign("(") ? try call(name, start) : try path(name, start)
    case .sign("("):
      index += 1
      var inner = try disjunction()
      try expect(")")
      inner.end = tokens[index - 1].offset + 1
      return inner
    case .sign, .end:
      throw mistake("a field, a function or a value is wanted here, not \(token.described)")
    }
  }

  private mutating func literal(_ value: ExpressionValue, _ type: ExpressionType) -> Part {
    defer { index += 1 }
    return Part(
      node: .literal(value), type: type, start: token, end: token.offset + token.length)
  }

  private func path(_ name: String, _ start: ExpressionToken) throws(Diagnostic) -> Part {
    let path = try field(name, start)
    return Part(
      node: .path(path), type: path.type, start: start, end: start.offset + start.length)
  }

  /// - Throws: `Diagnostic` for an unknown name, and for one below `metadata` that looks misspelled.
  func field(_ name: String, _ start: ExpressionToken) throws(Diagnostic) -> ExpressionPath {
    let known = ExpressionPath.known.map(\.name)
    let near = known.contains(name) ? nil : nearestField(name, in: known)
    if let path = ExpressionPath(named: name), near == nil || name.hasPrefix("metadata.record.") {
      return path
    }
    let layer = ExpressionLayer.known.contains(name)
    throw mistake(
      "a document has no field \"\(name)\"", on: start,
      help: layer
        ? "count its things: count(\(name)) > 0"
        : near.map { "did you mean \"\($0)\"?" } ?? "its fields: \(known.joined(separator: ", "))",
      replacement: near)
  }

  /// Below `metadata` and `source` only the last words are compared: the first says nothing about the rest.
  private func nearestField(_ name: String, in known: [String]) -> String? {
    for group in ["metadata.", "source."] where name.hasPrefix(group) {
      let fields = known.filter { $0.hasPrefix(group) }.map { String($0.dropFirst(group.count)) }
      return nearest(String(name.dropFirst(group.count)), in: fields).map { group + $0 }
    }
    return nearest(name, in: known)
  }

  mutating func take(_ sign: String) -> Bool {
    guard token.kind == .sign(sign) else { return false }
    index += 1
    return true
  }

  mutating func next() -> ExpressionToken {
    defer { if token.kind != .end { index += 1 } }
    return token
  }

  mutating func expect(_ sign: String) throws(Diagnostic) {
    guard take(sign) else { throw mistake("\"\(sign)\" is wanted here, not \(token.described)") }
  }

  func require(_ type: ExpressionType, of part: Part) throws(Diagnostic) {
    guard part.type.agrees(with: type) else {
      throw mistake(
        "\(type.described) is wanted here, not \(part.type.described)", at: part,
        help: type == .boolean ? "compare it (==, !=, <, …), or use has()" : nil)
    }
  }

  func mistake(
    _ message: String, on token: ExpressionToken? = nil, help: String? = nil,
    replacement: String? = nil
  ) -> Diagnostic {
    let token = token ?? self.token
    return Diagnostic(
      "E051", message, at: place.inside(offset: token.offset, length: token.length), help: help,
      replacement: replacement)
  }

  func mistake(_ message: String, at part: Part, help: String? = nil) -> Diagnostic {
    Diagnostic(
      "E051", message,
      at: place.inside(offset: part.start.offset, length: part.end - part.start.offset),
      help: help)
  }
}

extension ExpressionToken {
  /// The text of a name.
  var name: String {
    if case .name(let name) = kind { return name }
    return ""
  }
}
