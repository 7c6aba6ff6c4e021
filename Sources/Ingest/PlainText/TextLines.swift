/// A line of plain text.
struct TextLine {
  /// Without white space at its ends; empty for a blank line.
  var range: Range<Int>
  /// White space before its text, a tab counting four.
  var indent: Int
  /// Characters of its text; wide ones count two.
  var width: Int

  var isBlank: Bool { range.isEmpty }
}

/// The lines of a text; `\n`, `\r`, `\r\n` and form feeds end a line.
func textLines(_ text: [UInt8]) -> [TextLine] {
  var lines: [TextLine] = []
  var start = 0
  var index = 0
  while index <= text.count {
    let isEnd = index == text.count
    if isEnd || text[index] == 0x0A || text[index] == 0x0D || text[index] == 0x0C {
      if !(isEnd && start == index) { lines.append(textLine(text, start..<index)) }
      // A form feed ends a paragraph too.
      if !isEnd, text[index] == 0x0C {
        lines.append(TextLine(range: index..<index, indent: 0, width: 0))
      }
      if !isEnd, text[index] == 0x0D, index + 1 < text.count, text[index + 1] == 0x0A { index += 1 }
      start = index + 1
    }
    index += 1
  }
  return lines
}

private func textLine(_ text: [UInt8], _ whole: Range<Int>) -> TextLine {
  let range = trimmed(text, whole)
  var indent = 0
  for index in whole.lowerBound..<range.lowerBound { indent += text[index] == 0x09 ? 4 : 1 }
  var width = 0
  for index in range where text[index] & 0xC0 != 0x80 { width += text[index] >= 0xE3 ? 2 : 1 }
  return TextLine(range: range, indent: indent, width: width)
}
