internal import StageKit

extension PipelineChecker {
  /// The values of a map by key; unknown keys are told, and taken for the nearest known one.
  /// - Parameters:
  ///   - owner: what the map is, for messages.
  ///   - misplaced: where a key belongs that is known elsewhere, and how to mend it.
  mutating func members(
    of node: ConfigurationNode, known: [String], owner: String,
    misplaced: (String) -> (belongs: String, help: String)? = { _ in nil }
  ) -> [String: ConfigurationNode] {
    var values: [String: ConfigurationNode] = [:]
    for entry in node.entries where known.contains(entry.name) { values[entry.name] = entry.value }
    for entry in node.entries where !known.contains(entry.name) {
      if isLater(entry) { continue }
      if let (belongs, help) = misplaced(entry.name) {
        mistakes.append(
          Diagnostic(
            "E013", "\"\(entry.name)\" is not a key of \(owner); \(belongs)", at: entry.key.place,
            help: help))
        continue
      }
      let near = nearest(entry.name, in: known)
      mistakes.append(
        Diagnostic(
          "E007", "\(owner) has no key \"\(entry.name)\"", at: entry.key.place,
          help: near.map { "did you mean \"\($0)\"?" }
            ?? "its keys: \(known.joined(separator: ", "))",
          replacement: near))
      if let near, values[near] == nil { values[near] = entry.value }
    }
    return values
  }

  /// The map without the keys that this version cannot obey, which are told.
  mutating func without(later node: ConfigurationNode) -> ConfigurationNode {
    guard case .mapping(let entries) = node.content else { return node }
    var rest = node
    rest.content = .mapping(entries.filter { !isLater($0) })
    return rest
  }

  private mutating func isLater(_ entry: ConfigurationNode.Entry) -> Bool {
    guard LaterKey(rawValue: entry.name) != nil else { return false }
    mistakes.append(
      Diagnostic(
        "E019", "\"\(entry.name)\" is not supported yet in this version", at: entry.key.place,
        help: "remove it: nothing would obey it"))
    return true
  }

  /// The map of a value that has to be one; a mistake with an example otherwise.
  mutating func isMap(_ node: ConfigurationNode, _ name: String, example: String) -> Bool {
    if case .mapping = node.content { return true }
    wrongType(node, name, wanted: "a map", example: example)
    return false
  }

  /// The values of a list; a mistake with an example for anything else.
  mutating func list(
    _ node: ConfigurationNode, _ name: String, example: String
  ) -> [ConfigurationNode] {
    if case .sequence(let nodes) = node.content { return nodes }
    wrongType(node, name, wanted: "a list", example: example)
    return []
  }

  mutating func wrongType(
    _ node: ConfigurationNode, _ name: String, wanted: String, example: String
  ) {
    mistakes.append(
      Diagnostic(
        "E015", "\(name) wants \(wanted), not \(describe(node))", at: node.place,
        help: "for example: \(example)"))
  }
}
