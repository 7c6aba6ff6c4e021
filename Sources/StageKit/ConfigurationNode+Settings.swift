extension ConfigurationNode {
  /// Settings typed on the command line; a name is a path of keys: `margins.left`.
  public init(settings: [(name: String, value: String)]) {
    self = settings.reduce(ConfigurationNode(.mapping([]), at: .commandLine)) { node, setting in
      let path = setting.name.split(separator: ".").map(String.init)
      return Self.adding(path[...], setting.value, to: node)
    }
  }

  /// A map with a value at a path of keys.
  private static func adding(
    _ path: ArraySlice<String>, _ value: String, to node: ConfigurationNode?
  ) -> ConfigurationNode {
    guard let key = path.first else { return ConfigurationNode(argument: value) }
    var entries = node?.entries ?? []
    let inner = adding(path.dropFirst(), value, to: path.count > 1 ? node?[key] : nil)
    if path.count > 1 { entries.removeAll { $0.name == key } }
    entries.append(.init(key: ConfigurationNode(argument: key), value: inner))
    return ConfigurationNode(.mapping(entries), at: .commandLine)
  }
}
