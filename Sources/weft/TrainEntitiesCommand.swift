internal import ArgumentParser
internal import DocumentModel
internal import Pipelines
internal import Tag

/// Trains the tagger of `weft entities`.
struct TrainEntitiesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "entities", abstract: "Trains a model that finds names of the types in the files.",
    discussion: """
      Files are .conll (a token and its BIO tag a line, a tab between, an empty line after each sentence, -DOCSTART- before
      each document) or .jsonl (a document a line: {"text": "…", "entities": [[start, end, "TYPE"], …]}, in code points).
      Records are cut into tokens and sentences by weft itself, as the texts to tag will be: prefer them.
      A type that a file marks never, or in less than one mark of a hundred, counts as not marked in that file.
      """)

  @Option(name: .long, parsing: .upToNextOption, help: "Files to learn from.")
  var train: [String]

  @Option(
    name: .long, parsing: .upToNextOption,
    help: "Files to calibrate the scores on and to report precision, recall and F1.")
  var dev: [String] = []

  @Option(name: .shortAndLong, help: "The model to write.")
  var output: String

  @Option(help: "Write what the model is, what it was learned from and how well it does: Markdown.")
  var card: String?

  @Option(help: "Types to learn, with commas; others are left out. Default: all that occur.")
  var types: String?

  @Option(help: "How often to go over the files.")
  var epochs = EntityTrainer.Options().epochs

  @Option(help: "How many models, of following seeds, to average into one.")
  var members = EntityTrainer.Options().members

  @Option(help: "Rows of weights, as a power of two: 18 makes a model of 4 MB.")
  var rowBits = EntityTrainer.Options().rowBits

  @Flag(
    inversion: .prefixedNo,
    help: "Learn some sentences in lower case, in capitals and as headlines too.")
  var caseVariants = true

  @Option(help: "Where the random order of the sentences starts.")
  var seed = EntityTrainer.Options().seed

  @Option(help: "The language of records, as an ISO 639-1 code.")
  var language = "en"

  func validate() throws {
    guard !train.isEmpty else { throw ValidationError("--train needs a file") }
    guard (1...100).contains(epochs) else { throw ValidationError("--epochs goes from 1 to 100") }
    guard (1...20).contains(members) else { throw ValidationError("--members goes from 1 to 20") }
    guard (8...22).contains(rowBits) else { throw ValidationError("--row-bits goes from 8 to 22") }
    if let types,
      types.split(separator: ",").isEmpty || typeNames.count > EntityTrainer.maximumTypes
    {
      throw ValidationError("--types takes 1 to \(EntityTrainer.maximumTypes) types")
    }
  }

  func run() throws {
    try check([output] + (card.map { [$0] } ?? []), unlike: train + dev)
    let files = TrainingFiles(language: language)
    let corpora = try train.map { try files.corpus($0) }
    let development = try dev.map { try files.corpus($0) }
    for corpus in corpora + development { Self.warn(of: corpus) }
    guard corpora.contains(where: { $0.entityCount > $0.misplaced.count }) else {
      throw Exit(RunFailure(.badInput, "the files to learn from mark no entity"))
    }
    try checkTypes(corpora)
    var options = EntityTrainer.Options()
    options.types = types == nil ? nil : typeNames
    options.epochs = epochs
    options.rowBits = rowBits
    options.seed = seed
    options.members = members
    options.caseVariants = caseVariants
    let progress = TrainingProgress(isTerminal: Terminal.isStandardError)
    let model = EntityTrainer(options).train(corpora, development: development) { step in
      standardError(progress.text(step))
    }
    let evaluations = development.compactMap { EntityTrainer.evaluate(model, on: $0) }
    let text = ModelCard(
      name: String(output.split(separator: "/").last ?? ""), options: options, corpora: corpora,
      evaluations: evaluations, byteCount: model.count
    ).markdown
    do {
      try WholeFile.write(model, to: output)
      if let card { try WholeFile.write(Array(text.utf8), to: card) }
    } catch {
      throw Exit(error)
    }
    for evaluation in evaluations { standardError(Self.table(evaluation)) }
    standardError("\(output): \(model.count) bytes\n")
  }

  private func checkTypes(_ corpora: [TrainingCorpus]) throws {
    let marked = Set(corpora.flatMap(\.types)).sorted()
    for type in typeNames where !marked.contains(type) {
      throw Exit(
        RunFailure(
          .badInput, "no file marks the type \(type); they mark \(marked.joined(separator: ", "))"))
    }
  }

  /// Tells of marks that nothing is learned from.
  private static func warn(of corpus: TrainingCorpus) {
    let misplaced = corpus.misplaced
    guard let first = misplaced.first else { return }
    standardError(
      "\(corpus.name): warning: \(misplaced.count) of \(corpus.entityCount) entities do not begin and end"
        + " with words and are left out; the first is \"\(first.text)\" in document \(first.document)\n"
    )
  }

  private var typeNames: [String] { (types ?? "").split(separator: ",").map(String.init) }

  /// Precision, recall and F1 in percent, by type.
  private static func table(_ evaluation: EntityTrainer.Evaluation) -> String {
    func column(_ share: Double) -> String {
      let text = percent(share)
      return String(repeating: " ", count: max(0, "100.0".count - text.count)) + text
    }
    func row(_ name: String, _ score: EntityScore) -> String {
      let padding = String(repeating: " ", count: max(1, 12 - name.count))
      return "  \(name)\(padding)P \(column(score.precision))  R \(column(score.recall))"
        + "  F1 \(column(score.f1))  (\(score.marked) marked)\n"
    }
    return "\(evaluation.name)\n" + evaluation.byType.map { row($0.type, $0.score) }.joined()
      + row("all", evaluation.all)
      + "  scores are off by \(percent(evaluation.calibrationError)) points on average\n"
  }
}
