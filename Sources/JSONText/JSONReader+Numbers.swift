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
    try expect(.number)
    if let (value, end) = shortDecimal(in: bytes, from: position, to: limit) {
      position = end
      return value
    }
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
  /// - Parameter count: how many there will be, if that can be guessed.
  public mutating func column(expecting count: Int = 0) throws(JSONError) -> [Int] {
    try beginArray()
    var column: [Int] = []
    // Each number takes a byte and a comma at least.
    column.reserveCapacity(min(count, (limit - position) / 2))
    scanPlainNumbers(into: &column)
    while try nextElement() {
      try expect(.number)
      column.append(try scanInteger())
    }
    return column
  }

  /// Reads the elements of an array for as long as they are digits with nothing but commas between.
  private mutating func scanPlainNumbers(into column: inout [Int]) {
    let bytes = bytes
    var index = position
    var comma = false
    while true {
      var next = index
      if comma {
        guard next < limit, bytes[next] == UInt8(ascii: ",") else { break }
        next += 1
      }
      let first = next
      var value = 0
      while next < limit {
        let digit = bytes[next] &- UInt8(ascii: "0")
        guard digit < 10 else { break }
        value = value &* 10 &+ Int(digit)
        next &+= 1
      }
      // 18 digits always fit. Zeros in front, spaces and the like are left to the slower way.
      guard next > first, next - first <= 18, next < limit,
        bytes[first] != UInt8(ascii: "0") || next == first + 1,
        bytes[next] == UInt8(ascii: ",") || bytes[next] == UInt8(ascii: "]")
      else { break }
      column.append(value)
      index = next
      comma = true
    }
    position = index
    frames[frames.count - 1].count = column.count
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
