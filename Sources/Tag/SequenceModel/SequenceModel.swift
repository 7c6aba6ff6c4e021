internal import Lexicons

/// A trained tagger, used where its bytes lie: nothing is parsed but the header.
///
/// Layout, little-endian, parts aligned to 64 bytes:
/// header (64 bytes): `WEFTSEQ1`, feature version, row bits, label count, type count, bytes of type names (UInt32 each),
/// and as Float: score per unit of weight, slope and offset of the calibration;
/// labels: part and type, a byte each; names of the types, each ended by NUL;
/// transitions: Int32, `stride * stride`; weights: `1 << rowBits` rows of `stride` bytes, each 128 plus the weight.
struct SequenceModel {
  static let magic = Array("WEFTSEQ1".utf8)
  static let headerCount = 64

  let tags: TagSet
  let extractor: FeatureExtractor
  let calibration: Calibration
  let lattice: Lattice
  private let weights: UnsafeRawPointer

  /// Why bytes are not a model.
  enum Mistake: Error, Equatable {
    case notAModel
    case otherFeatures(version: UInt32)
    case truncated

    var message: String {
      switch self {
      case .notAModel: "the file is not a sequence model"
      case .otherFeatures(let version):
        "the model was trained with features of version \(version), this is version \(FeatureExtractor.version)"
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
      bytes.loadUnaligned(fromByteOffset: 8 + index * 4, as: UInt32.self)
    }
    guard number(0) == FeatureExtractor.version else { throw .otherFeatures(version: number(0)) }
    let rowBits = Int(number(1))
    let labelCount = Int(number(2))
    guard rowBits <= 24, labelCount <= 255, number(4) < 65_536 else { throw .notAModel }
    let namesStart = Self.headerCount + labelCount * 2
    let namesEnd = namesStart + Int(number(4))
    guard namesEnd <= bytes.count else { throw .truncated }
    let types = bytes[namesStart..<namesEnd].split(separator: 0)
      .map { String(decoding: $0, as: UTF8.self) }
    guard types.count == Int(number(3)) else { throw .notAModel }
    var labels: [TagSet.Tag] = []
    for label in 0..<labelCount {
      guard let part = TagSet.Part(rawValue: bytes[Self.headerCount + label * 2]) else {
        throw .notAModel
      }
      labels.append(.init(part: part, type: Int(bytes[Self.headerCount + label * 2 + 1])))
    }
    tags = TagSet(types: types, tags: labels)
    extractor = FeatureExtractor(rowBits: rowBits)
    let stride = tags.stride
    let transitionsStart = aligned(namesEnd)
    let weightsStart = aligned(transitionsStart + stride * stride * 4)
    guard weightsStart + stride << rowBits <= bytes.count else { throw .truncated }
    var lattice = Lattice(tags)
    lattice.setTransitions { from, to in
      bytes.loadUnaligned(
        fromByteOffset: transitionsStart + (from * stride + to) * 4, as: Int32.self)
    }
    self.lattice = lattice
    weights = base + weightsStart
    func float(_ index: Int) -> Double { Double(Float(bitPattern: number(index))) }
    calibration = Calibration(
      scorePerUnit: float(5), slope: float(6), offset: float(7))
  }
}

/// The next multiple of 64.
func aligned(_ offset: Int) -> Int { (offset + 63) & ~63 }

extension SequenceModel {
  /// Adds up the weights of the rows: the score of each label.
  func score(
    _ rows: UnsafeMutablePointer<UInt32>, count: Int, into scores: UnsafeMutablePointer<Int32>
  ) {
    let stride = tags.stride
    for chunk in Swift.stride(from: 0, to: stride, by: 16) {
      // Bytes in pairs: sums of the lower and of the upper bytes. 257 rows of at most 255 fit into 16 bits.
      var lower = SIMD8<UInt16>()
      var upper = SIMD8<UInt16>()
      for index in 0..<count {
        let pairs = weights.loadUnaligned(
          fromByteOffset: Int(rows[index]) &* stride &+ chunk, as: SIMD8<UInt16>.self)
        lower &+= pairs & 0xFF
        upper &+= pairs &>> 8
      }
      let bias = Int32(count) &* 128
      for pair in 0..<8 {
        scores[chunk &+ pair &* 2] = Int32(lower[pair]) &- bias
        scores[chunk &+ pair &* 2 &+ 1] = Int32(upper[pair]) &- bias
      }
    }
  }
}

extension SequenceModel {
  /// The weight of one feature for one label, in whole units.
  func weight(row: UInt32, label: Int) -> Int {
    let offset = Int(row) * tags.stride + label
    return Int(weights.load(fromByteOffset: offset, as: UInt8.self)) - 128
  }
}
