internal import DocumentModel

/// The text of a document with its entities and summary, ready to be set.
struct AnnotatedText {
  private let text: [UInt8]
  /// In text order; of those that overlap, the first and longest.
  private let entities: [Entity]
  private let summary: [Span]
  private let isColored: Bool

  init(_ document: Document, isColored: Bool) {
    text = document.text
    summary = (document.layers.summary?.items ?? []).map(\.span)
    self.isColored = isColored
    var entities: [Entity] = []
    for entity in document.layers.entities?.items ?? [] where !entity.span.isEmpty {
      if entity.span.start >= entities.last?.span.end ?? 0 { entities.append(entity) }
    }
    self.entities = entities
  }

  /// The text of a span as glyphs, entities and summary marked.
  func glyphs(in span: Span, _ base: TerminalStyle = .plain) -> [Glyph] {
    let span = Span(max(0, span.start), min(text.count, span.end))
    guard !span.isEmpty else { return [] }
    var glyphs: [Glyph] = []
    var offset = span.start
    var next = firstEntity(endingAfter: offset)
    var isOpen = false
    for character in String(decoding: text[span.range], as: UTF8.self) {
      if isOpen, offset >= entities[next].span.end {
        close(entities[next], into: &glyphs)
        isOpen = false
        next += 1
      }
      if !isOpen, next < entities.count, offset >= entities[next].span.start {
        isOpen = true
        if !isColored { glyphs.append(Glyph(added: "[", kind: .opening, .plain)) }
      }
      let label = isOpen ? entities[next].label : nil
      glyphs.append(Glyph(character, style(base, at: offset, label)))
      offset += character.utf8.count
    }
    if isOpen { close(entities[next], into: &glyphs) }
    return glyphs
  }

  /// Whether a part of the summary lies in the span.
  func hasSummary(in span: Span) -> Bool {
    let first = firstIndex(in: summary.indices) { summary[$0].end > span.start }
    return first < summary.count && summary[first].start < span.end
  }

  private func firstEntity(endingAfter offset: Int) -> Int {
    firstIndex(in: entities.indices) { entities[$0].span.end > offset }
  }

  private func style(_ base: TerminalStyle, at offset: Int, _ label: String?) -> TerminalStyle {
    var style = base
    style.isUnderlined = hasSummary(in: Span(offset, offset + 1))
    if let label {
      style.color = 16  // black
      style.background = TerminalStyle.color(ofLabel: label)
    }
    return style
  }

  private func close(_ entity: Entity, into glyphs: inout [Glyph]) {
    guard isColored else {
      glyphs.append(Glyph(added: " \(entity.label)]", kind: .closing, .plain))
      return
    }
    var style = TerminalStyle.plain
    style.color = TerminalStyle.color(ofLabel: entity.label)
    glyphs.append(Glyph(added: " \(entity.label)", kind: .closing, style))
  }
}

/// The first index for which `isBehind` holds, which then holds for all that follow: a binary search.
private func firstIndex(in indices: Range<Int>, where isBehind: (Int) -> Bool) -> Int {
  var low = indices.lowerBound
  var high = indices.upperBound
  while low < high {
    let middle = (low + high) / 2
    if isBehind(middle) { high = middle } else { low = middle + 1 }
  }
  return low
}
