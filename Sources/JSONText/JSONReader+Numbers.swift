extension JSONReader {
  public mutating func bool() throws(JSONError) -> Bool {
    try expect(.bool)
    if bytes[position] == UInt8(ascii: "t") {
      try scanWord("true")
      return true
    }
    try scanWord("false")
    return false
  }

  public mutating func null() throws(JSONError) {
    try expect(.null)
    try scanWord("null")
  }

  public mutating func int() throws(JSONError) -> Int {
    try expect(.number)
    return try scanInteger()
  }

  public mutating func double() throws(JSONError) -> Double {
    let digits = try number()
    guard let value = Double(digits), value.isFinite else {
      throw error("a number that is too large: \(digits)")
    }
    return value
  }

  /// Reads a number as the digits that it was written with.
  public mutating func number() throws(JSONError) -> String {
    try expect(.number)
    guard let end = numberEnd(in: bytes, from: position, to: limit) else {
      throw error("digits that are no number of JSON")
    }
    defer { position = end }
    return String(decoding: bytes[position..<end], as: UTF8.self)
  }

  /// Reads an array of whole numbers.
  public mutating func column() throws(JSONError) -> [Int] {
    try beginArray()
    var column: [Int] = []
    while try nextElement() {
      try expect(.number)
      column.append(try scanInteger())
    }
    return column
  }

  private mutating func scanInteger() throws(JSONError) -> Int {
    guard let end = numberEnd(in: bytes, from: position, to: limit) else {
      throw error("digits that are no number of JSON")
    }
    let isNegative = bytes[position] == UInt8(ascii: "-")
    var value = 0
    for byte in bytes[(isNegative ? position + 1 : position)..<end] {
      guard byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") else {
        throw error("a whole number is wanted")
      }
      let (tens, isTooLarge) = value.multipliedReportingOverflow(by: 10)
      let (sum, isTooLargeStill) = tens.addingReportingOverflow(Int(byte - UInt8(ascii: "0")))
      guard !isTooLarge, !isTooLargeStill else { throw error("a number that is too large") }
      value = sum
    }
    position = end
    return isNegative ? -value : value
  }

  mutating func scanWord(_ word: StaticString) throws(JSONError) {
    let end = position + word.utf8CodeUnitCount
    guard end <= limit, word.withUTF8Buffer({ $0.elementsEqual(bytes[position..<end]) }) else {
      throw error("a word that JSON does not know: \(word) is wanted")
    }
    position = end
  }
}

/// Where the number that starts at `start` ends.
/// - Returns: nil if there is none by JSON's grammar.
/// - Source: RFC 8259 §6.
func numberEnd(in bytes: [UInt8], from start: Int, to limit: Int) -> Int? {
  var index = start
  func byte() -> UInt8 { index < limit ? bytes[index] : 0 }
  func skipDigits() -> Bool {
    let first = index
    while byte() >= UInt8(ascii: "0"), byte() <= UInt8(ascii: "9") { index += 1 }
    return index > first
  }
  if byte() == UInt8(ascii: "-") { index += 1 }
  let first = index
  guard skipDigits(), bytes[first] != UInt8(ascii: "0") || index == first + 1 else { return nil }
  if byte() == UInt8(ascii: ".") {
    index += 1
    guard skipDigits() else { return nil }
  }
  if byte() | 0x20 == UInt8(ascii: "e") {
    index += 1
    if byte() == UInt8(ascii: "+") || byte() == UInt8(ascii: "-") { index += 1 }
    guard skipDigits() else { return nil }
  }
  return index
}
