internal import DocumentModel
internal import Lexicons

extension EntityTrainer {
  /// How a model does on a corpus.
  public struct Evaluation: Sendable {
    public var name: String
    public var all: EntityScore
    /// By type, in the order of the model; types that the corpus does not mark are absent.
    public var byType: [(type: String, score: EntityScore)]
    /// Mean distance of a score from the share of right entities with about that score, 0...1.
    public var calibrationError: Double
  }

  /// Tags a corpus with a model and compares with its marks.
  /// - Parameter model: bytes that `train` gave.
  /// - Returns: nil when the bytes are no model.
  public static func evaluate(_ model: [UInt8], on corpus: TrainingCorpus) -> Evaluation? {
    model.withUnsafeBytes { bytes in
      guard let model = try? SequenceModel(bytes) else { return nil }
      return evaluate(model, on: corpus)
    }
  }

  static func evaluate(_ model: SequenceModel, on corpus: TrainingCorpus) -> Evaluation {
    var scores = model.tags.types.map { _ in EntityScore() }
    var bins = ReliabilityBins()
    visit(model, corpus) { marked, found in
      for range in marked { scores[range.type].marked += 1 }
      for range in found {
        let isRight = marked.contains(TaggedRange(words: range.words, type: range.type))
        scores[range.type].found += 1
        scores[range.type].right += isRight ? 1 : 0
        if corpus.types.contains(model.tags.types[range.type]) {
          bins.add(model.calibration.probability(marginal: range.marginal), isRight)
        }
      }
    }
    let marked = model.tags.types.indices.filter { corpus.types.contains(model.tags.types[$0]) }
    return Evaluation(
      name: corpus.name, all: marked.reduce(EntityScore()) { $0 + scores[$1] },
      byType: marked.map { (model.tags.types[$0], scores[$0]) }, calibrationError: bins.error)
  }

  /// The line that makes marginals the share of right entities on the development documents.
  func calibration(of model: [UInt8], _ development: [TrainingCorpus]) -> Calibration {
    var calibration = Calibration.none
    model.withUnsafeBytes { bytes in
      guard let model = try? SequenceModel(bytes) else { return }
      var outcomes: [(marginal: Double, isRight: Bool)] = []
      for corpus in development {
        Self.visit(model, corpus) { marked, found in
          for range in found where corpus.types.contains(model.tags.types[range.type]) {
            let isRight = marked.contains(TaggedRange(words: range.words, type: range.type))
            outcomes.append((range.marginal, isRight))
          }
        }
      }
      calibration.fit(outcomes)
    }
    return calibration
  }

  /// Tags every document: gives what is marked and what is found.
  static func visit(
    _ model: SequenceModel, _ corpus: TrainingCorpus,
    _ body: (Set<TaggedRange>, [ScoredRange]) -> Void
  ) {
    var tagger = SequenceTagger(model, NameLexicon.embedded)
    for document in corpus.documents {
      let text = TaggedText(document)
      let marked = Set(text.markedRanges(document, model.tags.types))
      body(marked, tagger.ranges(of: document, text, consistent: true))
    }
  }
}

/// Compares scores with outcomes, in ten bins of scores (expected calibration error).
private struct ReliabilityBins {
  private var sums = [Double](repeating: 0, count: 10)
  private var rights = [Double](repeating: 0, count: 10)
  private var counts = [Double](repeating: 0, count: 10)

  mutating func add(_ score: Double, _ isRight: Bool) {
    let bin = min(9, Int(score * 10))
    sums[bin] += score
    rights[bin] += isRight ? 1 : 0
    counts[bin] += 1
  }

  var error: Double {
    let total = counts.reduce(0, +)
    guard total > 0 else { return 0 }
    return zip(sums, rights).reduce(0) { $0 + abs($1.0 - $1.1) } / total
  }
}
