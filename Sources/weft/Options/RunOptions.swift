public import ArgumentParser
public import Pipelines
internal import StageKit

/// How the work is done and told.
struct RunOptions: ParsableArguments {
  @Option(
    name: [.long, .customShort("j", allowingJoined: true)],
    help: ArgumentHelp(
      "Documents worked on at a time: a number, or auto for one a core.", valueName: "number"))
  var jobs: JobCount?

  @Flag(help: "Stop at the first failure, with status 75.")
  var failFast = false

  @Option(
    help: ArgumentHelp(
      "Stop with status 75 when more documents fail than this: 12, or 5%.", valueName: "limit"))
  var maxFailures: FailureLimit?

  @Option(
    help: ArgumentHelp("List quarantined documents in this folder.", valueName: "folder"),
    completion: .directory)
  var failedDir: String?

  @Flag(name: .shortAndLong, help: "Tell no failures and warnings.")
  var quiet = false

  @Flag(name: .shortAndLong, help: "Tell every warning, not only the first of its kind.")
  var verbose = false

  @Option(
    help: ArgumentHelp("How failures and warnings are told on standard error.", valueName: "form"))
  var logFormat = ReportStyle.Format.text

  @Option(
    help: ArgumentHelp("Show progress on standard error; auto is on a terminal.", valueName: "when")
  )
  var progress = ReportStyle.Progress.auto

  var stopRule: StopRule? {
    if failFast { return .failFast }
    return maxFailures.map { StopRule($0) }
  }

  /// Where the user wants failures listed.
  var failuresFile: FilePath? {
    failedDir.map { LaunchArguments.path($0).appending(RunFolder.failuresName) }
  }

  var reportStyle: ReportStyle {
    var style = ReportStyle()
    style.format = logFormat
    style.progress = progress
    style.isQuiet = quiet
    style.isVerbose = verbose
    return style
  }
}

extension JobCount: ExpressibleByArgument {
  public init?(argument: String) { self.init(ConfigurationNode(argument: argument)) }

  /// The documents worked on at a time.
  var number: Int {
    switch self {
    case .auto: ProcessorCores.count
    case .jobs(let count): count
    }
  }
}

extension FailureLimit: ExpressibleByArgument {
  public init?(argument: String) { self.init(ConfigurationNode(argument: argument)) }
}

extension ReportStyle.Format: ExpressibleByArgument {}
extension ReportStyle.Progress: ExpressibleByArgument {}
