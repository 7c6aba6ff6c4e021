internal import Lexicons

/// Weights of hashed features that tell where sentences end.
///
/// Layout, little-endian: `WSM2`, the number of features (4 bytes), the logarithmic odds of one step of weight and the
/// threshold (bit patterns of 4-byte floating-point numbers), the hashes (4 bytes each), the weights (1 byte each).
public final class SentenceModel: Sendable {
  static let magic: [UInt8] = Array("WSM2".utf8)
  private static let headBytes = 16

  /// Buckets by the upper bits of a hash: four weights in the upper half, and in the lower half the lowest byte of the
  /// hash of each.
  private let buckets: [UInt64]
  private let shift: UInt32
  private let step: Float
  private let threshold: Float

  /// - Returns: nil when the bytes are no model.
  init?(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard bytes.count >= Self.headBytes, bytes.prefix(4).elementsEqual(Self.magic) else {
      return nil
    }
    func number(_ offset: Int) -> UInt32 {
      (0..<4).reduce(UInt32(0)) { $0 | UInt32(bytes[offset + $1]) << (8 * UInt32($1)) }
    }
    let count = Int(number(4))
    step = Float(bitPattern: number(8))
    threshold = Float(bitPattern: number(12))
    guard count > 0, bytes.count == Self.headBytes + 5 * count, step.isFinite, step > 0,
      threshold.isFinite
    else { return nil }
    var bits: UInt32 = 4
    while 1 << bits < 2 * count { bits += 1 }
    shift = 32 - bits
    var buckets = [UInt64](repeating: 0, count: 1 << bits)
    for index in 0..<count {
      let key = number(Self.headBytes + 4 * index)
      let weight = Int8(bitPattern: bytes[Self.headBytes + 4 * count + index])
      Self.put(weight, key, in: &buckets[Int(key >> shift)])
    }
    self.buckets = buckets
  }

  /// Puts a weight into a bucket; of more than four, and of two with the same byte, the smallest gets lost: a handful
  /// of a whole model.
  private static func put(_ weight: Int8, _ hash: UInt32, in bucket: inout UInt64) {
    func held(_ place: UInt64) -> Int8 { Int8(truncatingIfNeeded: bucket >> (32 + 8 * place)) }
    func tag(_ place: UInt64) -> UInt8 { UInt8(truncatingIfNeeded: bucket >> (8 * place)) }
    let places = UInt64(0)..<4
    let tagged = places.first { held($0) != 0 && tag($0) == UInt8(truncatingIfNeeded: hash) }
    guard let place = tagged ?? places.min(by: { held($0).magnitude < held($1).magnitude }),
      weight.magnitude > held(place).magnitude
    else { return }
    bucket &= ~(0xFF_0000_00FF << (8 * place))
    bucket |= UInt64(UInt8(bitPattern: weight)) << (32 + 8 * place)
    bucket |= UInt64(hash & 0xFF) << (8 * place)
  }

  /// The model for texts of a language; nil for languages that write no ends of sentences.
  static func shipped(language: String) -> SentenceModel? {
    unmarked.contains(language) ? nil : model
  }

  private static let unmarked: Set<String> = ["th", "lo", "km", "my"]
  private static let model = SentenceModel(EmbeddedBytes.sentenceModel.buffer)

  /// The weight of a feature, in steps; most have none.
  func weight(_ hash: UInt32) -> Int { Self.weight(hash, in: buckets[Int(hash >> shift)]) }

  @inline(__always)
  private static func weight(_ hash: UInt32, in bucket: UInt64) -> Int {
    let lowest = 0x7F7F_7F7F as UInt32
    let tags = UInt32(truncatingIfNeeded: bucket) ^ (hash & 0xFF) &* 0x0101_0101
    // The highest bit of each byte that is 0, then all bits of it.
    let equal = ~((tags & lowest) &+ lowest | tags | lowest)
    var weights = UInt32(truncatingIfNeeded: bucket >> 32) & (equal >> 7 &* 0xFF)
    weights |= weights >> 16
    weights |= weights >> 8
    return Int(Int8(truncatingIfNeeded: weights))
  }

  /// Whether a sentence ends in a gap.
  func ends(_ features: SentenceFeatures, _ gap: SentenceGap) -> Bool {
    let sum = buckets.withUnsafeBufferPointer { buckets in
      var sum = 0
      features.forEach(gap) { sum += Self.weight($0, in: buckets[Int($0 >> shift)]) }
      return sum
    }
    return Float(sum) * step > threshold
  }
}
