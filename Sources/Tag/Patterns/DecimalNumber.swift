/// An exact decimal number: the values of amounts and quantities.
struct DecimalNumber: Equatable, Comparable {
  /// All its digits.
  private(set) var digits: Int128
  /// How many of them stand after the point.
  private(set) var decimals: Int

  init(_ digits: Int128, decimals: Int = 0) {
    self.digits = digits
    self.decimals = decimals
    normalize()
  }

  /// - Parameter text: `12`, `0.45359237`, `-3`.
  init?(_ text: some StringProtocol) {
    var digits: Int128 = 0
    var decimals = 0
    var isAfterPoint = false
    for byte in text.utf8.drop(while: { $0 == UInt8(ascii: "-") }) {
      if byte == UInt8(ascii: ".") {
        isAfterPoint = true
        continue
      }
      guard byte >= 0x30, byte <= 0x39 else { return nil }
      digits = digits * 10 + Int128(byte - 0x30)
      if isAfterPoint { decimals += 1 }
    }
    self.init(text.utf8.first == UInt8(ascii: "-") ? -digits : digits, decimals: decimals)
  }

  /// - Returns: nil when the product has too many digits.
  func multiplied(by other: DecimalNumber) -> DecimalNumber? {
    let (product, isTooLong) = digits.multipliedReportingOverflow(by: other.digits)
    return isTooLong ? nil : DecimalNumber(product, decimals: decimals + other.decimals)
  }

  /// - Returns: nil when the number has too many digits.
  func shifted(by places: Int) -> DecimalNumber? {
    if places <= decimals { return DecimalNumber(digits, decimals: decimals - places) }
    return power(of: places - decimals).flatMap {
      DecimalNumber(digits).multiplied(by: DecimalNumber($0))
    }
  }

  func adding(_ other: DecimalNumber) -> DecimalNumber? {
    let places = max(decimals, other.decimals)
    guard let scale = power(of: places - decimals),
      let otherScale = power(of: places - other.decimals)
    else { return nil }
    let (a, aIsTooLong) = digits.multipliedReportingOverflow(by: scale)
    let (b, bIsTooLong) = other.digits.multipliedReportingOverflow(by: otherScale)
    let (sum, sumIsTooLong) = a.addingReportingOverflow(b)
    return aIsTooLong || bIsTooLong || sumIsTooLong ? nil : DecimalNumber(sum, decimals: places)
  }

  var negated: DecimalNumber { DecimalNumber(-digits, decimals: decimals) }

  /// The nearest whole number that a fraction is near to: used where a factor is not exact.
  func divided(by divisor: Int128, decimals places: Int) -> DecimalNumber? {
    guard let shifted = shifted(by: places), let fraction = power(of: shifted.decimals),
      divisor > 0
    else { return nil }
    let whole = shifted.digits / fraction
    let half = whole < 0 ? -divisor / 2 : divisor / 2
    return DecimalNumber((whole + half) / divisor, decimals: places)
  }

  var isWhole: Bool { decimals == 0 }

  /// The number, when it is whole and fits.
  var whole: Int? { decimals == 0 ? Int(exactly: digits) : nil }

  /// Without exponent and without zeros that say nothing.
  var text: String {
    let magnitude = String(digits.magnitude)
    let sign = digits < 0 ? "-" : ""
    guard decimals > 0 else { return sign + magnitude }
    let padded = String(repeating: "0", count: max(0, decimals + 1 - magnitude.count)) + magnitude
    return sign + padded.dropLast(decimals) + "." + padded.suffix(decimals)
  }

  static func < (a: DecimalNumber, b: DecimalNumber) -> Bool {
    guard let difference = a.adding(b.negated) else { return a.digits.signum() < b.digits.signum() }
    return difference.digits < 0
  }

  private mutating func normalize() {
    if digits == 0 { decimals = 0 }
    while decimals > 0, digits % 10 == 0 {
      digits /= 10
      decimals -= 1
    }
  }
}

/// A power of ten.
/// - Returns: nil above 38, the largest that fits.
private func power(of places: Int) -> Int128? {
  guard (0...38).contains(places) else { return nil }
  return (0..<places).reduce(Int128(1)) { product, _ in product * 10 }
}
