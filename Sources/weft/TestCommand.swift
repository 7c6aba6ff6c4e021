internal import ArgumentParser
internal import Pipelines
internal import StageKit

/// Runs the tests in pipeline files.
struct TestCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "test", abstract: "Runs the tests: of pipeline files.",
    discussion: """
      Status 2 when a test fails, or when there is none.

      Example:
        weft test pipelines/*.yaml
      """)

  @Argument(help: "Pipeline files.", completion: .file(extensions: ["yaml", "yml"]))
  var files: [String]

  @Flag(name: .shortAndLong, help: "Name the tests that pass, too.")
  var verbose = false

  @OptionGroup var overrides: OverrideOptions

  @Option(help: "Colors on a terminal; NO_COLOR turns them off too.")
  var color = ColorChoice.auto

  func run() throws {
    var passed = 0
    var failed = 0
    for loaded in try load() {
      var run = try PipelineTestRun(loaded)
      for test in loaded.tests {
        let differences = run.differences(in: test)
        tell(test, differences)
        if differences.isEmpty { passed += 1 } else { failed += 1 }
      }
    }
    print("\(passed) passed, \(failed) failed")
    if passed + failed == 0 { standardError("weft: no tests in these files\n") }
    guard failed == 0, passed > 0 else { throw ExitCode(ExitStatus.checkFailed.rawValue) }
  }

  /// All files, or none when one has a mistake.
  private func load() throws -> [LoadedPipeline] {
    var pipelines: [LoadedPipeline] = []
    var found: [Diagnostic] = []
    for file in files {
      switch PipelineFile.load(file, overrides: overrides.values) {
      case .success(let loaded): pipelines.append(loaded)
      case .failure(let mistakes): found += mistakes.diagnostics
      }
    }
    standardError(DiagnosticRenderer(isColored: color.isColoredError).render(found))
    try found.throwIfMistaken()
    return pipelines
  }

  private func tell(_ test: PipelineTest, _ differences: [TestDifference]) {
    let place = "\(test.place.file):\(test.place.line)"
    guard !differences.isEmpty else {
      if verbose { print("passed \(place) \(test.name)") }
      return
    }
    print("FAILED \(place) \(test.name)")
    for difference in differences {
      print("  \(difference.part), expected at line \(difference.place.line):")
      for line in difference.lines { print("    " + colored(line)) }
    }
  }

  private func colored(_ line: String) -> String {
    guard color.isColored, let sign = line.first, "-+".contains(sign) else { return line }
    return "\u{1B}[\(sign == "-" ? 31 : 32)m\(line)\u{1B}[0m"
  }
}
