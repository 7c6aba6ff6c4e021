/// Where decoded UTF-8 comes from in the original file.
///
/// A run holds characters that all take `decodedStep` bytes here and `sourceStep` there; a table without runs is the
/// identity, as for clean UTF-8.
struct PositionTable {
  struct Run {
    var decoded: Int32
    var source: Int32
    var decodedStep: UInt8
    var sourceStep: UInt8
    /// U+FFFD for bytes that are no character, or a space for a control character: a piece of its own in a source map.
    var isReplacement: Bool
  }

  private(set) var runs: [Run] = []
  /// Bytes decoded so far.
  private(set) var decodedCount = 0

  var isIdentity: Bool { runs.isEmpty }

  /// Notes the next character, or several alike.
  mutating func append(
    decodedStep: Int, source: Int, sourceStep: Int, count: Int = 1, isReplacement: Bool = false
  ) {
    defer { decodedCount += decodedStep * count }
    if let last = runs.last, !isReplacement, !last.isReplacement,
      Int(last.decodedStep) == decodedStep, Int(last.sourceStep) == sourceStep
    {
      let passed = (decodedCount - Int(last.decoded)) / decodedStep
      if Int(last.source) + passed * sourceStep == source { return }
    }
    runs.append(
      Run(
        decoded: Int32(clamping: decodedCount), source: Int32(clamping: source),
        decodedStep: UInt8(decodedStep),
        sourceStep: UInt8(clamping: sourceStep), isReplacement: isReplacement))
  }

  /// Index of the run that holds a decoded byte.
  func run(at decoded: Int) -> Int {
    var low = 0
    var high = runs.count
    while low < high {
      let middle = (low + high) / 2
      if Int(runs[middle].decoded) <= decoded { low = middle + 1 } else { high = middle }
    }
    return max(0, low - 1)
  }

  /// The original bytes of a decoded range that lies on character boundaries.
  func source(of range: Range<Int>) -> Range<Int> {
    guard !isIdentity else { return range }
    guard !range.isEmpty else {
      let start = source(at: range.lowerBound)
      return start..<start
    }
    let last = runs[run(at: range.upperBound - 1)]
    let step = Int(last.decodedStep)
    let passed = (range.upperBound - 1 - Int(last.decoded)) / step + 1
    let end = Int(last.source) + passed * Int(last.sourceStep)
    return min(source(at: range.lowerBound), end)..<end
  }

  /// Whether a decoded byte stands for other bytes than its own: those of no character, or of a control character.
  func isReplacement(at decoded: Int) -> Bool {
    !isIdentity && runs[run(at: decoded)].isReplacement
  }

  private func source(at decoded: Int) -> Int {
    guard !runs.isEmpty else { return decoded }
    let run = runs[run(at: decoded)]
    return Int(run.source)
      + (decoded - Int(run.decoded)) / Int(run.decodedStep) * Int(run.sourceStep)
  }

  /// Cuts a decoded range into parts that come from one run of original bytes each.
  func contiguousParts(
    of range: Range<Int>,
    _ body: (_ part: Range<Int>, _ source: Range<Int>, _ isAtomic: Bool) -> Void
  ) {
    guard !isIdentity else { return body(range, range, false) }
    var start = range.lowerBound
    var index = run(at: start)
    while start < range.upperBound {
      var end = index + 1
      if !runs[index].isReplacement {
        while end < runs.count, Int(runs[end].decoded) < range.upperBound,
          !runs[end].isReplacement, Int(runs[end].source) == sourceEnd(ofRun: end - 1)
        {
          end += 1
        }
      }
      let limit =
        end < runs.count ? min(range.upperBound, Int(runs[end].decoded)) : range.upperBound
      body(start..<limit, source(of: start..<limit), runs[index].isReplacement)
      start = limit
      index = end
    }
  }

  private func sourceEnd(ofRun index: Int) -> Int {
    let run = runs[index]
    let next = index + 1 < runs.count ? Int(runs[index + 1].decoded) : decodedCount
    return Int(run.source) + (next - Int(run.decoded)) / Int(run.decodedStep) * Int(run.sourceStep)
  }
}
