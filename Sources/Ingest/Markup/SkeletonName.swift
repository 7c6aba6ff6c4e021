/// The name of an element of the skeleton, held in place: writing one costs no reference count.
struct SkeletonName: Sendable {
  static let maximumCount = 16
  private var low: UInt64 = 0
  private var high: UInt64 = 0
  private let count: Int

  /// - Parameter name: at most 16 bytes.
  init(_ name: String) {
    precondition(name.utf8.count <= Self.maximumCount, "elements of the skeleton have short names")
    count = name.utf8.count
    for (index, byte) in name.utf8.enumerated() {
      if index < 8 {
        low |= UInt64(byte) << (8 * index)
      } else {
        high |= UInt64(byte) << (8 * (index - 8))
      }
    }
  }

  /// Writes the name; up to 16 bytes at the place change.
  /// - Returns: the place behind it.
  @inline(__always)
  func write(to place: UnsafeMutablePointer<UInt8>) -> UnsafeMutablePointer<UInt8> {
    let raw = UnsafeMutableRawPointer(place)
    raw.storeBytes(of: low.littleEndian, as: UInt64.self)
    raw.storeBytes(of: high.littleEndian, toByteOffset: 8, as: UInt64.self)
    return place + count
  }
}
