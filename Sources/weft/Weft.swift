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
      version: version,
      subcommands: [RunCommand.self, ShowCommand.self, TrainCommand.self],
      groupedSubcommands: [
        CommandGroup(
          name: "Pipeline files",
          subcommands: [
            CheckCommand.self, TestCommand.self, StagesCommand.self, SchemaCommand.self,
            ExplainCommand.self,
          ]),
        CommandGroup(name: "Stages", subcommands: StageCatalog.shipped.entries.map(\.command)),
      ])
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
    guard let word = arguments.first, !word.hasPrefix("-") else { return }
    let groups = configuration.subcommands + configuration.groupedSubcommands.flatMap(\.subcommands)
    let verbs = groups.map { $0._commandName } + ["help"]
    guard !verbs.contains(word) else { return }
    let near = nearest(word, in: verbs).map { "did you mean \"\($0)\"?" }
    let help = near ?? "weft --help lists them"
    throw Exit(RunFailure(.usage, "there is no verb \"\(word)\": \(help)"))
  }
}
