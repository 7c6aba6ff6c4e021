internal import DocumentModel
internal import Lexicons
internal import StageKit

/// Trains the model of sentence ends: equal texts give equal bytes.
///
/// Logistic regression by FTRL-proximal with an L1 penalty, which leaves few weights that are not 0.
/// - Source: McMahan et al., Ad Click Prediction: a View from the Trenches, 2013.
package struct SentenceTrainer {
  /// A text and its sentences, as ranges of UTF-8 bytes.
  package struct Example {
    /// ISO 639-1.
    package var language: String
    package var text: String
    package var sentences: [Range<Int>]

    package init(language: String, text: String, sentences: [Range<Int>]) {
      self.language = language
      self.text = text
      self.sentences = sentences
    }
  }

  /// Weights of fewer steps, of 127, are left out: a quarter of the model, which changes next to nothing.
  fileprivate static let smallestWeight: Float = 4
  /// Features share this many weights while training.
  private static let bits: UInt32 = 22
  private static let learningRate: Float = 0.2
  private let penalty: Float
  private let passes: Int
  /// Sentences end where their probability is above this.
  private let probability: Float

  /// How strongly weights are drawn to 0.
  package static let defaultPenalty: Float = 5

  package init(penalty: Float = defaultPenalty, passes: Int = 30, probability: Float = 0.4) {
    self.penalty = penalty
    self.passes = passes
    self.probability = probability
  }

  /// Trains a model of all languages of the examples.
  /// - Returns: nil when no feature has kept a weight.
  /// - Throws: `DocumentFailure` when ICU lacks rules for a language.
  package func train(on examples: [Example]) throws -> [UInt8]? {
    let gaps = Self.mixed(try Self.gaps(of: examples))
    var state = State(penalty: penalty, rate: Self.learningRate, bits: Self.bits)
    for _ in 0..<passes {
      for gap in gaps { state.learn(gap.features, isEnd: gap.isEnd) }
    }
    return state.model(of: gaps.lazy.map(\.features), probability: probability)
  }

  /// In an order that has nothing to do with where they stand, the same for the same number of them.
  private static func mixed(_ gaps: [Gap]) -> [Gap] {
    let order = gaps.indices.sorted {
      WordHash.mixed(UInt64($0 + 1)) < WordHash.mixed(UInt64($1 + 1))
    }
    return order.map { gaps[$0] }
  }

  private struct Gap {
    var features: [UInt32]
    var isEnd: Bool
  }

  private static func gaps(of examples: [Example]) throws -> [Gap] {
    var gaps: [Gap] = []
    for example in examples {
      let tokenizer = try Tokenizer(language: example.language, hyphens: nil)
      let splitter = SentenceSplitter(language: example.language, model: nil)
      let text = Array(example.text.utf8)
      var tokens = Tokens(by: 0)
      tokenizer.tokenize(text, 0..<text.count, into: &tokens)
      let ends = Set(example.sentences.map(\.upperBound))
      forEachParagraph(of: text, tokens, in: [0..<text.count], lineFeeds: 2) { paragraph in
        splitter.forEachOpenGap(paragraph, isEnd: { ends.contains(paragraph.end($0)) }) {
          features, isEnd in gaps.append(Gap(features: features, isEnd: isEnd))
        }
      }
    }
    return gaps
  }

  /// The sums of FTRL-proximal, one slot a hash.
  private struct State {
    private let penalty: Float
    private let rate: Float
    private let shift: UInt32
    private var sums: [Float]
    private var squares: [Float]

    init(penalty: Float, rate: Float, bits: UInt32) {
      self.penalty = penalty
      self.rate = rate
      shift = 32 - bits
      sums = [Float](repeating: 0, count: 1 << bits)
      squares = [Float](repeating: 0, count: 1 << bits)
    }

    func weight(_ hash: UInt32) -> Float {
      let slot = Int(hash >> shift)
      let sum = sums[slot]
      guard abs(sum) > penalty else { return 0 }
      let scale = (1 + squares[slot].squareRoot()) / rate
      return (sum > 0 ? penalty - sum : -penalty - sum) / scale
    }

    mutating func learn(_ features: [UInt32], isEnd: Bool) {
      var score: Float = 0
      for hash in features { score += weight(hash) }
      let gradient = Self.logistic(score) - (isEnd ? 1 : 0)
      for hash in features {
        let slot = Int(hash >> shift)
        let square = squares[slot] + gradient * gradient
        let sigma = (square.squareRoot() - squares[slot].squareRoot()) / rate
        sums[slot] += gradient - sigma * weight(hash)
        squares[slot] = square
      }
    }

    /// The weights that are not 0, as 8-bit numbers; nil when there is none.
    func model(of rows: some Sequence<[UInt32]>, probability: Float) -> [UInt8]? {
      var kept: [UInt32: Float] = [:]
      for row in rows {
        for hash in row where kept[hash] == nil && weight(hash) != 0 { kept[hash] = weight(hash) }
      }
      let step = (kept.values.map(abs).max() ?? 1) / 127
      let weights = kept.compactMapValues { weight -> Int8? in
        let steps = (weight / step).rounded()
        return abs(steps) < SentenceTrainer.smallestWeight ? nil : Int8(steps)
      }
      guard !weights.isEmpty else { return nil }
      let threshold = LanguageTrainer.log(probability / (1 - probability))
      let keys = weights.keys.sorted()
      var bytes = SentenceModel.magic
      for number in [UInt32(keys.count), step.bitPattern, threshold.bitPattern] + keys {
        bytes += (0..<4).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
      }
      for key in keys { bytes.append(UInt8(bitPattern: weights[key] ?? 0)) }
      return bytes
    }

    private static func logistic(_ value: Float) -> Float {
      let bounded = Double(max(-30, min(30, value)))
      return Float(1 / (1 + naturalExponential(-bounded)))
    }
  }
}
