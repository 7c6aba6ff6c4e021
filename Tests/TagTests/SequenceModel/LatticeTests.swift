import Testing

@testable import Tag

@Suite struct LatticeTests {
  private let tags = TagSet(types: ["PER", "MISC"], compact: ["MISC"])

  /// Every legal path through `count` words.
  private func paths(_ count: Int) -> [[UInt8]] {
    var paths = tags.tags.indices.filter(tags.canStart).map { [UInt8($0)] }
    for _ in 1..<count {
      paths = paths.flatMap { path in
        tags.tags.indices.filter { tags.allows(Int(path[path.count - 1]), $0) }
          .map { path + [UInt8($0)] }
      }
    }
    return paths.filter { tags.canEnd(Int($0[$0.count - 1])) }
  }

  private func randomLattice(_ count: Int, _ generator: inout SeededGenerator) -> Lattice {
    var lattice = Lattice(tags)
    let transitions = lattice.transitions.map { _ in Int32.random(in: -50...50, using: &generator) }
    lattice.setTransitions { transitions[$0 * tags.stride + $1] }
    lattice.reset(count: count)
    for word in 0..<count {
      for label in 0..<tags.stride {
        lattice.scores[word * tags.stride + label] =
          label < tags.tags.count
          ? Int32.random(in: -100...100, using: &generator) : Lattice.impossible
      }
    }
    return lattice
  }

  private func score(_ path: [UInt8], _ lattice: Lattice) -> Int32 {
    var sum: Int32 = 0
    for (word, label) in path.enumerated() {
      sum += lattice.scores[word * tags.stride + Int(label)]
      if word > 0 { sum += lattice.transitions[Int(path[word - 1]) * tags.stride + Int(label)] }
    }
    return sum
  }

  @Test(arguments: [1, 2, 4, 5])
  func `the decoded path is the best of all legal ones`(count: Int) {
    var generator = SeededGenerator(seed: UInt64(count))
    let paths = paths(count)
    for _ in 0..<30 {
      var lattice = randomLattice(count, &generator)
      var labels: [UInt8] = []
      lattice.decode(count: count, into: &labels)
      #expect(paths.contains(labels))
      #expect(score(labels, lattice) == paths.map { score($0, lattice) }.max())
    }
  }

  @Test(arguments: [1, 3, 4])
  func `probabilities are those of summing over all paths`(count: Int) {
    var generator = SeededGenerator(seed: 40 + UInt64(count))
    let unit = 0.02
    let paths = paths(count)
    for _ in 0..<20 {
      let lattice = randomLattice(count, &generator)
      var field = ForwardBackward(tags)
      field.setTransitions(
        lattice.transitions.map {
          $0 <= Lattice.impossible ? -.infinity : Float($0) * Float(unit)
        })
      let logarithms = lattice.scores.map { max(-1e9, Float($0) * Float(unit)) }
      field.run(logarithms, count: count)
      let weights = paths.map { exponent(Double(score($0, lattice)) * unit) }
      let total = weights.reduce(0, +)
      for start in 0..<count {
        for end in start..<count {
          let range = TaggedRange(words: start..<(end + 1), type: 0)
          let path = tags.labels([range], count: count)
          let agreeing = zip(paths, weights).filter { $0.0[start...end] == path[start...end] }
          let expected = agreeing.reduce(0) { $0 + $1.1 } / total
          #expect(abs(field.probability(of: path, range.words) - expected) < 1e-4)
        }
      }
    }
  }

  /// e to a power, by its series: independent of the code that is tested.
  private func exponent(_ power: Double) -> Double {
    // Terms of one sign lose no digits.
    guard power >= 0 else { return 1 / exponent(-power) }
    var term = 1.0
    var sum = 1.0
    for step in 1..<200 {
      term *= power / Double(step)
      sum += term
    }
    return sum
  }

  @Test func `the exponential is right over its whole range`() {
    for power in stride(from: Float(-20), through: 20, by: 0.37) {
      let result = Double(exponential(SIMD16(repeating: power))[3])
      #expect(abs(result / exponent(Double(power)) - 1) < 1e-5, "e^\(power)")
    }
    #expect(exponential(SIMD16(repeating: -Float.infinity))[0] == 0)
    #expect(exponential(SIMD16(repeating: -1e9))[0] == 0)
  }
}
