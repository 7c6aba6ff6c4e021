internal import DocumentModel

/// A block of plain text.
struct PlainTextBlock {
  /// How its lines are written.
  enum Layout {
    /// One after the other, as before someone wrapped them.
    case flowing
    /// Each on a line of its own.
    case lines
    /// As they stand, with all their white space.
    case verbatim
  }

  /// Indices of its lines; blank ones among them count only when they are verbatim.
  var lines: Range<Int>
  var range: Range<Int>
  var kind: Block.Kind
  var layout = Layout.flowing
  var level: Int?
  var row: Int?
  var column: Int?
}

/// Finds headings, list items, quotations, tables, code and paragraphs in plain text.
///
/// A blank line parts blocks. Inside a group of lines a break that is there only because the next
/// word did not fit is no border; any other one is, unless a sentence runs on across it.
struct PlainTextBlocks {
  let text: [UInt8]
  let lines: [TextLine]
  /// The head of the mail that the text is.
  let mailHead: MailHead?
  private(set) var blocks: [PlainTextBlock] = []
  /// Number of the last item of a list.
  private var lastNumber: Int?
  /// Whether lines from here on are a mail's signature.
  private var isSignature = false

  /// Groups of lines narrower than this were not wrapped: addresses, verse, lists without marks.
  private let minimumWrapWidth: Int

  /// Lines longer than this were not wrapped by hand.
  private static let maximumWrapWidth = 120

  private init(_ text: [UInt8]) {
    self.text = text
    lines = textLines(text)
    mailHead = MailHead(text, lines)
    minimumWrapWidth = Self.minimumWrapWidth(text, lines)
    // In prose a blank line follows each block.
    blocks.reserveCapacity(lines.count / 2 + 1)
  }

  /// Less than the width at which sentences go on in the next line elsewhere in the text.
  private static func minimumWrapWidth(_ text: [UInt8], _ lines: [TextLine]) -> Int {
    let narrowest = 40
    var widest = 0
    for index in lines.indices.dropFirst() where !lines[index].isBlank {
      let width = Int(lines[index - 1].width)
      if width > widest, width <= maximumWrapWidth, text[lines[index].range.lowerBound] &- 0x61 < 26
      {
        widest = width
      }
    }
    return max(narrowest, widest * 7 / 10)
  }

  static func find(in text: [UInt8]) -> PlainTextBlocks {
    var finder = Self(text)
    finder.findAll()
    return finder
  }

  private mutating func findAll() {
    var index = 0
    /// Marks of fences that none ends below.
    var openMarks: [UInt8] = []
    if let mailHead {
      addFields(..<mailHead.end)
      index = mailHead.end
    }
    while index < lines.count {
      guard !lines[index].isBlank else {
        index += 1
        continue
      }
      if let mark = fence(lines[index]), !openMarks.contains(mark) {
        if let end = fenceEnd(of: mark, after: index) {
          add(index..<end, .code, .verbatim)
          index = end
          continue
        }
        openMarks.append(mark)
      }
      var end = index + 1
      while end < lines.count, !lines[end].isBlank, fence(lines[end]) == nil { end += 1 }
      addGroup(index..<end)
      index = end
    }
  }

  /// Adds a block that takes whole lines.
  mutating func add(
    _ group: Range<Int>, _ kind: Block.Kind, _ layout: PlainTextBlock.Layout = .flowing,
    level: Int? = nil
  ) {
    let range =
      lines[group.lowerBound].range.lowerBound..<lines[group.upperBound - 1].range.upperBound
    blocks.append(
      PlainTextBlock(lines: group, range: range, kind: kind, layout: layout, level: level))
  }

  mutating func add(_ cell: PlainTextBlock) { blocks.append(cell) }

  /// Adds the fields of a mail's head, each with the lines that it goes on in.
  private mutating func addFields(_ head: PartialRangeUpTo<Int>) {
    var start: Int?
    for index in 0..<head.upperBound where !lines[index].isBlank {
      if lines[index].indent > 0, start != nil { continue }
      if let start { add(start..<index, .paragraph) }
      start = index
    }
    if let start { add(start..<head.upperBound, .paragraph) }
  }

  // MARK: - Groups

  /// Adds the blocks of lines that no blank line parts.
  private mutating func addGroup(_ group: Range<Int>) {
    let shape = isSignature ? .lines : shape(of: group)
    switch shape {
    case .code: return add(group, .code, .verbatim)
    case .table: return addCells(group)
    case .verse: return add(group, .paragraph, .lines)
    case .lines:
      for index in group { add(index..<index + 1, .paragraph) }
    case .prose: addProse(group)
    }
  }

  private mutating func addProse(_ group: Range<Int>) {
    let width = group.reduce(0) { max($0, Int(lines[$1].width)) }
    var index = group.lowerBound
    while index < group.upperBound {
      if isSignatureMark(lines[index]) {
        isSignature = true
        for rest in index..<group.upperBound { add(rest..<rest + 1, .paragraph) }
        return
      }
      if let found = heading(at: index, in: group) {
        add(index..<found.next, .heading, level: found.level)
        index = found.next
        lastNumber = nil
        continue
      }
      if isQuoted(lines[index]) {
        index = addQuotation(index, in: group)
        continue
      }
      index = addParagraph(index, in: group, width)
    }
  }

