internal import DocumentModel
internal import JSONText

/// The items of layers.
extension DocumentParser {
  mutating func block() throws(JSONError) -> Block {
    var start: Int?
    var end: Int?
    var kind: String?
    var block = Block(span: Span(0, 0), kind: .paragraph)
    try reader.beginObject()
    let place = reader.lastStart
    while let key = try reader.nextKey() {
      switch key {
      case "start": start = try offset()
      case "end": end = try offset()
      case "kind": kind = try reader.string()
      case "level": block.level = try headingLevel()
      case "row": block.row = try reader.int()
      case "column": block.column = try reader.int()
      case "path": block.path = try reader.string()
      default: block.others.append(Member(key, try reader.value()))
      }
    }
    block.span = try itemSpan(start, end, at: place)
    block.kind = Block.Kind(rawValue: try required(kind, "kind", at: place))
    return block
  }

  private mutating func headingLevel() throws(JSONError) -> Int {
    let level = try reader.int()
    guard (1...6).contains(level) else {
      throw reader.error("the level of a heading is 1 to 6, not \(level)")
    }
    return level
  }

  mutating func entity() throws(JSONError) -> Entity {
    var start: Int?
    var end: Int?
    var label: String?
    var by: Int?
    var entity = Entity(span: Span(0, 0), label: "", by: 0)
    try reader.beginObject()
    let place = reader.lastStart
    while let key = try reader.nextKey() {
      switch key {
      case "start": start = try offset()
      case "end": end = try offset()
      case "label": label = try reader.string()
      case "text": try derivedText()
      case "by": by = try stage()
      case "score": entity.score = rounded(try reader.double())
      case "value": entity.value = try reader.string()
      case "rule": entity.rule = try reader.string()
      case "canonical": entity.canonical = try reader.string()
      case "source": entity.source = try byteRange()
      default: entity.others.append(Member(key, try reader.value()))
      }
    }
    entity.span = try itemSpan(start, end, at: place)
    entity.label = try required(label, "label", at: place)
    entity.by = try required(by, "by", at: place)
    return entity
  }

  mutating func keyphrase() throws(JSONError) -> Keyphrase {
    var rank: Int?
    var text: String?
    var score: Double?
    var spans: [Span]?
    var sources: [Range<Int>?] = []
    var sourcePlace: Int?
    var others: [Member] = []
    try reader.beginObject()
    let place = reader.lastStart
    while let key = try reader.nextKey() {
      switch key {
      case "rank": rank = try reader.int()
      case "text": text = try reader.string()
      case "score": score = try reader.double()
      case "spans": spans = try self.spans()
      case "source":
        _ = try reader.peek()
        sourcePlace = reader.lastStart
        sources = try byteRanges()
      default: others.append(Member(key, try reader.value()))
      }
    }
    if let sourcePlace, let spans, sources.count != spans.count {
      throw reader.error(
        "\(sources.count) byte ranges, but \(spans.count) spans: each span has one",
        at: sourcePlace)
    }
    return Keyphrase(
      rank: try required(rank, "rank", at: place), text: try required(text, "text", at: place),
      score: try required(score, "score", at: place),
      spans: try required(spans, "spans", at: place), sources: sources, others: others)
  }

  mutating func summarySentence() throws(JSONError) -> SummarySentence {
    var rank: Int?
    var start: Int?
    var end: Int?
    var score: Double?
    var source: Range<Int>?
    var others: [Member] = []
    try reader.beginObject()
    let place = reader.lastStart
    while let key = try reader.nextKey() {
      switch key {
      case "rank": rank = try reader.int()
      case "start": start = try offset()
      case "end": end = try offset()
      case "score": score = try reader.double()
      case "text": try derivedText()
      case "source": source = try byteRange()
      default: others.append(Member(key, try reader.value()))
      }
    }
    return SummarySentence(
      rank: try required(rank, "rank", at: place), span: try itemSpan(start, end, at: place),
      score: try required(score, "score", at: place), source: source, others: others)
  }

  /// Steps over the text of an item: its span says it.
  private mutating func derivedText() throws(JSONError) {
    try reader.expect(.string)
    try reader.skip()
  }

  /// The span of an item that must not start before the item in front of it.
  private mutating func itemSpan(
    _ start: Int?, _ end: Int?, at place: Int
  ) throws(JSONError) -> Span {
    let span = try ordered(
      try required(start, "start", at: place), try required(end, "end", at: place), at: place)
    guard span.start >= lastItemStart else {
      throw reader.error("the item starts before the one in front of it", at: place)
    }
    lastItemStart = span.start
    return span
  }

  /// Reads spans in text order.
  private mutating func spans() throws(JSONError) -> [Span] {
    var spans: [Span] = []
    try reader.beginArray()
    while try reader.nextElement() {
      _ = try reader.peek()
      let place = reader.lastStart
      let span = try self.span()
      guard span.start >= spans.last?.start ?? 0 else {
        throw reader.error("the span starts before the one in front of it", at: place)
      }
      spans.append(span)
    }
    return spans
  }
}
