internal import Unicode

/// Replacements of single characters and of runs of white space.
enum CharacterReplacement {
  /// Straightens quotation marks and apostrophes.
  static func quotes(of text: [UInt8], _ range: Range<Int>) -> [TextEdit] {
    replacing(text, range) { scalar in
      switch scalar {
      case 0x2018...0x201B, 0x2039, 0x203A, 0x02BC, 0xFF07: [UInt8(ascii: "'")]
      case 0x201C...0x201F, 0xAB, 0xBB, 0x301D...0x301F, 0xFF02: [UInt8(ascii: "\"")]
      default: nil
      }
    }
  }

  /// Makes a hyphen of hyphens, dashes and the minus sign.
  static func dashes(of text: [UInt8], _ range: Range<Int>) -> [TextEdit] {
    replacing(text, range) { scalar in
      switch scalar {
      case 0x2010...0x2015, 0x2043, 0x2212, 0x2E3A, 0x2E3B, 0xFE58, 0xFE63, 0xFF0D:
        [UInt8(ascii: "-")]
      default: nil
      }
    }
  }

  /// Folds case, so that words that differ in case alone become equal.
  static func foldedCase(of text: [UInt8], _ range: Range<Int>) -> [TextEdit] {
    var edits: [TextEdit] = []
    var index = range.lowerBound
    while index < range.upperBound {
      let (scalar, width) = decodeScalar(text, at: index)
      if scalar < 0x80 {
        if text[index].isASCIIUppercase {
          edits.append(TextEdit(index..<(index + 1), [text[index] | 0x20]))
        }
      } else {
        let folded = foldCase(scalar)
        if !folded.elementsEqual(text[index..<(index + width)]) {
          edits.append(TextEdit(index..<(index + width), folded))
        }
      }
      index += width
    }
    return edits
  }

  private static func replacing(
    _ text: [UInt8], _ range: Range<Int>, _ replacement: (UInt32) -> [UInt8]?
  ) -> [TextEdit] {
    var edits: [TextEdit] = []
    var index = range.lowerBound
    while index < range.upperBound {
      guard text[index] >= 0x80 else {
        index += 1
        continue
      }
      let (scalar, width) = decodeScalar(text, at: index)
      if let replacement = replacement(scalar) {
        edits.append(TextEdit(index..<(index + width), replacement))
      }
      index += width
    }
    return edits
  }

  /// Makes one space of each run of white space; with line feeds in it, one line feed, or two for a blank line.
  static func whiteSpace(of text: [UInt8], _ range: Range<Int>) -> [TextEdit] {
    var edits: [TextEdit] = []
    var index = range.lowerBound
    while index < range.upperBound {
      if text[index] < 0x80, !text[index].isASCIISpace {
        index += 1
        continue
      }
      let run = whiteSpaceRun(text, index, range.upperBound)
      guard run.end > index else {
        index += decodeScalar(text, at: index).width
        continue
      }
      let wanted: [UInt8] =
        run.lines > 1 ? Array("\n\n".utf8) : run.lines == 1 ? Array("\n".utf8) : Array(" ".utf8)
      if !wanted.elementsEqual(text[index..<run.end]) {
        edits.append(TextEdit(index..<run.end, wanted))
      }
      index = run.end
    }
    return edits
  }

  /// The end of the white space that starts at `index`, and how often a line ends in it.
  private static func whiteSpaceRun(
    _ text: [UInt8], _ start: Int, _ limit: Int
  ) -> (end: Int, lines: Int) {
    var index = start
    var lines = 0
    while index < limit {
      let (scalar, width) = decodeScalar(text, at: index)
      guard isWhiteSpace(scalar) else { break }
      let isCarriageReturn = scalar == 0x0D && index + 1 < limit && text[index + 1] == 0x0A
      switch scalar {
      case 0x0A, 0x0B, 0x0C, 0x85, 0x2028: lines += 1
      case 0x2029: lines += 2
      case 0x0D: lines += isCarriageReturn ? 0 : 1
      default: break
      }
      index += width
    }
    return (index, lines)
  }
}
