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
          weft entities page.html | weft show --source

        With --source each entity, keyphrase and sentence of the summary (each block, where there are none of these)
        stands above the bytes of the original file that it comes from, with their range. The file must be the one that was
        extracted from, by its SHA-256; a document whose file is gone or has changed fails, with status 1.
        """)
  }

  @Argument(help: "Files, folders, globs, or - for standard input.", completion: .file())
  var documents: [String] = []

  @Option(
    help: ArgumentHelp("The layers to show: all, or names with commas between.", valueName: "names")
  )
  var layers: LayerSelection?

  @Flag(help: "Show the bytes of the original file behind each span.")
  var source = false

  @Option(
    help: ArgumentHelp(
      "With --source: original files lie below this folder, not the working one.",
      valueName: "folder"), completion: .directory)
  var root: String?

  @Option(
    help: ArgumentHelp(
      "Columns of the page; the default is those of the terminal.", valueName: "columns"))
  var width: Int?

  @Option(
    help: ArgumentHelp("Colors on a terminal; NO_COLOR turns them off too.", valueName: "when"))
  var color = ColorChoice.auto

  func validate() throws {
    if root != nil, !source { throw ValidationError("--root says where --source looks: add it.") }
  }

  func run() async throws {
    Interrupt.install()
    guard !documents.isEmpty || !Terminal.isStandardInput else {
      throw ValidationError("Name a document to show, or pipe one in.")
    }
    var input = InputRequest()
    input.paths = documents.isEmpty ? [FilePath("-")] : documents.map { LaunchArguments.path($0) }
    let choice = layers.map { LayerChoice($0) } ?? (source ? .findings : .all)
    let output = OutputRequest(.standardOutput, form: form, layers: choice)
    var runner = Runner(try pipeline(), input, [output])
    runner.report.progress = .never
    try await runner.runToExit { _ in }
  }

  private var form: OutputRequest.Form {
    guard source else {
      return .view(isColored: color.isColored, width: width ?? Terminal.width)
    }
    // Who searches through the lines wants them whole.
    let columns = Terminal.isStandardOutput ? Terminal.width : Int.max
    return .source(
      isColored: color.isColored, width: width ?? columns,
      root: root.map { LaunchArguments.path($0) })
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
