/// Rows of weights that learn by AdaGrad (Duchi et al. 2011): what changed often changes less.
struct AdaptiveWeights {
  /// Keeps the first steps of a weight from being as large as the rate.
  private static let damping: Float = 0.01
  /// Changes smaller than this are left out: most words are clearly outside, and cost nothing then.
  private static let smallestChange: Float = 0.002

  let stride: Int
  private let rate: Float
  private(set) var weights: [Float]
  /// Sums of squared changes.
  private var squares: [Float]
  /// Sums of the weights at the end of each epoch.
  private var sums: [Float]
  private var snapshots: Float = 0

  /// - Parameter stride: weights in a row, a multiple of 16.
  init(rows: Int, stride: Int, rate: Float) {
    self.stride = stride
    self.rate = rate
    weights = Array(repeating: 0, count: rows * stride)
    squares = weights
    sums = weights
  }

  /// Adds up rows, times `factor`, and writes the sums from `start` on.
  func score(
    _ rows: ArraySlice<UInt32>, times factor: Float, into scores: inout [Float], at start: Int
  ) {
    weights.withUnsafeBytes { weights in
      for chunk in Swift.stride(from: 0, to: stride, by: 16) {
        var sum = SIMD16<Float>()
        for row in rows {
          sum += weights.loadUnaligned(
            fromByteOffset: (Int(row) * stride + chunk) * 4, as: SIMD16<Float>.self)
        }
        sum *= factor
        for lane in 0..<16 { scores[start + chunk + lane] = sum[lane] }
      }
    }
  }

  /// Moves every one of the rows by the change that stands in `changes` from `start` on.
  mutating func learn(_ rows: ArraySlice<UInt32>, _ changes: [Float], at start: Int) {
    for chunk in Swift.stride(from: 0, to: stride, by: 16) {
      var change = SIMD16<Float>()
      for lane in 0..<16 { change[lane] = changes[start + chunk + lane] }
      let size = change.replacing(with: -change, where: change .< 0).max()
      guard size >= Self.smallestChange else { continue }
      learn(rows, change, chunk)
    }
  }

  private mutating func learn(_ rows: ArraySlice<UInt32>, _ change: SIMD16<Float>, _ chunk: Int) {
    let square = change * change
    weights.withUnsafeMutableBytes { weights in
      squares.withUnsafeMutableBytes { squares in
        for row in rows {
          let offset = (Int(row) * stride + chunk) * 4
          let sum =
            squares.loadUnaligned(fromByteOffset: offset, as: SIMD16<Float>.self) + square
          squares.storeBytes(of: sum, toByteOffset: offset, as: SIMD16<Float>.self)
          let weight =
            weights.loadUnaligned(fromByteOffset: offset, as: SIMD16<Float>.self)
            + change * (rate / (sum + Self.damping).squareRoot())
          weights.storeBytes(of: weight, toByteOffset: offset, as: SIMD16<Float>.self)
        }
      }
    }
  }

  /// Takes the weights into the average.
  mutating func takeSnapshot() {
    snapshots += 1
    for index in weights.indices { sums[index] += weights[index] }
  }

  /// The mean of the snapshots; averaging evens out the order in which sentences came.
  var average: [Float] {
    sums.map { $0 / max(1, snapshots) }
  }
}
