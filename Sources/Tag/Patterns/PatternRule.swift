internal import StageKit
internal import Unicode

/// A rule of a user's file.
struct PatternRule: Sendable {
  /// Part of the text that a value is made of.
  enum ValuePart: Sendable, Equatable {
    case text(String)
    case group(Int)
  }

  var name: String
  var label: String
  var regex: String
  var ignoresCase: Bool
  /// nil when no value is given.
  var value: [ValuePart]?

  private static let keys = ["name", "label", "regex", "value", "ignore_case"]

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
          "E060", "two rules have the name \"\(rule.name)\"", at: node["name"]?.place ?? node.place,
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
    for entry in entries where !Self.keys.contains(entry.name) {
      let near = nearest(entry.name, in: Self.keys)
      throw Diagnostic(
        "E060", "a rule has no key \"\(entry.name)\"", at: entry.key.place,
        help: near.map { "did you mean \"\($0)\"?" }
          ?? "its keys: \(Self.keys.joined(separator: ", "))",
        replacement: near)
    }
    name = try Self.required("name", in: node)
    label = try Self.required("label", in: node)
    regex = try Self.required("regex", in: node)
    ignoresCase = try Self.flag("ignore_case", in: node)
    let expression = try Self.compiled(regex, ignoresCase, node["regex"])
    value = try node["value"].map { (template) throws(Diagnostic) in
      try Self.parts(of: template, groups: expression)
    }
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

  private static func compiled(
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
    of node: ConfigurationNode, groups: RegularExpression
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
      let group = Int(name) ?? groups.groupNumber(named: String(name))
      guard let group, group >= 0, group <= groups.groupCount else {
        throw Diagnostic(
          "E060", "the pattern has no group \"\(name)\"", at: node.place,
          help: "it has \(groups.groupCount) groups; write $$ for a dollar sign")
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
