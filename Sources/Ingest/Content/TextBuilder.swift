internal import DocumentModel
internal import Unicode

/// Writes blocks of text from pieces of a source: references are read, white space is collapsed or kept.
struct TextBuilder {
  private let source: [UInt8]
  private let entities: [String: Range<Int>]
  /// Bytes that entities of the document may still add.
  private var entityBudget: Int
  /// Whether references stand as they are because entities would have made the text many times longer.
  private(set) var exceedsEntityBudget = false
  private var written: MappedText
  /// White space read and not yet written: it is only when text follows in the same block.
  private var pendingSpace: Range<Int>?
  private var pendingBreaks = 0
  /// Where what comes next is to be set off from what stands before it.
  private var pendingGap: TextGap?
  /// The script in which figures are written.
  var script: ScriptFigures?
  /// Text of the block under way starts here, behind its separator.
  private var blockStart: Int?
  private var separator: StaticString = ""
  /// Where text and map stood before the block under way, or the last one.
  private(set) var mark = MappedText.Mark()

  init(_ decoded: DecodedSource, entities: [String: Range<Int>]) {
    source = decoded.bytes
    written = MappedText(decoded)
    self.entities = entities
    entityBudget = 4 * decoded.bytes.count + 65_536
  }

  /// Makes room for text that will be nearly as long as its source.
  mutating func expectWholeSource() { written.expectWholeSource() }

  var text: [UInt8] { written.text }
  var map: [SourceMap.Piece] { written.map }
  var isInBlock: Bool { blockStart != nil }

  /// Ends the block under way.
  /// - Returns: its span; nil when nothing was written since the last one.
  mutating func finishBlock() -> Span? {
    pendingSpace = nil
    verbatimSpace = []
    pendingBreaks = 0
    pendingGap = nil
    script = nil
    written.endPiece()
    guard let start = blockStart else { return nil }
    blockStart = nil
    return Span(start, written.text.count)
  }

  /// Takes back the block that was just finished.
  mutating func discardBlock() {
    rewind(to: mark)
  }

  /// Takes back all that was written since.
  mutating func rewind(to mark: MappedText.Mark) {
    written.rewind(to: mark)
  }

  /// Sets what will stand before the next block, if one stands before it.
  mutating func separate(by separator: StaticString) {
    self.separator = separator
  }

  /// A line break inside a block.
  /// - Returns: how many follow each other.
  mutating func lineBreak() -> Int {
    guard isInBlock else { return 0 }
    pendingBreaks += 1
    return pendingBreaks
  }

  /// Begins a line inside a block, unless one begins here already.
  mutating func beginLine() {
    if isInBlock { pendingBreaks = max(1, pendingBreaks) }
  }

  /// Sets what comes next off from the text before it by white space.
  mutating func setOff(_ gap: TextGap = .always) {
    if isInBlock { pendingGap = gap }
  }

  /// Whether text that comes next would stand right behind a figure.
  var endsInFigure: Bool {
    isInBlock && pendingSpace == nil && pendingBreaks == 0 && pendingGap == nil
      && written.text.last.map(isASCIIDigit) == true
  }

  /// Adds text with its white space collapsed.
  mutating func append(_ range: Range<Int>, isLiteral: Bool) {
    var index = range.lowerBound
    let limit = range.upperBound
    while index < limit {
      let space = spaceLength(at: index, limit)
      if space > 0 {
        addSpace(index..<index + space)
        index += space
      } else if source[index] == 0x26, !isLiteral, let found = reference(at: index, limit) {
        appendReference(found, at: index)
        index += found.length
      } else if source[index] == controlMark {
        index += 1
      } else if let script {
        let width = decodeScalar(source, at: index).width
        write(script.written(Array(source[index..<index + width])), from: index..<index + width)
        index += width
      } else {
        let end = literalEnd(from: index, limit, isLiteral)
        writeLiteral(index..<end)
        index = end
      }
    }
  }

  /// Adds white space of any kind, line ends beyond ASCII included.
  mutating func appendSpace(_ range: Range<Int>) {
    if isInBlock, !range.isEmpty { addSpace(range) }
  }

  /// Adds text as it stands, white space and all; only line ends are made one kind.
  mutating func appendVerbatim(_ range: Range<Int>, isLiteral: Bool) {
    var index = range.lowerBound
    let limit = range.upperBound
    while index < limit {
      let start = index
      while index < limit, isSpace(source[index]) { index += 1 }
      if index > start { addVerbatimSpace(start..<index) }
      guard index < limit else { return }
      if source[index] == controlMark {
        index += 1
        continue
      }
      flushVerbatimSpace()
      if source[index] == 0x26, !isLiteral, let found = reference(at: index, limit) {
        write(found.text, from: index..<index + found.length)
        index += found.length
        continue
      }
      let word = index
      index += 1
      while index < limit, !isSpace(source[index]), source[index] != controlMark,
        isLiteral || source[index] != 0x26
      {
        index += 1
      }
      writeLiteral(word..<index)
    }
  }

