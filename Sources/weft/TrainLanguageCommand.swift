internal import ArgumentParser
internal import DocumentModel
internal import JSONText
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
    let texts = try read(TrainingFiles().bytes(train))
    let languages = Set(texts.map(\.code)).count
    standardError("\(texts.count) texts in \(languages) languages\n")
    let model = LanguageTrainer().train(on: texts)
    do {
      try WholeFile.write(model, to: output)
    } catch {
      throw Exit(error)
    }
    standardError("\(output): \(model.count) bytes\n")
  }

  private func read(_ bytes: [UInt8]) throws -> [(code: String, text: String)] {
    let json: JSONValue
    do {
      json = try JSONValue(json: bytes)
    } catch {
      throw Exit(
        RunFailure(.badInput, "\(train):\(error.line):\(error.column): \(error.message)"))
    }
    guard case .object(let languages) = json else {
      throw Exit(RunFailure(.badInput, "\(train) is no object of texts by language"))
    }
    return languages.flatMap { language -> [(code: String, text: String)] in
      guard case .array(let texts) = language.value else { return [] }
      return texts.prefix(learned(of: texts.count)).compactMap { text in
        if case .string(let text) = text { (language.key, text) } else { nil }
      }
    }
  }

  /// How many texts of a language are learned from.
  private func learned(of count: Int) -> Int {
    guard holdOut > 0 else { return count }
    return count >= holdOut * 2 - 10 ? count - holdOut : count / 2
  }
}
