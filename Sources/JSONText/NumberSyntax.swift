/// Where the number that starts at `start` ends.
/// - Returns: nil if there is none by JSON's grammar.
/// - Source: RFC 8259 §6.
func numberEnd(in bytes: [UInt8], from start: Int, to limit: Int) -> Int? {
  func byte(_ index: Int) -> UInt8 { index < limit ? bytes[index] : 0 }
  let first = byte(start) == UInt8(ascii: "-") ? start + 1 : start
  var end = digitsEnd(in: bytes, from: first, to: limit)
  guard end > first, bytes[first] != UInt8(ascii: "0") || end == first + 1 else { return nil }
  if byte(end) == UInt8(ascii: ".") {
    let fraction = end + 1
    end = digitsEnd(in: bytes, from: fraction, to: limit)
    guard end > fraction else { return nil }
  }
  if byte(end) | 0x20 == UInt8(ascii: "e") {
    let hasSign = byte(end + 1) == UInt8(ascii: "+") || byte(end + 1) == UInt8(ascii: "-")
    let exponent = hasSign ? end + 2 : end + 1
    end = digitsEnd(in: bytes, from: exponent, to: limit)
    guard end > exponent else { return nil }
  }
  return end
}

private func digitsEnd(in bytes: [UInt8], from start: Int, to limit: Int) -> Int {
  var end = start
  while end < limit, bytes[end] &- UInt8(ascii: "0") < 10 { end += 1 }
  return end
}

/// The value of a number such as `0.98`, and where it ends: up to 15 digits, without sign and exponent.
///
/// Such digits and such powers of ten are exact as doubles, so that one division rounds as it should.
/// - Returns: nil for any other number, right or wrong.
/// - Source: W. D. Clinger, "How to read floating point numbers accurately", 1990.
func shortDecimal(
  in bytes: [UInt8], from start: Int, to limit: Int
) -> (value: Double, end: Int)? {
  var digits = 0
  var power = 1
  var point: Int?
  var end = start
  scan: while end < limit, end - start <= 15 {
    switch bytes[end] {
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      digits = digits * 10 + Int(bytes[end] - UInt8(ascii: "0"))
      if point != nil { power *= 10 }
    case UInt8(ascii: ".") where point == nil: point = end
    case UInt8(ascii: ","), UInt8(ascii: "}"), UInt8(ascii: "]"): break scan
    default: return nil
    }
    end += 1
  }
  let whole = (point ?? end) - start
  guard end < limit, end - start <= 15, whole > 0, point != end - 1,
    whole == 1 || bytes[start] != UInt8(ascii: "0")
  else { return nil }
  return (Double(digits) / Double(power), end)
}
