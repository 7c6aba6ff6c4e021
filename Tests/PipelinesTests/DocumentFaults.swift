import DocumentModel

/// What a document must not have, whatever stage made it: one line a fault.
struct DocumentFaults {
  private let document: Document
  private(set) var found: [String] = []

  init(_ document: Document) {
    self.document = document
    checkText()
    checkBlocks()
    checkColumns()
    checkEntities()
    checkPhrases()
  }

  private mutating func checkText() {
    if String(validating: document.text, as: UTF8.self) == nil { found.append("text is not UTF-8") }
    if document.text.contains(0) { found.append("text holds NUL") }
    var end = 0
    for piece in document.map?.pieces ?? [] {
      if piece.start < end { found.append("map pieces overlap at \(piece.start)") }
      check(Span(piece.start, piece.end), "map")
      end = piece.end
    }
    let stages = document.by.count
    for by in document.layers.entities?.by ?? [] where by >= stages { found.append("by \(by)") }
  }

  private mutating func check(_ span: Span, _ layer: String) {
    guard span.start >= 0, span.start <= span.end, span.end <= document.text.count else {
      found.append("\(layer): \(span) is outside the text")
      return
    }
    for offset in [span.start, span.end]
    where offset < document.text.count && document.text[offset] & 0xC0 == 0x80 {
      found.append("\(layer): \(span) cuts a character")
    }
    if span.isEmpty { found.append("\(layer): \(span) is empty") }
  }

  private mutating func checkBlocks() {
    var start = 0
    for block in document.layers.blocks?.items ?? [] {
      check(block.span, "blocks")
      if block.span.start < start { found.append("blocks: \(block.span) is out of order") }
      start = block.span.start
    }
  }

  private mutating func checkColumns() {
    if let tokens = document.layers.tokens {
      checkColumn("tokens", tokens.starts, tokens.ends)
      if tokens.kinds.count != tokens.count { found.append("tokens: kinds are missing") }
      for (form, column) in tokens.forms where column.count != tokens.count {
        found.append("tokens: \(form) is missing")
      }
    }
    if let sentences = document.layers.sentences {
      checkColumn("sentences", sentences.starts, sentences.ends)
    }
  }

  private mutating func checkColumn(
    _ layer: String, _ starts: some Collection<Int>, _ ends: some Collection<Int>
  ) {
    guard starts.count == ends.count else {
      found.append("\(layer): columns differ in length")
      return
    }
    var end = 0
    for (start, next) in zip(starts, ends) {
      if start < end { found.append("\(layer): overlap at \(start)") }
      check(Span(start, next), layer)
      end = next
    }
  }

  private mutating func checkEntities() {
    guard let layer = document.layers.entities else { return }
    var ends: [Int: Int] = [:]
    for (index, entity) in layer.items.enumerated() {
      check(entity.span, "entities")
      if index > 0, entity.precedes(layer.items[index - 1]) {
        found.append("entities: \(entity.span) is out of order")
      }
      if entity.span.start < ends[entity.by, default: 0] {
        found.append("entities: \(entity.span) overlaps another of its stage")
      }
      if !layer.by.contains(entity.by) { found.append("entities: by \(entity.by) is not listed") }
      if let score = entity.score, !(0...1).contains(score) {
        found.append("entities: score \(score)")
      }
      ends[entity.by] = max(ends[entity.by, default: 0], entity.span.end)
    }
  }

  private mutating func checkPhrases() {
    for (index, phrase) in (document.layers.keyphrases?.items ?? []).enumerated() {
      if phrase.rank != index + 1 { found.append("keyphrases: rank \(phrase.rank) at \(index)") }
      if phrase.spans != phrase.spans.sorted() { found.append("keyphrases: spans out of order") }
      for span in phrase.spans { check(span, "keyphrases") }
    }
    let summary = document.layers.summary?.items ?? []
    if summary.map(\.rank).sorted() != Array(1..<(summary.count + 1)) {
      found.append("summary: ranks \(summary.map(\.rank))")
    }
    var end = 0
    for sentence in summary {
      if sentence.span.start < end { found.append("summary: \(sentence.span) is out of order") }
      check(sentence.span, "summary")
      end = sentence.span.end
    }
  }
}
