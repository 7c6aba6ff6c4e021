internal import StageKit

/// The ways to write a stage: `name`, `name: {settings}`, and the long form with `use`.
extension PipelineChecker {
  /// One element of the list.
  mutating func entry(_ node: ConfigurationNode) -> StageEntry? {
    switch node.content {
    case .scalar: return named(StageEntry(node))
    case .mapping(let entries):
      if entries.contains(where: { $0.name == StageKey.use.rawValue }) { return long(node) }
      if entries.count == 1, let only = entries.first { return short(only) }
      return mixed(node)
    case .null, .sequence:
      wrongType(node, "a stage", wanted: "a name or a map", example: "- keywords: { limit: 10 }")
      return nil
    }
  }

  /// Looks the stage up; after an unknown name goes on as if the nearest one stood there.
  private mutating func named(_ entry: StageEntry) -> StageEntry {
    var entry = entry
    entry.stage = catalog[entry.name]
    guard entry.stage == nil else { return entry }
    let near = nearest(entry.name, in: catalog.names)
    let list = "(list them: weft stages)"
    mistakes.append(
      Diagnostic(
        "E010", "no stage named \"\(entry.name)\"", at: entry.place,
        help: near.map { "did you mean \"\($0)\"? \(list)" } ?? "the stages: weft stages",
        replacement: near))
    guard let near else { return entry }
    if entry.id == entry.name { entry.id = near }
    entry.name = near
    entry.stage = catalog[near]
    return entry
  }

  private mutating func short(_ only: ConfigurationNode.Entry) -> StageEntry {
    let entry = named(StageEntry(only.key, settings: only.value))
    return withSettings(
      entry, advice: "write the stage as \"use: \(entry.name)\" with \"KEY:\" below it")
  }

  /// `keywords: {…}` beside `id: …`: the long form is meant.
  private mutating func mixed(_ node: ConfigurationNode) -> StageEntry? {
    let keys = Set(StageKey.allCases.map(\.rawValue) + LaterKey.allCases.map(\.rawValue))
    let others = node.entries.filter { !keys.contains($0.name) }
    guard let first = others.first else {
      mistakes.append(
        Diagnostic(
          "E009", "the stage does not say which it is", at: node.place,
          help: "add its name: use: tokenize"))
      return nil
    }
    let isName = catalog[first.name] != nil || nearest(first.name, in: catalog.names) != nil
    if !isName, let near = node.entries.first(where: { nearest($0.name, in: ["use"]) != nil }) {
      return misspelledUse(near, in: node)
    }
    if let stage = outdented(others) { return stage }
    guard others.count == 1 else {
      mistakes.append(
        Diagnostic(
          "E015", "one list item holds several stages", at: others[1].key.place,
          help: "start each stage on a line of its own with \"- \""))
      return named(StageEntry(first.key))
    }
    mistakes.append(
      Diagnostic(
        "E013", "a stage with other keys beside it needs its long form", at: first.key.place,
        help: "write \"use: \(first.name)\", and its settings under \"with:\""))
    var entries = node.entries.filter { $0.name != first.name }
    let use = ConfigurationNode(.scalar(StageKey.use.rawValue, quoted: false), at: first.key.place)
    let with = ConfigurationNode(
      .scalar(StageKey.with.rawValue, quoted: false), at: first.key.place)
    entries.append(.init(key: use, value: first.key))
    entries.append(.init(key: with, value: first.value))
    return long(ConfigurationNode(.mapping(entries), at: node.place))
  }

  /// Options that stand below `- keywords:` but are not indented deeper than it.
  private mutating func outdented(_ entries: [ConfigurationNode.Entry]) -> StageEntry? {
    guard let first = entries.first, case .null = first.value.content, entries.count > 1,
      let stage = catalog[first.name]
    else { return nil }
    let options = stage.settings.map(\.name)
    guard entries.dropFirst().allSatisfy({ options.contains($0.name) }) else { return nil }
    let column = first.key.place.column + 2
    let place = entries[1].key.place
    mistakes.append(
      Diagnostic(
        "E013", "\"\(entries[1].name)\" is an option of \(first.name), but stands beside it",
        at: place, help: "indent it to column \(column), below \"\(first.name):\""))
    let settings = ConfigurationNode(.mapping(Array(entries.dropFirst())), at: place)
    return named(StageEntry(first.key, settings: settings))
  }

