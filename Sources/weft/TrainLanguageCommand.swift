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
    parsing: .unconditional,
    help: """
      Leave the last texts of each language out, this many, to measure on; half where there are not nearly twice as many.
      """)
  var holdOut = 0

  @Option(name: .shortAndLong, help: "The model to write.")
  var output: String

  func validate() throws {
    guard holdOut >= 0 else { throw ValidationError("--hold-out cannot be less than 0") }
  }

  func run() throws {
    try check([output], unlike: [train])
    let files = TrainingFiles()
    let texts = try files.textsByLanguage(train).flatMap { language in
      guard LanguageTrainer.isCode(language.code) else {
        throw files.mistake(train, language.code, "is no code of two or three small letters")
      }
      return language.texts.prefix(learned(of: language.texts.count)).map { (language.code, $0) }
    }
    let languages = Set(texts.map(\.0)).count
    standardError("\(counted(texts.count, "text")) in \(counted(languages, "language"))\n")
    guard !texts.isEmpty else {
      throw Exit(RunFailure(.badInput, "\(train) holds no text to learn from"))
    }
    guard languages <= LanguageTrainer.maximumLanguages else {
      let most = LanguageTrainer.maximumLanguages
      throw Exit(RunFailure(.badInput, "\(train) has more than \(most) languages"))
    }
    let model = LanguageTrainer().train(on: texts)
    do {
      try WholeFile.write(model, to: output)
    } catch {
      throw Exit(error)
    }
    standardError("\(output): \(model.count) bytes\n")
  }

  /// So many texts less may be learned from than are left out.
  private static let slack = 10

  /// How many texts of a language are learned from.
  private func learned(of count: Int) -> Int {
    guard holdOut > 0 else { return count }
    let isEnough = count > holdOut && count - holdOut >= holdOut - Self.slack
    return isEnough ? count - holdOut : count / 2
  }
}
