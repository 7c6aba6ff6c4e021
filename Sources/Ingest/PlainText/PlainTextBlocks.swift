internal import DocumentModel

/// A block of plain text.
struct PlainTextBlock {
  var range: Range<Int>
  var kind: Block.Kind
  var level: Int?
}

/// Finds headings, list items and paragraphs in plain text.
///
/// A blank line parts blocks. Inside a group of lines a break that is there only because the next word did not fit is
/// no border; any other one is, unless a sentence runs on across it.
struct PlainTextBlocks {
  private let text: [UInt8]
  private let lines: [TextLine]
  private var blocks: [PlainTextBlock] = []

  private static let maximumHeadingWidth = 90
  /// Lines longer than this were not wrapped by hand.
  private static let maximumWrapWidth = 120

  private init(_ text: [UInt8]) {
    self.text = text
    lines = textLines(text)
  }

  static func find(in text: [UInt8]) -> [PlainTextBlock] {
    var finder = Self(text)
    finder.findAll()
    return finder.blocks
  }

  private mutating func findAll() {
    var index = 0
    while index < lines.count {
      guard !lines[index].isBlank else {
        index += 1
        continue
      }
      var end = index
      while end < lines.count, !lines[end].isBlank { end += 1 }
      addGroup(index..<end)
      index = end
    }
  }

  /// Adds the blocks of lines that no blank line parts.
  private mutating func addGroup(_ group: Range<Int>) {
    let width = group.map { lines[$0].width }.max() ?? 0
    var index = group.lowerBound
    while index < group.upperBound {
      if let heading = heading(at: index, in: group) {
        blocks.append(heading.block)
        index = heading.next
        continue
      }
      let isItem = bulletLength(lines[index]) > 0
      var end = index + 1
      while end < group.upperBound, !startsBlock(end, in: group, width, isItem: isItem) { end += 1 }
      blocks.append(
        PlainTextBlock(
          range: lines[index].range.lowerBound..<lines[end - 1].range.upperBound,
          kind: isItem ? .listItem : .paragraph, level: nil))
      index = end
    }
  }

  /// Whether a line that follows another begins a block of its own.
  private func startsBlock(_ index: Int, in group: Range<Int>, _ width: Int, isItem: Bool) -> Bool {
    let line = lines[index]
    let previous = lines[index - 1]
    if bulletLength(line) > 0 || isField(line) || isField(previous) || isCapitals(line) {
      return true
    }
    // What hangs below a bullet belongs to it.
    if isItem, line.indent > previous.indent { return false }
    if line.indent > previous.indent + 1,
      index - 1 == group.lowerBound || !continues(previous, line)
    {
      return true
    }
    if width > Self.maximumWrapWidth { return !continues(previous, line) }
    let isWrapped = previous.width + 1 + firstWordWidth(line) > width - width / 8
    return !isWrapped && !continues(previous, line)
  }

  /// Whether a sentence goes on from one line to the next.
  private func continues(_ line: TextLine, _ next: TextLine) -> Bool {
    guard let last = text[line.range].last, let first = text[next.range].first else { return false }
    let endsSentence = [0x2E, 0x21, 0x3F, 0x3A].contains(last)
    return !endsSentence && first &- 0x61 < 26
  }

  /// `Subject: Terns`: a field of a letter's or mail's head.
  private func isField(_ line: TextLine) -> Bool {
    let name = text[line.range].prefix { isASCIILetter($0) || $0 == 0x2D }
    guard (2...20).contains(name.count), let first = name.first, first &- 0x41 < 26,
      name.endIndex + 1 < line.range.upperBound
    else { return false }
    return text[name.endIndex] == 0x3A && text[name.endIndex + 1] == 0x20
  }

  private func firstWordWidth(_ line: TextLine) -> Int {
    text[line.range].prefix { !isSpace($0) }.count { $0 & 0xC0 != 0x80 }
  }

  // MARK: - Headings

