internal import DocumentModel
internal import Lexicons

/// Trains an entity model: corpora in, the bytes of a model file out.
///
/// The same corpora and options give the same bytes, on every machine.
public struct EntityTrainer: Sendable {
  public struct Options: Sendable {
    /// Types to learn, in the order of the model; nil takes all that occur, most frequent first.
    public var types: [String]?
    /// Types that get two labels in place of four: a model of up to 16 labels is half as large.
    public var compactTypes: Set<String> = ["MISC"]
    /// How often training goes over the sentences.
    public var epochs = 3
    /// The model has `1 << rowBits` rows of weights.
    public var rowBits = 18
    public var seed: UInt64 = 1
    /// How many models, of following seeds, are averaged into one.
    public var members = 4
    /// Whether some sentences are learned in lower case, in capitals and as headlines too.
    public var caseVariants = true
    public init() {}
  }

  /// What happened last.
  public enum Progress: Sendable, Equatable {
    /// Features of a corpus were computed.
    case read(name: String, documents: Int, words: Int, entities: Int)
    /// One pass over the sentences ended.
    case epoch(number: Int, of: Int)
  }

  /// The most types that a model can tell apart.
  public static let maximumTypes = 30

  public var options: Options

  public init(_ options: Options = Options()) { self.options = options }

  /// Trains a model.
  /// - Parameter development: what the scores are calibrated on; nothing else is learned from it.
  /// - Returns: the bytes of the model file.
  public func train(
    _ corpora: [TrainingCorpus], development: [TrainingCorpus] = [],
    progress: (Progress) -> Void = { _ in }
  ) -> [UInt8] {
    let tags = TagSet(
      types: options.types ?? Self.types(of: corpora), compact: options.compactTypes)
    var set = TrainingSet(
      tags, FeatureExtractor(rowBits: options.rowBits), NameLexicon.embedded)
    for corpus in corpora {
      set.add(corpus, variants: options.caseVariants ? CaseVariant.allCases : [])
      progress(
        .read(
          name: corpus.name, documents: corpus.documents.count, words: corpus.tokenCount,
          entities: corpus.entityCount))
    }
    let averages = average(set, tags, progress)
    func encode(_ calibration: Calibration) -> [UInt8] {
      ModelEncoder.encode(
        tags, rowBits: options.rowBits, weights: averages.weights,
        transitions: averages.transitions, calibration: calibration)
    }
    return encode(calibration(of: encode(.none), development))
  }

  /// The mean of the weights that training with different seeds gives: chance evens out.
  private func average(
    _ set: TrainingSet, _ tags: TagSet, _ progress: (Progress) -> Void
  ) -> (weights: [Float], transitions: [Float]) {
    var sum: (weights: [Float], transitions: [Float]) = ([], [])
    for member in 0..<UInt64(max(1, options.members)) {
      var trainer = ConditionalTrainer(tags, rowBits: options.rowBits, .init())
      var generator = SeededGenerator(seed: options.seed &+ member)
      for epoch in 1...max(1, options.epochs) {
        trainer.runEpoch(set, &generator)
        progress(
          .epoch(
            number: Int(member) * options.epochs + epoch, of: options.members * options.epochs))
      }
      let averages = trainer.averages
      sum =
        member == 0
        ? averages
        : (
          zip(sum.weights, averages.weights).map(+),
          zip(sum.transitions, averages.transitions).map(+)
        )
    }
    let share = 1 / Float(max(1, options.members))
    return (sum.weights.map { $0 * share }, sum.transitions.map { $0 * share })
  }

  /// All types that occur, most frequent first.
  public static func types(of corpora: [TrainingCorpus]) -> [String] {
    var counts: [String: Int] = [:]
    for corpus in corpora {
      for document in corpus.documents {
        for entity in document.layers.entities?.items ?? [] {
          counts[entity.label, default: 0] += 1
        }
      }
    }
    return Array(
      counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key).prefix(maximumTypes))
  }
}
