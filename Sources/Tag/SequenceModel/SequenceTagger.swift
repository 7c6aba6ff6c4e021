internal import DocumentModel
internal import Lexicons

/// Labels the words of a document with a model; holds the buffers that sentences use again.
struct SequenceTagger {
  let model: SequenceModel
  let lexicon: NameLexicon?
  private(set) var forms = SentenceForms()
  private(set) var lattice: Lattice
  private(set) var field: ForwardBackward
  private var logarithms: [Float] = []
  private var labels: [UInt8] = []
  private var rows: [UInt32]

  init(_ model: SequenceModel, _ lexicon: NameLexicon?) {
    self.model = model
    self.lexicon = lexicon
    lattice = model.lattice
    field = ForwardBackward(model.tags)
    let unit = Float(model.calibration.scorePerUnit)
    field.setTransitions(
      lattice.transitions.map { $0 <= Lattice.impossible ? -.infinity : Float($0) * unit })
    rows = Array(repeating: 0, count: FeatureExtractor.maximumCount)
  }

  /// Labels one sentence.
  /// - Returns: the entities as ranges of the document's tokens, each with its probability.
  mutating func tag(
    _ text: UnsafeBufferPointer<UInt8>, _ tokens: Tokens, _ sentence: Range<Int>,
    _ counts: CasingCounts
  ) -> [ScoredRange] {
    read(text, tokens, sentence, counts)
    lattice.decode(count: sentence.count, into: &labels)
    let ranges = model.tags.ranges(labels)
    guard !ranges.isEmpty else { return [] }
    runField(count: sentence.count)
    return ranges.map { range in
      let marginal = field.probability(
        of: model.tags.labels([range], count: sentence.count), range.words)
      return ScoredRange(
        words: range.words.lowerBound + sentence.lowerBound..<range.words.upperBound
          + sentence.lowerBound,
        type: range.type, marginal: marginal)
    }
  }

  /// Reads a sentence and scores its labels.
  mutating func read(
    _ text: UnsafeBufferPointer<UInt8>, _ tokens: Tokens, _ sentence: Range<Int>,
    _ counts: CasingCounts
  ) {
    forms.read(text, tokens, sentence, lexicon, counts)
    score(counts)
  }

  /// Computes probabilities from the scores in the lattice.
  mutating func runField(count: Int) {
    let unit = Float(model.calibration.scorePerUnit)
    logarithms.removeAll(keepingCapacity: true)
    let stride = model.tags.stride
    for index in 0..<(count * stride) {
      let isLabel = index % stride < model.tags.tags.count
      logarithms.append(isLabel ? Float(lattice.scores[index]) * unit : -1e9)
    }
    logarithms.withUnsafeBufferPointer { logarithms in
      if let base = logarithms.baseAddress { field.run(base, count: count) }
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
