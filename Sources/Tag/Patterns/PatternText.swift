/// A text as patterns look at it: bytes that can be asked for anywhere, and the scalars that matter.
struct PatternText {
  let bytes: [UInt8]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  var count: Int { bytes.count }

  /// The byte at an offset; 0, which no text holds, before its start and after its end.
  @inline(__always)
  subscript(offset: Int) -> UInt8 {
    offset >= 0 && offset < bytes.count ? bytes[offset] : 0
  }

  /// What the scalar that starts at an offset is.
  enum Scalar: Equatable {
    case letter(length: Int)
    /// A decimal digit of any script.
    case digit(UInt8, length: Int)
    /// A letter of a script without spaces: kana, Han, Hangul.
    case ideograph(length: Int)
    case space(length: Int)
    case other(length: Int)
    case end

    var length: Int {
      switch self {
      case .letter(let length), .digit(_, let length), .ideograph(let length), .space(let length),
        .other(let length):
        length
      case .end: 0
      }
    }

    var isLetter: Bool { if case .letter = self { true } else { false } }
    var isDigit: Bool { if case .digit = self { true } else { false } }
    var isSpace: Bool { if case .space = self { true } else { false } }
    /// True where a word of letters and digits goes on.
    var isWord: Bool { isLetter || isDigit }
  }

  func scalar(at offset: Int) -> Scalar {
    let byte = self[offset]
    switch byte {
    case 0: return offset < 0 || offset >= bytes.count ? .end : .other(length: 1)
    case 0x30...0x39: return .digit(byte - 0x30, length: 1)
    case 0x41...0x5A, 0x61...0x7A: return .letter(length: 1)
    case 0x20, 0x09...0x0D: return .space(length: 1)
    case 0..<0x80: return .other(length: 1)
    case 0x80..<0xE0: return twoByteScalar(byte, self[offset + 1])
    case 0xE0..<0xF0: return threeByteScalar(byte, self[offset + 1], self[offset + 2])
    default: return .other(length: 4)
    }
  }

  private func twoByteScalar(_ first: UInt8, _ second: UInt8) -> Scalar {
    switch (first, second) {
    case (0xC2, 0xA0): .space(length: 2)
    case (0xC2, 0xAA), (0xC2, 0xB5), (0xC2, 0xBA): .letter(length: 2)
    case (0xC2, _), (0xC3, 0x97), (0xC3, 0xB7): .other(length: 2)
    case (0xD8, 0x80...0x8F), (0xD8, 0x9B...0x9F): .other(length: 2)
    case (0xD9, 0xA0...0xA9): .digit(second - 0xA0, length: 2)
    case (0xD9, 0xAA...0xAD), (0xDB, 0x94): .other(length: 2)
    case (0xDB, 0xB0...0xB9): .digit(second - 0xB0, length: 2)
    default: .letter(length: 2)
    }
  }

  private func threeByteScalar(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Scalar {
    switch (first, second, third) {
    case (0xE0, 0xA5, 0xA6...0xAF), (0xE0, 0xA7, 0xA6...0xAF): .digit(third - 0xA6, length: 3)
    case (0xE0, 0xA5, 0xA4...0xA5): .other(length: 3)
    case (0xE0, _, _), (0xE1, _, _): .letter(length: 3)
    case (0xE2, 0x80, 0x80...0x8A), (0xE2, 0x80, 0xA8...0xAF), (0xE2, 0x81, 0x9F):
      .space(length: 3)
    case (0xE2, _, _): .other(length: 3)
    case (0xE3, 0x80, 0x80): .space(length: 3)
    case (0xE3, 0x80, _): .other(length: 3)
    case (0xEF, 0xBC, 0x90...0x99): .digit(third - 0x90, length: 3)
    case (0xEE...0xEF, _, _): .other(length: 3)
    default: .ideograph(length: 3)
    }
  }

  /// The scalar that ends at an offset.
  func scalar(before offset: Int) -> Scalar {
    var start = offset - 1
    while start > 0, self[start] & 0xC0 == 0x80 { start -= 1 }
    return start < 0 ? .end : scalar(at: start)
  }

  /// The offset after the letters that start at an offset; combining marks count as letters.
  func endOfLetters(from offset: Int) -> Int {
    var end = offset
    while case .letter(let length) = scalar(at: end) { end += length }
    return end
  }

  /// The offset after one space, if there is one that stays in the line.
  func afterSpace(_ offset: Int) -> Int {
    if self[offset] == 0x20 || self[offset] == 0x09 { return offset + 1 }
    guard self[offset] >= 0x80, case .space(let length) = scalar(at: offset) else { return offset }
    return offset + length
  }

  /// The offset after a sign, if it stands here.
  func after(_ sign: UInt8, at offset: Int) -> Int? {
    self[offset] == sign ? offset + 1 : nil
  }

  /// The offset after a hyphen, minus or dash.
  func afterDash(_ offset: Int) -> Int? {
    if self[offset] == 0x2D { return offset + 1 }
    guard self[offset] == 0xE2 else { return nil }
    let rest = (self[offset + 1], self[offset + 2])
    switch rest {
    case (0x80, 0x90...0x95), (0x88, 0x92): return offset + 3
    default: return nil
    }
  }

  /// The offset after a wave dash, which Japanese ranges have.
  func afterWaveDash(_ offset: Int) -> Int? {
    let three = (self[offset], self[offset + 1], self[offset + 2])
    switch three {
    case (0xE3, 0x80, 0x9C), (0xEF, 0xBD, 0x9E): return offset + 3
    default: return nil
    }
  }

  /// True between a word and what is not one: no letter or digit goes on across the offset.
  func isBoundary(_ offset: Int) -> Bool {
    !(scalar(before: offset).isWord && scalar(at: offset).isWord)
  }
}
