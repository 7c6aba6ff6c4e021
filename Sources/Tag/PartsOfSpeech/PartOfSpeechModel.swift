internal import Lexicons

/// Trained weights that tell parts of speech, used where their bytes lie.
///
/// Layout, little-endian, parts aligned to 64 bytes: header (64 bytes): `WEFTPOS1`, version of the features, number of
/// buckets (UInt32 each); keys: for each bucket four of 16 bits; weights: for each key a row of 16 bytes, one a label,
/// 128 plus the weight. A feature's hash gives its bucket by its upper half and its key by its lowest 16 bits.
struct PartOfSpeechModel {
  static let magic = Array("WEFTPOS1".utf8)
  static let headerCount = 64
  /// Keys in a bucket.
  static let width = 4
  /// Bytes of a row.
  static let stride = 16

  private let bucketCount: UInt64
  private let keys: UnsafeRawPointer
  private let rows: UnsafeRawPointer

  /// Why bytes are not a model.
  enum Mistake: Error, Equatable {
    case notAModel
    case otherFeatures(version: UInt32)
    case truncated

    var message: String {
      switch self {
      case .notAModel: "the file is no model of parts of speech"
      case .otherFeatures(let version):
        "the model was trained with features of version \(version), this is version "
          + "\(PartOfSpeechFeatures.version)"
      case .truncated: "the model file is cut short"
      }
    }
  }

  /// - Parameter bytes: must outlive the model.
  init(_ bytes: UnsafeRawBufferPointer) throws(Mistake) {
    guard let base = bytes.baseAddress, bytes.count >= Self.headerCount,
      bytes.starts(with: Self.magic)
    else { throw .notAModel }
    func number(_ index: Int) -> UInt32 {
      bytes.loadUnaligned(fromByteOffset: Self.magic.count + index * 4, as: UInt32.self)
    }
    guard number(0) == PartOfSpeechFeatures.version else {
      throw .otherFeatures(version: number(0))
    }
    let count = Int(number(1))
    guard count > 0 else { throw .notAModel }
    guard bytes.count == Self.byteCount(buckets: count) else { throw .truncated }
    bucketCount = UInt64(count)
    keys = base + Self.headerCount
    rows = base + Self.rowsStart(buckets: count)
  }

  /// Where the weights of a model with so many buckets start.
  static func rowsStart(buckets: Int) -> Int { aligned(headerCount + buckets * width * 2) }

  static func byteCount(buckets: Int) -> Int {
    rowsStart(buckets: buckets) + buckets * width * stride
  }

  /// The bucket and the key of a feature.
  @inline(__always)
  static func place(_ hash: UInt64, buckets: UInt64) -> (bucket: Int, key: UInt16) {
    (Int(((hash &>> 32) &* buckets) &>> 32), UInt16(truncatingIfNeeded: hash))
  }

  /// The weights of a feature; nil when the model does not know it.
  @inline(__always)
  fileprivate func row(_ hash: UInt64) -> UnsafeRawPointer? {
    let (bucket, key) = Self.place(hash, buckets: bucketCount)
    let lowest: UInt64 = 0x0001_0001_0001_0001
    let known = keys.loadUnaligned(fromByteOffset: bucket &* 8, as: UInt64.self)
    let difference = known ^ UInt64(key) &* lowest
    // The highest bit of the first 16 that are 0; bits above may be wrong, and are not looked at.
    let equal = (difference &- lowest) & ~difference & 0x8000_8000_8000_8000
    guard equal != 0 else { return nil }
    let place = bucket &* Self.width &+ equal.trailingZeroBitCount &>> 4
    return rows + place &* Self.stride
  }
}

/// Adds up the weights of the features of a word.
struct LabelScores: FeatureSink {
  private let model: PartOfSpeechModel
  // Bytes in pairs: sums of the lower and of the upper bytes. 48 rows of at most 255 fit into 16 bits.
  private var lower = SIMD8<UInt16>()
  private var upper = SIMD8<UInt16>()

  init(_ model: PartOfSpeechModel) { self.model = model }

  @inline(__always)
  mutating func add(_ template: UInt64, _ value: UInt64) {
    guard let row = model.row(Self.hash(template, value)) else { return }
    let pairs = row.loadUnaligned(as: SIMD8<UInt16>.self)
    lower &+= pairs & 0xFF
    upper &+= pairs &>> 8
  }

  /// The label with the highest sum; of equal ones the first. All labels have the same bias.
  @inline(__always)
  var best: PartOfSpeech {
    var best: UInt16 = 0
    var label: UInt8 = 0
    for pair in 0..<8 {
      if lower[pair] > best { (best, label) = (lower[pair], UInt8(pair * 2)) }
      if upper[pair] > best, pair < 7 { (best, label) = (upper[pair], UInt8(pair * 2 + 1)) }
    }
    return PartOfSpeech(rawValue: label) ?? .other
  }
}
