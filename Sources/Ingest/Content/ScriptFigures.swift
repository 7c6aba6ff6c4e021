internal import Unicode

/// How figures that are raised or lowered behind a figure are written: plain they would make another number of it,
/// 10⁶ become 106.
enum ScriptFigures {
  case raised, lowered

  /// The script of an element; nil for most.
  init?(_ element: ElementName) {
    switch element {
    case .sup: self = .raised
    case .sub: self = .lowered
    default: return nil
    }
  }

  /// Longer texts are no numbers.
  static let maximumBytes = 24

  /// The character that stands for one, itself raised or lowered.
  func form(of scalar: UInt32) -> UInt32? {
    switch (scalar, self) {
    case (0x31, .raised): 0xB9
    case (0x32...0x33, .raised): 0xB2 + scalar - 0x32
    case (0x30...0x39, .raised): 0x2070 + scalar - 0x30
    case (0x2B, .raised): 0x207A
    case (0x2D, .raised), (0x2212, .raised), (0x2013, .raised): 0x207B
    case (0x30...0x39, .lowered): 0x2080 + scalar - 0x30
    case (0x2B, .lowered): 0x208A
    case (0x2D, .lowered), (0x2212, .lowered), (0x2013, .lowered): 0x208B
    default: nil
    }
  }

  /// Whether every character of a text has a form, and one of them is a figure.
  func writes(_ text: [UInt8]) -> Bool {
    var index = 0
    var hasFigure = false
    while index < text.count {
      let (scalar, width) = decodeScalar(text, at: index)
      guard form(of: scalar) != nil else { return false }
      hasFigure = hasFigure || 0x30...0x39 ~= scalar
      index += width
    }
    return hasFigure
  }

  /// A text that `writes` accepts, in forms.
  func written(_ text: [UInt8]) -> [UInt8] {
    var bytes: [UInt8] = []
    var index = 0
    while index < text.count {
      let (scalar, width) = decodeScalar(text, at: index)
      appendUTF8(form(of: scalar) ?? scalar, to: &bytes)
      index += width
    }
    return bytes
  }
}
