internal import StageKit
internal import Unicode

/// A rule of a user's file.
struct PatternRule: Sendable {
  /// Part of the text that a value is made of.
  enum ValuePart: Sendable, Equatable {
    case text(String)
    case group(Int)
  }

  /// What the rule looks for.
  enum Body: Sendable {
    case regex(String)
    case tokens(TokenPattern)
  }

  var name: String
  var label: String
  var body: Body
  var ignoresCase: Bool
  /// nil when no value is given.
  var value: [ValuePart]?

  /// Whether the text must be in tokens.
  var needsTokens: Bool {
    if case .tokens = body { true } else { false }
  }

  private static let keys = ["name", "label", "regex", "tokens", "value", "ignore_case"]
  /// What spaCy's EntityRuler calls a name and tokens.
  private static let otherKeys = ["id", "pattern"]

  /// Reads a list of rules; their expressions are compiled to check them.
  /// - Throws: `Diagnostic` at the first mistake.
  static func rules(from root: ConfigurationNode) throws(Diagnostic) -> [PatternRule] {
    guard case .sequence(let nodes) = root.content else {
      throw Diagnostic(
        "E060", "a file of rules is a list, not \(kind(of: root))", at: root.place,
        help: "for example: - {name: ticket, label: TICKET, regex: '[A-Z]+-\\d+'}")
    }
    var rules: [PatternRule] = []
    for node in nodes {
      let rule = try PatternRule(node)
      if rules.contains(where: { $0.name == rule.name }) {
        throw Diagnostic(
          "E060", "two rules have the name \"\(rule.name)\"",
          at: (node["name"] ?? node["id"])?.place ?? node.place,
          help: "give each its own: annotations name their rule")
      }
      rules.append(rule)
    }
    return rules
  }

  private init(_ node: ConfigurationNode) throws(Diagnostic) {
    guard case .mapping(let entries) = node.content else {
      throw Diagnostic(
        "E060", "a rule is a map, not \(kind(of: node))", at: node.place,
        help: "its keys: \(Self.keys.joined(separator: ", "))")
    }
    for entry in entries where !(Self.keys + Self.otherKeys).contains(entry.name) {
      let near = nearest(entry.name, in: Self.keys)
      throw Diagnostic(
        "E060", "a rule has no key \"\(entry.name)\"", at: entry.key.place,
        help: near.map { "did you mean \"\($0)\"?" }
          ?? "its keys: \(Self.keys.joined(separator: ", "))",
        replacement: near)
    }
    label = try Self.required("label", in: node)
    name = try Self.name(of: node)
    let ignoresCase = try Self.flag("ignore_case", in: node)
    self.ignoresCase = ignoresCase
    let groups: Groups
    (body, groups) = try Self.body(of: node, ignoresCase)
    value = try node["value"].map { (template) throws(Diagnostic) in
      try Self.parts(of: template, groups: groups)
    }
  }

  /// A rule without a name is named by its place: `rules.yaml:12`.
  private static func name(of node: ConfigurationNode) throws(Diagnostic) -> String {
    if node["name"] != nil { return try required("name", in: node) }
    if node["id"] != nil { return try required("id", in: node) }
    let file = node.place.file.split(separator: "/").last ?? "rule"
    return "\(file):\(node.place.line)"
  }

  /// The parts of a match that a value can name.
  private struct Groups {
    var count: Int
    var number: (String) -> Int?
  }

  private static func body(
    of node: ConfigurationNode, _ ignoresCase: Bool
  ) throws(Diagnostic) -> (Body, Groups) {
    let given = ["regex", "tokens", "pattern"].filter { node[$0] != nil }
    guard given.count == 1, let key = given.first, let looked = node[key] else {
      throw Diagnostic(
        "E060",
        given.isEmpty
          ? "a rule needs \"regex\" or \"tokens\""
          : "a rule has one of regex and tokens, not \(given.joined(separator: " and "))",
        at: node.place,
        help: given.isEmpty
          ? "for example: regex: '[A-Z]+-\\d+', or tokens: [{lower: room}, {kind: numeric}]"
          : "make two rules of it, with one label")
    }
    if case .sequence = looked.content, key != "regex" {
      let pattern = try TokenPatternReader.pattern(looked, ignoresCase: ignoresCase)
      return (
        .tokens(pattern),
        Groups(count: pattern.captures.count) { name in
          pattern.captures.firstIndex(of: name).map { $0 + 1 }
        }
      )
    }
    guard key != "tokens" else {
      throw Diagnostic(
        "E060", "tokens wants a list", at: looked.place, help: TokenPatternReader.example)
    }
    let text = try required(key, in: node)
    let regex = key == "pattern" ? phrase(text) : text
    let expression = try compiled(regex, ignoresCase, looked)
    return (
      .regex(regex),
      Groups(count: expression.groupCount) { expression.groupNumber(named: $0) }
    )
  }

