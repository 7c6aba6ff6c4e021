/// Lower-cases Unicode scalars one to one, without tables or `String`: Latin, Greek, Cyrillic, Armenian.
///
/// Word lists are compiled with the same folding, so that a list and a text meet. A right single quotation mark folds
/// to an apostrophe: the lists are written with apostrophes.
public enum ScalarFolding {
  /// The folded scalar, and whether it was an upper-case letter.
  @inlinable
  public static func fold(_ scalar: UInt32) -> (folded: UInt32, isUpper: Bool) {
    if scalar < 0x80 {
      let isUpper = scalar &- 0x41 < 26
      return (isUpper ? scalar &+ 0x20 : scalar, isUpper)
    }
    if scalar == 0x2019 { return (0x27, false) }
    let lower = foldWide(scalar)
    return (lower, lower != scalar)
  }

  /// The folding of scalars outside ASCII.
  @usableFromInline
  static func foldWide(_ scalar: UInt32) -> UInt32 {
    switch scalar {
    case 0xC0...0xD6, 0xD8...0xDE: scalar + 0x20
    case 0x130: 0x69
    case 0x100...0x137, 0x14A...0x177, 0x1E00...0x1E95, 0x1EA0...0x1EFF: scalar | 1
    case 0x178: 0xFF
    case 0x139...0x148, 0x179...0x17E: scalar + (scalar & 1)
    case 0x1CD...0x1DC: scalar + (scalar & 1)
    case 0x1DE...0x1EF, 0x1F8...0x21F, 0x222...0x233: scalar | 1
    case 0x218...0x21B: scalar | 1
    case 0x386: 0x3AC
    case 0x388...0x38A: scalar + 0x25
    case 0x38C: 0x3CC
    case 0x38E, 0x38F: scalar + 0x3F
    case 0x391...0x3A1, 0x3A3...0x3AB: scalar + 0x20
    case 0x400...0x40F: scalar + 0x50
    case 0x410...0x42F: scalar + 0x20
    case 0x460...0x481, 0x48A...0x4BF, 0x4D0...0x52F: scalar | 1
    case 0x531...0x556: scalar + 0x30
    default: scalar
    }
  }
}
