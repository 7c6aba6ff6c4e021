/// The UTF-8 bytes of a text, without the checks and the counting of references that arrays cost in hot loops; a debug
/// build checks every index.
typealias TextBytes = UnsafeBufferPointer<UInt8>

/// What a byte of ASCII is; a byte of a longer UTF-8 sequence is none of these.
extension UInt8 {
  var isASCIIUppercase: Bool { self >= 0x41 && self <= 0x5A }
  var isASCIILowercase: Bool { self >= 0x61 && self <= 0x7A }
  var isASCIILetter: Bool { (self | 0x20) >= 0x61 && (self | 0x20) <= 0x7A }
  var isASCIIDigit: Bool { self >= 0x30 && self <= 0x39 }
  var isASCIISpace: Bool { self == 0x20 || (self >= 9 && self <= 13) }
  /// A letter, a digit, or part of a character beyond ASCII.
  var isWordByte: Bool { isASCIILetter || isASCIIDigit || self >= 0x80 }
  var asciiLowercased: UInt8 { isASCIIUppercase ? self | 0x20 : self }
}

/// Compares bytes at `index` with lower-case ASCII, ignoring case.
func hasPrefix(_ word: StaticString, _ text: TextBytes, at index: Int, before end: Int) -> Bool {
  guard index + word.utf8CodeUnitCount <= end else { return false }
  return word.withUTF8Buffer { expected in
    for (offset, byte) in expected.enumerated()
    where text[index + offset].asciiLowercased != byte {
      return false
    }
    return true
  }
}