  private func heading(
    at index: Int, in group: Range<Int>
  ) -> (block: PlainTextBlock, next: Int)? {
    let line = lines[index]
    func block(_ range: Range<Int>, _ level: Int) -> PlainTextBlock {
      PlainTextBlock(range: range, kind: .heading, level: level)
    }
    let marks = text[line.range].prefix { $0 == 0x23 }.count
    if (1...6).contains(marks), line.range.count > marks + 1,
      text[line.range.lowerBound + marks] == 0x20
    {
      return (block(line.range, marks), index + 1)
    }
    if index + 1 < group.upperBound, line.width <= Self.maximumHeadingWidth,
      let level = underline(lines[index + 1])
    {
      return (block(line.range.lowerBound..<lines[index + 1].range.upperBound, level), index + 2)
    }
    guard looksLikeHeading(line) else { return nil }
    if isCapitals(line) { return (block(line.range, 2), index + 1) }
    // Alone between blank lines, with text after it; or before an indented paragraph.
    if group.count == 1, hasText(after: group.upperBound) {
      return (block(line.range, blocks.isEmpty ? 1 : 2), index + 1)
    }
    if index == group.lowerBound, blocks.isEmpty, index + 1 < group.upperBound,
      lines[index + 1].indent > line.indent
    {
      return (block(line.range, 1), index + 1)
    }
    return nil
  }

  /// Whether a paragraph, no other lone line, follows.
  private func hasText(after index: Int) -> Bool {
    var next = index
    while next < lines.count, lines[next].isBlank { next += 1 }
    guard next < lines.count else { return false }
    return lines[next].width > 40 || next + 1 < lines.count && !lines[next + 1].isBlank
      || bulletLength(lines[next]) > 0
  }

  private func looksLikeHeading(_ line: TextLine) -> Bool {
    guard line.width <= Self.maximumHeadingWidth, bulletLength(line) == 0,
      let last = text[line.range].last, let first = text[line.range].first,
      first >= 0x80 || isASCIILetter(first) || isASCIIDigit(first)
        || [0x22, 0x27, 0x28].contains(first),
      isoDate(in: String(decoding: text[line.range], as: UTF8.self)) == nil
    else { return false }
    let words = text[line.range].split(whereSeparator: isSpace).count
    let endsOpen = ![0x2E, 0x2C, 0x3B, 0x3A, 0x22].contains(last)
    let fullStop = text[line.range].suffix(3).elementsEqual([0xE3, 0x80, 0x82])
    return words <= 14 && endsOpen && !fullStop && !(first &- 0x61 < 26)
  }

  /// A short line of capitals only.
  private func isCapitals(_ line: TextLine) -> Bool {
    var letters = 0
    for byte in text[line.range] {
      if byte &- 0x61 < 26 || byte >= 0x80 { return false }
      if byte &- 0x41 < 26 { letters += 1 }
    }
    guard let last = text[line.range].last, last != 0x2E, last != 0x2C else { return false }
    return letters >= 4 && line.width <= 60
  }

  /// The level that a line of `===` or `---` gives the line above it.
  private func underline(_ line: TextLine) -> Int? {
    guard line.range.count >= 3, let first = text[line.range].first,
      text[line.range].allSatisfy({ $0 == first })
    else { return nil }
    return first == 0x3D ? 1 : first == 0x2D ? 2 : nil
  }

  // MARK: - Lists

  /// Length of `- `, `• `, `3. `, `(b) ` at the start of a line; 0 when there is none.
  private func bulletLength(_ line: TextLine) -> Int {
    let bytes = text[line.range]
    guard let first = bytes.first else { return 0 }
    let start = bytes.startIndex
    func isSpaced(_ length: Int) -> Bool {
      start + length < bytes.endIndex && isSpace(bytes[start + length])
    }
    if [0x2D, 0x2A, 0x2B, 0x6F].contains(first), isSpaced(1) { return 2 }
    for bullet in ["•", "‣", "◦", "▪", "■", "●", "–", "—", "·", "・", "※", "➢", "✓"]
      as [StaticString]
    {
      let count = bullet.utf8CodeUnitCount
      if reads(bullet, text, at: start), start + count < bytes.endIndex {
        return isSpaced(count) || count == 3 && first == 0xE2 ? count + 1 : 0
      }
    }
    return numberLength(bytes)
  }

  private func numberLength(_ bytes: ArraySlice<UInt8>) -> Int {
    var index = bytes.startIndex
    let isBracketed = bytes[index] == 0x28
    if isBracketed { index += 1 }
    let start = index
    while index < bytes.endIndex, isASCIIDigit(bytes[index]), index - start < 3 { index += 1 }
    if index == start, isBracketed, index < bytes.endIndex, isASCIILetter(bytes[index]) {
      index += 1
    }
    guard index > start, index + 1 < bytes.endIndex else { return 0 }
    let isClosed = bytes[index] == 0x29 || bytes[index] == 0x2E && !isBracketed
    return isClosed && isSpace(bytes[index + 1]) ? index + 2 - bytes.startIndex : 0
  }
}
