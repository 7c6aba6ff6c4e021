internal import ArgumentParser
internal import Pipelines
internal import StageKit

/// A stage as a verb: documents in, documents out. Its flags come from the stage's declaration.
struct StageCommand<S: Stage>: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    let declaration = S.declaration
    return CommandConfiguration(
      commandName: declaration.name, abstract: declaration.summary,
      discussion: StageHelp.discussion(of: declaration))
  }

  @OptionGroup(title: "Settings") var settings: StageFlags<S>
  @OptionGroup var counts: CountOptions<S>
  @OptionGroup var common: CommonOptions

  func run() async throws {
    var verb = VerbRun(stage: S.declaration, settings: settings.given, options: common)
    verb.countsEntities = counts.isGiven
    try await verb.run()
  }
}

extension CatalogEntry {
  /// The verb of this stage.
  var command: any ParsableCommand.Type { verb(of: stageType) }
}

private func verb<S: Stage>(of type: S.Type) -> any ParsableCommand.Type { StageCommand<S>.self }
