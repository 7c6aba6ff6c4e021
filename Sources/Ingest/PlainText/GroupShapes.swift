internal import DocumentModel

/// What groups of lines are when they are no running text.
extension PlainTextBlocks {
  enum Shape { case prose, verse, code, table, lines }

  func shape(of group: Range<Int>) -> Shape {
    guard group.count >= 2 else { return .prose }
    if isMarkdownTable(group) { return .code }
    if columnCount(of: group) != nil { return .table }
    if share(of: group, where: startsWithTime) >= 6 { return .lines }
    if isCode(group) || isAligned(group) { return .code }
    return isVerse(group) ? .verse : .prose
  }

  /// Tenths of the lines that something is true of.
  private func share(of group: Range<Int>, where holds: (TextLine) -> Bool) -> Int {
    group.count { holds(lines[$0]) } * 10 / group.count
  }

  // MARK: - Tables

  /// Cells of tables whose columns are parted by tabs.
  mutating func addCells(_ group: Range<Int>) {
    for (row, index) in group.enumerated() {
      for (column, cell) in cells(lines[index]).enumerated() {
        let range = trimmed(text, cell)
        if range.isEmpty { continue }
        add(
          PlainTextBlock(
            lines: index..<index + 1, range: range, kind: .tableCell, row: row + 1,
            column: column + 1))
      }
    }
  }

  /// The number of columns that tabs make, the same in every line.
  private func columnCount(of group: Range<Int>) -> Int? {
    var count: Int?
    for index in group {
      let tabs = text[lines[index].range].count { $0 == 0x09 }
      guard tabs > 0, count == nil || count == tabs else { return nil }
      count = tabs
    }
    return count
  }

  private func cells(_ line: TextLine) -> [Range<Int>] {
    var cells: [Range<Int>] = []
    var start = line.range.lowerBound
    for index in line.range where text[index] == 0x09 {
      cells.append(start..<index)
      start = index + 1
    }
    cells.append(start..<line.range.upperBound)
    return cells
  }

  /// `| a | b |` above `|---|---|`.
  private func isMarkdownTable(_ group: Range<Int>) -> Bool {
    let rule = text[lines[group.lowerBound + 1].range]
    guard text[lines[group.lowerBound].range].contains(0x7C), rule.contains(0x2D),
      rule.contains(0x7C)
    else { return false }
    return rule.allSatisfy { $0 == 0x7C || $0 == 0x2D || $0 == 0x3A || $0 == 0x20 || $0 == 0x2B }
  }

  /// Columns lined up by spaces.
  private func isAligned(_ group: Range<Int>) -> Bool {
    group.count >= 3 && share(of: group) { contains("   ", $0) } >= 5
      && share(of: group) { contains("   ", $0) || !hasLetters($0) } >= 8
  }

  // MARK: - Code and verse

  private func isCode(_ group: Range<Int>) -> Bool {
    share(of: group, where: isCodeLine) >= 6
  }

  private func isCodeLine(_ line: TextLine) -> Bool {
    let bytes = text[line.range]
    guard let first = bytes.first, let last = bytes.last else { return false }
    if last == 0x7B || first == 0x7D || last == 0x3B && bytes.contains(where: isCodeMark) {
      return true
    }
    if bytes.starts(with: [0x2F, 0x2F]) || bytes.starts(with: [0x24, 0x20]) { return true }
    // `def tide(day):`, `x = f(1)`
    return last == 0x3A && bytes.contains(0x28) && bytes.contains(0x29) && line.width < 80
      || last == 0x29 && contains(" = ", line)
  }

  private func isCodeMark(_ byte: UInt8) -> Bool {
    byte == 0x28 || byte == 0x3D || byte == 0x5B || byte == 0x7B
  }

  /// Lines that all begin with a capital and do not all end a sentence.
  private func isVerse(_ group: Range<Int>) -> Bool {
    let maximumWidth = 60
    guard group.count >= 3 else { return false }
    var capitals = 0
    var marks = 0
    var ends = 0
    var words = 0
    for index in group {
      let line = lines[index]
      guard line.width <= maximumWidth, let last = lastScalar(text[line.range]),
        marker(at: index, in: group) == nil, !isField(line), !isQuoted(line), !isCapitals(line)
      else { return false }
      let first = firstScalar(text[line.range].drop { [0x22, 0x27, 0x28].contains($0) })
      if let first, first.properties.isUppercase || "„“«»—–¿¡‘".unicodeScalars.contains(first) {
        capitals += 1
      }
      if ",;:.!?—–…”“’\"".unicodeScalars.contains(last) { marks += 1 }
      if ".!?".unicodeScalars.contains(last) { ends += 1 }
      words += text[line.range].count { $0 == 0x20 } + 1
    }
    let count = group.count
    return capitals * 10 >= count * 8 && marks * 10 >= count * 4 && ends * 10 <= count * 6
      && words >= count * 3
  }
}
