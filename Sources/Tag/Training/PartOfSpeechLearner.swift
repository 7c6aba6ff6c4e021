internal import Lexicons

/// Learns weights of numbered features by logistic regression, each word given the tags of the two before.
///
/// All arithmetic is IEEE 754 in a fixed order: the same sentences and seed give the same weights on every machine.
struct PartOfSpeechLearner {
  /// AdaGrad's step.
  private static let rate: Float = 0.15
  /// Share of features that each word goes without, drawn anew every time: what remains must do.
  private static let dropout = 0.1
  private static let stride = PartOfSpeechModel.stride

  private let numbers: FeatureNumbers
  private(set) var weights: AdaptiveWeights
  private var rows: [UInt32] = []
  private var scores: [Float]

  init(_ numbers: FeatureNumbers) {
    self.numbers = numbers
    weights = AdaptiveWeights(rows: numbers.count, stride: Self.stride, rate: Self.rate)
    scores = Array(repeating: 0, count: Self.stride)
  }

  /// Goes over all sentences once, in an order that `generator` draws.
  /// - Parameter trustsItself: whether the tags before a word are those that it has found itself, as they are when texts
  ///   are tagged; else they are those that are wanted.
  mutating func runEpoch(
    _ examples: PartOfSpeechExamples, trustsItself: Bool, _ generator: inout SeededGenerator
  ) {
    var order = Array(examples.sentences.indices)
    order.shuffle(using: &generator)
    var hashes = HashList()
    for index in order {
      learn(examples.sentences[index], trustsItself: trustsItself, &hashes, &generator)
    }
    weights.takeSnapshot()
  }

  private mutating func learn(
    _ sentence: PartOfSpeechExamples.Sentence, trustsItself: Bool,
    _ hashes: inout HashList, _ generator: inout SeededGenerator
  ) {
    sentence.forEachWord(&hashes) { wanted, hashes in
      drawRows(hashes, &generator)
      weights.score(rows[...], times: 1, into: &scores, at: 0)
      let found = step(towards: Int(wanted.rawValue))
      weights.learn(rows[...], scores, at: 0)
      return trustsItself ? found : wanted
    }
  }

  /// Draws the features that a word keeps.
  private mutating func drawRows(_ hashes: [UInt64], _ generator: inout SeededGenerator) {
    rows.removeAll(keepingCapacity: true)
    let threshold = UInt64(Self.dropout * 65_536)
    var bits: UInt64 = 0
    for (index, hash) in hashes.enumerated() {
      bits = index % 4 == 0 ? generator.next() : bits >> 16
      guard bits & 0xFFFF >= threshold, let row = numbers[hash] else { continue }
      rows.append(row)
    }
  }

  /// Turns the scores into the step to make: what is wanted, less what is expected.
  /// - Returns: what has the highest score.
  private mutating func step(towards wanted: Int) -> PartOfSpeech {
    var lanes = SIMD16<Float>()
    for lane in 0..<Self.stride {
      lanes[lane] = lane < PartOfSpeech.labelCount ? scores[lane] : -1_000
    }
    let highest = lanes.max()
    let powers = exponential(lanes - highest)
    let expected = powers / powers.sum()
    for lane in 0..<Self.stride { scores[lane] = (lane == wanted ? 1 : 0) - expected[lane] }
    let best = (0..<PartOfSpeech.labelCount).first { lanes[$0] == highest } ?? 0
    return PartOfSpeech(rawValue: UInt8(best)) ?? .other
  }
}

/// Collects the hashes of features.
struct HashList: FeatureSink {
  private(set) var hashes: [UInt64] = []

  mutating func add(_ template: UInt64, _ value: UInt64) {
    hashes.append(Self.hash(template, value))
  }

  mutating func removeAll() { hashes.removeAll(keepingCapacity: true) }
}

extension PartOfSpeechExamples.Sentence {
  /// Calls `body` with each word that is to be learned and the hashes of its features.
  /// - Parameter body: returns the tag that the words behind see.
  func forEachWord(
    _ list: inout HashList, _ body: (PartOfSpeech, [UInt64]) -> PartOfSpeech
  ) {
    forms.withUnsafeBufferPointer { forms in
      guard let base = forms.baseAddress else { return }
      let features = PartOfSpeechFeatures(forms: base, capitalShare: capitalShare)
      var (before, before2) = (PartOfSpeechFeatures.noTag, PartOfSpeechFeatures.noTag)
      for index in wanted.indices {
        var tag = known[index] ?? .other
        if let wanted = wanted[index] {
          list.removeAll()
          features.add(index, before, before2, to: &list)
          tag = body(wanted, list.hashes)
        }
        (before2, before) = (before, UInt64(tag.rawValue))
      }
    }
  }
}
