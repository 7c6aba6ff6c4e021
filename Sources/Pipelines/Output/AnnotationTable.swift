public import DocumentJSON
public import DocumentModel
internal import JSONText

/// Sets the annotations of documents as lines of tab-separated values, one line each.
///
/// Columns: id, layer, start, end, label, text, value, score. The label is an entity's label, a
/// block's kind or language, a token's part of speech or else its kind letter, the rank of a
/// keyphrase or summary sentence; the value is an entity's value or canonical name, a heading's level, a table cell's
/// `row,column`, a token's stem. A keyphrase has one line, at its first occurrence. In a cell, tab,
/// line feed, carriage return and backslash are written `\t`, `\n`, `\r` and `\\`.
public struct AnnotationTable: Sendable {
  private let offsets: OffsetUnit
  private let layers: Set<String>?

  /// The names of the columns, as the first line of a file.
  public static let header = Array("id\tlayer\tstart\tend\tlabel\ttext\tvalue\tscore\n".utf8)

  /// - Parameter layers: names of the layers to write; all if nil.
  public init(offsets: OffsetUnit = .codepoint, layers: Set<String>? = nil) {
    self.offsets = offsets
    self.layers = layers
  }

  /// The lines of one document, layers in the order of the JSON.
  public func lines(of document: Document) -> [UInt8] {
    var lines = TableLines(document: document, offsets: offsets)
    func isWritten(_ name: String) -> Bool { layers?.contains(name) ?? true }
    if isWritten("blocks") { lines.append(document.layers.blocks?.items ?? []) }
    if isWritten("sentences") { lines.append(document.layers.sentences) }
    if isWritten("tokens") { lines.append(document.layers.tokens) }
    if isWritten("entities") { lines.append(document.layers.entities?.items ?? []) }
    if isWritten("keyphrases") { lines.append(document.layers.keyphrases?.items ?? []) }
    if isWritten("summary") { lines.append(document.layers.summary?.items ?? []) }
    for layer in document.layers.others where isWritten(layer.key) { lines.append(layer) }
    return lines.bytes
  }
}

/// The lines of one document.
private struct TableLines {
  private(set) var bytes: [UInt8] = []
  private let document: Document
  private let converter: OffsetConverter

  init(document: Document, offsets: OffsetUnit) {
    self.document = document
    converter = OffsetConverter(document.text, unit: offsets)
  }

  mutating func append(_ blocks: [Block]) {
    for block in blocks {
      let cell = [block.row, block.column].compactMap { $0.map(String.init) }
      line(
        "blocks", block.span, label: block.kind.rawValue,
        value: block.level.map(String.init) ?? cell.joined(separator: ","))
    }
  }

  mutating func append(_ sentences: Sentences?) {
    guard let sentences else { return }
    for index in 0..<sentences.count { line("sentences", sentences[index]) }
  }

  mutating func append(_ tokens: Tokens?) {
    guard let tokens else { return }
    for index in 0..<tokens.count {
      line(
        "tokens", tokens[index],
        label: tokens.forms[.pos]?.string(index)
          ?? String(Unicode.Scalar(tokens.kinds[index].rawValue)),
        value: tokens.forms[.stem]?.string(index) ?? "")
    }
  }

  mutating func append(_ entities: [Entity]) {
    for entity in entities {
      line(
        "entities", entity.span, label: entity.label, value: entity.value ?? entity.canonical ?? "",
        score: entity.score)
    }
  }

  mutating func append(_ keyphrases: [Keyphrase]) {
    for keyphrase in keyphrases {
      line(
        "keyphrases", keyphrase.spans.first, label: "\(keyphrase.rank)",
        text: Array(keyphrase.text.utf8)[...], score: keyphrase.score)
    }
  }

  mutating func append(_ summary: [SummarySentence]) {
    for sentence in summary {
      line("summary", sentence.span, label: "\(sentence.rank)", score: sentence.score)
    }
  }

  /// Adds the items of a layer that this version does not know: those that have a start and an end.
  mutating func append(_ layer: Member) {
    for item in layer.value["items"]?.elements ?? [] {
      guard case .offset(let start) = item["start"], case .offset(let end) = item["end"]
      else { continue }
      let label = ["label", "kind", "language"].lazy.compactMap { item[$0]?.string }.first
      line(
        layer.key, Span(start, end), label: label ?? "",
        value: item["value"]?.string ?? "", score: item["score"]?.double)
    }
  }

  private mutating func line(
    _ layer: String, _ span: Span?, label: String = "", text: ArraySlice<UInt8>? = nil,
    value: String = "", score: Double? = nil
  ) {
    cell(document.id.utf8, after: nil)
    cell(layer.utf8)
    cell((span.map { "\(converter.units($0.start))" } ?? "").utf8)
    cell((span.map { "\(converter.units($0.end))" } ?? "").utf8)
    cell(label.utf8)
    cell(text ?? span.map(converter.slice) ?? [])
    cell(value.utf8)
    cell(score.map(digits) ?? [])
    bytes.append(UInt8(ascii: "\n"))
  }

  /// A score as the JSON would have it.
  private func digits(_ score: Double) -> [UInt8] {
    var writer = JSONWriter()
    writer.value(score)
    return writer.bytes
  }

  private mutating func cell(_ text: some Sequence<UInt8>, after: UInt8? = UInt8(ascii: "\t")) {
    if let after { bytes.append(after) }
    bytes.appendCell(text)
  }
}
