internal import Unicode

/// Finds zero-width characters and controls of writing direction that say nothing.
enum InvisibleCharacters {
  /// Removes them from a range, except joiners that change how letters or emoji look.
  static func edits(of text: [UInt8], _ range: Range<Int>) -> [TextEdit] {
    var edits: [TextEdit] = []
    var index = range.lowerBound
    while index < range.upperBound {
      guard text[index] >= 0x80 else {
        index += 1
        continue
      }
      let (scalar, width) = decodeScalar(text, at: index)
      if isInvisible(scalar), !isNeeded(scalar, text, index, width, range) {
        edits.append(TextEdit(index..<(index + width), []))
      }
      index += width
    }
    return edits
  }

  private static func isInvisible(_ scalar: UInt32) -> Bool {
    switch scalar {
    // Soft hyphen, Mongolian vowel separator, zero-width and direction marks, embeddings, word joiner and invisible
    // operators, isolates and deprecated controls, byte order mark, interlinear annotation, tags.
    case 0xAD, 0x180E, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F, 0xFEFF,
      0xFFF9...0xFFFB, 0xE0000...0xE007F:
      true
    default: false
    }
  }

  private static func isNeeded(
    _ scalar: UInt32, _ text: [UInt8], _ index: Int, _ width: Int, _ range: Range<Int>
  ) -> Bool {
    guard index > range.lowerBound else { return false }
    let before = decodeScalar(text, before: index).value
    if (0xE0020...0xE007F).contains(scalar) {
      // Flags of regions: a black flag and tags.
      return before == 0x1F3F4 || (0xE0020...0xE007F).contains(before)
    }
    guard scalar == 0x200C || scalar == 0x200D, index + width < range.upperBound else {
      return false
    }
    let after = decodeScalar(text, at: index + width).value
    if scalar == 0x200D, isPictographic(after) {
      // A variation selector or skin tone may stand between.
      return isPictographic(before) || before == 0xFE0F || (0x1F3FB...0x1F3FF).contains(before)
    }
    return joinsLetters(before) && (joinsLetters(after) || scalar == 0x200D)
  }

  /// Whether a letter or mark belongs to a script in which joiners change the shape: Arabic, Indic and others.
  private static func joinsLetters(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x0600...0x08FF, 0x0900...0x0DFF, 0x0F00...0x109F, 0x1780...0x18AF, 0xFB50...0xFDFF,
      0xFE70...0xFEFC, 0xA840...0xA8FF:
      CharacterKind(scalar).isLetter || CharacterKind(scalar) == .mark
    default: false
    }
  }
}
