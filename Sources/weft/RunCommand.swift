internal import ArgumentParser
internal import Pipelines
internal import StageKit

/// Runs a pipeline file over a batch of inputs.
struct RunCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "run",
      abstract: "Runs a pipeline file over files, folders or standard input.",
      discussion: """
        Paths take the place of the file's input.paths; -o and --out-dir that of its outputs.
        One bad document does not stop the batch: it is listed with its reason, and the status is 1.
        The run ends with an account on standard error.

        Examples:
          weft run pipelines/article.yaml samples --out-dir out
          find crawl -name '*.html' -print0 | weft run news.yaml --files-from - -0 -o out.ndjson
          weft run news.yaml --set stages.people.with.min_score=0.6 --var lang=de docs
        """)
  }

  @Argument(help: "The pipeline file.", completion: .file(extensions: ["yaml", "yml"]))
  var file: String

  @OptionGroup var overrides: OverrideOptions
  @OptionGroup(title: "Reading") var input: InputOptions
  @OptionGroup(title: "Writing") var output: OutputOptions
  @OptionGroup(title: "Running") var running: RunOptions

  func run() async throws {
    Interrupt.install()
    let loaded = try load()
    let outputs = outputs(of: loaded)
    var runner = Runner(loaded.pipeline, try request(loaded), outputs)
    runner.jobs = (running.jobs ?? loaded.run.jobs).number
    runner.stopRule = running.stopRule ?? StopRule(loaded.onError.stopAfter)
    runner.failures = running.failuresFile ?? outputs.failures
    runner.report = running.reportStyle
    try await runner.runToExit { end throws(RunFailure) in
      let report = RunReport(end, of: loaded.pipeline)
      standardError(String(decoding: report.account, as: UTF8.self))
      guard end.status != .cannotWrite else { return }
      for case .folder(let folder) in outputs.map(\.destination) { try report.write(into: folder) }
    }
  }

  private func load() throws -> LoadedPipeline {
    let renderer = DiagnosticRenderer(isColored: output.color.isColoredError)
    switch PipelineFile.load(file, overrides: overrides.values) {
    case .success(let loaded):
      if !running.quiet { standardError(renderer.render(loaded.warnings)) }
      return loaded
    case .failure(let mistakes):
      standardError(renderer.render(mistakes.diagnostics))
      throw ExitCode(ExitStatus.badPipeline.rawValue)
    }
  }

  private func request(_ loaded: LoadedPipeline) throws -> InputRequest {
    let named = !input.paths.isEmpty || input.filesFrom != nil || !loaded.input.paths.isEmpty
    guard named || !Terminal.isStandardInput else {
      throw ValidationError("Name a file or folder to read, or set input.paths in \(file).")
    }
    var request = input.request(
      defaultPaths: loaded.input.paths.isEmpty ? ["-"] : loaded.input.paths)
    request.exclude += loaded.input.exclude.map { PathPattern($0) }
    if input.maxBytes == nil { request.maximumBytes = loaded.input.maxBytes.bytes }
    return request
  }

  private func outputs(of loaded: LoadedPipeline) -> [OutputRequest] {
    guard output.destination == nil, !loaded.outputs.isEmpty else {
      return [output.request(default: .ofRun)]
    }
    return loaded.outputs.map { output.applied(to: OutputRequest($0)) }
  }
}
