/// Ends of runs of bytes that need no look of their own, found eight at a time: nearly all of a page is such.
///
/// - Source: Warren, "Hacker's Delight" (2012), 6-1.
enum PlainRuns {
  static let width = 8
  private static let highBits: UInt64 = 0x8080_8080_8080_8080
  private static let ones: UInt64 = 0x0101_0101_0101_0101

  /// A place at or behind `index`, at most eight bytes before the first byte beyond ASCII or the end.
  @inline(__always)
  static func asciiEnd(_ bytes: UnsafeRawBufferPointer, from index: Int) -> Int {
    var index = index
    while index + width <= bytes.count {
      let block = bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)
      if block & highBits != 0 { return index }
      index += width
    }
    return index
  }

  /// The like before the first byte that is no visible ASCII character and no space.
  @inline(__always)
  static func visibleEnd(_ bytes: UnsafeRawBufferPointer, from index: Int) -> Int {
    var index = index
    while index + width <= bytes.count {
      let block = bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)
      let isControl = (block &- ones &* 0x20) & ~block
      let isDelete = ((block ^ ones &* 0x7F) &- ones) & ~(block ^ ones &* 0x7F)
      if (block | isControl | isDelete) & highBits != 0 { return index }
      index += width
    }
    return index
  }
}
