internal import DocumentModel
internal import Lexicons

/// Labels the words of a document with a model; holds the buffers that sentences use again.
struct SequenceTagger {
  let model: SequenceModel
  let lexicon: NameLexicon?
  private var forms = SentenceForms()
  private var lattice: Lattice
  private var labels: [UInt8] = []
  private var rows: [UInt32]

  init(_ model: SequenceModel, _ lexicon: NameLexicon?) {
    self.model = model
    self.lexicon = lexicon
    lattice = model.lattice
    rows = Array(repeating: 0, count: FeatureExtractor.maximumCount)
  }

  /// Labels one sentence.
  /// - Returns: the entities as ranges of the document's tokens, each with its probability.
  mutating func tag(
    _ text: UnsafeBufferPointer<UInt8>, _ tokens: Tokens, _ sentence: Range<Int>,
    _ counts: CasingCounts
  ) -> [ScoredRange] {
    forms.read(text, tokens, sentence, lexicon, counts)
    score(counts)
    lattice.decode(count: sentence.count, into: &labels)
    let ranges = model.tags.ranges(labels)
    guard !ranges.isEmpty else { return [] }
    let marginals = SpanMarginals(lattice, count: sentence.count, model.calibration.scorePerUnit)
    return ranges.map { range in
      let marginal = marginals.probability(
        of: model.tags.labels([range], count: sentence.count), range.words)
      return ScoredRange(
        words: range.words.lowerBound + sentence.lowerBound..<range.words.upperBound
          + sentence.lowerBound,
        type: range.type, marginal: marginal)
    }
  }

  /// Fills the lattice with the scores of the sentence that `forms` holds.
  private mutating func score(_ counts: CasingCounts) {
    let stride = model.tags.stride
    lattice.reset(count: forms.words.count)
    lattice.scores.withUnsafeMutableBufferPointer { scores in
      rows.withUnsafeMutableBufferPointer { rows in
        guard let scores = scores.baseAddress, let rows = rows.baseAddress else { return }
        for word in forms.words.indices {
          let count = model.extractor.rows(forms, counts, word, into: rows)
          model.score(rows, count: count, into: scores + word * stride)
        }
      }
    }
  }
}

/// An entity as a range of tokens.
struct ScoredRange: Equatable {
  var words: Range<Int>
  /// Index into the model's types.
  var type: Int
  /// Marginal probability by the model, not yet calibrated.
  var marginal: Double
}
