/// Trains a linear-chain conditional random field (Lafferty et al. 2001) with AdaGrad (Duchi et al. 2011).
///
/// Where a corpus does not mark a type, the field learns from the sum over all labellings that agree with the marks.
struct ConditionalTrainer {
  private static let forbidden: Float = -1e9
  /// Changes smaller than this are left out: most words are clearly outside, and cost nothing then.
  private static let smallestChange: Float = 0.002

  let tags: TagSet
  private let stride: Int
  private let rate: Float
  private let decay: Float
  private let dropout: Float
  private let missCost: Float
  private var weights: [Float]
  private var squares: [Float]
  private var transitions: [Float]
  private var transitionSquares: [Float]
  private var field: ForwardBackward
  private var scores: [Float] = []
  private var wanted: [Float] = []
  private var kept: [UInt32] = []
  private var keptStarts: [Int] = []

  init(_ tags: TagSet, rowBits: Int, rate: Float, decay: Float, dropout: Float, missCost: Float) {
    self.tags = tags
    self.rate = rate
    self.decay = decay
    self.dropout = dropout
    self.missCost = missCost
    stride = tags.stride
    weights = Array(repeating: 0, count: stride << rowBits)
    squares = Array(repeating: 0, count: stride << rowBits)
    transitions = Array(repeating: -.infinity, count: stride * stride)
    transitionSquares = Array(repeating: 0, count: stride * stride)
    for from in tags.tags.indices {
      for to in tags.tags.indices where tags.allows(from, to) {
        transitions[from * stride + to] = 0
      }
    }
    field = ForwardBackward(tags)
  }

  /// Goes over all sentences once, in an order that `generator` draws.
  /// - Returns: the mean of the lost logarithm of probability, by word.
  mutating func runEpoch(_ set: TrainingSet, _ generator: inout SeededGenerator) -> Double {
    var order = Array(set.sentences.indices)
    order.shuffle(using: &generator)
    var loss = 0.0
    var words = 0
    for index in order where set.sentences[index].count > 0 {
      loss += learn(set.sentences[index], set, &generator)
      words += set.sentences[index].count
    }
    return loss / Double(max(1, words))
  }

  private mutating func learn(
    _ sentence: TrainingSet.Sentence, _ set: TrainingSet, _ generator: inout SeededGenerator
  ) -> Double {
    let count = sentence.count
    draw(sentence, set, &generator)
    score(count)
    field.setTransitions(transitions)
    var loss = 0.0
    // What agrees with the marks …
    var constrained = scores
    for word in 0..<count { constrain(word, sentence, &constrained) }
    field.run(constrained, count: count)
    wanted = Array(repeating: 0, count: count * stride)
    addProbabilities(to: &wanted, count, sign: 1)
    var transitionChange = [Float](repeating: 0, count: stride * stride)
    addPairs(to: &transitionChange, count, sign: 1)
    loss -= logarithmOfTotal(constrained, count)
    // … less what is expected.
    if missCost != 0 {
      for word in 0..<count where sentence.labels[word] != 0 { scores[word * stride] += missCost }
    }
    field.run(scores, count: count)
    addProbabilities(to: &wanted, count, sign: -1)
    addPairs(to: &transitionChange, count, sign: -1)
    loss += logarithmOfTotal(scores, count)
    update(count)
    updateTransitions(transitionChange)
    return loss
  }

  private func logarithmOfTotal(_ scores: [Float], _ count: Int) -> Double {
    0
  }

  private mutating func draw(
    _ sentence: TrainingSet.Sentence, _ set: TrainingSet, _ generator: inout SeededGenerator
  ) {
    kept.removeAll(keepingCapacity: true)
    keptStarts.removeAll(keepingCapacity: true)
    let threshold = UInt64(Double(dropout) * 65_536)
    for word in sentence.start..<(sentence.start + sentence.count) {
      keptStarts.append(kept.count)
      var bits: UInt64 = 0
      var left = 0
      for index in set.rowStarts[word]..<set.rowStarts[word + 1] {
        if threshold > 0 {
          if left == 0 {
            bits = generator.next()
            left = 4
          }
          left -= 1
          let drawn = bits & 0xFFFF
          bits >>= 16
          if drawn < threshold { continue }
        }
        kept.append(set.rows[index])
      }
    }
    keptStarts.append(kept.count)
  }

