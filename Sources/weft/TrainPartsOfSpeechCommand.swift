internal import ArgumentParser
internal import DocumentJSON
internal import DocumentModel
internal import JSONText
internal import Pipelines
internal import Tag

/// Trains the tagger of `weft pos`.
struct TrainPartsOfSpeechCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pos", abstract: "Trains a model that tells parts of speech.",
    discussion: """
      Files hold documents of weft, one a line, with sentences and a column "pos" of the tokens: what weft pos writes, and
      people or a better tagger have put right. Tags are those of universaldependencies.org; others are not learned.
      """)

  @Option(name: .long, parsing: .upToNextOption, help: "Files to learn from.")
  var train: [String]

  @Option(
    parsing: .unconditional,
    help: "Keep back one document of so many, chosen by its id, to measure on; 0 keeps back none.")
  var holdOut = 0

  @Option(help: "How often to go over the files, each of two times.")
  var epochs = PartOfSpeechTrainer.Options().epochs

  @Option(help: "Where the random order of the sentences starts.")
  var seed = PartOfSpeechTrainer.Options().seed

  @Option(help: "How many kinds of mistakes to tell of.")
  var mistakes = 10

  @Option(name: .shortAndLong, help: "The model to write.")
  var output: String

  func validate() throws {
    guard !train.isEmpty else { throw ValidationError("--train needs a file") }
    guard holdOut == 0 || holdOut > 1 else { throw ValidationError("--hold-out is 0 or above 1") }
    guard (1...100).contains(epochs) else { throw ValidationError("--epochs goes from 1 to 100") }
  }

  func run() throws {
    try check([output], unlike: train)
    let corpora = try train.map { try read($0) }
    var options = PartOfSpeechTrainer.Options()
    options.epochs = epochs
    options.seed = seed
    let progress = TrainingProgress(isTerminal: Terminal.isStandardError)
    let model = PartOfSpeechTrainer(options).train(corpora.flatMap(\.learned)) { number, count in
      standardError(progress.text(.epoch(number: number, of: count)))
    }
    guard let model else {
      throw Exit(RunFailure(.badInput, "the files to learn from give no part of speech often"))
    }
    do {
      try WholeFile.write(model, to: output)
    } catch {
      throw Exit(error)
    }
    tell(corpora, model)
    standardError("\(output): \(model.count) bytes\n")
  }

  private struct Corpus {
    var name: String
    var learned: [Document] = []
    var keptBack: [Document] = []
  }

  private func read(_ path: String) throws -> Corpus {
    let bytes = try TrainingFiles().bytes(path)
    var corpus = Corpus(name: String(path.split(separator: "/").last ?? ""))
    var start = 0
    var line = 1
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
      if bytes[start..<end].contains(where: { $0 > 0x20 }) {
        let document = try document(bytes, start..<end, path, line)
        if isKeptBack(document) {
          corpus.keptBack.append(document)
        } else {
          corpus.learned.append(document)
        }
      }
      (start, line) = (end + 1, line + 1)
    }
    return corpus
  }

  private func document(
    _ bytes: [UInt8], _ range: Range<Int>, _ path: String, _ line: Int
  ) throws -> Document {
    let document: Document
    do {
      document = try DocumentReader.read(bytes, in: range, line: line).document
    } catch {
      throw Exit(RunFailure(.badInput, "\(path):\(error.line):\(error.column): \(error.message)"))
    }
    guard document.layers.tokens?.forms[.pos] != nil else {
      throw Exit(RunFailure(.badInput, "\(path):\(line): the tokens have no column \"pos\""))
    }
    return document
  }

  private func isKeptBack(_ document: Document) -> Bool {
    holdOut > 0 && PartOfSpeechTrainer.hash(of: document) % UInt64(holdOut) == 0
  }

  /// Tells how often the model is right on what was kept back.
  private func tell(_ corpora: [Corpus], _ model: [UInt8]) {
    var all = PartOfSpeechScore()
    for corpus in corpora where !corpus.keptBack.isEmpty {
      var score = PartOfSpeechScore()
      guard score.add(corpus.keptBack, model: model), all.add(corpus.keptBack, model: model) else {
        return
      }
      standardError("\(corpus.name): \(text(score))\n")
    }
    guard all.tokens > 0 else { return }
    standardError("all: \(text(all))\n")
    for mistake in all.mistakes(mistakes) {
      standardError("  \(mistake.pair): \(mistake.count)\n")
    }
  }

  private func text(_ score: PartOfSpeechScore) -> String {
    "\(percent(score.share)) % of \(counted(score.tokens, "token")),"
      + " \(percent(score.shareOfWords)) % of \(counted(score.words, "word"))"
  }

  private func percent(_ share: Double) -> String {
    let hundredths = Int((share * 10_000).rounded())
    let rest = hundredths % 100
    return "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)"
  }
}
