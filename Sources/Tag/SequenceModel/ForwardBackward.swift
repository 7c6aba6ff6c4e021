/// The probabilities of labels and pairs of labels, over all paths through one sentence (Rabiner 1989).
///
/// Every row is `stride` wide, and a multiple of 16 lanes.
struct ForwardBackward {
  let stride: Int
  /// Weights of transitions, `from * stride + to`; 0 where the tag set forbids one.
  private var transitions: [Float]
  /// The same by `to * stride + from`.
  private var transposed: [Float]
  private var starts: [Float]
  private var ends: [Float]
  /// Weights of labels, word by word, the largest of each word 1.
  private(set) var emissions: [Float] = []
  /// Word by word; each row adds up to 1.
  private(set) var forward: [Float] = []
  private(set) var backward: [Float] = []
  /// What each row of `forward` was divided by.
  private(set) var scales: [Float] = []
  private(set) var count = 0

  init(_ tags: TagSet) {
    stride = tags.stride
    let labels = tags.tags.count
    transitions = Array(repeating: 0, count: stride * stride)
    transposed = transitions
    starts = (0..<stride).map { $0 < labels && tags.canStart($0) ? 1 : 0 }
    ends = (0..<stride).map { $0 < labels && tags.canEnd($0) ? 1 : 0 }
  }

  /// Sets the logarithms of the weights of transitions; `-.infinity` forbids one.
  mutating func setTransitions(_ logarithms: [Float]) {
    for row in 0..<stride {
      for chunk in Swift.stride(from: 0, to: stride, by: 16) {
        var lanes = SIMD16<Float>()
        for lane in 0..<16 { lanes[lane] = logarithms[row * stride + chunk + lane] }
        let weights = exponential(lanes)
        for lane in 0..<16 {
          transitions[row * stride + chunk + lane] = weights[lane]
          transposed[(chunk + lane) * stride + row] = weights[lane]
        }
      }
    }
  }

  func transition(_ from: Int, _ to: Int) -> Float { transitions[from * stride + to] }

  /// Runs over a sentence.
  /// - Parameter logarithms: of the weights of labels, word by word; -1e9 or less forbids one.
  mutating func run(_ logarithms: UnsafePointer<Float>, count: Int) {
    self.count = count
    if emissions.count < count * stride {
      emissions = Array(repeating: 0, count: count * stride)
      forward = emissions
      backward = emissions
    }
    if scales.count < count { scales = Array(repeating: 1, count: count) }
    takeEmissions(logarithms)
    runForward()
    runBackward()
  }

  private mutating func takeEmissions(_ logarithms: UnsafePointer<Float>) {
    let raw = UnsafeRawPointer(logarithms)
    emissions.withUnsafeMutableBytes { emissions in
      for word in 0..<count {
        var top = -Float.infinity
        for chunk in Swift.stride(from: 0, to: stride, by: 16) {
          top = max(top, raw.row(word * stride + chunk).max())
        }
        for chunk in Swift.stride(from: 0, to: stride, by: 16) {
          let offset = word * stride + chunk
          emissions.setRow(offset, exponential(raw.row(offset) - top))
        }
      }
    }
  }

  private mutating func runForward() {
    forward.withUnsafeMutableBytes { forward in
      transitions.withUnsafeBytes { transitions in
        emissions.withUnsafeBytes { emissions in
          for word in 0..<count {
            let row = word * stride
            var sum: Float = 0
            for chunk in Swift.stride(from: 0, to: stride, by: 16) {
              var weights = SIMD16<Float>()
              if word == 0 {
                weights = starts.withUnsafeBytes { $0.row(chunk) }
              } else {
                for from in 0..<stride {
                  weights +=
                    transitions.row(from * stride + chunk) * forward.lane(row - stride + from)
                }
              }
              weights *= emissions.row(row + chunk)
              sum += weights.sum()
              forward.setRow(row + chunk, weights)
            }
            scales[word] = sum > 0 ? sum : 1
            for chunk in Swift.stride(from: 0, to: stride, by: 16) {
              forward.setRow(
                row + chunk, UnsafeRawBufferPointer(forward).row(row + chunk) / scales[word])
            }
          }
        }
      }
    }
  }

  private mutating func runBackward() {
    backward.withUnsafeMutableBytes { backward in
      transposed.withUnsafeBytes { transposed in
        emissions.withUnsafeBytes { emissions in
          for word in (0..<count).reversed() {
            let row = word * stride
            for chunk in Swift.stride(from: 0, to: stride, by: 16) {
              var weights = SIMD16<Float>()
              if word + 1 == count {
                weights = ends.withUnsafeBytes { $0.row(chunk) }
              } else {
                for to in 0..<stride {
                  let next = row + stride + to
                  weights +=
                    transposed.row(to * stride + chunk)
                    * (emissions.lane(next) * backward.lane(next))
                }
                weights /= scales[word + 1]
              }
              backward.setRow(row + chunk, weights)
            }
          }
        }
      }
    }
  }

  /// What all paths together weigh at a word, given the scaling; the divisor of every probability.
  func total() -> Float {
    let row = (count - 1) * stride
    var total: Float = 0
    for label in 0..<stride { total += forward[row + label] * backward[row + label] }
    return total
  }

  /// The probability that the words of a range have the labels of `path`, which covers the sentence.
  func probability(of path: [UInt8], _ range: Range<Int>) -> Double {
    let total = total()
    guard total > 0 else { return 0 }
    var weight = Double(forward[range.lowerBound * stride + Int(path[range.lowerBound])])
    for word in range.dropFirst() {
      let label = Int(path[word])
      let step = transition(Int(path[word - 1]), label) * emissions[word * stride + label]
      weight *= Double(step / scales[word])
    }
    let last = range.upperBound - 1
    weight *= Double(backward[last * stride + Int(path[last])] / total)
    return min(max(weight, 0), 1)
  }
}

extension UnsafeRawPointer {
  /// Sixteen numbers from the one at `index` on.
  @inline(__always)
  fileprivate func row(_ index: Int) -> SIMD16<Float> {
    loadUnaligned(fromByteOffset: index &* 4, as: SIMD16<Float>.self)
  }
}

extension UnsafeRawBufferPointer {
  @inline(__always)
  fileprivate func row(_ index: Int) -> SIMD16<Float> {
    loadUnaligned(fromByteOffset: index &* 4, as: SIMD16<Float>.self)
  }

  @inline(__always)
  fileprivate func lane(_ index: Int) -> Float {
    loadUnaligned(fromByteOffset: index &* 4, as: Float.self)
  }
}

extension UnsafeMutableRawBufferPointer {
  @inline(__always)
  fileprivate func lane(_ index: Int) -> Float {
    loadUnaligned(fromByteOffset: index &* 4, as: Float.self)
  }

  @inline(__always)
  fileprivate func setRow(_ index: Int, _ row: SIMD16<Float>) {
    storeBytes(of: row, toByteOffset: index &* 4, as: SIMD16<Float>.self)
  }
}
