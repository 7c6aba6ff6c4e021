#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// Probabilities of parts of paths: forward-backward over the scores of one sentence.
struct SpanMarginals {
  private let stride: Int
  private let labels: Int
  /// Per word and label; each word's row adds up to 1.
  private var forward: [Double]
  private var backward: [Double]
  private var emissions: [Double]
  private let transitions: [Double]
  private var scales: [Double]

  /// - Parameter unit: what a score is multiplied with before it is taken as the logarithm of a weight.
  init(_ lattice: Lattice, count: Int, _ unit: Double) {
    stride = lattice.stride
    labels = lattice.tags.tags.count
    transitions = lattice.transitions.map { score in
      score <= Lattice.impossible ? 0 : exp(Double(score) * unit)
    }
    emissions = Array(repeating: 0, count: count * stride)
    forward = emissions
    backward = emissions
    scales = Array(repeating: 1, count: count)
    for word in 0..<count {
      let row = word * stride
      let top = lattice.scores[row..<(row + labels)].max() ?? 0
      for label in 0..<labels {
        emissions[row + label] = exp(Double(lattice.scores[row + label] - top) * unit)
      }
    }
    runForward(lattice, count)
    runBackward(lattice, count)
  }

  private mutating func runForward(_ lattice: Lattice, _ count: Int) {
    for word in 0..<count {
      let row = word * stride
      var sum = 0.0
      for label in 0..<labels {
        var weight = 0.0
        if word == 0 {
          weight = lattice.tags.canStart(label) ? 1 : 0
        } else {
          for from in 0..<labels {
            weight += forward[row - stride + from] * transitions[from * stride + label]
          }
        }
        weight *= emissions[row + label]
        forward[row + label] = weight
        sum += weight
      }
      scales[word] = sum > 0 ? sum : 1
      for label in 0..<labels { forward[row + label] /= scales[word] }
    }
  }

  private mutating func runBackward(_ lattice: Lattice, _ count: Int) {
    for word in (0..<count).reversed() {
      let row = word * stride
      for label in 0..<labels {
        guard word + 1 < count else {
          backward[row + label] = lattice.tags.canEnd(label) ? 1 : 0
          continue
        }
        var weight = 0.0
        for to in 0..<labels {
          weight +=
            transitions[label * stride + to] * emissions[row + stride + to]
            * backward[row + stride + to]
        }
        backward[row + label] = weight / scales[word + 1]
      }
    }
  }

  /// The probability that the words of a range have these labels.
  func probability(of path: [UInt8], _ range: Range<Int>) -> Double {
    var total = 0.0
    let last = (scales.count - 1) * stride
    for label in 0..<labels { total += forward[last + label] * backward[last + label] }
    guard total > 0 else { return 0 }
    var weight = forward[range.lowerBound * stride + Int(path[range.lowerBound])]
    for word in range.dropFirst() {
      weight *=
        transitions[Int(path[word - 1]) * stride + Int(path[word])]
        * emissions[word * stride + Int(path[word])] / scales[word]
    }
    let end = range.upperBound - 1
    weight *= backward[end * stride + Int(path[end])]
    return min(max(weight / total, 0), 1)
  }
}
