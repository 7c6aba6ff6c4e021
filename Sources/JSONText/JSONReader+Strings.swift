extension JSONReader {
  public mutating func string() throws(JSONError) -> String {
    try expect(.string)
    return try scanString()
  }

  /// Reads a string as its UTF-8 bytes.
  public mutating func utf8() throws(JSONError) -> [UInt8] {
    try expect(.string)
    let (range, isPlain) = try scanQuoted()
    return isPlain ? Array(bytes[range]) : try unescaped(range)
  }

  /// Reads a string and appends its UTF-8 bytes.
  public mutating func appendString(to utf8: inout [UInt8]) throws(JSONError) {
    try expect(.string)
    let (range, isPlain) = try scanQuoted()
    utf8 += isPlain ? bytes[range] : try unescaped(range)[...]
  }

  /// Reads an array of strings.
  public mutating func strings() throws(JSONError) -> [String] {
    try beginArray()
    var strings: [String] = []
    while try nextElement() { strings.append(try string()) }
    return strings
  }

  /// Reads the string whose opening quote is the current byte.
  mutating func scanString() throws(JSONError) -> String {
    let (range, isPlain) = try scanQuoted()
    return isPlain ? string(in: range) : try unescapedString(range)
  }

  /// The bytes of a range as a string; all bytes were checked at the start.
  @inline(__always) func string(in range: Range<Int>) -> String {
    String(copying: UTF8Span(unchecked: bytes.span.extracting(range)))
  }

  func unescapedString(_ range: Range<Int>) throws(JSONError) -> String {
    String(decoding: try unescaped(range), as: UTF8.self)
  }

  /// Steps over a string.
  /// - Returns: what stands between the quotes, and whether it has no escapes.
  mutating func scanQuoted() throws(JSONError) -> (range: Range<Int>, isPlain: Bool) {
    let (bytes, limit) = (bytes, limit)
    let first = position + 1
    var isPlain = true
    var index = first
    while index < limit {
      let byte = bytes[index]
      if byte == UInt8(ascii: "\"") {
        position = index + 1
        return (first..<index, isPlain)
      }
      index &+= 1
      if byte == UInt8(ascii: "\\") {
        isPlain = false
        index &+= 1
      } else if byte < 0x20, !isLenient {
        throw error("a control character in a string: write it as an escape", at: index - 1)
      }
    }
    throw error("a string without its closing quote")
  }

  /// The bytes of a string with escapes.
  func unescaped(_ range: Range<Int>) throws(JSONError) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(range.count)
    var index = range.lowerBound
    while index < range.upperBound {
      guard bytes[index] == UInt8(ascii: "\\") else {
        result.append(bytes[index])
        index += 1
        continue
      }
      index = try unescape(at: index, to: range.upperBound, into: &result)
    }
    return result
  }

  /// - Returns: where the escape ends.
  private func unescape(
    at start: Int, to end: Int, into result: inout [UInt8]
  ) throws(JSONError) -> Int {
    let letter = bytes[start + 1]
    switch letter {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): result.append(letter)
    case UInt8(ascii: "b"): result.append(0x08)
    case UInt8(ascii: "f"): result.append(0x0C)
    case UInt8(ascii: "n"): result.append(0x0A)
    case UInt8(ascii: "r"): result.append(0x0D)
    case UInt8(ascii: "t"): result.append(0x09)
    case UInt8(ascii: "u"): return try unescapeScalar(at: start, to: end, into: &result)
    default:
      guard isLenient else { throw error("an unknown escape in a string", at: start) }
      result.append(letter)
    }
    return start + 2
  }

  /// Reads `\uXXXX`, or two of them that are a surrogate pair.
  private func unescapeScalar(
    at start: Int, to end: Int, into result: inout [UInt8]
  ) throws(JSONError) -> Int {
    guard let unit = codeUnit(at: start, to: end) else {
      guard isLenient else { throw error("\\u wants four hexadecimal digits", at: start) }
      result.append(contentsOf: "\u{FFFD}".utf8)
      return start + 2
    }
    if let scalar = Unicode.Scalar(unit) {
      result.append(contentsOf: String(scalar).utf8)
      return start + 6
    }
    if UTF16.isLeadSurrogate(unit), let trail = codeUnit(at: start + 6, to: end),
      UTF16.isTrailSurrogate(trail)
    {
      result.append(contentsOf: String(decoding: [unit, trail], as: UTF16.self).utf8)
      return start + 12
    }
    guard isLenient else { throw error("a lone surrogate in a string", at: start) }
    result.append(contentsOf: "\u{FFFD}".utf8)
    return start + 6
  }

  private func codeUnit(at start: Int, to end: Int) -> UInt16? {
    guard start + 6 <= end, bytes[start] == UInt8(ascii: "\\"),
      bytes[start + 1] == UInt8(ascii: "u")
    else { return nil }
    var unit: UInt16 = 0
    for byte in bytes[start + 2..<start + 6] {
      guard let digit = hexadecimalDigit(byte) else { return nil }
      unit = unit << 4 | digit
    }
    return unit
  }
}

private func hexadecimalDigit(_ byte: UInt8) -> UInt16? {
  switch byte {
  case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt16(byte - UInt8(ascii: "0"))
  case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt16(byte - UInt8(ascii: "a") + 10)
  case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt16(byte - UInt8(ascii: "A") + 10)
  default: nil
  }
}
