internal import Lexicons

/// Weights of hashed features that tell where sentences end.
///
/// Layout, little-endian: `WSM1`, the number of features (4 bytes), the logarithmic odds of one step of weight and the
/// threshold (bit patterns of 4-byte floating-point numbers), the hashes (4 bytes each), the weights (1 byte each).
public final class SentenceModel: Sendable {
  static let magic: [UInt8] = Array("WSM1".utf8)
  private static let headBytes = 16

  /// A bit for each hash that may have a weight: most features have none, and the bits stay in the nearest cache.
  private static let filterBits: UInt32 = 19
  private let filter: [UInt64]
  private let mask: Int
  private let keys: [UInt32]
  private let weights: [Int8]
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
    guard bytes.count == Self.headBytes + 5 * count else { return nil }
    step = Float(bitPattern: number(8))
    threshold = Float(bitPattern: number(12))
    var size = 16
    while size < 4 * count { size *= 2 }
    var keys = [UInt32](repeating: 0, count: size)
    var weights = [Int8](repeating: 0, count: size)
    var filter = [UInt64](repeating: 0, count: 1 << Int(Self.filterBits - 6))
    for index in 0..<count {
      let key = number(Self.headBytes + 4 * index)
      filter[Self.word(key)] |= Self.bit(key)
      var slot = Int(key) & (size - 1)
      while keys[slot] != 0 { slot = (slot + 1) & (size - 1) }
      keys[slot] = key
      weights[slot] = Int8(bitPattern: bytes[Self.headBytes + 4 * count + index])
    }
    mask = size - 1
    self.filter = filter
    self.keys = keys
    self.weights = weights
  }

  /// The model for texts of a language; nil for languages that write no ends of sentences.
  static func shipped(language: String) -> SentenceModel? {
    unmarked.contains(language) ? nil : model
  }

  private static let unmarked: Set<String> = ["th", "lo", "km", "my"]
  private static let model = SentenceModel(EmbeddedBytes.sentenceModel.buffer)

  private static func word(_ hash: UInt32) -> Int { Int(hash >> (32 - filterBits + 6)) }
  private static func bit(_ hash: UInt32) -> UInt64 { 1 << UInt64(hash >> (32 - filterBits) & 63) }

  /// The weight of a feature, in steps; most have none.
  func weight(_ hash: UInt32) -> Int {
    guard filter[Self.word(hash)] & Self.bit(hash) != 0 else { return 0 }
    return listedWeight(hash)
  }

  private func listedWeight(_ hash: UInt32) -> Int {
    var slot = Int(hash) & mask
    while keys[slot] != 0 {
      if keys[slot] == hash { return Int(weights[slot]) }
      slot = (slot + 1) & mask
    }
    return 0
  }

  /// Whether a sentence ends in a gap.
  func ends(
    _ features: borrowing SentenceFeatures, _ paragraph: Paragraph, _ gap: SentenceFeatures.Gap
  ) -> Bool {
    var sum = 0
    filter.withUnsafeBufferPointer { filter in
      features.forEach(paragraph, gap) { hash in
        if filter[Self.word(hash)] & Self.bit(hash) != 0 { sum += listedWeight(hash) }
      }
    }
    return Float(sum) * step > threshold
  }
}
