public import DocumentModel
internal import Lexicons

/// Trains a model of parts of speech: documents with a column `pos` in, the bytes of a model file out.
///
/// Twice: first with all features that are not rare, then with those that the first weights say to matter most, so that
/// the model stays small. The same documents and options give the same bytes, on every machine.
public struct PartOfSpeechTrainer: Sendable {
  public struct Options: Sendable {
    /// How often training goes over the sentences, each of the two times.
    public var epochs = 5
    /// Four features are kept for each, of 18 bytes.
    public var buckets = 13_800
    /// Rarer features are not learned.
    public var minimumCount = 4
    public var seed: UInt64 = 1
    public init() {}
  }

  public var options: Options

  public init(_ options: Options = Options()) { self.options = options }

  /// A number by which documents are kept back: the same wherever a document stands.
  public static func hash(of document: Document) -> UInt64 { WordHash.folded(document.id) }

  /// Trains a model.
  /// - Parameter progress: is called after each pass with its number, and how many there are.
  /// - Returns: the bytes of the model file; nil when no document gives parts of speech.
  public func train(
    _ documents: [Document], progress: (_ pass: Int, _ count: Int) -> Void = { _, _ in }
  ) -> [UInt8]? {
    var examples = PartOfSpeechExamples()
    for (number, document) in documents.enumerated() { examples.add(document, number: number) }
    let (frequent, counts) = frequentFeatures(of: examples)
    guard frequent.count > 0 else { return nil }
    let passes = options.epochs * 2
    let first = learn(frequent, examples) { progress($0, passes) }
    var layout = PartOfSpeechLayout(buckets: options.buckets)
    for number in order(first.average, counts) { layout.add(frequent.hashes[number]) }
    let second = learn(layout.numbers, examples) { progress(options.epochs + $0, passes) }
    return layout.encode(second.average)
  }

  private func learn(
    _ numbers: FeatureNumbers, _ examples: PartOfSpeechExamples, _ progress: (Int) -> Void
  ) -> AdaptiveWeights {
    var learner = PartOfSpeechLearner(numbers)
    var generator = SeededGenerator(seed: options.seed)
    for epoch in 1...max(1, options.epochs) {
      learner.runEpoch(examples, trustsItself: epoch > 1, &generator)
      progress(epoch)
    }
    return learner.weights
  }

  /// The features that occur often enough, and how often they do.
  private func frequentFeatures(
    of examples: PartOfSpeechExamples
  ) -> (numbers: FeatureNumbers, counts: [Int]) {
    // Most features are rare: a table of small counts, shared by hashes, keeps them out of the exact one.
    let shift: UInt64 = 40
    var rough = [UInt8](repeating: 0, count: 1 << 24)
    forEachHash(of: examples) { hash in
      if rough[Int(hash >> shift)] < .max { rough[Int(hash >> shift)] += 1 }
    }
    var numbers = FeatureNumbers()
    var counts: [Int] = []
    forEachHash(of: examples) { hash in
      guard rough[Int(hash >> shift)] >= options.minimumCount else { return }
      let number = Int(numbers.number(hash))
      if number == counts.count { counts.append(0) }
      counts[number] += 1
    }
    return (numbers, counts)
  }

  private func forEachHash(of examples: PartOfSpeechExamples, _ body: (UInt64) -> Void) {
    var list = HashList()
    for sentence in examples.sentences {
      sentence.forEachWord(&list) { wanted, hashes in
        hashes.forEach(body)
        return wanted
      }
    }
  }

  /// The numbers of the features, those first that matter most: the squared range of the weights, times how often the
  /// feature occurs.
  private func order(_ weights: [Float], _ counts: [Int]) -> [Int] {
    let stride = PartOfSpeechModel.stride
    let gains = counts.indices.map { number -> Float in
      let row = weights[number * stride..<number * stride + PartOfSpeech.labelCount]
      let range = (row.max() ?? 0) - (row.min() ?? 0)
      return range * range * Float(counts[number])
    }
    return counts.indices.sorted { (gains[$1], $0) < (gains[$0], $1) }
  }
}
