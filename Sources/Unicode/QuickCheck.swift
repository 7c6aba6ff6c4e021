internal import CICU

/// Finds the start of a text that is normalized, by a table of characters that are so wherever they stand.
///
/// - Source: UAX #15, detecting normalization forms: Quick_Check is Yes and the combining class 0.
struct QuickCheck {
  private static let pageSize: UInt32 = 64
  /// Characters beyond the second plane are rare, and left to ICU.
  private static let pageCount = 0x20000 / Int(pageSize)

  private let handle: OpaquePointer
  /// Bytes below this one belong to characters that are normalized wherever they stand.
  private let firstByte: UInt8
  /// One bit a character; 0 also for a page that was not asked for yet.
  private var pages = [UInt64](repeating: 0, count: pageCount)
  private var isKnown = [Bool](repeating: false, count: pageCount)

  init(_ handle: OpaquePointer, firstByte: UInt8) {
    self.handle = handle
    self.firstByte = firstByte
  }

  /// - Returns: where the check ends: all before is normalized, and does not depend on what follows. The upper bound
  ///   when all of the range is.
  mutating func end(in text: [UInt8], _ range: Range<Int>) -> Int {
    var index = range.lowerBound
    while true {
      index = quickEnd(in: text, index..<range.upperBound)
      guard index < range.upperBound else { return index }
      let (scalar, width) = decodeScalar(text, at: index)
      guard isNormalized(scalar) else { break }
      index += width
    }
    // The character before may combine with this one.
    guard index > range.lowerBound else { return index }
    index -= 1
    while index > range.lowerBound, text[index] & 0xC0 == 0x80 { index -= 1 }
    return index
  }

  private mutating func isNormalized(_ scalar: UInt32) -> Bool {
    let page = Int(scalar / Self.pageSize)
    guard page < Self.pageCount else { return false }
    if !isKnown[page] {
      pages[page] = cicu_normalized_page(handle, UInt32(page))
      isKnown[page] = true
    }
    return pages[page] >> UInt64(scalar % Self.pageSize) & 1 == 1
  }

  private static let blockLength = 32

  /// The first character that is of four bytes, not in the table, or not normalized; or one near the end.
  private func quickEnd(in text: [UInt8], _ range: Range<Int>) -> Int {
    text.withUnsafeBytes { bytes in
      pages.withUnsafeBufferPointer { pages in
        var index = range.lowerBound
        let limits = SIMD32<UInt8>(repeating: firstByte)
        while index + Self.blockLength + 2 <= range.upperBound {
          let block = bytes.loadUnaligned(fromByteOffset: index, as: SIMD32<UInt8>.self)
          let end = index + Self.blockLength
          guard any(block .>= limits) else {
            index = end
            continue
          }
          while index < end {
            let width = normalizedWidth(bytes, index, pages)
            guard width > 0 else { return index }
            index += width
          }
        }
        while index < range.upperBound, bytes[index] < firstByte { index += 1 }
        return index
      }
    }
  }

  /// Bytes of a character that the table says is normalized; 0 when it does not say so.
  /// - Parameter bytes: at least three from `index` on. The scalar without its last six bits is the page.
  @inline(__always)
  private func normalizedWidth(
    _ bytes: UnsafeRawBufferPointer, _ index: Int, _ pages: UnsafeBufferPointer<UInt64>
  ) -> Int {
    let lead = bytes[index]
    if lead < firstByte { return 1 }
    let second = bytes[index &+ 1] & 0x3F
    if lead < 0xE0 { return (pages[Int(lead & 0x1F)] &>> UInt64(second)) & 1 == 1 ? 2 : 0 }
    guard lead < 0xF0 else { return 0 }
    let page = Int(lead & 0x0F) &<< 6 | Int(second)
    return (pages[page] &>> UInt64(bytes[index &+ 2] & 0x3F)) & 1 == 1 ? 3 : 0
  }
}

/// Whether all bytes of a range are smaller than `limit`, which is 0x80 or more.
public func isEveryByte(of text: [UInt8], _ range: Range<Int>, below limit: UInt8) -> Bool {
  text.withUnsafeBytes { bytes in
    var index = range.lowerBound
    let limits = SIMD32<UInt8>(repeating: limit)
    while index + 32 <= range.upperBound {
      let block = bytes.loadUnaligned(fromByteOffset: index, as: SIMD32<UInt8>.self)
      if any(block .>= limits) { return false }
      index += 32
    }
    while index < range.upperBound {
      if bytes[index] >= limit { return false }
      index += 1
    }
    return true
  }
}