  /// Adds a paragraph or list item.
  /// - Returns: the line behind it.
  private mutating func addParagraph(_ index: Int, in group: Range<Int>, _ width: Int) -> Int {
    let marker = marker(at: index, in: group)
    var end = index + 1
    while end < group.upperBound, !startsBlock(end, in: group, width, isItem: marker != nil) {
      end += 1
    }
    if let marker {
      lastNumber = marker.number ?? lastNumber
    } else if index == group.lowerBound, continuesAcrossPage(index), let last = blocks.popLast() {
      add(last.lines.lowerBound..<end, .paragraph)
      return end
    }
    add(index..<end, marker == nil ? .paragraph : .listItem)
    return end
  }

  /// Adds lines that a mail quotes.
  /// - Returns: the line behind them.
  private mutating func addQuotation(_ index: Int, in group: Range<Int>) -> Int {
    let depth = quoteDepth(lines[index])
    var end = index + 1
    // A line of marks only parts paragraphs.
    while end < group.upperBound, quoteDepth(lines[end]) == depth,
      !isQuoteMarkOnly(lines[end - 1])
    {
      end += 1
    }
    add(index..<end, .quote, .lines)
    return end
  }

  // MARK: - Borders

  /// Whether a line that follows another begins a block of its own.
  private func startsBlock(_ index: Int, in group: Range<Int>, _ width: Int, isItem: Bool) -> Bool {
    let line = lines[index]
    let previous = lines[index - 1]
    if marker(at: index, in: group) != nil || isField(line) || isCapitals(line)
      || isQuoted(line) || isSignatureMark(line) || isApart(line) || isApart(previous)
      || startsSpeech(line, after: previous)
      || text[line.range].first == 0x23 && heading(at: index, in: group) != nil
    {
      return true
    }
    // What hangs below a bullet or a field's name belongs to it.
    if isItem || isField(previous), line.indent > previous.indent { return false }
    if isField(previous) { return true }
    if line.indent > previous.indent + 1,
      index - 1 == group.lowerBound || !continues(previous, line)
    {
      return true
    }
    if width > Self.maximumWrapWidth || width < minimumWrapWidth {
      return !continues(previous, line) && !completes(previous, line)
    }
    let isWrapped = Int(previous.width) + 1 + firstWordWidth(line) > width - width / 8
    return !isWrapped && !continues(previous, line)
  }

  /// Whether a paragraph goes on behind the end of a page.
  private func continuesAcrossPage(_ index: Int) -> Bool {
    guard index >= 2, lines[index - 1].endsPage, !lines[index - 2].isBlank,
      let last = blocks.last, last.kind == .paragraph, last.layout == .flowing,
      last.lines.upperBound == index - 1
    else { return false }
    return continues(lines[index - 2], lines[index])
  }

  /// Whether a sentence goes on from one line to the next.
  private func continues(_ line: TextLine, _ next: TextLine) -> Bool {
    guard let last = text[line.range].last, let first = firstScalar(text[next.range]) else {
      return false
    }
    let endsSentence = [0x2E, 0x21, 0x3F, 0x3A].contains(last)
    return !endsSentence && first.properties.isLowercase
  }

  /// Whether a line is the last words of a sentence that the line before it leaves open, too few to
  /// be one of their own: `She wrote from` above `New York.`
  private func completes(_ line: TextLine, _ next: TextLine) -> Bool {
    let maximumWords = 3
    let minimumWordsBefore = 4  // `Lars Vik` above `Bergen.` is an address.
    guard let last = lastScalar(text[line.range]), last.properties.isAlphabetic,
      let end = text[next.range].last, [0x2E, 0x21, 0x3F].contains(end)
    else { return false }
    return wordCount(next) <= maximumWords && wordCount(line) >= minimumWordsBefore
  }

  /// The mark of a list item at the start of a line.
  ///
  /// Inside of running text `3. Mai` is no item: a number has to be the first or the next, or to
  /// follow the end of a sentence.
  func marker(at index: Int, in group: Range<Int>) -> ListMarker? {
    let line = lines[index]
    guard let marker = ListMarker(text, line.range), marker.isClosed, hasLetters(line) else {
      return nil
    }
    guard marker.depth > 0, index > group.lowerBound, let last = text[lines[index - 1].range].last
    else { return marker }
    if let number = marker.number, number == 1 || lastNumber.map({ $0 + 1 == number }) ?? false {
      return marker
    }
    let endsOpen = ![0x2E, 0x3A, 0x3B, 0x21, 0x3F, 0x29].contains(last)
    if endsOpen, ListMarker(text, lines[index - 1].range) == nil { return nil }
    return marker
  }

  private func firstWordWidth(_ line: TextLine) -> Int {
    text[line.range].prefix { !isSpace($0) }.count { $0 & 0xC0 != 0x80 }
  }
}
