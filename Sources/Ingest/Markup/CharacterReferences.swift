/// What a character reference stands for.
struct CharacterReference {
  /// UTF-8; empty for a control character, which text cannot hold.
  var text: [UInt8]
  /// Bytes from `&` on, with the `;` if there is one.
  var length: Int
}

/// Reads the character reference at an `&`.
///
/// - Parameter isAttribute: in an attribute a name without `;` before a letter, digit or `=` is no reference.
/// - Returns: nil when the `&` is just that.
/// - Source: https://html.spec.whatwg.org/#character-reference-state
func characterReference(
  _ bytes: [UInt8], at position: Int, limit: Int, isAttribute: Bool = false
) -> CharacterReference? {
  let start = position + 1
  guard start < limit else { return nil }
  if bytes[start] == 0x23 { return numericReference(bytes, start + 1, limit) }
  guard isASCIILetter(bytes[start]) else { return nil }
  var end = start
  while end < limit, end - start < 32, isASCIILetter(bytes[end]) || isASCIIDigit(bytes[end]) {
    end += 1
  }
  if end < limit, bytes[end] == 0x3B, let text = namedReference(bytes[start...end]) {
    return CharacterReference(text: text, length: end + 1 - position)
  }
  let longestBareName = 6  // `otilde`, `frac12`: names that may do without `;`.
  end = min(end, start + longestBareName)
  while end > start + 1 {
    if let text = namedReference(bytes[start..<end]) {
      let after = end < limit ? bytes[end] : 0
      if isAttribute, after == 0x3D || isASCIILetter(after) || isASCIIDigit(after) { return nil }
      return CharacterReference(text: text, length: end - position)
    }
    end -= 1
  }
  return nil
}

/// `#233;` or `#xE9;`, from behind the `#`.
private func numericReference(_ bytes: [UInt8], _ start: Int, _ limit: Int) -> CharacterReference? {
  var index = start
  let isHexadecimal = index < limit && lowercased(bytes[index]) == 0x78
  if isHexadecimal { index += 1 }
  let digits = index
  var scalar: UInt32 = 0
  while index < limit {
    let byte = lowercased(bytes[index])
    let digit: UInt32
    if isASCIIDigit(byte) {
      digit = UInt32(byte - 0x30)
    } else if isHexadecimal, byte &- 0x61 < 6 {
      digit = UInt32(byte - 0x57)
    } else {
      break
    }
    scalar = min(scalar * (isHexadecimal ? 16 : 10) + digit, 0x110000)
    index += 1
  }
  guard index > digits else { return nil }
  if index < limit, bytes[index] == 0x3B { index += 1 }
  return CharacterReference(text: textOfNumber(scalar), length: index - start + 2)
}

private func textOfNumber(_ scalar: UInt32) -> [UInt8] {
  var text: [UInt8] = []
  switch scalar {
  case 0x80...0x9F:
    let meant = windows1252[Int(scalar) - 0x80]
    if meant != 0 { appendUTF8(meant, to: &text) }
  case 1...8, 0x0B, 0x0E...0x1F, 0x7F: break
  case 0x0C, 0x0D: text = [0x0A]
  case 0: appendUTF8(0xFFFD, to: &text)
  default: appendUTF8(scalar, to: &text)
  }
  return text
}

/// What numbers from 80 to 9F mean: the characters of windows-1252; 0 for none.
private let windows1252: [UInt32] = [
  0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039,
  0x0152, 0, 0x017D, 0, 0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122,
  0x0161, 0x203A, 0x0153, 0, 0x017E, 0x0178,
]

/// Looks a name up by bisecting the sorted lines of the standard's table.
private func namedReference(_ name: ArraySlice<UInt8>) -> [UInt8]? {
  let lines = MarkupParser.referenceNames
  var low = 0
  var high = lines.count
  while low < high {
    var start = (low + high) / 2
    while start > low, lines[start - 1] != 0x0A { start -= 1 }
    var end = start
    while end < high, lines[end] != 0x0A { end += 1 }
    guard let space = lines[start..<end].firstIndex(of: 0x20) else { return nil }
    let found = lines[start..<space]
    if found.elementsEqual(name) { return codePoints(lines[space + 1..<end]) }
    if found.lexicographicallyPrecedes(name) { low = end + 1 } else { high = start }
  }
  return nil
}

/// `67 A` as UTF-8.
private func codePoints(_ digits: Slice<UnsafeBufferPointer<UInt8>>) -> [UInt8] {
  var text: [UInt8] = []
  for number in digits.split(separator: 0x20) {
    appendUTF8(UInt32(String(decoding: number, as: UTF8.self), radix: 16) ?? 0xFFFD, to: &text)
  }
  return text
}
