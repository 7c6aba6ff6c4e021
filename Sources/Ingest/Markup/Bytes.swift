/// White space of markup: space, tab, line feed, form feed, carriage return.
@inline(__always)
func isSpace(_ byte: UInt8) -> Bool {
  byte <= 0x20 && (byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D || byte == 0x0C)
}

@inline(__always)
func isASCIILetter(_ byte: UInt8) -> Bool {
  (byte | 0x20) &- 0x61 < 26
}

@inline(__always)
func isASCIIDigit(_ byte: UInt8) -> Bool {
  byte &- 0x30 < 10
}

@inline(__always)
func lowercased(_ byte: UInt8) -> UInt8 {
  byte &- 0x41 < 26 ? byte | 0x20 : byte
}

/// Whether `bytes` at `position` read as `word`, which is in lower case, whatever their case.
func reads(_ word: StaticString, _ bytes: [UInt8], at position: Int) -> Bool {
  let count = word.utf8CodeUnitCount
  guard position >= 0, position + count <= bytes.count else { return false }
  return word.withUTF8Buffer { wanted in
    for index in 0..<count where lowercased(bytes[position + index]) != wanted[index] {
      return false
    }
    return true
  }
}

/// The first place at or after `position` where `bytes` read as `word`, whatever their case.
func find(_ word: StaticString, in bytes: [UInt8], from position: Int, to limit: Int) -> Int? {
  let count = word.utf8CodeUnitCount
  guard count > 0 else { return nil }
  let first = word.withUTF8Buffer { $0[0] }
  var index = position
  let last = min(limit, bytes.count) - count
  while index <= last {
    if lowercased(bytes[index]) == first, reads(word, bytes, at: index) { return index }
    index += 1
  }
  return nil
}

/// `range` without white space at its ends.
func trimmed(_ bytes: [UInt8], _ range: Range<Int>) -> Range<Int> {
  var start = range.lowerBound
  var end = range.upperBound
  while start < end, isSpace(bytes[start]) { start += 1 }
  while end > start, isSpace(bytes[end - 1]) { end -= 1 }
  return start..<end
}
