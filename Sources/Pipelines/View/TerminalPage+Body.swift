internal import DocumentModel

/// Stands between the cells of a table.
private let cellGap = " │ "

/// The text of a document, block by block.
extension TerminalPage {
  mutating func body(of document: Document) {
    let text = AnnotatedText(document, isColored: isColored)
    let sections = TextSection.sections(of: document)
    if sections.isEmpty { line(Glyph.glyphs(of: "(no text)", TerminalStyle(isDim: true))) }
    hasMargin = !isColored && !(document.layers.summary?.items.isEmpty ?? true)
    defer { hasMargin = false }
    var last: Block.Kind?
    for section in sections {
      let isList = section.kind == .listItem && last == .listItem
      if !isList { blankLine() }
      append(section, of: text)
      last = section.kind
    }
  }

  private mutating func append(_ section: TextSection, of text: AnnotatedText) {
    if section.kind == .tableCell { return table(section, of: text) }
    guard let span = section.parts.first?.span else { return }
    switch section.kind {
    case .heading:
      let marks =
        isColored ? "" : String(repeating: "#", count: min(max(section.level, 1), 6)) + " "
      let indent = String(repeating: " ", count: displayWidth(marks))
      paragraph(
        text.glyphs(in: span, TerminalStyle(isBold: true)), first: marks, rest: indent)
    case .listItem:
      let glyphs = text.glyphs(in: span)
      let bullet = hasBullet(glyphs) ? "" : "• "
      let indent = String(repeating: " ", count: displayWidth(bullet))
      paragraph(glyphs, first: bullet, rest: indent)
    case .quote: paragraph(text.glyphs(in: span), first: "│ ")
    case .code: paragraph(text.glyphs(in: span), first: "    ")
    case .caption, .note: paragraph(text.glyphs(in: span, TerminalStyle(isDim: true)))
    default: paragraph(text.glyphs(in: span))
    }
  }

  /// Whether an item of a plain text brings its bullet or number.
  private func hasBullet(_ glyphs: [Glyph]) -> Bool {
    let start = glyphs.prefix { $0.kind != .space }.map(\.text).joined()
    guard start.count < glyphs.count, let last = start.last else { return false }
    if start.count == 1, "•-*–—‣◦·+".contains(last) { return true }
    return ".)".contains(last) && start.dropLast().allSatisfy { $0.isNumber || start.count == 2 }
  }

  private mutating func table(_ section: TextSection, of text: AnnotatedText) {
    let rows = section.rows.map { row in row.map { text.glyphs(in: $0.span).onOneLine } }
    var widths: [Int] = []
    for row in rows {
      for (column, cell) in row.enumerated() {
        if column == widths.count { widths.append(0) }
        widths[column] = max(widths[column], cell.width)
      }
    }
    let gaps = (widths.count - 1) * cellGap.count
    let isAligned = widths.reduce(0, +) + gaps + (hasMargin ? 2 : 0) <= width
    for row in rows {
      var glyphs: [Glyph] = []
      for (column, cell) in row.enumerated() {
        if column > 0 { glyphs += Glyph.glyphs(of: cellGap, TerminalStyle(isDim: true)) }
        glyphs += cell
        guard isAligned, column + 1 < row.count else { continue }
        glyphs += Array(repeating: Glyph(" ", .plain), count: widths[column] - cell.width)
      }
      paragraph(glyphs)
    }
  }
}
