internal import ArgumentParser
internal import DocumentModel
internal import Pipelines
internal import Segment
internal import StageKit

/// Trains the model of `weft sentences`.
struct TrainSentencesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sentences", abstract: "Trains a model that tells where sentences end.",
    discussion: """
      Files are .jsonl (a text a line: {"language": "en", "text": "…", "sentences": [[start, end], …]}, in code points) or
      .json (an object of sentences by language, as they follow each other: {"en": ["…", "…"], "fr": ["…"], …}).
      """)

  @Option(name: .long, parsing: .upToNextOption, help: "Files to learn from.")
  var train: [String]

  @Option(
    parsing: .unconditional,
    help: "Leave the last sentences of each list of a .json file out, this many."
  )
  var holdOut = 0

  @Option(help: "Languages of .json files to leave out, with commas.")
  var except: String = ""

  @Option(
    parsing: .unconditional,
    help: "How strongly weights are drawn to 0: more of it makes a smaller model.")
  var penalty: Float = SentenceTrainer.defaultPenalty

  @Option(name: .shortAndLong, help: "The model to write.")
  var output: String

  func validate() throws {
    guard !train.isEmpty else { throw ValidationError("--train needs a file") }
    guard holdOut >= 0 else { throw ValidationError("--hold-out cannot be less than 0") }
    guard penalty >= 0, penalty.isFinite else {
      throw ValidationError("--penalty wants a number that is not less than 0")
    }
  }

  func run() throws {
    try check([output], unlike: train)
    let examples = try train.flatMap { try read($0) }
    let sentences = examples.map(\.sentences.count).reduce(0, +)
    let languages = Set(examples.map(\.language)).count
    standardError("\(counted(sentences, "sentence")) in \(counted(languages, "language"))\n")
    guard sentences > 0 else {
      throw Exit(RunFailure(.badInput, "the files to learn from hold no sentence"))
    }
    guard let model = try SentenceTrainer(penalty: penalty).train(on: examples) else {
      throw Exit(
        RunFailure(
          .badInput, "no weight is left: give more sentences, or less than --penalty \(penalty)"))
    }
    do {
      try WholeFile.write(model, to: output)
    } catch {
      throw Exit(error)
    }
    standardError("\(output): \(model.count) bytes\n")
  }

  private func read(_ path: String) throws -> [SentenceTrainer.Example] {
    let files = TrainingFiles()
    guard !path.hasSuffix(".json") else {
      let left = Set(except.split(separator: ",").map(String.init))
      return try files.textsByLanguage(path).filter { !left.contains($0.code) }.map {
        guard let language = Self.language($0.code) else {
          throw files.mistake(path, $0.code, "is no ISO 639-1 code")
        }
        return SentenceTrainer.Example(language: language, joining: $0.texts.dropLast(holdOut))
      }
    }
    let lines = try files.bytes(path).split(
      separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    return try lines.enumerated().filter { !$0.element.isEmpty }.map { index, line in
      do {
        return try Self.record(try files.json(Array(line), path, line: index + 1))
      } catch let mistake as RecordMistake {
        throw Exit(RunFailure(.badInput, "\(path):\(index + 1): \(mistake.message)"))
      }
    }
  }

  private static func language(_ code: String) -> String? {
    LanguageCode(ConfigurationNode(argument: code))?.code
  }

  private enum RecordMistake: Error {
    case form
    case language(String)
    case order

    var message: String {
      switch self {
      case .form:
        "wants {\"language\": \"en\", \"text\": \"…\", \"sentences\": [[start, end], …]}"
      case .language(let code): "\"\(code)\" is no ISO 639-1 code"
      case .order: "sentences want to stand in the order of the text, without overlap"
      }
    }
  }

  private static func record(_ json: JSONValue) throws -> SentenceTrainer.Example {
    guard case .string(let text)? = json["text"], case .array(let spans)? = json["sentences"] else {
      throw RecordMistake.form
    }
    var language = "en"
    if let value = json["language"] {
      guard case .string(let named) = value else { throw RecordMistake.form }
      guard let known = Self.language(named) else { throw RecordMistake.language(named) }
      language = known
    }
    let bytes = text.unicodeScalars.reduce(into: [0]) { bytes, scalar in
      bytes.append(bytes[bytes.count - 1] + UTF8.width(scalar))
    }
    var ranges: [Range<Int>] = []
    for span in spans {
      guard case .array(let ends) = span, ends.count == 2, case .number(let first) = ends[0],
        case .number(let last) = ends[1], let start = Int(first), let end = Int(last),
        start >= 0, start < end, end < bytes.count
      else { throw RecordMistake.form }
      guard bytes[start] >= ranges.last?.upperBound ?? 0 else { throw RecordMistake.order }
      ranges.append(bytes[start]..<bytes[end])
    }
    return SentenceTrainer.Example(language: language, text: text, sentences: ranges)
  }
}
