internal import Unicode

/// Finds characters that cannot be seen and say nothing: most of Default_Ignorable_Code_Point, and tags.
enum InvisibleCharacters {
  /// Removes them from a range, except those that change how the letters, marks or emoji beside them look.
  static func edits(of text: [UInt8], _ range: Range<Int>) -> [TextEdit] {
    var edits: [TextEdit] = []
    // The last character that stays.
    var before: UInt32?
    var index = range.lowerBound
    while index < range.upperBound {
      guard text[index] >= 0x80 else {
        before = UInt32(text[index])
        index += 1
        continue
      }
      let (scalar, width) = decodeScalar(text, at: index)
      let end = index + width
      if before == blackFlag, let tagsEnd = endOfRegion(text, index..<range.upperBound) {
        before = cancelTag
        index = tagsEnd
      } else if isInvisible(scalar), !isNeeded(scalar, before, text, end..<range.upperBound) {
        edits.append(TextEdit(index..<end, []))
        index = end
      } else {
        before = scalar
        index = end
      }
    }
    return edits
  }

  private static func isInvisible(_ scalar: UInt32) -> Bool {
    switch scalar {
    // Soft hyphen, grapheme joiner, Arabic letter mark, Hangul fillers, Khmer inherent vowels, Mongolian selectors and
    // vowel separator.
    case 0xAD, graphemeJoiner, 0x061C, leadingFiller, vowelFiller, 0x3164, 0xFFA0, 0x17B4, 0x17B5,
      0x180B...0x180F:
      true
    // Zero-width and direction marks, embeddings, word joiner and invisible operators, isolates and deprecated controls,
    // byte order mark, interlinear annotation, variation selectors, tags.
    case 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F, 0xFEFF, 0xFFF9...0xFFFB,
      0xFE00...0xFE0F, 0xE0000...0xE0FFF:
      true
    default: false
    }
  }

  private static let graphemeJoiner: UInt32 = 0x034F
  private static let leadingFiller: UInt32 = 0x115F
  private static let vowelFiller: UInt32 = 0x1160

  /// - Parameters:
  ///   - before: the last character that stays; nil at the start.
  ///   - rest: what follows.
  private static func isNeeded(
    _ scalar: UInt32, _ before: UInt32?, _ text: [UInt8], _ rest: Range<Int>
  ) -> Bool {
    guard let before else { return scalar == leadingFiller && isVowelNext(text, rest) }
    switch scalar {
    case 0xFE00...0xFE0F: return takesSelector(before)
    case 0xE0100...0xE01EF: return isIdeograph(before)
    // Forms of Mongolian letters.
    case 0x180B...0x180D, 0x180F: return mongolianLetters.contains(before)
    case leadingFiller: return isVowelNext(text, rest)
    default: break
    }
    guard !rest.isEmpty else { return false }
    let after = decodeScalar(text, at: rest.lowerBound).value
    switch scalar {
    case 0x180E: return mongolianLetters.contains(before) && mongolianLetters.contains(after)
    case vowelFiller:
      return leadingConsonants.contains(before) || trailingConsonants.contains(after)
    // Keeps marks apart that would else change places.
    case graphemeJoiner: return isVisibleMark(before) && isVisibleMark(after)
    case 0x200D where isPictographic(after):
      // A variation selector or skin tone may stand between.
      return isPictographic(before) || before == 0xFE0F || (0x1F3FB...0x1F3FF).contains(before)
    case 0x200C, 0x200D:
      return joinsLetters(before) && (joinsLetters(after) || scalar == 0x200D)
    default: return false
    }
  }

  private static let blackFlag: UInt32 = 0x1F3F4
  private static let cancelTag: UInt32 = 0xE007F
  /// Tags of a region and a part of it, such as `gbsct`.
  private static let regionLengths = 3...7

  /// The end of the tags that make the flag of a region of a black flag; nil where there are none, or other ones.
  private static func endOfRegion(_ text: [UInt8], _ range: Range<Int>) -> Int? {
    var count = 0
    var index = range.lowerBound
    while index < range.upperBound {
      let (scalar, width) = decodeScalar(text, at: index)
      index += width
      if scalar == cancelTag { return regionLengths.contains(count) ? index : nil }
      // Digits and lower-case letters.
      let isName = (0xE0030...0xE0039).contains(scalar) || (0xE0061...0xE007A).contains(scalar)
      guard isName, count < regionLengths.upperBound else { return nil }
      count += 1
    }
    return nil
  }

  /// Whether a character may have another form, or an emoji: of ASCII, keys of a telephone.
  private static func takesSelector(_ scalar: UInt32) -> Bool {
    guard scalar >= 0x80 else {
      return UInt8(scalar).isASCIIDigit || scalar == 0x23 || scalar == 0x2A
    }
    return !isInvisible(scalar) && !isWhiteSpace(scalar)
  }

  private static func isIdeograph(_ scalar: UInt32) -> Bool {
    (0x2E80...0x9FFF).contains(scalar) || (0xF900...0xFAFF).contains(scalar)
      || (0x20000...0x3FFFF).contains(scalar)
  }

  private static let mongolianLetters = UInt32(0x1820)...0x18AA
  /// Of Hangul, without the filler.
  private static let leadingConsonants = UInt32(0x1100)...0x115E
  private static let vowels = UInt32(0x1161)...0x11A7
  private static let trailingConsonants = UInt32(0x11A8)...0x11FF

  /// Whether a Hangul syllable goes on that needs a filler at its start.
  private static func isVowelNext(_ text: [UInt8], _ range: Range<Int>) -> Bool {
    guard !range.isEmpty else { return false }
    let (scalar, width) = decodeScalar(text, at: range.lowerBound)
    let next = range.lowerBound + width
    guard scalar == vowelFiller else { return vowels.contains(scalar) }
    return next < range.upperBound
      && trailingConsonants.contains(decodeScalar(text, at: next).value)
  }

  private static func isVisibleMark(_ scalar: UInt32) -> Bool {
    CharacterKind(scalar) == .mark && !isInvisible(scalar)
  }

  /// Whether a letter or mark belongs to a script in which joiners change the shape: Arabic, Indic and others.
  private static func joinsLetters(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x0600...0x08FF, 0x0900...0x0DFF, 0x0F00...0x109F, 0x1780...0x18AF, 0xFB50...0xFDFF,
      0xFE70...0xFEFC, 0xA840...0xA8FF:
      !isInvisible(scalar) && (CharacterKind(scalar).isLetter || CharacterKind(scalar) == .mark)
    default: false
    }
  }
}
