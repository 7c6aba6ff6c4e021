internal import DocumentModel

/// A part of the text that is set in one way.
struct TextSection {
  var kind: Block.Kind
  /// Of a heading.
  var level: Int
  /// One, or the cells of a table.
  var parts: [Block]

  /// The sections of a document: its blocks, cells of one table together, and what no block covers as paragraphs.
  static func sections(of document: Document) -> [TextSection] {
    var sections: [TextSection] = []
    var end = 0
    for block in document.layers.blocks?.items ?? []
    where block.span.end > max(end, block.span.start) {
      appendUncovered(Span(end, block.span.start), of: document, to: &sections)
      var block = block
      block.span.start = max(block.span.start, end)
      end = min(block.span.end, document.text.count)
      if block.kind == .tableCell, sections.last?.kind == .tableCell {
        sections[sections.count - 1].parts.append(block)
      } else {
        sections.append(TextSection(kind: block.kind, level: block.level ?? 1, parts: [block]))
      }
    }
    appendUncovered(Span(end, document.text.count), of: document, to: &sections)
    return sections
  }

  private static func appendUncovered(
    _ span: Span, of document: Document, to sections: inout [TextSection]
  ) {
    let span = Span(span.start, min(span.end, document.text.count))
    guard !span.isEmpty else { return }
    for line in document.text[span.range].split(separator: UInt8(ascii: "\n"))
    where line.contains(where: { $0 > 0x20 }) {
      let block = Block(span: Span(line.startIndex, line.endIndex), kind: .paragraph)
      sections.append(TextSection(kind: .paragraph, level: 1, parts: [block]))
    }
  }

  /// The cells of a table by rows.
  var rows: [[Block]] {
    var rows: [[Block]] = []
    for cell in parts {
      if let last = rows.last?.last, last.row == cell.row,
        (last.column ?? 0) < (cell.column ?? .max)
      {
        rows[rows.count - 1].append(cell)
      } else {
        rows.append([cell])
      }
    }
    return rows
  }
}