  private mutating func score(_ count: Int) {
    if scores.count < count * stride { scores = Array(repeating: 0, count: count * stride) }
    let stride = stride
    let scale = 1 / (1 - dropout)
    weights.withUnsafeBytes { weights in
      for word in 0..<count {
        for chunk in Swift.stride(from: 0, to: stride, by: 16) {
          var sum = SIMD16<Float>()
          for index in keptStarts[word]..<keptStarts[word + 1] {
            let row = Int(kept[index]) * stride + chunk
            sum += weights.loadUnaligned(fromByteOffset: row * 4, as: SIMD16<Float>.self)
          }
          sum *= scale
          for lane in 0..<16 {
            let label = chunk + lane
            scores[word * stride + label] = label < tags.tags.count ? sum[lane] : Self.forbidden
          }
        }
      }
    }
  }

  private func constrain(
    _ word: Int, _ sentence: TrainingSet.Sentence, _ scores: inout [Float]
  ) {
    let marked = Int(sentence.labels[word])
    for (label, tag) in tags.tags.enumerated() where label != marked {
      let isOpen =
        marked == 0 && tag.part != .outside && sentence.unmarked & 1 << UInt32(tag.type) != 0
      if !isOpen { scores[word * stride + label] = Self.forbidden }
    }
  }

  private func addProbabilities(to sums: inout [Float], _ count: Int, sign: Float) {
    let total = field.total()
    guard total > 0 else { return }
    for index in 0..<(count * stride) {
      let word = index / stride
      _ = word
      sums[index] += sign * field.forward[index] * field.backward[index] / total
    }
  }

  private func addPairs(to sums: inout [Float], _ count: Int, sign: Float) {
    let total = field.total()
    guard total > 0 else { return }
    let labels = tags.tags.count
    for word in 1..<max(1, count) {
      let row = word * stride
      let factor = sign / (total * field.scales[word])
      for from in 0..<labels {
        let before = field.forward[row - stride + from] * factor
        if abs(before) < 1e-4 { continue }
        for to in 0..<labels {
          sums[from * stride + to] +=
            before * field.transition(from, to) * field.emissions[row + to]
            * field.backward[row + to]
        }
      }
    }
  }

  private mutating func update(_ count: Int) {
    let stride = stride
    weights.withUnsafeMutableBytes { weights in
      squares.withUnsafeMutableBytes { squares in
        for word in 0..<count {
          for chunk in Swift.stride(from: 0, to: stride, by: 16) {
            var change = SIMD16<Float>()
            for lane in 0..<16 { change[lane] = wanted[word * stride + chunk + lane] }
            let size = change.replacing(with: -change, where: change .< 0).max()
            if size < Self.smallestChange { continue }
            let square = change * change
            for index in keptStarts[word]..<keptStarts[word + 1] {
              let offset = (Int(kept[index]) * stride + chunk) * 4
              var sum = squares.loadUnaligned(fromByteOffset: offset, as: SIMD16<Float>.self)
              sum += square
              squares.storeBytes(of: sum, toByteOffset: offset, as: SIMD16<Float>.self)
              var weight = weights.loadUnaligned(fromByteOffset: offset, as: SIMD16<Float>.self)
              let step = rate / (sum + 1e-2).squareRoot()
              weight += step * (change - decay * weight)
              weights.storeBytes(of: weight, toByteOffset: offset, as: SIMD16<Float>.self)
            }
          }
        }
      }
    }
  }

  private mutating func updateTransitions(_ change: [Float]) {
    for index in change.indices where change[index] != 0 {
      transitionSquares[index] += change[index] * change[index]
      transitions[index] += rate * change[index] / (transitionSquares[index] + 1e-2).squareRoot()
    }
  }

  private var snapshots: Float = 0
  private var weightSums: [Float] = []
  private var transitionSums: [Float] = []

  mutating func snapshot() {
    if snapshots == 0 {
      weightSums = Array(repeating: 0, count: weights.count)
      transitionSums = Array(repeating: 0, count: transitions.count)
    }
    snapshots += 1
    for i in weights.indices { weightSums[i] += weights[i] }
    for i in transitions.indices { transitionSums[i] += transitions[i] }
  }

  var result: (weights: [Float], transitions: [Float]) {
    if snapshots > 0 {
      return (
        weightSums.map { $0 / snapshots }, transitionSums.map { $0.isFinite ? $0 / snapshots : 0 }
      )
    }
    return
      (weights, transitions.map { $0.isFinite ? $0 : 0 })
  }
}
