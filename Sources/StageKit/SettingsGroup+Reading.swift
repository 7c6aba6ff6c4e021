extension SettingsGroup {
  /// Reads a map of a configuration file: what it gives over the declared defaults, and all its mistakes.
  /// - Parameter name: the key that the map stands under, for messages.
  public static func read(
    _ node: ConfigurationNode, named name: String
  ) -> (settings: Self, mistakes: [Diagnostic]) {
    guard case .mapping = node.content else {
      return (Self(), [notMap(node, named: name)])
    }
    do {
      return try SettingsDecoder.settings(Self.self, from: node, owner: name, members: .key)
    } catch {
      return (Self(), [Diagnostic("E099", "\(error)", at: node.place)])
    }
  }

  /// A value where the map is wanted; most likely it is that of the first key.
  private static func notMap(_ node: ConfigurationNode, named name: String) -> Diagnostic {
    let key = settingDeclarations(of: Self.self).first
    let message = "\(name) wants a map, not \(describe(node))"
    if let key, node.place == .commandLine {
      return Diagnostic(
        "E015", message, at: node.place, help: "for example: \(name).\(key.name)=\(key.argument)")
    }
    let meant = key.flatMap { key in
      value(node, of: key).map { "{ \(key.name): \($0) }" }
    }
    let example = meant ?? key.map { "{ \($0.name): \($0.example) }" } ?? "{}"
    return Diagnostic(
      "E015", message, at: node.place,
      help: "\(meant == nil ? "for example" : "write"): "
        + "\(name.split(separator: ".").last ?? ""): \(example)",
      replacement: meant)
  }

  /// A value as that of a key, as a file would say it; nil for one that cannot be.
  private static func value(_ node: ConfigurationNode, of key: SettingDeclaration) -> String? {
    let isList = key.jsonType == "array"
    switch node.content {
    case .scalar(let text, _): return isList ? "[\(jsonString(text))]" : jsonString(text)
    case .sequence(let nodes) where isList && !nodes.isEmpty:
      let texts = nodes.compactMap(\.text)
      guard texts.count == nodes.count else { return nil }
      return "[\(texts.map { jsonString($0) }.joined(separator: ", "))]"
    default: return nil
    }
  }
}
