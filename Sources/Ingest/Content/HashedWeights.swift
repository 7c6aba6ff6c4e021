internal import Lexicons

/// A linear model over hashed words: one byte a weight, no dictionary.
///
/// - Source: Weinberger et al., "Feature hashing for large scale multitask learning" (ICML 2009).
struct HashedWeights {
  /// Words go to `1 << bits` weights.
  static let bits = 15
  private let weights: [Float]

  /// Reads a scale (Float32) and `1 << bits` weights (Int8).
  init(_ model: TrainedModel) {
    weights = model.withBytes { bytes in
      guard bytes.count == 4 + 1 << Self.bits else {
        preconditionFailure("the embedded weights are trained for this many places")
      }
      let scale = Float(bitPattern: UInt32(littleEndian: bytes.loadUnaligned(as: UInt32.self)))
      return bytes.dropFirst(4).map { Float(Int8(bitPattern: $0)) * scale }
    }
  }

  subscript(place: Int) -> Float { weights[place] }

  /// The place of a hashed word in one of its roles.
  @inline(__always)
  static func place(_ hash: UInt64, as role: UInt64) -> Int {
    Int(WordHash.mixed(hash &+ role &* 0x9E37_79B9_7F4A_7C15) >> (64 - UInt64(bits)))
  }
}
