public import ArgumentParser
public import Pipelines
internal import StageKit

/// How the work is done and told.
struct RunOptions: ParsableArguments {
  @Option(
    name: .shortAndLong, help: "Documents worked on at a time: a number, or auto for one a core.")
  var jobs: JobCount?

  @Flag(help: "Stop at the first failure, with status 75.")
  var failFast = false

  @Option(help: "Stop with status 75 when more documents fail than this: 12, or 5%.")
  var maxFailures: FailureLimit?

  @Option(help: "List quarantined documents in this folder.", completion: .directory)
  var failedDir: String?

  @Flag(name: .shortAndLong, help: "Tell no failures and warnings.")
  var quiet = false

  @Flag(name: .shortAndLong, help: "Tell every warning, not only the first of its kind.")
  var verbose = false

  @Option(help: "How failures and warnings are told on standard error.")
  var logFormat = ReportStyle.Format.text

  @Option(help: "Show progress on standard error; auto is on a terminal.")
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
