internal import ArgumentParser
internal import Pipelines
internal import StageKit

/// Runs a stage as a filter over the input.
struct VerbRun {
  let stage: StageDeclaration
  let settings: [Pipeline.GivenSetting]
  let options: CommonOptions
  /// A table of the entities is written, and no documents.
  var countsEntities = false

  func run() async throws {
    Interrupt.install()
    let input = try options.input.request(defaultPaths: standardInput())
    let pipeline = try pipeline()
    tell(pipeline.steps.flatMap(\.stage.warnings))
    let written = Set(stage.writes.compactMap(\.layerName))
    let output =
      try countsEntities
      ? options.output.countsRequest() : options.output.request(default: .brought(and: written))
    var runner = Runner(pipeline, input, [output])
    runner.jobs = (options.running.jobs ?? .auto).number
    runner.stopRule = options.running.stopRule ?? StopRule()
    runner.failures = options.running.failuresFile ?? output.failures
    runner.report = options.running.reportStyle
    try await runner.runToExit { _ in }
  }

  /// A verb without paths reads standard input; on a terminal that would wait for someone to type.
  private func standardInput() throws -> [String] {
    guard !Terminal.isStandardInput || !options.input.paths.isEmpty else {
      throw ValidationError("Name a file or folder to read, or pipe one in; - is the keyboard.")
    }
    return ["-"]
  }

  private func tell(_ warnings: [Diagnostic]) {
    guard !options.running.quiet else { return }
    for warning in warnings { standardError("weft: warning: \(harmless(told(warning)))\n") }
  }

  private func pipeline() throws -> Pipeline {
    do {
      return try Pipeline(
        verb: stage.name, settings: settings, others: try GivenSettings.byStage(options.settings),
        in: .shipped, from: .fileSystem())
    } catch let mistakes as Mistakes {
      throw Exit(mistakes)
    }
  }
}

/// `--set` of the verbs.
enum GivenSettings {
  /// Takes `tokenize.stem=true`, and the longer way of pipeline files, `stages.tokenize.with.stem=true`.
  static func byStage(_ given: [String]) throws -> [String: [Pipeline.GivenSetting]] {
    var result: [String: [Pipeline.GivenSetting]] = [:]
    for text in given {
      let sides = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      var path = (sides.first ?? "").split(separator: ".").map(String.init)
      if path.first == "stages" { path.removeFirst() }
      if path.count > 2, path[1] == "with" { path.remove(at: 1) }
      guard sides.count == 2, path.count >= 2 else {
        throw ValidationError(
          "--set wants STAGE.SETTING=VALUE, such as tokenize.stem=true, not \"\(text)\".")
      }
      let name = path[1...].joined(separator: ".").replacing("-", with: "_")
      result[path[0], default: []].append(Pipeline.GivenSetting(name, String(sides[1])))
    }
    return result
  }
}