  private var verbatimSpace: [Range<Int>] = []

  private mutating func addVerbatimSpace(_ next: Range<Int>) {
    if let last = verbatimSpace.last, last.upperBound == next.lowerBound {
      verbatimSpace[verbatimSpace.count - 1] = last.lowerBound..<next.upperBound
    } else {
      verbatimSpace.append(next)
    }
  }

  /// Writes the white space before a word of verbatim text; before the first word only its indentation.
  private mutating func flushVerbatimSpace() {
    defer { verbatimSpace = [] }
    var ranges = verbatimSpace
    if !isInBlock {
      guard let last = ranges.last else { return }
      let lineStart = source[last].lastIndex { $0 == 0x0A || $0 == 0x0D }.map { $0 + 1 }
      ranges = [(lineStart ?? last.lowerBound)..<last.upperBound]
    }
    for range in ranges where !range.isEmpty {
      if source[range].contains(where: { $0 == 0x0D || $0 == 0x0C }) {
        write(unifiedLineEnds(source[range]), from: range)
      } else {
        writeLiteral(range)
      }
    }
  }

  // MARK: - Reading

  /// Length of one white-space character, a no-break space included; 0 when there is none.
  private func spaceLength(at index: Int, _ limit: Int) -> Int {
    let byte = source[index]
    if isSpace(byte) { return 1 }
    return byte == 0xC2 && index + 1 < limit && source[index + 1] == 0xA0 ? 2 : 0
  }

  private func literalEnd(from start: Int, _ limit: Int, _ isLiteral: Bool) -> Int {
    // Without the checks of arrays: this reads nearly every byte of the source.
    source.withUnsafeBytes { source in
      var index = start + 1
      while index < limit {
        if pendingBreaks == 0 { index = LiteralRun.end(in: source, from: index, before: limit) }
        guard index < limit else { break }
        let byte = source[index]
        if byte > 0x26 && byte != 0xC2 {
          index += 1
        } else if byte == 0x26 && !isLiteral || byte == controlMark {
          return index
        } else if byte == 0x20, pendingBreaks == 0, index + 1 < limit, source[index + 1] > 0x26,
          source[index + 1] != 0xC2
        {
          index += 2
        } else if spaceLength(at: index, limit) > 0 {
          return index
        } else {
          index += 1
        }
      }
      return limit
    }
  }

  private mutating func reference(at index: Int, _ limit: Int) -> CharacterReference? {
    if !entities.isEmpty, let end = source[index..<min(limit, index + 66)].firstIndex(of: 0x3B),
      let value = entities[String(decoding: source[index + 1..<end], as: UTF8.self)]
    {
      guard value.count <= entityBudget else {
        exceedsEntityBudget = true
        return nil
      }
      entityBudget -= value.count
      let words = collapsed(Array(source[value])).map { Array($0.utf8) }
      return CharacterReference(text: words ?? [0x20], length: end + 1 - index)
    }
    return characterReference(source, at: index, limit: limit)
  }

  private mutating func appendReference(_ reference: CharacterReference, at index: Int) {
    let range = index..<index + reference.length
    let isWhite =
      reference.text == [0xC2, 0xA0] || reference.text.count == 1 && isSpace(reference.text[0])
    if isWhite { return addSpace(range) }
    write(script?.written(reference.text) ?? reference.text, from: range)
  }

  private mutating func addSpace(_ range: Range<Int>) {
    if let pending = pendingSpace {
      if pending.upperBound == range.lowerBound {
        pendingSpace = pending.lowerBound..<range.upperBound
      }
    } else {
      pendingSpace = range
    }
  }

  // MARK: - Writing

  private mutating func writeLiteral(_ range: Range<Int>) {
    beginText(source[range.lowerBound...])
    written.writeLiteral(range)
  }

  private mutating func write(_ replacement: [UInt8], from range: Range<Int>) {
    guard !replacement.isEmpty else { return }
    beginText(replacement[...])
    written.write(replacement, from: range)
  }

  /// Writes what has to stand before text: a separator, a line break, a space.
  private mutating func beginText(_ next: ArraySlice<UInt8>) {
    guard isInBlock else {
      mark = written.mark
      pendingSpace = nil
      pendingBreaks = 0
      if !written.text.isEmpty { written.insert(separator) }
      blockStart = written.text.count
      return
    }
    let space = pendingSpace
    pendingSpace = nil
    if pendingBreaks > 0 {
      pendingBreaks = 0
      written.insert("\n")
    } else if let space {
      written.writeSpace(space)
    } else if let pendingGap, pendingGap.parts(written.text, next) {
      written.insert(" ")
    }
    pendingGap = nil
  }
}