  /// The words of a phrase as an expression: white space of any length between, and no word going on at its ends.
  private static func phrase(_ text: String) -> String {
    let words = text.split(separator: " ").map { "\\Q\($0)\\E" }
    return "(?<![\\p{L}\\p{N}])" + words.joined(separator: "\\s+") + "(?![\\p{L}\\p{N}])"
  }

  private static func required(
    _ key: String, in node: ConfigurationNode
  ) throws(Diagnostic) -> String {
    guard let value = node[key] else {
      throw Diagnostic("E060", "a rule needs \"\(key)\"", at: node.place)
    }
    guard let text = value.text, !text.isEmpty else {
      throw Diagnostic("E060", "\(key) wants a string, not \(kind(of: value))", at: value.place)
    }
    return text
  }

  private static func flag(_ key: String, in node: ConfigurationNode) throws(Diagnostic) -> Bool {
    guard let value = node[key] else { return false }
    guard let flag = Bool(value) else {
      throw Diagnostic(
        "E060", "\(key) wants true or false, not \(kind(of: value))", at: value.place)
    }
    return flag
  }

  static func compiled(
    _ regex: String, _ ignoresCase: Bool, _ node: ConfigurationNode?
  ) throws(Diagnostic) -> RegularExpression {
    do throws(RegularExpression.Mistake) {
      return try RegularExpression(regex, ignoringCase: ignoresCase)
    } catch {
      var place = node?.place ?? .commandLine
      // A pattern on one line stands there as it is, so the column of the mistake is known.
      if let offset = error.offset, let node, case .scalar(let text, let quoted) = node.content,
        place.length >= text.unicodeScalars.count
      {
        place.column += min(offset, max(0, place.length - 1)) + (quoted ? 1 : 0)
        place.length = 1
      }
      throw Diagnostic("E061", "the pattern is wrong: \(error.message)", at: place)
    }
  }

  /// `$1` and `${name}` stand for groups, `$0` for the match, `$$` for a dollar sign.
  private static func parts(
    of node: ConfigurationNode, groups: Groups
  ) throws(Diagnostic) -> [ValuePart] {
    guard let template = node.text else {
      throw Diagnostic("E060", "value wants a string, not \(kind(of: node))", at: node.place)
    }
    var parts: [ValuePart] = []
    var rest = template[...]
    while let dollar = rest.firstIndex(of: "$") {
      if dollar > rest.startIndex { parts.append(.text(String(rest[..<dollar]))) }
      rest = rest[dollar...].dropFirst()
      if rest.first == "$" {
        parts.append(.text("$"))
        rest = rest.dropFirst()
        continue
      }
      let name: Substring
      if rest.first == "{", let close = rest.firstIndex(of: "}") {
        name = rest[..<close].dropFirst()
        rest = rest[close...].dropFirst()
      } else {
        name = rest.prefix { $0.isASCII && $0.isNumber }
        rest = rest.dropFirst(name.count)
      }
      let group = Int(name) ?? groups.number(String(name))
      guard let group, group >= 0, group <= groups.count else {
        throw Diagnostic(
          "E060", "the pattern has no group \"\(name)\"", at: node.place,
          help: "it has \(groups.count) groups; write $$ for a dollar sign")
      }
      parts.append(.group(group))
    }
    if !rest.isEmpty { parts.append(.text(String(rest))) }
    return parts
  }
}

/// What a node is, for a message.
private func kind(of node: ConfigurationNode) -> String {
  switch node.content {
  case .null: "nothing"
  case .scalar(let text, _): "\"\(text)\""
  case .sequence: "a list"
  case .mapping: "a map"
  }
}
