/// Writes the bytes that `SequenceModel` reads.
enum ModelEncoder {
  /// - Parameter clipped: share of the weights that may be cut to the largest that a byte holds.
  static func encode(
    _ tags: TagSet, rowBits: Int, weights: [Float], transitions: [Float],
    calibration: Calibration, clipped: Double = 0.00002
  ) -> [UInt8] {
    let scale = 127 / largest(weights, clipped: clipped)
    var bytes = SequenceModel.magic
    let names: [UInt8] = tags.types.flatMap { Array($0.utf8) + [0] }
    append(FeatureExtractor.version, to: &bytes)
    append(UInt32(rowBits), to: &bytes)
    append(UInt32(tags.tags.count), to: &bytes)
    append(UInt32(tags.types.count), to: &bytes)
    append(UInt32(names.count), to: &bytes)
    append(Float(calibration.scorePerUnit / Double(scale)).bitPattern, to: &bytes)
    append(Float(calibration.slope).bitPattern, to: &bytes)
    append(Float(calibration.offset).bitPattern, to: &bytes)
    pad(&bytes)
    for tag in tags.tags { bytes += [tag.part.rawValue, UInt8(tag.type)] }
    bytes += names
    pad(&bytes)
    for weight in transitions { append(Int32((weight * scale).rounded()), to: &bytes) }
    pad(&bytes)
    bytes.reserveCapacity(bytes.count + weights.count)
    for weight in weights {
      bytes.append(UInt8(min(max((weight * scale).rounded(), -127), 127) + 128))
    }
    return bytes
  }

  /// The size of weight that only a small share exceeds.
  private static func largest(_ weights: [Float], clipped: Double) -> Float {
    let sizes = weights.lazy.map { abs($0) }.filter { $0 > 0 }.sorted(by: >)
    guard !sizes.isEmpty else { return 1 }
    return sizes[min(sizes.count - 1, Int(Double(sizes.count) * clipped))]
  }

  private static func append(_ number: some FixedWidthInteger, to bytes: inout [UInt8]) {
    withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) }
  }

  private static func pad(_ bytes: inout [UInt8]) {
    while bytes.count % 64 != 0 { bytes.append(0) }
  }
}
