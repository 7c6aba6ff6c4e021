internal import StageKit

extension PipelineChecker {
  /// The file with all variables replaced by what `vars:`, the environment and `--var` say.
  mutating func substituted(
    _ root: ConfigurationNode, overrides: [String], environment: @escaping (String) -> String?
  ) -> ConfigurationNode {
    var variables = Variables(environment: environment)
    let given = assignments(overrides)
    let key = PipelineKey.vars.rawValue
    if let node = root[key], isMap(node, key, example: "vars: { lang: en }") {
      for entry in node.entries {
        variables.define(entry.name, given[entry.name] ?? entry.value)
      }
    }
    for (name, value) in given.sorted(by: { $0.key < $1.key })
    where !variables.names.contains(name) {
      checkUse(of: name, in: root, declared: variables.names)
      variables.define(name, value)
    }
    let rest = root.entries.filter { $0.name != key }
    var result = variables.substituted(ConfigurationNode(.mapping(rest), at: root.place))
    if let vars = root.entries.first(where: { $0.name == key }) {
      result.content = .mapping([vars] + result.entries)
    }
    variableMistakes = variables.mistakes
    unresolved = variables.unresolved
    return result
  }

  private mutating func assignments(_ overrides: [String]) -> [String: ConfigurationNode] {
    var values: [String: ConfigurationNode] = [:]
    for override in overrides {
      let parts = override.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2, !parts[0].isEmpty else {
        mistakes.append(
          Diagnostic(
            "E015", "--var wants NAME=VALUE, not \"\(override)\"", at: .commandLine,
            help: "for example: --var lang=en"))
        continue
      }
      values[String(parts[0])] = ConfigurationNode(argument: String(parts[1]))
    }
    return values
  }

  /// A variable that is neither declared nor used is most likely misspelled.
  private mutating func checkUse(
    of name: String, in root: ConfigurationNode, declared: [String]
  ) {
    guard !root.contains("${\(name)}") else { return }
    let near = nearest(name, in: declared)
    mistakes.append(
      Diagnostic(
        "E008", "the file has no variable \"\(name)\"", at: .commandLine,
        help: near.map { "did you mean \"--var \($0)=…\"?" }
          ?? (declared.isEmpty ? nil : "its variables: \(declared.joined(separator: ", "))")))
  }
}

extension ConfigurationNode {
  /// Whether a scalar in here holds a text.
  fileprivate func contains(_ wanted: String) -> Bool {
    switch content {
    case .null: false
    case .scalar(let text, _): text.contains(wanted)
    case .sequence(let nodes): nodes.contains { $0.contains(wanted) }
    case .mapping(let entries): entries.contains { $0.value.contains(wanted) }
    }
  }
}
