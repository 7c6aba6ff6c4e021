internal import DocumentModel
internal import Lexicons

/// Trains an entity model: corpora in, the bytes of a model file out.
///
/// The same corpora and options give the same bytes.
public struct EntityTrainer: Sendable {
  public struct Options: Sendable {
    /// Types to learn, in the order of the model; nil takes all that occur, most frequent first.
    public var types: [String]?
    /// Types that get two labels in place of four: less exact, smaller.
    public var compactTypes: Set<String> = []
    /// How often training goes over the sentences.
    public var epochs = 8
    /// The model has `1 << rowBits` rows of weights.
    public var rowBits = 18
    public var seed: UInt64 = 1
    public var margin: Int32 = 0
    public var missMargin: Int32 = 0
    public var rate: Float = 0.1
    public var decay: Float = 0
    public var dropout: Float = 0
    public var missCost: Float = 0
    public var conditional = false
    public var averageFrom = 99
    public init() {}
  }

  /// What happened last.
  public enum Progress: Sendable {
    /// Features of a corpus were computed.
    case read(name: String, sentences: Int, tokens: Int)
    /// One pass over the sentences ended; `wrong` of them were not yet labelled as marked.
    case epoch(number: Int, of: Int, wrong: Int, sentences: Int)
  }

  /// How the model does on a development corpus.
  public struct Evaluation: Sendable, Equatable {
    public var name: String
    public var all: EntityScore
    /// By type, in the order of the model; types that the corpus does not mark are absent.
    public var byType: [(type: String, score: EntityScore)]

    public static func == (a: Evaluation, b: Evaluation) -> Bool {
      a.name == b.name && a.all == b.all && a.byType.elementsEqual(b.byType, by: ==)
    }
  }

  public var options: Options

  public init(_ options: Options = Options()) { self.options = options }

  /// - Parameter development: documents to calibrate the scores on; they are not learned from.
  /// - Returns: the model file.
  public func train(
    _ corpora: [TrainingCorpus], development: [TrainingCorpus] = [],
    progress: (Progress) -> Void = { _ in }
  ) -> [UInt8] {
    let tags = TagSet(
      types: options.types ?? Self.types(of: corpora), compact: options.compactTypes)
    let lexicon = NameLexicon.embedded
    var set = TrainingSet()
    for corpus in corpora {
      let before = set.sentences.count
      set.add(corpus, tags, FeatureExtractor(rowBits: options.rowBits), lexicon)
      progress(
        .read(
          name: corpus.name, sentences: set.sentences.count - before, tokens: corpus.tokenCount))
    }
    var generator = SeededGenerator(seed: options.seed)
    let averages: (weights: [Float], transitions: [Float])
    if options.conditional {
      var trainer = ConditionalTrainer(
        tags, rowBits: options.rowBits, rate: options.rate, decay: options.decay,
        dropout: options.dropout, missCost: options.missCost)
      for epoch in 1...max(1, options.epochs) {
        let loss = trainer.runEpoch(set, &generator)
        if epoch > options.averageFrom { trainer.snapshot() }
        progress(
          .epoch(
            number: epoch, of: options.epochs, wrong: Int(loss * 1e6),
            sentences: set.sentences.count))
      }
      averages = trainer.result
    } else {
      var trainer = PerceptronTrainer(
        tags, rowBits: options.rowBits, margin: options.margin, missMargin: options.missMargin)
      for epoch in 1...max(1, options.epochs) {
        let wrong = trainer.runEpoch(set, &generator)
        progress(
          .epoch(number: epoch, of: options.epochs, wrong: wrong, sentences: set.sentences.count))
      }
      averages = trainer.averages()
    }
    func encode(_ calibration: Calibration) -> [UInt8] {
      ModelEncoder.encode(
        tags, rowBits: options.rowBits, weights: averages.weights,
        transitions: averages.transitions, calibration: calibration)
    }
    return encode(calibration(of: encode(.none), development))
  }

  /// All types that occur, most frequent first.
  private static func types(of corpora: [TrainingCorpus]) -> [String] {
    var counts: [String: Int] = [:]
    for corpus in corpora {
      for document in corpus.documents {
        for entity in document.layers.entities?.items ?? [] {
          counts[entity.label, default: 0] += 1
        }
      }
    }
    return counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
  }
}
