internal import ArgumentParser
internal import Pipelines

/// Shows documents as text in the terminal.
struct ShowCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "show",
      abstract: "Shows documents as text in the terminal, with their annotations.",
      discussion: """
        Reads weft documents; a page or text file is shown as extract makes it.

        Examples:
          weft show out/news/launch.html.json
          weft entities page.html | weft show --color always | less -R
        """)
  }

  @Argument(help: "Files, folders, globs, or - for standard input.", completion: .file())
  var documents: [String] = []

  @Option(
    help: ArgumentHelp("The layers to show: all, or names with commas between.", valueName: "names")
  )
  var layers: LayerSelection?

  @Option(
    help: ArgumentHelp(
      "Columns of the page; the default is those of the terminal.", valueName: "columns"))
  var width: Int?

  @Option(
    help: ArgumentHelp("Colors on a terminal; NO_COLOR turns them off too.", valueName: "when"))
  var color = ColorChoice.auto

  func run() async throws {
    Interrupt.install()
    guard !documents.isEmpty || !Terminal.isStandardInput else {
      throw ValidationError("Name a document to show, or pipe one in.")
    }
    var input = InputRequest()
    input.paths = documents.isEmpty ? [FilePath("-")] : documents.map { LaunchArguments.path($0) }
    let form = OutputRequest.Form.view(isColored: color.isColored, width: width ?? Terminal.width)
    let choice = layers.map { LayerChoice($0) } ?? .all
    let output = OutputRequest(.standardOutput, form: form, layers: choice)
    var runner = Runner(try pipeline(), input, [output])
    runner.report.progress = .never
    try await runner.runToExit { _ in }
  }

  /// What has no text yet goes through `extract`.
  private func pipeline() throws -> Pipeline {
    do {
      return try Pipeline(
        verb: "extract", settings: [], others: [:], in: .shipped, from: .fileSystem())
    } catch {
      throw Exit(error)
    }
  }
}
