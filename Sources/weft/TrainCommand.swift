internal import ArgumentParser

/// Makes models from files that the user points at.
struct TrainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "train", abstract: "Makes a model from texts that people have marked.",
    discussion: """
      Equal files and options give equal models, byte for byte.

      Examples:
        weft train entities --train train.conll --dev dev.conll -o drugs.model
        weft entities --model drugs.model reports/
      """,
    subcommands: [
      TrainEntitiesCommand.self, TrainLanguageCommand.self, TrainNamesCommand.self,
      TrainPartsOfSpeechCommand.self, TrainSentencesCommand.self,
    ])
}

/// `1 language`, `2 languages`.
func counted(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }
