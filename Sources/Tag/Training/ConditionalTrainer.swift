/// Trains a linear-chain conditional random field (Lafferty et al. 2001).
///
/// Where a corpus does not mark a type, the field learns from the sum over all labellings that agree with the marks.
/// All arithmetic is IEEE 754 in a fixed order: the same data and seed give the same weights on every machine.
struct ConditionalTrainer {
  struct Options {
    /// AdaGrad's step.
    var rate: Float = 0.05
    /// Share of features that each word goes without, drawn anew every time: what remains must do.
    var dropout: Float = 0.45
    /// What `O` is ahead by, in training, at words of entities: it makes up for most words being outside.
    var missCost: Float = 1.3
  }

  private static let forbidden: Float = -1e9

  private let tags: TagSet
  private let options: Options
  private let stride: Int
  private var weights: AdaptiveWeights
  /// One row for each label that a transition comes from.
  private var transitions: AdaptiveWeights
  private var field: ForwardBackward
  private var scores: [Float] = []
  private var constrained: [Float] = []
  private var changes: [Float] = []
  private var transitionChanges: [Float]
  private var rows: [UInt32] = []
  private var rowStarts: [Int] = []

  init(_ tags: TagSet, rowBits: Int, _ options: Options) {
    self.tags = tags
    self.options = options
    stride = tags.stride
    weights = AdaptiveWeights(rows: 1 << rowBits, stride: stride, rate: options.rate)
    transitions = AdaptiveWeights(rows: stride, stride: stride, rate: options.rate)
    transitionChanges = Array(repeating: 0, count: stride * stride)
    field = ForwardBackward(tags)
  }

  /// Goes over all sentences once, in an order that `generator` draws.
  mutating func runEpoch(_ set: TrainingSet, _ generator: inout SeededGenerator) {
    var order = Array(set.sentences.indices)
    order.shuffle(using: &generator)
    for index in order where set.sentences[index].count > 0 {
      learn(set.sentences[index], set, &generator)
    }
    weights.takeSnapshot()
    transitions.takeSnapshot()
  }

  /// The averages over the epochs.
  var averages: (weights: [Float], transitions: [Float]) {
    (weights.average, transitions.average)
  }

  private mutating func learn(
    _ sentence: TrainingSet.Sentence, _ set: TrainingSet, _ generator: inout SeededGenerator
  ) {
    let count = sentence.count
    drawRows(sentence, set, &generator)
    score(count)
    for index in 0..<(count * stride) { changes[index] = 0 }
    for index in transitionChanges.indices { transitionChanges[index] = 0 }
    field.setTransitions(allowedTransitions)
    // What agrees with the marks …
    constrain(sentence)
    field.run(constrained, count: count)
    addExpectations(count, sign: 1)
    // … less what is expected, with `O` given a lead where there is an entity.
    for word in 0..<count where sentence.labels[word] != 0 {
      scores[word * stride] += options.missCost
    }
    field.run(scores, count: count)
    addExpectations(count, sign: -1)
    update(count)
  }

  /// Draws the features that each word keeps.
  private mutating func drawRows(
    _ sentence: TrainingSet.Sentence, _ set: TrainingSet, _ generator: inout SeededGenerator
  ) {
    rows.removeAll(keepingCapacity: true)
    rowStarts.removeAll(keepingCapacity: true)
    let threshold = UInt64(Double(options.dropout) * 65_536)
    for word in sentence.start..<(sentence.start + sentence.count) {
      rowStarts.append(rows.count)
      var bits: UInt64 = 0
      for (drawn, index) in (set.rowStarts[word]..<set.rowStarts[word + 1]).enumerated() {
        bits = drawn % 4 == 0 ? generator.next() : bits >> 16
        if bits & 0xFFFF >= threshold { rows.append(set.rows[index]) }
      }
    }
    rowStarts.append(rows.count)
  }

  private mutating func score(_ count: Int) {
    if scores.count < count * stride {
      scores = Array(repeating: 0, count: count * stride)
      changes = scores
    }
    let factor = 1 / (1 - options.dropout)
    for word in 0..<count {
      let drawn = rows[rowStarts[word]..<rowStarts[word + 1]]
      weights.score(drawn, times: factor, into: &scores, at: word * stride)
      for label in tags.tags.count..<stride { scores[word * stride + label] = Self.forbidden }
    }
  }

  private var allowedTransitions: [Float] {
    var allowed = [Float](repeating: -.infinity, count: stride * stride)
    for from in tags.tags.indices {
      for to in tags.tags.indices where tags.allows(from, to) {
        allowed[from * stride + to] = transitions.weights[from * stride + to]
      }
    }
    return allowed
  }

  /// Forbids every label that goes against the marks.
  private mutating func constrain(_ sentence: TrainingSet.Sentence) {
    constrained = scores
    for word in 0..<sentence.count {
      let marked = Int(sentence.labels[word])
      for (label, tag) in tags.tags.enumerated() where label != marked {
        let isOpen =
          marked == 0 && tag.part != .outside && sentence.unmarked & 1 << UInt32(tag.type) != 0
        if !isOpen { constrained[word * stride + label] = Self.forbidden }
      }
    }
  }

  /// Adds the probabilities of labels and pairs of labels, times `sign`, to the changes.
  private mutating func addExpectations(_ count: Int, sign: Float) {
    let total = field.total()
    guard total > 0 else { return }
    for index in 0..<(count * stride) {
      changes[index] += sign * field.forward[index] * field.backward[index] / total
    }
    let labels = tags.tags.count
    for word in 1..<max(1, count) {
      let row = word * stride
      let factor = sign / (total * field.scales[word])
      for from in 0..<labels {
        let before = field.forward[row - stride + from] * factor
        // Too small to move a weight.
        guard abs(before) >= 1e-4 else { continue }
        for to in 0..<labels {
          transitionChanges[from * stride + to] +=
            before * field.transition(from, to) * field.emissions[row + to]
            * field.backward[row + to]
        }
      }
    }
  }

  private mutating func update(_ count: Int) {
    for word in 0..<count {
      weights.learn(rows[rowStarts[word]..<rowStarts[word + 1]], changes, at: word * stride)
    }
    for from in tags.tags.indices {
      transitions.learn([UInt32(from)], transitionChanges, at: from * stride)
    }
  }
}
