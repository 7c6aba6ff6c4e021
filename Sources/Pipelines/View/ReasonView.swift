internal import DocumentJSON
internal import DocumentModel
internal import StageKit

/// Tells what covers one place of a document, which stage put it there, and why.
///
/// ```
/// PERSON 0–12: Ada Lovelace
///   score 0.98
///   bytes 43–62 of the file
///   by entities@1.0.0#c41d77b0
///   readings: PERSON 0.97 · no name 0.02
///   Lovelace, rather than no name: listed as a last name +1.2 · after it: “met” −0.8
/// ```
struct ReasonView {
  private let document: Document
  private let unit: OffsetUnit
  private let converter: OffsetConverter
  private let stages: StageReasons
  private var page: TerminalPage

  /// - Parameter width: columns of the page.
  init(_ opened: DocumentOpener.Opened, _ stages: StageReasons, isColored: Bool, width: Int) {
    document = opened.document
    unit = opened.offsets ?? .codepoint
    converter = OffsetConverter(document.text, unit: unit)
    self.stages = stages
    page = TerminalPage(isColored: isColored, width: max(width, 20))
  }

  /// - Parameter offset: in the unit of the document.
  /// - Throws: `DocumentFailure` when the text has no such place.
  mutating func render(at offset: Int) throws(DocumentFailure) -> [UInt8] {
    guard offset >= 0, offset < converter.count else {
      throw DocumentFailure(
        "no_such_offset",
        "there is no offset \(offset): the text has \(converter.count) \(unitName)")
    }
    let byte = converter.byte(ofUnit: offset)
    page.paragraph(Glyph.glyphs(of: document.id, TerminalStyle(isDim: true)).onOneLine)
    for block in document.layers.blocks?.items ?? [] where block.span.range.contains(byte) {
      // Its text is long, and the sentence follows.
      entry(block.kind.rawValue, block.span, text: block.path ?? "", by: document.layers.blocks?.by)
    }
    if let sentences = document.layers.sentences,
      let index = (0..<sentences.count).first(where: { sentences[$0].range.contains(byte) })
    {
      entry("sentence", sentences[index], by: sentences.by)
    }
    if let tokens = document.layers.tokens,
      let index = (0..<tokens.count).first(where: { tokens[$0].range.contains(byte) })
    {
      entry("token", tokens[index], ["\(tokens.kinds[index])"], by: tokens.by)
    }
    for entity in document.layers.entities?.items ?? [] where entity.span.range.contains(byte) {
      show(entity)
    }
    showFindings(at: byte)
    return page.bytes
  }

  private mutating func show(_ entity: Entity) {
    var facts: [String] = []
    if let canonical = entity.canonical { facts.append("stands for \(canonical)") }
    if let id = entity.others.first(where: { $0.key == "id" })?.value.string {
      facts.append("id \(id)")
    }
    if let value = entity.value { facts.append("value \(value)") }
    if let score = entity.score { facts.append("score \(score)") }
    if let rule = entity.rule { facts.append("rule \(rule)") }
    entry(entity.label, entity.span, facts, source: entity.source, by: entity.by)
    let answer = stages.answer(for: entity, in: document)
    for line in answer.reasons.map(\.line) { detail(line) }
    if let note = answer.note { detail(note) }
  }

  private mutating func showFindings(at byte: Int) {
    for phrase in document.layers.keyphrases?.items ?? [] {
      for (index, span) in phrase.spans.enumerated() where span.range.contains(byte) {
        let source = index < phrase.sources.count ? phrase.sources[index] : nil
        entry(
          "keyphrase \(phrase.rank)", span, ["score \(phrase.score)"], source: source,
          by: document.layers.keyphrases?.by)
      }
    }
    for sentence in document.layers.summary?.items ?? [] where sentence.span.range.contains(byte) {
      entry(
        "summary \(sentence.rank)", sentence.span, ["score \(sentence.score)"],
        source: sentence.source, by: document.layers.summary?.by)
    }
  }

  private mutating func entry(
    _ label: String, _ span: Span, _ facts: [String] = [], text: String? = nil,
    source: Range<Int>? = nil, by: Int?
  ) {
    let place = "\(converter.units(span.start))–\(converter.units(span.end))"
    var facts = facts
    if let source { facts.append("bytes \(source.lowerBound)–\(source.upperBound) of the file") }
    page.blankLine()
    let style = TerminalStyle(isBold: true)
    let shown = Glyph.glyphs(of: text ?? document.string(span), style).onOneLine
    let head = "\(terminalSafe(label)) \(place)"
    page.paragraph(shown, first: shown.isEmpty ? head : "\(head): ", rest: "  ")
    for fact in facts { detail(fact) }
    if let by, document.by.indices.contains(by) { detail("by \(document.by[by])") }
  }

  private mutating func detail(_ text: String) {
    page.paragraph(Glyph.glyphs(of: text), first: "  ", rest: "    ")
  }

  private var unitName: String {
    switch unit {
    case .codepoint: "characters"
    case .utf16: "UTF-16 units"
    case .byte: "bytes"
    }
  }
}

extension Reason {
  /// `subject: fact +1.2 · fact -0.3`; signs only where there are both.
  fileprivate var line: String {
    let isSigned = facts.contains { ($0.weight ?? 0) < 0 }
    let told = facts.map { fact in
      guard let weight = fact.weight else { return fact.text }
      let sign = isSigned && weight > 0 ? "+" : ""
      return "\(fact.text) \(sign)\((weight * 100).rounded() / 100)"
    }
    return "\(subject): \(told.joined(separator: " · "))"
  }
}
