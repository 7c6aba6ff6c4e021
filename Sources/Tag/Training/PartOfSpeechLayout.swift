/// Places features in the buckets of a model, and writes the bytes that `PartOfSpeechModel` reads.
struct PartOfSpeechLayout {
  /// The features that found a place.
  private(set) var numbers = FeatureNumbers()
  private var places: [Int] = []
  private var keys: [UInt16]
  private var used: [UInt8]

  init(buckets: Int) {
    keys = Array(repeating: 0, count: buckets * PartOfSpeechModel.width)
    used = Array(repeating: 0, count: buckets)
  }

  /// Gives a feature a place, when its bucket has one left and no feature with the same key.
  mutating func add(_ hash: UInt64) {
    let (bucket, key) = PartOfSpeechModel.place(hash, buckets: UInt64(used.count))
    let start = bucket * PartOfSpeechModel.width
    let place = start + Int(used[bucket])
    guard place < start + PartOfSpeechModel.width, !keys[start..<place].contains(key) else {
      return
    }
    keys[place] = key
    used[bucket] += 1
    _ = numbers.number(hash)
    places.append(place)
  }

  /// - Parameter weights: a row for each feature, by its number.
  func encode(_ weights: [Float]) -> [UInt8] {
    let stride = PartOfSpeechModel.stride
    let largest = weights.lazy.map { abs($0) }.max() ?? 0
    let scale = largest > 0 ? 127 / largest : 0
    var bytes = PartOfSpeechModel.magic
    append(PartOfSpeechFeatures.version, to: &bytes)
    append(UInt32(used.count), to: &bytes)
    bytes += Array(repeating: 0, count: PartOfSpeechModel.headerCount - bytes.count)
    for key in keys { append(key, to: &bytes) }
    let start = PartOfSpeechModel.rowsStart(buckets: used.count)
    bytes += Array(repeating: 0, count: start - bytes.count)
    bytes += Array(repeating: 128, count: keys.count * stride)
    for (number, place) in places.enumerated() {
      for label in 0..<stride {
        let weight = (weights[number * stride + label] * scale).rounded()
        bytes[start + place * stride + label] = UInt8(Int(weight) + 128)
      }
    }
    return bytes
  }

  private func append(_ number: some FixedWidthInteger, to bytes: inout [UInt8]) {
    withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) }
  }
}