  private mutating func misspelledUse(
    _ entry: ConfigurationNode.Entry, in node: ConfigurationNode
  ) -> StageEntry? {
    mistakes.append(
      Diagnostic(
        "E007", "a stage has no key \"\(entry.name)\"", at: entry.key.place,
        help: "did you mean \"use\"?", replacement: "use"))
    let entries = node.entries.map { other in
      guard other.name == entry.name else { return other }
      let use = ConfigurationNode(
        .scalar(StageKey.use.rawValue, quoted: false), at: other.key.place)
      return .init(key: use, value: other.value)
    }
    return long(ConfigurationNode(.mapping(entries), at: node.place))
  }

  private mutating func long(_ node: ConfigurationNode) -> StageEntry? {
    guard let use = node[StageKey.use.rawValue], use.text != nil else {
      let value = node[StageKey.use.rawValue] ?? node
      wrongType(value, "use", wanted: "the name of a stage", example: "use: tokenize")
      return nil
    }
    var entry = named(StageEntry(use))
    let options = entry.stage?.settings.map(\.name) ?? []
    let keys = members(
      of: node, known: StageKey.allCases.map(\.rawValue), owner: "a stage"
    ) { name in
      guard options.contains(name) else { return nil }
      return ("it is an option of \(entry.name)", "move it under \"with:\"")
    }
    if let with = keys[StageKey.with.rawValue] { entry.settings = with }
    if let id = keys[StageKey.id.rawValue] { read(id: id, into: &entry) }
    if let onError = keys[StageKey.onError.rawValue] {
      entry.onError = Pipeline.OnError(onError)
      if entry.onError == nil {
        mistakes += Pipeline.OnError.mismatches(onError, named: "on_error")
      }
    }
    entry.when = keys[StageKey.when.rawValue]
    let column = node.entries.first?.key.place.column ?? node.place.column
    return withSettings(entry, advice: "move it out of \"with:\", to column \(column)")
  }

  private mutating func read(id: ConfigurationNode, into entry: inout StageEntry) {
    let isWord = id.text?.allSatisfy { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "-" }
    guard let text = id.text, !text.isEmpty, isWord == true else {
      return wrongType(
        id, "id", wanted: "a word of letters, digits, _ and -", example: "id: people")
    }
    entry.id = text
    entry.idPlace = id.place
  }

  /// The entry with settings that are a map, without keys that belong to the stage itself.
  private mutating func withSettings(_ entry: StageEntry, advice: String) -> StageEntry {
    var entry = entry
    switch entry.settings.content {
    case .null: return entry
    case .mapping(let settings):
      let options = entry.stage?.settings.map(\.name) ?? []
      let keys = StageKey.allCases.map(\.rawValue) + LaterKey.allCases.map(\.rawValue)
      let misplaced = settings.filter { keys.contains($0.name) && !options.contains($0.name) }
      for setting in misplaced {
        mistakes.append(
          Diagnostic(
            "E013",
            "\"\(setting.name)\" is not an option of \(entry.name); it is a key of the stage",
            at: setting.key.place, help: advice.replacing("KEY", with: setting.name)))
      }
      let names = misplaced.map(\.name)
      entry.settings.content = .mapping(settings.filter { !names.contains($0.name) })
    case .scalar, .sequence:
      let option = entry.stage?.settings.first
      wrongType(
        entry.settings, entry.name, wanted: "a map of its options",
        example: option.map { "\(entry.name): { \($0.name): \($0.example) }" } ?? "- \(entry.name)")
      entry.settings.content = .null
    }
    return entry
  }
}
