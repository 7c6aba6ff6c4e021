internal import ArgumentParser
internal import Pipelines
internal import StageKit

@main
struct Weft: AsyncParsableCommand {
  static let version = "0.1.0"

  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "weft",
      abstract: "Turns HTML, XML and text into JSON annotations.",
      discussion: """
        weft extract page.html | weft entities | jq -r '.layers.entities.items[].text'
        weft run pipelines/article.yaml samples --out-dir out
        """,
      version: version, subcommands: asked.map { [$0] } ?? general,
      groupedSubcommands: asked == nil ? groups : [])
  }

  private static let general: [any ParsableCommand.Type] = [
    RunCommand.self, ShowCommand.self, TrainCommand.self, CompileCommand.self,
  ]

  private static var groups: [CommandGroup] {
    [
      CommandGroup(name: "Pipeline files", subcommands: pipelineFiles),
      CommandGroup(name: "Stages", subcommands: StageCatalog.shipped.entries.map(\.command)),
    ]
  }

  private static let pipelineFiles: [any ParsableCommand.Type] = [
    CheckCommand.self, TestCommand.self, StagesCommand.self, SchemaCommand.self,
    ExplainCommand.self,
  ]

  /// The command of the verb that was typed: the parser reflects on every command that it is given,
  /// which takes longer than most of them.
  private static let asked: (any ParsableCommand.Type)? = LaunchArguments.text.first.flatMap {
    word in
    StageCatalog.shipped[word]?.command
      ?? (general + pipelineFiles).first { $0._commandName == word }
  }

  static func main() async {
    let arguments = LaunchArguments.text
    // Without the catalog: this is asked for often, and by programs.
    if arguments == ["--version"] { return print(version) }
    do {
      try checkVerb(arguments)
      let spelled = SwitchArguments.spelledOut(arguments, .shipped)
      var command = try parseAsRoot(spelled)
      if var asynchronous = command as? any AsyncParsableCommand {
        try await asynchronous.run()
      } else {
        try command.run()
      }
    } catch let end as Exit {
      standardError("weft: \(harmless(end.message))\n")
      exit(withError: ExitCode(end.status.rawValue))
    } catch {
      exit(withError: error)
    }
  }

  /// A verb that is misspelled is not an argument too many.
  private static func checkVerb(_ arguments: [String]) throws {
    guard asked == nil, let word = arguments.first, !word.hasPrefix("-"), word != "help" else {
      return
    }
    let verbs = (general + pipelineFiles).map { $0._commandName } + StageCatalog.shipped.names
    let near = nearest(word, in: verbs + ["help"]).map { "did you mean \"\($0)\"?" }
    let help = near ?? "weft --help lists them"
    throw Exit(RunFailure(.usage, "there is no verb \"\(word)\": \(help)"))
  }
}
