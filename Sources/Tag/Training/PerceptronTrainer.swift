/// Averaged structured perceptron (Collins 2002) over hashed features.
///
/// All sums are whole numbers: the same data and seed give the same weights on every machine.
struct PerceptronTrainer {
  let tags: TagSet
  private let stride: Int
  private var lattice: Lattice
  private var transitions: [Int32]
  private var weights: [Int32]
  /// Steps times changes, for the average.
  private var weightSums: [Int64]
  private var transitionSums: [Int64]
  private var step: Int64 = 1
  private var predicted: [UInt8] = []
  private var wanted: [UInt8] = []
  /// What a wrong label is ahead of the right one when training looks for the best path: it makes for a margin.
  let margin: Int32
  /// As `margin`, for leaving out a word of an entity.
  let missMargin: Int32

  init(_ tags: TagSet, rowBits: Int, margin: Int32, missMargin: Int32) {
    self.tags = tags
    self.margin = margin
    self.missMargin = missMargin
    stride = tags.stride
    lattice = Lattice(tags)
    transitions = Array(repeating: 0, count: stride * stride)
    transitionSums = Array(repeating: 0, count: stride * stride)
    weights = Array(repeating: 0, count: stride << rowBits)
    weightSums = Array(repeating: 0, count: stride << rowBits)
  }

  /// Goes over all sentences once, in an order that `generator` draws.
  /// - Returns: how many sentences were not labelled as wanted.
  mutating func runEpoch(_ set: TrainingSet, _ generator: inout SeededGenerator) -> Int {
    var order = Array(set.sentences.indices)
    order.shuffle(using: &generator)
    var wrong = 0
    for index in order where set.sentences[index].count > 0 {
      if learn(set.sentences[index], set) { wrong += 1 }
      step += 1
    }
    return wrong
  }

  /// - Returns: whether the weights had to change.
  private mutating func learn(_ sentence: TrainingSet.Sentence, _ set: TrainingSet) -> Bool {
    score(sentence, set)
    chooseWanted(sentence)
    if margin != 0 || missMargin != 0 {
      for word in 0..<sentence.count {
        let right = Int(wanted[word])
        for label in tags.tags.indices where label != right {
          lattice.scores[word * stride + label] += label == 0 ? missMargin : margin
        }
      }
    }
    lattice.decode(count: sentence.count, into: &predicted)
    guard predicted != wanted else { return false }
    for word in 0..<sentence.count {
      let (right, found) = (Int(wanted[word]), Int(predicted[word]))
      if right != found { update(sentence.start + word, set, right, found) }
      if word > 0 {
        change(transition: Int(wanted[word - 1]) * stride + right, by: 1)
        change(transition: Int(predicted[word - 1]) * stride + found, by: -1)
      }
    }
    transitions.withUnsafeBufferPointer { transitions in
      lattice.setTransitions { transitions[$0 * stride + $1] }
    }
    return true
  }

  private mutating func score(_ sentence: TrainingSet.Sentence, _ set: TrainingSet) {
    lattice.reset(count: sentence.count)
    let stride = stride
    weights.withUnsafeBytes { weights in
      for word in 0..<sentence.count {
        for chunk in Swift.stride(from: 0, to: stride, by: 16) {
          var sum = SIMD16<Int32>()
          for index in set.rowStarts[
            sentence.start + word]..<set.rowStarts[sentence.start + word + 1]
          {
            let row = Int(set.rows[index]) * stride + chunk
            sum &+= weights.loadUnaligned(fromByteOffset: row * 4, as: SIMD16<Int32>.self)
          }
          for lane in 0..<16 { lattice.scores[word * stride + chunk + lane] = sum[lane] }
        }
      }
    }
  }

  /// The path to learn: the marked labels; where types are not marked, the best path that does not go against the marks.
  private mutating func chooseWanted(_ sentence: TrainingSet.Sentence) {
    guard sentence.unmarked != 0 else {
      wanted = sentence.labels
      return
    }
    let scores = lattice.scores
    for word in 0..<sentence.count {
      let marked = Int(sentence.labels[word])
      for (label, tag) in tags.tags.enumerated() where label != marked {
        let isOpen =
          marked == 0 && tag.part != .outside && sentence.unmarked & 1 << UInt32(tag.type) != 0
        if !isOpen { lattice.scores[word * stride + label] = Lattice.impossible / 10 }
      }
    }
    lattice.decode(count: sentence.count, into: &wanted)
    lattice.scores = scores
  }

  private mutating func update(_ word: Int, _ set: TrainingSet, _ right: Int, _ found: Int) {
    for index in set.rowStarts[word]..<set.rowStarts[word + 1] {
      let row = Int(set.rows[index]) * stride
      weights[row + right] += 1
      weightSums[row + right] += step
      weights[row + found] -= 1
      weightSums[row + found] -= step
    }
  }

  private mutating func change(transition: Int, by change: Int32) {
    transitions[transition] += change
    transitionSums[transition] += Int64(change) * step
  }

  /// The averages over all steps so far.
  func averages() -> (weights: [Float], transitions: [Float]) {
    func average(_ value: Int32, _ sum: Int64) -> Float {
      Float(Double(value) - Double(sum) / Double(step))
    }
    return (
      zip(weights, weightSums).map { average($0, $1) },
      zip(transitions, transitionSums).map { average($0, $1) }
    )
  }
}
