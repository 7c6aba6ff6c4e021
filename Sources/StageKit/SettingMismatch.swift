extension SettingValue {
  /// Why a value is none of this type: one mistake, or one for each wrong value of a list.
  /// - Parameter name: `keywords.limit`.
  public static func mismatches(_ node: ConfigurationNode, named name: String) -> [Diagnostic] {
    [mismatch(node, named: name)]
  }

  /// Why a value is none of this type.
  /// - Parameter isListed: it stands in a list, where no key is written before it.
  public static func mismatch(
    _ node: ConfigurationNode, named name: String, isListed: Bool = false
  ) -> Diagnostic {
    if let text = node.text, !choices.isEmpty {
      let near = nearest(text, in: choices)
      return Diagnostic(
        "E017", "\(name) wants one of \(choices.joined(separator: ", ")), not \"\(text)\"",
        at: node.place, help: near.map { "did you mean \"\($0)\"?" }, replacement: near)
    }
    return wrongType(node, named: name, isListed: isListed)
  }

  /// The mistake of a value of another type, with what was most likely meant, or else an example.
  static func wrongType(
    _ node: ConfigurationNode, named name: String, isListed: Bool = false
  ) -> Diagnostic {
    let isTyped = node.place == .commandLine
    let key = isTyped || isListed ? "" : "\(name.split(separator: ".").last ?? ""): "
    let meant = correction(of: node)
    return Diagnostic(
      "E015", "\(name) wants \(wanted), not \(describe(node))", at: node.place,
      help: meant.map { "write: \(key)\($0)" } ?? advice(on: node)
        ?? "for example: \(key)\(isTyped ? argument : example)",
      replacement: meant)
  }

  public static func advice(on node: ConfigurationNode) -> String? { nil }

  /// A value in quotes that is right without them.
  public static func correction(of node: ConfigurationNode) -> String? {
    guard case .scalar(let text, quoted: true) = node.content,
      Self(ConfigurationNode(.scalar(text, quoted: false), at: node.place)) != nil
    else { return nil }
    return text
  }
}

extension Bool {
  /// Other words for true and false, of YAML 1.1 too.
  public static func correction(of node: ConfigurationNode) -> String? {
    switch node.text?.lowercased() {
    case "true", "yes", "on", "y", "1": "true"
    case "false", "no", "off", "n", "0": "false"
    default: nil
    }
  }
}

extension Array where Element: SettingValue {
  /// The wrong values of a list, each at its own place.
  public static func mismatches(_ node: ConfigurationNode, named name: String) -> [Diagnostic] {
    guard let nodes = elements(of: node) else { return [wrongType(node, named: name)] }
    return nodes.filter { Element($0) == nil }.map {
      Element.mismatch($0, named: name, isListed: true)
    }
  }

  /// One value where a list is wanted.
  public static func correction(of node: ConfigurationNode) -> String? {
    guard let text = node.text, Element(node) != nil else { return nil }
    let isPlain = text.allSatisfy { $0.isLetter || $0.isNumber || "_-./ ".contains($0) }
    return isPlain && text.first?.isLetter == true ? "[\(text)]" : "[\(jsonString(text))]"
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
