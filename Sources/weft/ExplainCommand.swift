internal import ArgumentParser
internal import Pipelines
internal import StageKit

/// Explains the code of a mistake, a warning or a failure; or what stands at a place of a document.
struct ExplainCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Explains the code of a mistake or warning, or an annotation in a document.",
    discussion: """
      Without a code: lists them all. With --at: tells everything that covers that offset of a document, which stage
      put it there and, for entities, how likely the model held other readings and what weighed most, in log-odds. What
      the document lacks is made first, so that a page or text will do.

      Examples:
        weft explain E030
        weft explain text_dropped
        weft explain out/news/launch.html.json --at 120
        weft patterns page.html | weft explain - --at 120
      """)

  @Argument(help: "The code, such as E030; with --at a document, or - for standard input.")
  var code: String?

  @Option(help: "An offset into the text, in the unit of the document.") var at: Int?

  @Option(help: "The model that weft entities --model was given.", completion: .file())
  var model: String?

  @Option(
    help: ArgumentHelp("Colors on a terminal; NO_COLOR turns them off too.", valueName: "when"))
  var color = ColorChoice.auto

  @Flag(help: "Write all of them as Markdown.") var markdown = false

  func validate() throws {
    guard model == nil || at != nil else {
      throw ValidationError("--model explains the entities at an offset: add --at.")
    }
    guard at == nil || code != nil || !Terminal.isStandardInput else {
      throw ValidationError("Name the document that --at looks into, or pipe one in.")
    }
  }

  func run() async throws {
    if let at { return try await explain(at) }
    try explainCode()
  }

  private func explain(_ offset: Int) async throws {
    Interrupt.install()
    var input = InputRequest()
    input.paths = [code.map { LaunchArguments.path($0) } ?? FilePath("-")]
    let form = OutputRequest.Form.reasons(
      at: offset, model: model, isColored: color.isColored, width: Terminal.width)
    let output = OutputRequest(.standardOutput, form: form, layers: .all)
    var runner = Runner(try pipeline(), input, [output])
    runner.report.progress = .never
    try await runner.runToExit { _ in }
  }

  private func pipeline() throws -> Pipeline {
    do {
      return try Pipeline(explaining: "entities", model: model)
    } catch {
      throw Exit(error)
    }
  }

  private func explainCode() throws {
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
