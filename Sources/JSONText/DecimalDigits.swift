extension OutputSpan<UInt8> {
  /// Writes a whole number in decimal digits.
  @inline(__always) mutating func append(integer value: Int) {
    if value < 0 { append(UInt8(ascii: "-")) }
    append(decimal: value.magnitude)
  }

  private mutating func append(decimal value: UInt) {
    let low = eightDigits(UInt64(value % 100_000_000))
    guard value >= 100_000_000 else {
      return append(low, skipping: Swift.min(7, low.trailingZeroBitCount / 8))
    }
    append(decimal: value / 100_000_000)
    append(low, skipping: 0)
  }

  /// Writes digits that stand one in a byte, the first one lowest.
  @inline(__always) private mutating func append(_ digits: UInt64, skipping zeros: Int) {
    var letters = (digits | 0x3030_3030_3030_3030) &>> (zeros * 8)
    for _ in zeros..<8 {
      append(UInt8(truncatingIfNeeded: letters))
      letters &>>= 8
    }
  }
}

/// The digits of a number below 10⁸, one in a byte, the first one lowest.
///
/// Fours are split into pairs and pairs into digits, all at once; multiplying and shifting divides by 100 and by 10.
/// - Source: P. Khuong, "How to print integers really fast", 2017.
@inline(__always) private func eightDigits(_ value: UInt64) -> UInt64 {
  let fours = value / 10_000 | (value % 10_000) << 32
  let hundreds = ((fours &* 10_486) &>> 20) & 0x0000_007F_0000_007F
  let pairs = hundreds | (fours &- 100 &* hundreds) &<< 16
  let tens = ((pairs &* 103) &>> 10) & 0x000F_000F_000F_000F
  return tens | (pairs &- 10 &* tens) &<< 8
}
