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
  ///
  /// Works column by column, a block of rows at a time, so that the compiler can compare many rows at once.
  /// - Parameter rows: `featureCount` values a row, row after row.
  public func scores(of rows: [Float]) -> [Float] {
    let count = rows.count / featureCount
    var sums = [Float](repeating: base, count: count)
    var columns = [Float](repeating: 0, count: featureCount * Self.blockRows)
    var places = [Int32](repeating: 0, count: Self.blockRows)
    var start = 0
    while start < count {
      let block = start..<min(start + Self.blockRows, count)
      transpose(block, of: rows, into: &columns)
      add(columns, &places, to: &sums, block)
      start = block.upperBound
    }
    return sums
  }

  /// 52 columns of 256 floats stay in the first-level cache's neighborhood (52 KB).
  private static let blockRows = 256

  private func transpose(_ block: Range<Int>, of rows: [Float], into columns: inout [Float]) {
    rows.withUnsafeBufferPointer { rows in
      columns.withUnsafeMutableBufferPointer { columns in
        for row in block {
          let first = row * featureCount
          let place = row - block.lowerBound
          for feature in 0..<featureCount {
            columns[feature &* Self.blockRows &+ place] = rows[first &+ feature]
          }
        }
      }
    }
  }

  private func add(
    _ columns: [Float], _ places: inout [Int32], to sums: inout [Float], _ block: Range<Int>
  ) {
    columns.withUnsafeBufferPointer { columns in
      places.withUnsafeMutableBufferPointer { places in
        sums.withUnsafeMutableBufferPointer { sums in
          for tree in 0..<(leaves.count >> depth) {
            for level in 0..<depth {
              let question = tree * depth + level
              let column = Int(features[question]) * Self.blockRows
              let threshold = thresholds[question]
              for row in 0..<block.count {
                let answer: Int32 = columns[column &+ row] > threshold ? 1 : 0
                places[row] = level == 0 ? answer : places[row] &* 2 &+ answer
              }
            }
            let firstLeaf = tree << depth
            leaves.withUnsafeBufferPointer { leaves in
              for row in 0..<block.count {
                sums[block.lowerBound &+ row] += leaves[firstLeaf &+ Int(places[row])]
              }
            }
          }
        }
      }
    }
  }
}
