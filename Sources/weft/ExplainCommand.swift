internal import ArgumentParser
internal import Pipelines
internal import StageKit

/// Explains the code of a mistake, a warning or a failure.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Explains the code of a mistake, or of a warning or failure of a document.",
    discussion: """
      Without a code: lists them all.

      Examples:
        weft explain E030
        weft explain text_dropped
      """)

  @Argument(help: "The code, such as E030.") var code: String?

  @Flag(help: "Write all of them as Markdown.") var markdown = false

  func run() throws {
    guard let code else { return listAll() }
    guard let known = DiagnosticCode[code] else {
      let near = nearest(code, in: DiagnosticCode.all.map(\.code))
      let hint = near.map { "Did you mean \"\($0)\"?" } ?? "weft explain lists them all."
      throw ValidationError("No code \"\(code)\". \(hint)")
    }
    print("\(known.code): \(known.title)\n\n\(wrapped(known.explanation))")
  }

  private func listAll() {
    guard !markdown else { return print(DiagnosticCode.markdown, terminator: "") }
    for known in DiagnosticCode.all { print("\(known.code)  \(known.title)") }
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
