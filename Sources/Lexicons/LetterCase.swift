/// Simple lower-casing, scalar by scalar: what word lists are looked up by.
///
/// Blocks that running text is made of are computed; everything else is asked of the standard library's tables.
public enum LetterCase {
  /// The lower-case form of a scalar, when that is one scalar; else the scalar itself.
  /// - Source: Unicode Character Database, Simple_Lowercase_Mapping.
  @inlinable public static func lowercased(_ scalar: UInt32) -> UInt32 {
    switch scalar {
    case 0x41...0x5A: scalar + 32
    case 0...0xBF: scalar
    case 0xC0...0xDE: scalar == 0xD7 ? scalar : scalar + 32
    case 0xDF...0xFF: scalar
    case 0x391...0x3A1, 0x3A3...0x3AB: scalar + 32
    case 0x3B1...0x3CE: scalar
    case 0x400...0x40F: scalar + 80
    case 0x410...0x42F: scalar + 32
    case 0x430...0x45F: scalar
    // Hebrew to Thai, kana, ideographs and Hangul have no case.
    case 0x590...0x109F, 0x3000...0xA63F, 0xAC00...0xD7FF: scalar
    default: mapped(scalar)
    }
  }

  @usableFromInline static func mapped(_ scalar: UInt32) -> UInt32 {
    guard let value = Unicode.Scalar(scalar) else { return scalar }
    let lower = value.properties.lowercaseMapping.unicodeScalars
    guard let first = lower.first, lower.count == 1 else { return scalar }
    return first.value
  }

  /// Whether the scalar has a lower-case form of its own.
  @inlinable public static func isUppercase(_ scalar: UInt32) -> Bool {
    lowercased(scalar) != scalar
  }
}
