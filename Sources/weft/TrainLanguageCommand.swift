internal import ArgumentParser
internal import Pipelines
internal import Segment

/// Trains the model of `weft language`.
struct TrainLanguageCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "language", abstract: "Trains a model that tells languages apart.",
    discussion: """
      The file is a JSON object of texts by language: {"en": ["…", "…"], "fr": ["…"], …}.
      """)

  @Option(name: .long, help: "The file to learn from.")
  var train: String

  @Option(
    help: """
      Leave the last texts of each language out, this many, to measure on; half where there are not nearly twice as many.
      """)
  var holdOut = 0

  @Option(name: .shortAndLong, help: "The model to write.")
  var output: String

  func run() throws {
    let texts = try TrainingFiles().textsByLanguage(train).flatMap { language in
      language.texts.prefix(learned(of: language.texts.count)).map { (language.code, $0) }
    }
    let languages = Set(texts.map(\.0)).count
    standardError("\(texts.count) texts in \(languages) languages\n")
    guard !texts.isEmpty else {
      throw Exit(RunFailure(.badInput, "\(train) holds no text to learn from"))
    }
    let model = LanguageTrainer().train(on: texts)
    do {
      try WholeFile.write(model, to: output)
    } catch {
      throw Exit(error)
    }
    standardError("\(output): \(model.count) bytes\n")
  }

  /// How many texts of a language are learned from.
  private func learned(of count: Int) -> Int {
    guard holdOut > 0 else { return count }
    return count >= holdOut * 2 - 10 ? count - holdOut : count / 2
  }
}
