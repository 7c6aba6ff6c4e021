/// Numbers: whole ones digit by digit, others with the shortest digits that read back the same.
extension JSONWriter {
  mutating func appendInteger(_ value: Int) {
    bytes.append(addingCapacity: 20) { $0.append(integer: value) }  // "\(Int.min)".count
  }

  mutating func appendColumn(_ column: [Int]) {
    let largest = column.reduce(0) { max($0, $1.magnitude) }
    let room = 2 + column.count * (2 + "\(largest)".utf8.count)
    bytes.append(addingCapacity: room) { output in
      output.append(UInt8(ascii: "["))
      for index in column.indices {
        if index > 0 { output.append(UInt8(ascii: ",")) }
        output.append(integer: column[index])
      }
      output.append(UInt8(ascii: "]"))
    }
  }

  /// Writes as ECMAScript does: `0.4`, `1`, `1e-7`, `1.5e+21`.
  /// - Source: RFC 8785 §3.2.2.3.
  mutating func appendDouble(_ value: Double) {
    guard value.isFinite else {
      bytes.append(contentsOf: "null".utf8)
      return
    }
    guard value != 0 else {
      bytes.append(UInt8(ascii: "0"))
      return
    }
    if value < 0 { bytes.append(UInt8(ascii: "-")) }
    let (digits, point) = shortestDigits(value.magnitude)
    switch point {
    case digits.count...21:
      bytes += digits
      bytes += repeatElement(UInt8(ascii: "0"), count: point - digits.count)
    case 1...21:
      bytes += digits[..<point]
      bytes.append(UInt8(ascii: "."))
      bytes += digits[point...]
    case -5...0:
      bytes += "0.".utf8
      bytes += repeatElement(UInt8(ascii: "0"), count: -point)
      bytes += digits
    default: appendScientific(digits, exponent: point - 1)
    }
  }

  private mutating func appendScientific(_ digits: [UInt8], exponent: Int) {
    bytes.append(digits[0])
    if digits.count > 1 {
      bytes.append(UInt8(ascii: "."))
      bytes += digits[1...]
    }
    bytes += (exponent < 0 ? "e-" : "e+").utf8
    appendInteger(abs(exponent))
  }
}

/// The shortest decimal digits of a positive number, and how many of them stand before the decimal point.
private func shortestDigits(_ value: Double) -> (digits: [UInt8], point: Int) {
  var digits: [UInt8] = []
  var point = 0
  var exponent = 0
  var isNegative = false
  var part = Part.whole
  // The standard library gives the shortest digits that read back the same, in a notation of its own.
  for byte in value.description.utf8 {
    switch byte {
    case UInt8(ascii: "."): part = .fraction
    case UInt8(ascii: "e"): part = .exponent
    case UInt8(ascii: "-"): isNegative = true
    case UInt8(ascii: "+"): break
    default:
      if part == .exponent {
        exponent = exponent * 10 + Int(byte - UInt8(ascii: "0"))
        continue
      }
      digits.append(byte)
      if part == .whole { point += 1 }
    }
  }
  point += isNegative ? -exponent : exponent
  while digits.count > 1, digits.last == UInt8(ascii: "0") { digits.removeLast() }
  let zeros = digits.prefix { $0 == UInt8(ascii: "0") }.count
  digits.removeFirst(zeros)
  return (digits, point - zeros)
}

private enum Part { case whole, fraction, exponent }
