internal import Lexicons

/// Weights of hashed features that tell where sentences end.
///
/// Layout, little-endian: `WSM1`, the number of features (4 bytes), the logarithmic odds of one step of weight and the
/// threshold (bit patterns of 4-byte floating-point numbers), the hashes (4 bytes each), the weights (1 byte each).
struct SentenceModel: Sendable {
  static let magic: [UInt8] = Array("WSM1".utf8)
  private static let headBytes = 16

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
    for index in 0..<count {
      let key = number(Self.headBytes + 4 * index)
      var slot = Int(key) & (size - 1)
      while keys[slot] != 0 { slot = (slot + 1) & (size - 1) }
      keys[slot] = key
      weights[slot] = Int8(bitPattern: bytes[Self.headBytes + 4 * count + index])
    }
    mask = size - 1
    self.keys = keys
    self.weights = weights
  }

  /// The model of a language, if one ships.
  static func shipped(language: String) -> SentenceModel? {
    language == "en" ? SentenceModel(EmbeddedBytes.englishSentenceModel.buffer) : nil
  }

  /// The weight of a feature, in steps; most have none.
  func weight(_ hash: UInt32) -> Int {
    var slot = Int(hash) & mask
    while keys[slot] != 0 {
      if keys[slot] == hash { return Int(weights[slot]) }
      slot = (slot + 1) & mask
    }
    return 0
  }

  /// Whether a sentence ends in a gap.
  func ends(_ features: SentenceFeatures, _ gap: Int, isProposed: Bool, first: Int) -> Bool {
    var sum = 0
    features.forEach(gap, isProposed: isProposed, first: first) { sum += weight($0) }
    return Float(sum) * step > threshold
  }
}
