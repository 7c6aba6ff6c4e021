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
    var meant: String?
    if let key, case .scalar(let text, _) = node.content {
      let value = key.jsonType == "array" ? "[\(jsonString(text))]" : jsonString(text)
      meant = "{ \(key.name): \(value) }"
    }
    let example = meant ?? key.map { "{ \($0.name): \($0.example) }" } ?? "{}"
    return Diagnostic(
      "E015", "\(name) wants a map, not \(describe(node))", at: node.place,
      help: "\(meant == nil ? "for example" : "write"): \(name): \(example)", replacement: meant)
  }
}
