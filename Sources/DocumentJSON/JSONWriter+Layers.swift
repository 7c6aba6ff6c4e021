internal import DocumentModel
internal import JSONText

/// Layers in their fixed order, offsets in the unit of the converter.
extension JSONWriter {
  /// - Parameter names: the layers to write; all if nil.
  mutating func layers(_ layers: Layers, only names: Set<String>?, _ converter: OffsetConverter) {
    func isWritten(_ name: String) -> Bool { names?.contains(name) ?? true }
    beginObject()
    if let blocks = layers.blocks, isWritten("blocks") {
      layer("blocks", blocks) { $0.members($1, converter) }
    }
    if let sentences = layers.sentences, isWritten("sentences") { value(sentences, converter) }
    if let tokens = layers.tokens, isWritten("tokens") { value(tokens, converter) }
    if let entities = layers.entities, isWritten("entities") { value(entities, converter) }
    if let keyphrases = layers.keyphrases, isWritten("keyphrases") {
      layer("keyphrases", keyphrases) { $0.members($1, converter) }
    }
    if let summary = layers.summary, isWritten("summary") {
      layer("summary", summary) { $0.members($1, converter) }
    }
    for layer in layers.others where isWritten(layer.key) {
      member(layer.key, layer.value.convertingOffsets(converter))
    }
    endObject()
  }

  private mutating func layer<Element>(
    _ name: String, _ layer: Layer<Element>,
    members write: (inout JSONWriter, Element) -> Void
  ) {
    key(name)
    beginObject()
    member("by", layer.by)
    items(layer.items, members: write)
    members(layer.others)
    endObject()
  }

  private mutating func items<Element>(
    _ items: [Element], members write: (inout JSONWriter, Element) -> Void
  ) {
    key("items")
    beginArray()
    for item in items {
      beginObject()
      write(&self, item)
      endObject()
    }
    endArray()
  }

  private mutating func value(_ sentences: Sentences, _ converter: OffsetConverter) {
    key("sentences")
    beginObject()
    member("by", sentences.by)
    columns(sentences.starts, sentences.ends, converter)
    members(sentences.others)
    endObject()
  }

  private mutating func value(_ tokens: Tokens, _ converter: OffsetConverter) {
    key("tokens")
    beginObject()
    member("by", tokens.by)
    columns(Array(tokens.starts), Array(tokens.ends), converter)
    key("kind")
    value(utf8: tokens.kinds.map(\.rawValue))
    for form in Tokens.Form.allCases {
      guard let column = tokens.forms[form] else { continue }
      key(form.rawValue)
      value(column)
    }
    members(tokens.others)
    endObject()
  }

  private mutating func value(_ column: TextColumn) {
    beginArray()
    for index in 0..<column.count { value(utf8: column[index]) }
    endArray()
  }

  private mutating func columns(_ starts: [Int], _ ends: [Int], _ converter: OffsetConverter) {
    var (starts, ends) = (starts, ends)
    converter.toUnits(&starts, &ends)
    key("start")
    value(starts)
    key("end")
    value(ends)
  }

  private mutating func value(_ entities: EntityLayer, _ converter: OffsetConverter) {
    key("entities")
    beginObject()
    key("by")
    value(entities.by)
    items(entities.items) { $0.members($1, converter) }
    members(entities.others)
    endObject()
  }

  private mutating func members(_ block: Block, _ converter: OffsetConverter) {
    span(block.span, converter)
    member("kind", block.kind.rawValue)
    optional("level", block.level)
    optional("row", block.row)
    optional("column", block.column)
    optional("path", block.path)
    members(block.others)
  }

  private mutating func members(_ entity: Entity, _ converter: OffsetConverter) {
    span(entity.span, converter)
    member("label", entity.label)
    key("text")
    value(utf8: converter.slice(entity.span))
    member("by", entity.by)
    optional("score", entity.score)
    optional("value", entity.value)
    optional("rule", entity.rule)
    optional("canonical", entity.canonical)
    source(entity.source)
    members(entity.others)
  }

  private mutating func members(_ keyphrase: Keyphrase, _ converter: OffsetConverter) {
    member("rank", keyphrase.rank)
    member("text", keyphrase.text)
    member("score", keyphrase.score)
    key("spans")
    beginArray()
    for span in keyphrase.spans {
      value([converter.units(span.start), converter.units(span.end)])
    }
    endArray()
    if !keyphrase.sources.isEmpty {
      key("source")
      beginArray()
      for source in keyphrase.sources { value(source) }
      endArray()
    }
    members(keyphrase.others)
  }

  private mutating func members(_ sentence: SummarySentence, _ converter: OffsetConverter) {
    member("rank", sentence.rank)
    span(sentence.span, converter)
    member("score", sentence.score)
    key("text")
    value(utf8: converter.slice(sentence.span))
    source(sentence.source)
    members(sentence.others)
  }

  private mutating func source(_ range: Range<Int>?) {
    guard let range else { return }
    key("source")
    value(range)
  }

  /// Writes a range of bytes, or null.
  private mutating func value(_ range: Range<Int>?) {
    if let range { value([range.lowerBound, range.upperBound]) } else { null() }
  }

  private mutating func span(_ span: Span, _ converter: OffsetConverter) {
    member("start", converter.units(span.start))
    member("end", converter.units(span.end))
  }
}

extension JSONValue {
  /// The value with its byte offsets in the unit of the converter.
  func convertingOffsets(_ converter: OffsetConverter) -> JSONValue {
    switch self {
    case .offset(let byte): .number("\(converter.units(byte))")
    case .array(let elements): .array(elements.map { $0.convertingOffsets(converter) })
    case .object(let members):
      .object(members.map { Member($0.key, $0.value.convertingOffsets(converter)) })
    case .null, .bool, .number, .string: self
    }
  }
}
