internal import DocumentModel

/// Reads text files and the texts of records.
enum PlainTextReader {
  /// Reads a text file: white space is collapsed inside blocks, all else stays.
  static func read(_ decoded: DecodedSource, into document: inout Document, by: Int) {
    var builder = TextBuilder(decoded, entities: [:])
    var blocks: [Block] = []
    for found in PlainTextBlocks.find(in: decoded.bytes) {
      let isSeries = found.kind == .listItem && blocks.last?.kind == .listItem
      builder.separate(by: isSeries ? "\n" : "\n\n")
      builder.append(found.range, isLiteral: true)
      guard let span = builder.finishBlock() else { continue }
      blocks.append(Block(span: span, kind: found.kind, level: found.level))
    }
    document.text = builder.text
    document.map = SourceMap(builder.map)
    document.metadata.title = title(of: blocks, in: document) ?? document.metadata.title
    document.layers.blocks = Layer(by: by, items: blocks)
  }

  /// Finds the blocks of a record's text, which stays as it is.
  static func readRecord(_ text: [UInt8], into document: inout Document, by: Int) {
    document.text = text
    let blocks = PlainTextBlocks.find(in: text).map {
      Block(span: Span($0.range), kind: $0.kind, level: $0.level)
    }
    if document.metadata.title == nil {
      document.metadata.title = blocks.first { $0.kind == .heading }.map {
        headingText(document.string($0.span))
      }
    }
    document.layers.blocks = Layer(by: by, items: blocks)
  }

  /// The first heading, else the first line.
  private static func title(of blocks: [Block], in document: Document) -> String? {
    guard let block = blocks.first(where: { $0.kind == .heading }) ?? blocks.first else {
      return nil
    }
    let text = document.string(block.span)
    let maximumLength = 200  // A paragraph that is all one line is no title.
    guard text.utf8.count <= maximumLength else { return nil }
    return block.kind == .heading ? headingText(text) : text
  }

  /// A heading without the marks around it.
  private static func headingText(_ text: String) -> String {
    let bare = text.drop { $0 == "#" || $0 == " " }
    guard let last = bare.last, last == "=" || last == "-" else { return String(bare) }
    var words = bare.split(separator: " ")
    if let end = words.last, end.count >= 3, end.allSatisfy({ $0 == last }) { words.removeLast() }
    return words.joined(separator: " ")
  }
}
