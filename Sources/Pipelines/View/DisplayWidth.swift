/// Columns that a character takes in a terminal: 0, 1 or 2.
func displayWidth(_ character: Character) -> Int {
  character.unicodeScalars.reduce(0) { max($0, displayWidth($1)) }
}

/// Columns that a text takes in a terminal.
func displayWidth(_ text: String) -> Int {
  text.reduce(0) { $0 + displayWidth($1) }
}

/// Columns that a scalar takes in a terminal.
/// - Source: UAX #11; emoji presentation is wide, marks that combine take no room.
func displayWidth(_ scalar: Unicode.Scalar) -> Int {
  if scalar.value < 0x300 { return 1 }
  switch scalar.properties.generalCategory {
  case .nonspacingMark, .enclosingMark, .format: return 0
  default: break
  }
  if isWide(scalar.value) || scalar.properties.isEmojiPresentation { return 2 }
  // Vowels and final consonants of Hangul join the syllable before them.
  return (0x1160...0x11FF).contains(scalar.value) ? 0 : 1
}

/// East Asian Width W and F, without emoji.
private func isWide(_ value: UInt32) -> Bool {
  guard value >= 0x1100 else { return false }
  switch value {
  case 0x1100...0x115F, 0x2329...0x232A, 0x2E80...0x303E, 0x3041...0x4DBF, 0x4E00...0xA4CF,
    0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6F,
    0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x16FE0...0x18AFF, 0x1AFF0...0x1B2FF, 0x20000...0x3FFFD:
    return true
  default: return false
  }
}
