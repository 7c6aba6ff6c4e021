internal import StageKit

/// Lets switches of stages be typed short: `--stem` and `--no-stem` for `--stem=on` and `--stem=off`.
enum SwitchArguments {
  /// The arguments with a value behind every switch of the stage that is named first.
  static func spelledOut(_ arguments: [String], _ catalog: StageCatalog) -> [String] {
    guard let verb = arguments.first, let stage = catalog[verb] else { return arguments }
    let flags = Set(stage.settings.filter(\.isFlag).map(\.flag))
    guard !flags.isEmpty else { return arguments }
    var result: [String] = []
    var rest = arguments[...]
    while let argument = rest.popFirst() {
      if argument == "--" { return result + [argument] + rest }
      guard argument.hasPrefix("--") else {
        result.append(argument)
        continue
      }
      let name = String(argument.dropFirst(2))
      if flags.contains(name) {
        let value = rest.first.flatMap { words.contains($0) ? $0 : nil }
        if value != nil { rest.removeFirst() }
        result.append("--\(name)=\(value ?? "on")")
      } else if name.hasPrefix("no-"), flags.contains(String(name.dropFirst(3))) {
        result.append("--\(name.dropFirst(3))=off")
      } else {
        result.append(argument)
      }
    }
    return result
  }

  private static let words: Set<String> = ["on", "off", "true", "false"]
}
