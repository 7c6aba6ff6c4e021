internal import StageKit

extension PipelineChecker {
  /// The file with the values of `--set` in their places.
  ///
  /// A path goes by keys; in `stages` by ids, in `outputs` by formats. A shorthand stage becomes a long one first.
  mutating func overridden(
    _ root: ConfigurationNode, by settings: [String]
  ) -> ConfigurationNode {
    settings.reduce(root) { root, setting in
      let parts = setting.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      let path = parts[0].split(separator: ".", omittingEmptySubsequences: false).map(String.init)
      guard parts.count == 2, path.count > 1, !path.contains("") else {
        mistakes.append(
          Diagnostic(
            "E015", "--set wants KEY.KEY=VALUE, not \"\(setting)\"", at: .commandLine,
            help: "for example: --set stages.keywords.with.limit=20"))
        return root
      }
      let value = ConfigurationNode(argument: String(parts[1]))
      return placed(value, at: path[...], in: root, setting)
    }
  }

  private mutating func placed(
    _ value: ConfigurationNode, at path: ArraySlice<String>, in node: ConfigurationNode,
    _ setting: String
  ) -> ConfigurationNode {
    guard let key = path.first else { return value }
    var result = node
    switch node.content {
    case .sequence(var nodes):
      guard let index = nodes.firstIndex(where: { listName($0) == key }) else {
        unknownName(key, nodes, setting)
        return node
      }
      let long = longForm(nodes[index])
      // An output is a map with its format as the only key: the path goes through that key.
      let rest = long[StageKey.use.rawValue] == nil ? path : path.dropFirst()
      nodes[index] = placed(value, at: rest, in: long, setting)
      result.content = .sequence(nodes)
    case .mapping(var entries):
      if let index = entries.firstIndex(where: { $0.name == key }) {
        entries[index].value = placed(
          value, at: path.dropFirst(), in: entries[index].value, setting)
      } else {
        let empty = ConfigurationNode(.mapping([]), at: .commandLine)
        let inside = placed(value, at: path.dropFirst(), in: empty, setting)
        entries.append(.init(key: ConfigurationNode(argument: key), value: inside))
      }
      result.content = .mapping(entries)
    case .null, .scalar:
      let empty = ConfigurationNode(.mapping([]), at: .commandLine)
      return placed(value, at: path, in: empty, setting)
    }
    return result
  }

  private mutating func unknownName(
    _ name: String, _ nodes: [ConfigurationNode], _ setting: String
  ) {
    let names = nodes.compactMap { listName($0) }
    let near = nearest(name, in: names)
    mistakes.append(
      Diagnostic(
        "E010", "--set \(setting): nothing here is named \"\(name)\"", at: .commandLine,
        help: near.map { "did you mean \"\($0)\"?" }
          ?? "there are: \(names.joined(separator: ", "))"))
  }

  /// What a path calls an element of `stages` or `outputs`: its id, or its only key.
  func listName(_ node: ConfigurationNode) -> String? {
    if let text = node.text { return text }
    return node[StageKey.id.rawValue]?.text ?? node[StageKey.use.rawValue]?.text
      ?? node.entries.first?.name
  }

  /// `tokenize` and `keywords: {limit: 5}` as `use: … with: …`; outputs stay as they are.
  func longForm(_ node: ConfigurationNode) -> ConfigurationNode {
    func entry(_ key: StageKey, _ value: ConfigurationNode) -> ConfigurationNode.Entry {
      .init(
        key: ConfigurationNode(.scalar(key.rawValue, quoted: false), at: node.place), value: value)
    }
    if node.text != nil {
      return ConfigurationNode(.mapping([entry(.use, node)]), at: node.place)
    }
    guard node.entries.count == 1, let only = node.entries.first, catalog[only.name] != nil
    else { return node }
    return ConfigurationNode(
      .mapping([entry(.use, only.key), entry(.with, only.value)]), at: node.place)
  }
}
