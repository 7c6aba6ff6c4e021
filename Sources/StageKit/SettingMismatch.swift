extension SettingValue {
  /// Why a value is none of this type: one mistake, or one for each wrong value of a list.
  /// - Parameter name: `keywords.limit`.
  public static func mismatches(_ node: ConfigurationNode, named name: String) -> [Diagnostic] {
    [mismatch(node, named: name)]
  }

  static func mismatch(_ node: ConfigurationNode, named name: String) -> Diagnostic {
    if let text = node.text, !choices.isEmpty {
      let near = nearest(text, in: choices)
      return Diagnostic(
        "E017", "\(name) wants one of \(choices.joined(separator: ", ")), not \"\(text)\"",
        at: node.place, help: near.map { "did you mean \"\($0)\"?" }, replacement: near)
    }
    let key = name.split(separator: ".").last ?? ""
    return Diagnostic(
      "E015", "\(name) wants \(wanted), not \(describe(node))", at: node.place,
      help: "for example: \(key): \(example)")
  }
}

extension Array where Element: SettingValue {
  /// The wrong values of a list, each at its own place.
  public static func mismatches(_ node: ConfigurationNode, named name: String) -> [Diagnostic] {
    guard case .sequence(let nodes) = node.content else { return [mismatch(node, named: name)] }
    return nodes.filter { Element($0) == nil }.map { Element.mismatch($0, named: name) }
  }

  static func mismatch(_ node: ConfigurationNode, named name: String) -> Diagnostic {
    let key = name.split(separator: ".").last ?? ""
    return Diagnostic(
      "E015", "\(name) wants \(wanted), not \(describe(node))", at: node.place,
      help: "for example: \(key): \(example)")
  }
}

/// What a value is, for a message: `the string "three"`.
public func describe(_ node: ConfigurationNode) -> String {
  switch node.content {
  case .null: "nothing"
  case .scalar("true", false), .scalar("false", false): "\(node.text ?? "")"
  case .scalar(let text, false) where Double(text) != nil: "the number \(text)"
  case .scalar(let text, _): "the string \"\(text)\""
  case .sequence: "a list"
  case .mapping: "a map"
  }
}
