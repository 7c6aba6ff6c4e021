/// What is known of the stages, for people: all of it comes from their declarations.
public struct StageReference: Sendable {
  public let catalog: StageCatalog

  public init(_ catalog: StageCatalog) {
    self.catalog = catalog
  }

  /// The stages by phase, in the order of the flow, each with its summary.
  public var listing: String {
    let width = catalog.names.map(\.count).max() ?? 0
    var lines: [String] = []
    for phase in Phase.allCases {
      let entries = entries(of: phase)
      if entries.isEmpty { continue }
      if !lines.isEmpty { lines.append("") }
      lines.append("\(phase.rawValue): \(phase.summary)")
      for entry in entries {
        let name = entry.declaration.name
        let padding = String(repeating: " ", count: width - name.count + 2)
        lines.append("  \(name)\(padding)\(entry.declaration.summary)")
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  func entries(of phase: Phase) -> [CatalogEntry] {
    catalog.entries.filter { $0.declaration.phase == phase }
  }

  /// Everything about one stage.
  public func details(of entry: CatalogEntry) -> String {
    let declaration = entry.declaration
    var lines = ["\(declaration.name): \(declaration.summary)", ""]
    lines.append("phase    \(declaration.phase.rawValue)")
    lines.append("version  \(declaration.version)")
    lines.append("reads    \(Self.list(declaration.reads))")
    if !declaration.uses.isEmpty {
      lines.append("uses     \(Self.list(declaration.uses)), if present")
    }
    lines.append("writes   \(Self.list(declaration.writes))")
    if !declaration.notes.isEmpty { lines += [""] + declaration.notes }
    lines += settings(of: entry)
    lines += ["", "In a pipeline file:", "  \(Self.fileExample(of: entry))"]
    lines += ["", "On the command line:", "  weft \(declaration.name) samples"]
    for example in declaration.examples { lines += self.lines(of: example) }
    return lines.joined(separator: "\n") + "\n"
  }

  private func settings(of entry: CatalogEntry) -> [String] {
    guard !entry.settings.isEmpty else { return ["", "It has no settings."] }
    let settings = entry.settings.flattened
    let width = settings.map(\.name.count).max() ?? 0
    var lines = ["", "Settings:"]
    for setting in settings {
      let padding = String(repeating: " ", count: width - setting.name.count + 2)
      lines.append("  \(setting.name)\(padding)\(setting.help)")
      lines.append(String(repeating: " ", count: width + 4) + setting.facts)
    }
    return lines
  }

  private func lines(of example: StageExample) -> [String] {
    var lines = ["", "Example: \(example.title)"]
    let settings = example.settings.map { "\($0.name)=\($0.value)" }
    if !settings.isEmpty { lines.append("  with   \(settings.joined(separator: " "))") }
    lines += Self.labeled("input", Self.text(of: example.input))
    lines += Self.labeled(
      "output", example.output.isEmpty ? "nothing" : example.output.joined(separator: "\n"))
    return lines
  }

  private static func labeled(_ label: String, _ text: String) -> [String] {
    let label = label + String(repeating: " ", count: 7 - label.count)
    return text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().map {
      "  " + ($0.offset == 0 ? label : String(repeating: " ", count: 7)) + $0.element
    }
  }

  static func text(of input: StageExample.Input) -> String {
    switch input {
    case .html(let text), .text(let text): text
    }
  }

  static func list(_ parts: [DocumentPart]) -> String {
    parts.isEmpty ? "nothing" : parts.map(\.rawValue).joined(separator: ", ")
  }

  /// `- keywords: { limit: 10 }`: with what the first setting needs when it has no default, else with the first default.
  static func fileExample(of entry: CatalogEntry) -> String {
    let name = entry.declaration.name
    if let first = entry.settings.first, first.jsonType == "string", first.choices.isEmpty,
      ["null", "\"\""].contains(first.defaultValue), first.example != String.example
    {
      return "- \(name): { \(first.name): \(first.example) }"
    }
    for setting in entry.settings {
      if !["null", "[]", "\"\""].contains(setting.defaultValue) {
        return "- \(name): { \(setting.name): \(plain(setting.defaultValue)) }"
      }
    }
    return "- \(name)"
  }

  /// A JSON string without its quotes where YAML needs none.
  private static func plain(_ json: JSONValueText) -> String {
    let inside = json.dropFirst().dropLast()
    let isWord = inside.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_") }
    return json.hasPrefix("\"") && isWord && !inside.isEmpty ? String(inside) : json
  }
}

extension SettingDeclaration {
  /// `a whole number from 1 to 1000; default 10`.
  var facts: String {
    var text = wanted
    if let limits { text += " " + limitsText(limits) }
    let isNone = defaultValue == "null"
    return text + (isNone ? "; none by default" : "; default \(defaultValue)")
  }
}

extension Phase {
  /// What the stages of the phase do.
  public var summary: String {
    switch self {
    case .ingest: "bytes become text"
    case .segment: "text becomes words and sentences"
    case .tag: "what the text speaks of is found"
    case .summarize: "what matters is picked"
    case .select: "documents are kept or left out"
    }
  }
}
