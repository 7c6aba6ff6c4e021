internal import DocumentModel

/// Reads text files and the texts of records.
enum PlainTextReader {
  /// Reads a text file: white space changes, all else stays.
  /// - Parameter keepsLines: whether lines stay apart that someone wrapped.
  static func read(
    _ decoded: DecodedSource, keepsLines: Bool, into document: inout Document, by: Int
  ) {
    var builder = TextBuilder(decoded, entities: [:])
    builder.expectWholeSource()
    var blocks: [Block] = []
    let found = PlainTextBlocks.find(in: decoded.bytes)
    blocks.reserveCapacity(found.blocks.count)
    for block in found.blocks {
      builder.separate(by: separator(blocks.last, block))
      write(block, of: found, keepsLines: keepsLines, to: &builder)
      guard let span = builder.finishBlock() else { continue }
      blocks.append(
        Block(
          span: span, kind: block.kind, level: block.level, row: block.row, column: block.column))
    }
    document.text = builder.text
    document.map = SourceMap(builder.map)
    document.layers.blocks = Layer(by: by, items: blocks)
    if let head = found.mailHead {
      document.metadata.title = head.subject(in: decoded.bytes)
      document.metadata.date = head.date(in: decoded.bytes)
      if let author = head.author(in: decoded.bytes) { document.metadata.author = [author] }
    }
    document.metadata.title =
      document.metadata.title ?? title(of: blocks, in: document)
  }

  /// Finds the blocks of a record's text, which stays as it is.
  static func readRecord(_ text: [UInt8], into document: inout Document, by: Int) {
    document.text = text
    let blocks = PlainTextBlocks.find(in: text).blocks.map {
      Block(
        span: Span($0.range), kind: $0.kind, level: $0.level, row: $0.row, column: $0.column)
    }
    if document.metadata.title == nil {
      document.metadata.title = blocks.first { $0.kind == .heading }.map {
        headingText(document.string($0.span))
      }
    }
    document.layers.blocks = Layer(by: by, items: blocks)
  }

  // MARK: - Writing

  private static func write(
    _ block: PlainTextBlock, of found: PlainTextBlocks, keepsLines: Bool,
    to builder: inout TextBuilder
  ) {
    if block.layout == .verbatim {
      let start = Int(found.lines[block.lines.lowerBound].start)
      return builder.appendVerbatim(start..<block.range.upperBound, isLiteral: true)
    }
    var previous: Range<Int>?
    for index in block.lines where !found.lines[index].isBlank {
      let line = block.kind == .tableCell ? block.range : found.lines[index].range
      if let previous {
        if keepsLines || block.layout == .lines {
          _ = builder.lineBreak()
        } else if LineJoin(found.text, previous, line) == .space {
          builder.appendSpace(previous.upperBound..<line.lowerBound)
        }
      }
      builder.append(line, isLiteral: true)
      previous = line
    }
  }

  /// Items of one list and rows of one table stand on lines of their own, other blocks a line
  /// apart.
  private static func separator(_ last: Block?, _ next: PlainTextBlock) -> StaticString {
    if next.kind == .tableCell, last?.kind == .tableCell, next.row == last?.row { return "\t" }
    let isSeries = next.kind == .listItem || next.kind == .tableCell
    return isSeries && last?.kind == next.kind ? "\n" : "\n\n"
  }

  // MARK: - Titles

  /// The first heading, else the first line where it may be one.
  private static func title(of blocks: [Block], in document: Document) -> String? {
    let maximumBytes = 200
    if let heading = blocks.first(where: { $0.kind == .heading }) {
      let text = document.string(heading.span)
      return text.utf8.count <= maximumBytes ? headingText(text) : nil
    }
    guard blocks.count > 1, blocks[0].kind == .paragraph else { return nil }
    let line = document.string(blocks[0].span)
    return isTitle(line) ? line : nil
  }

  /// Whether a line above others is no sentence, no stanza, no record of a log or table.
  private static func isTitle(_ line: String) -> Bool {
    let maximumBytes = 120
    let mostMarks = 2
    let bytes = line.utf8
    guard let first = bytes.first, let last = bytes.last, bytes.count <= maximumBytes,
      !".,;:!?".utf8.contains(last), !"[{<(#/".utf8.contains(first), !isASCIIDigit(first),
      !bytes.contains(where: { $0 == 0x0A || $0 == 0x09 }), line.contains(where: \.isLetter)
    else { return false }
    return ",;|=\"".utf8.allSatisfy { mark in bytes.count { $0 == mark } <= mostMarks }
      && !line.holds("://")
  }

  /// A heading without the marks around it.
  private static func headingText(_ text: String) -> String {
    let bare = text.drop { $0 == "#" || $0 == " " }
    guard let last = bare.last, last == "=" || last == "-" || last == "#" || last == "~" else {
      return String(bare)
    }
    var words = bare.split { $0 == " " || $0 == "\n" }
    if let end = words.last, end.count >= 3 || last == "#", end.allSatisfy({ $0 == last }) {
      words.removeLast()
    }
    return words.joined(separator: " ")
  }
}
