public import ArgumentParser
public import Pipelines
internal import StageKit

/// Checks pipeline files; opens no document.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Finds the mistakes in pipeline files.",
    discussion: """
      Every mistake of a file is told at once, with its place and a way to mend it. Opens no document.
      Status 78 when there is a mistake, 0 when there are warnings only.

      Examples:
        weft check pipelines/*.yaml
        weft check news.yaml --format sarif > weft.sarif
      """)

  @Argument(help: "Pipeline files.", completion: .file(extensions: ["yaml", "yml"]))
  var files: [String]

  @Option(help: "text goes to standard error, the others to standard output.")
  var format = DiagnosticFormat.text

  @OptionGroup var overrides: OverrideOptions

  @Option(help: "Colors on a terminal; NO_COLOR turns them off too.")
  var color = ColorChoice.auto

  func run() throws {
    var found: [Diagnostic] = []
    for file in files {
      switch PipelineFile.load(file, overrides: overrides.values) {
      case .success(let loaded):
        found += loaded.warnings
        if format == .text { note(loaded) }
      case .failure(let mistakes): found += mistakes.diagnostics
      }
    }
    let renderer = DiagnosticRenderer(format, isColored: color.isColoredError)
    let text = renderer.render(found)
    if format == .text { standardError(text) } else { print(text, terminator: "") }
    try found.throwIfMistaken()
  }

  private func note(_ loaded: LoadedPipeline) {
    let steps = loaded.pipeline.steps.map(\.id).joined(separator: ", ")
    standardError("\(loaded.file): no mistakes; stages: \(steps)\n")
  }
}

extension DiagnosticFormat: ExpressibleByArgument {}

extension [Diagnostic] {
  /// Ends the process when one of these is a mistake, not a warning.
  func throwIfMistaken() throws {
    guard contains(where: { $0.severity == .error }) else { return }
    throw ExitCode(ExitStatus.badPipeline.rawValue)
  }
}
