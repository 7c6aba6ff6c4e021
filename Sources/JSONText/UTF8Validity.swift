/// The first byte that starts no well-formed sequence.
/// - Source: Unicode 16, table 3-7.
func firstInvalidUTF8(in bytes: [UInt8], _ range: Range<Int>) -> Int? {
  var index = range.lowerBound
  let end = range.upperBound
  while index < end {
    let lead = bytes[index]
    if lead < 0x80 {
      index += 1
      continue
    }
    let count = sequenceLength(lead)
    guard count > 1, index + count <= end, secondByteRange(lead).contains(bytes[index + 1])
    else { return index }
    for next in bytes[index + 1..<index + count] where next & 0xC0 != 0x80 { return index }
    index += count
  }
  return nil
}

/// Bytes of the sequence that starts with `lead`; 0 if none does.
@inline(__always) private func sequenceLength(_ lead: UInt8) -> Int {
  switch lead {
  case 0xC2...0xDF: 2
  case 0xE0...0xEF: 3
  case 0xF0...0xF4: 4
  default: 0
  }
}

/// What may follow the lead: less than any continuation byte where that would be overlong, a surrogate or too large.
@inline(__always) private func secondByteRange(_ lead: UInt8) -> ClosedRange<UInt8> {
  switch lead {
  case 0xE0: 0xA0...0xBF
  case 0xED: 0x80...0x9F
  case 0xF0: 0x90...0xBF
  case 0xF4: 0x80...0x8F
  default: 0x80...0xBF
  }
}
