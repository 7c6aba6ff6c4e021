internal import ArgumentParser
internal import StageKit

/// Help texts of the verbs, made from the declarations.
enum StageHelp {
  static func discussion(of declaration: StageDeclaration) -> String {
    var lines: [String] = []
    lines.append("Reads \(list(declaration.reads)); writes \(list(declaration.writes)).")
    if !declaration.uses.isEmpty { lines[0] += " Uses \(list(declaration.uses)) if present." }
    if declaration.phase != .ingest {
      lines.append("What it reads and a document lacks is made on the way.")
    }
    lines += declaration.notes
    lines += ["", "Example:", "  " + example(of: declaration)]
    return lines.joined(separator: "\n")
  }

  static func help(for setting: SettingDeclaration) -> ArgumentHelp {
    var notes: [String] = []
    if !setting.choices.isEmpty {
      notes.append("values: \(setting.choices.joined(separator: ", "))")
    }
    if let limits = setting.limits {
      notes.append("\(shown(limits.lowerBound)) to \(shown(limits.upperBound))")
    }
    if !["null", "[]", "{}"].contains(setting.defaultValue) {
      notes.append("default: \(setting.defaultValue.replacing("\"", with: ""))")
    }
    let suffix = notes.isEmpty ? "" : " (\(notes.joined(separator: "; ")))"
    return ArgumentHelp("\(setting.help)\(suffix)", valueName: valueName(of: setting))
  }

  private static func valueName(of setting: SettingDeclaration) -> String {
    switch setting.jsonType {
    case "boolean": "on|off"
    case "integer", "number": "number"
    case "array": "list"
    case "object": "name=value,…"
    default: setting.choices.isEmpty ? "value" : "word"
    }
  }

  private static func list(_ parts: [DocumentPart]) -> String {
    parts.isEmpty ? "nothing" : parts.map(\.rawValue).joined(separator: ", ")
  }

  private static func shown(_ number: Double) -> String {
    number == number.rounded() && abs(number) < 1e15 ? "\(Int(number))" : "\(number)"
  }

  /// A line to try in a shell.
  private static func example(of declaration: StageDeclaration) -> String {
    let command = "weft \(declaration.name) samples"
    switch declaration.writes.first(where: \.isLayer) {
    case .entities?: return "\(command) | jq -r '.layers.entities.items[] | [.label, .text] | @tsv'"
    case .keyphrases?: return "\(command) | jq -r '.layers.keyphrases.items[].text'"
    case .summary?: return "\(command) | jq -r '.layers.summary.items[].text'"
    case .tokens?: return "\(command) | jq -r '.layers.tokens.start | length'"
    case .sentences?: return "\(command) | jq -r '.layers.sentences.start | length'"
    case .blocks?: return "\(command) | jq -r '.text'"
    default: break
    }
    if declaration.writes.contains(.partsOfSpeech) {
      return "\(command) | jq -r '.layers.tokens.pos[]' | sort | uniq -c"
    }
    let writesLanguage = declaration.writes.contains(.language)
    return "\(command) | jq -r '\(writesLanguage ? ".metadata.language" : ".id")'"
  }
}
