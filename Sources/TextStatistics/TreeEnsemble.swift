/// Boosted symmetric trees: each level of a tree asks one question of one feature.
///
/// - Source: Friedman 2001 (boosting); Prokhorenkova et al. 2018 (symmetric trees).
public struct TreeEnsemble: Sendable {
  /// How many features a row has.
  public let featureCount: Int
  private let depth: Int
  private let base: Float
  /// `depth` a tree.
  private let features: [UInt8]
  private let thresholds: [Float]
  /// 2^depth a tree.
  private let leaves: [Float]

  /// Reads what `scripts/training/boost.py` writes: `WTRE`, version, features, trees, depth (bytes 4...9, trees as UInt16),
  /// base as Float32, then for each tree `depth` feature numbers, `depth` Float32 thresholds and 2^depth Float32 leaves.
  /// - Returns: nil when the bytes are not such a model.
  public init?(_ bytes: UnsafeRawBufferPointer) {
    let header = 13
    guard bytes.count >= header, bytes.prefix(4).elementsEqual(Array("WTRE".utf8)), bytes[4] == 1
    else { return nil }
    featureCount = Int(bytes[5])
    let trees = Int(bytes[6]) | Int(bytes[7]) << 8
    let depth = Int(bytes[8])
    self.depth = depth
    guard (1...8).contains(depth), bytes.count == header + trees * (depth * 5 + (4 << depth))
    else { return nil }
    func float(at offset: Int) -> Float {
      Float(
        bitPattern: UInt32(
          littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt32.self)))
    }
    base = float(at: 9)
    var features: [UInt8] = []
    var thresholds: [Float] = []
    var leaves: [Float] = []
    var offset = header
    for _ in 0..<trees {
      for level in 0..<depth { features.append(bytes[offset + level]) }
      offset += depth
      for level in 0..<depth { thresholds.append(float(at: offset + level * 4)) }
      offset += depth * 4
      for leaf in 0..<(1 << depth) { leaves.append(float(at: offset + leaf * 4)) }
      offset += 4 << depth
    }
    guard features.allSatisfy({ Int($0) < bytes[5] }) else { return nil }
    self.features = features
    self.thresholds = thresholds
    self.leaves = leaves
  }

  /// The sum of the trees for each row.
  /// - Parameter rows: `featureCount` values a row, row after row.
  public func scores(of rows: [Float]) -> [Float] {
    let count = rows.count / featureCount
    var sums = [Float](repeating: base, count: count)
    let trees = leaves.count >> depth
    rows.withUnsafeBufferPointer { rows in
      for tree in 0..<trees { add(tree: tree, rows, to: &sums) }
    }
    return sums
  }

  private func add(tree: Int, _ rows: UnsafeBufferPointer<Float>, to sums: inout [Float]) {
    let firstLevel = tree * depth
    let firstLeaf = tree << depth
    var row = 0
    for index in sums.indices {
      var leaf = 0
      for level in firstLevel..<firstLevel + depth {
        leaf = leaf << 1 | (rows[row + Int(features[level])] > thresholds[level] ? 1 : 0)
      }
      sums[index] += leaves[firstLeaf + leaf]
      row += featureCount
    }
  }
}
