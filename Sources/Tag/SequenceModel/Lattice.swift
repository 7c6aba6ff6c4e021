/// The scores of all labels of all words of one sentence, and the best path through them.
///
/// Scores are whole numbers, so that training and tagging give the same result on every machine. Rows are `stride` wide;
/// labels beyond the last one score `impossible`.
struct Lattice {
  /// Low enough never to be chosen, high enough to be added to without overflow.
  static let impossible: Int32 = -100_000_000

  let tags: TagSet
  let stride: Int
  /// `transitions[from * stride + to]`, with `impossible` where the tag set forbids it.
  private(set) var transitions: [Int32]
  private let starts: [Int32]
  private let ends: [Int32]
  /// Word by word.
  var scores: [Int32] = []
  private var best: [Int32]
  private var next: [Int32]
  private var arguments: [UInt8] = []

  init(_ tags: TagSet) {
    self.tags = tags
    let stride = tags.stride
    self.stride = stride
    let labels = tags.tags.indices
    starts = (0..<stride).map { $0 < labels.count && tags.canStart($0) ? 0 : Self.impossible }
    ends = (0..<stride).map { $0 < labels.count && tags.canEnd($0) ? 0 : Self.impossible }
    transitions = Array(repeating: Self.impossible, count: stride * stride)
    best = Array(repeating: 0, count: stride)
    next = best
    setTransitions { _, _ in 0 }
  }

  /// Sets the scores of the transitions that the tag set allows.
  mutating func setTransitions(_ score: (_ from: Int, _ to: Int) -> Int32) {
    for from in tags.tags.indices {
      for to in tags.tags.indices where tags.allows(from, to) {
        transitions[from * stride + to] = score(from, to)
      }
    }
  }

  /// Makes room for a sentence; the scores are left to the caller.
  mutating func reset(count: Int) {
    if scores.count < count * stride {
      scores = Array(repeating: 0, count: count * stride)
      arguments = Array(repeating: 0, count: count * stride)
    }
  }

  /// Writes the labels of the path with the highest score; of equal ones the lower labels.
  mutating func decode(count: Int, into labels: inout [UInt8]) {
    labels.removeAll(keepingCapacity: true)
    guard count > 0 else { return }
    for label in 0..<stride { best[label] = scores[label] + starts[label] }
    for word in 1..<max(count, 1) { step(word) }
    var label = 0
    for candidate in 1..<stride where best[candidate] + ends[candidate] > best[label] + ends[label]
    {
      label = candidate
    }
    for word in (0..<count).reversed() {
      labels.append(UInt8(label))
      label = Int(arguments[word * stride + label])
    }
    labels.reverse()
  }

  /// Extends the best paths by one word.
  private mutating func step(_ word: Int) {
    let stride = stride
    let labelCount = tags.tags.count
    let row = word * stride
    transitions.withUnsafeBytes { transitions in
      scores.withUnsafeBytes { scores in
        best.withUnsafeBytes { best in
          for chunk in Swift.stride(from: 0, to: stride, by: 16) {
            var top = SIMD16<Int32>(repeating: Int32.min)
            var argument = SIMD16<Int32>(repeating: 0)
            for from in 0..<labelCount {
              let score = best.loadUnaligned(fromByteOffset: from * 4, as: Int32.self)
              let candidate =
                transitions.loadUnaligned(
                  fromByteOffset: (from * stride + chunk) * 4, as: SIMD16<Int32>.self) &+ score
              let isBetter = candidate .> top
              top.replace(with: candidate, where: isBetter)
              argument.replace(with: Int32(from), where: isBetter)
            }
            top =
              top
              &+ scores.loadUnaligned(
                fromByteOffset: (row + chunk) * 4, as: SIMD16<Int32>.self)
            for lane in 0..<16 {
              next[chunk + lane] = max(top[lane], 2 * Self.impossible)
              arguments[row + chunk + lane] = UInt8(truncatingIfNeeded: argument[lane])
            }
          }
        }
      }
    }
    swap(&best, &next)
  }
}
