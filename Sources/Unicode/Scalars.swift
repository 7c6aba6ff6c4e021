internal import CICU

/// Decodes the scalar that starts at `index` of valid UTF-8.
/// - Returns: the scalar's value and the bytes that it takes.
@inlinable
public func decodeScalar(_ text: [UInt8], at index: Int) -> (value: UInt32, width: Int) {
  text.withUnsafeBufferPointer { decodeScalar($0, at: index) }
}

/// Decodes the scalar that starts at `index` of valid UTF-8.
/// - Returns: the scalar's value and the bytes that it takes.
@inlinable
public func decodeScalar(
  _ text: UnsafeBufferPointer<UInt8>, at index: Int
) -> (value: UInt32, width: Int) {
  let lead = text[index]
  if lead < 0x80 { return (UInt32(lead), 1) }
  func trail(_ offset: Int) -> UInt32 {
    index + offset < text.count ? UInt32(text[index + offset] & 0x3F) : 0
  }
  if lead < 0xE0 { return (UInt32(lead & 0x1F) << 6 | trail(1), 2) }
  if lead < 0xF0 { return (UInt32(lead & 0x0F) << 12 | trail(1) << 6 | trail(2), 3) }
  return (UInt32(lead & 0x07) << 18 | trail(1) << 12 | trail(2) << 6 | trail(3), 4)
}

/// Decodes the scalar that ends before `index`, which is greater than 0.
public func decodeScalar(_ text: [UInt8], before index: Int) -> (value: UInt32, width: Int) {
  text.withUnsafeBufferPointer { decodeScalar($0, before: index) }
}

/// Decodes the scalar that ends before `index`, which is greater than 0.
public func decodeScalar(
  _ text: UnsafeBufferPointer<UInt8>, before index: Int
) -> (value: UInt32, width: Int) {
  var start = index - 1
  while start > 0, text[start] & 0xC0 == 0x80 { start -= 1 }
  return decodeScalar(text, at: start)
}

/// Appends a scalar as UTF-8.
public func appendScalar(_ value: UInt32, to bytes: inout [UInt8]) {
  guard let scalar = UnicodeScalar(value) else { return }
  bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
}

/// What kind of character a scalar is: the general category, coarsely.
public enum CharacterKind: Sendable {
  case uppercase, lowercase, otherLetter, mark, number, punctuation, symbol, separator, control

  public init(_ scalar: UInt32) {
    if scalar < 0x80, (scalar | 0x20) &- 0x61 < 26 {
      self = scalar & 0x20 == 0 ? .uppercase : .lowercase
      return
    }
    switch cicu_general_category(scalar) {
    case 1, 3: self = .uppercase
    case 2: self = .lowercase
    case 4, 5: self = .otherLetter
    case 6, 7, 8: self = .mark
    case 9, 10, 11: self = .number
    case 12, 13, 14: self = .separator
    case 19, 20, 21, 22, 23, 28, 29: self = .punctuation
    case 24, 25, 26, 27: self = .symbol
    default: self = .control
    }
  }

  public var isLetter: Bool {
    switch self {
    case .uppercase, .lowercase, .otherLetter: true
    default: false
    }
  }
}

/// Whether a scalar has the property White_Space.
public func isWhiteSpace(_ scalar: UInt32) -> Bool {
  if scalar < 0x80 { return scalar == 0x20 || (9...13).contains(scalar) }
  return cicu_is_white_space(scalar) != 0
}

/// Whether a scalar is a pictograph: what emoji are made of.
public func isPictographic(_ scalar: UInt32) -> Bool {
  scalar > 0xA8 && cicu_is_pictographic(scalar) != 0
}

/// The simple lower-case mapping of a scalar.
public func lowercase(_ scalar: UInt32) -> UInt32 {
  if scalar < 0x80 { return scalar >= 0x41 && scalar <= 0x5A ? scalar + 32 : scalar }
  return cicu_lowercase(scalar)
}

/// The ISO 15924 code of the script that a scalar belongs to: `Latn`, `Zyyy` when it belongs to many.
public func scriptCode(_ scalar: UInt32) -> String {
  cicu_script_name(cicu_script(scalar)).map { String(cString: $0) } ?? "Zzzz"
}
