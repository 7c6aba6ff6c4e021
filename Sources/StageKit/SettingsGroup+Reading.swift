extension SettingsGroup {
  /// Reads a map of a configuration file: what it gives over the declared defaults, and all its mistakes.
  /// - Parameter name: the key that the map stands under, for messages.
  public static func read(
    _ node: ConfigurationNode, named name: String
  ) -> (settings: Self, mistakes: [Diagnostic]) {
    guard case .mapping = node.content else {
      let keys = settingDeclarations(of: Self.self)
      let example = keys.first.map { "{ \($0.name): \($0.example) }" } ?? "{}"
      return (
        Self(),
        [
          Diagnostic(
            "E015", "\(name) wants a map, not \(describe(node))", at: node.place,
            help: "for example: \(name): \(example)")
        ]
      )
    }
    do {
      return try SettingsDecoder.settings(Self.self, from: node, owner: name, members: .key)
    } catch {
      return (Self(), [Diagnostic("E099", "\(error)", at: node.place)])
    }
  }
}
