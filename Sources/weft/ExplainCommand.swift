internal import ArgumentParser
internal import Pipelines
internal import StageKit

/// Explains the code of a mistake.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain", abstract: "Explains the code of a mistake in a pipeline file.",
    discussion: """
      Without a code: lists them all.

      Example:
        weft explain E030
      """)

  @Argument(help: "The code, such as E030.") var code: String?

  func run() throws {
    guard let code else {
      for known in DiagnosticCode.all { print("\(known.code)  \(known.title)") }
      return
    }
    guard let known = DiagnosticCode[code] else {
      throw ValidationError("No code \"\(code)\": weft explain lists them all.")
    }
    print("\(known.code): \(known.title)\n\n\(wrapped(known.explanation))")
  }

  /// Lines of at most 80 characters.
  private func wrapped(_ text: String) -> String {
    var lines = [""]
    for word in text.split(separator: " ") {
      let last = lines.count - 1
      if lines[last].count + word.count > 79 {
        lines.append(String(word))
      } else {
        lines[last] += (lines[last].isEmpty ? "" : " ") + word
      }
    }
    return lines.joined(separator: "\n")
  }
}
