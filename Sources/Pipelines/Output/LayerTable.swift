internal import DocumentJSON
internal import DocumentModel
internal import StageKit

/// A layer as a table: one row for each thing in it, the document's id in front.
struct LayerTable {
  private(set) var rows: [[String]] = []

  init(_ layer: DocumentPart, of document: Document, offsets: OffsetUnit) {
    let offsets = OffsetConverter(document.text, unit: offsets)
    let cells = LayerTable.cells(layer, document)
    rows = cells.map { span, rest in
      let place = span.map { ["\(offsets.units($0.start))", "\(offsets.units($0.end))"] } ?? []
      return [document.id] + place + rest
    }
  }

  /// The names of the columns.
  static func columns(of layer: DocumentPart) -> [String] {
    switch layer {
    case .blocks: ["id", "start", "end", "kind", "level", "row", "column", "path", "text"]
    case .sentences: ["id", "start", "end", "text"]
    case .tokens, .partsOfSpeech:
      ["id", "start", "end", "kind"] + Tokens.Form.allCases.map(\.rawValue) + ["text"]
    case .entities:
      [
        "id", "start", "end", "label", "text", "score", "value", "rule", "source_start",
        "source_end", "stage", "canonical",
      ]
    case .keyphrases: ["id", "rank", "text", "score", "count"]
    case .summary: ["id", "start", "end", "rank", "score", "text"]
    case .text: ["id", "text"]
    case .metadata, .language: ["id", "title", "author", "date", "site", "url", "language"]
    }
  }

  private static func cells(
    _ layer: DocumentPart, _ document: Document
  ) -> [(span: Span?, rest: [String])] {
    let layers = document.layers
    switch layer {
    case .blocks: return (layers.blocks?.items ?? []).map { block($0, document) }
    case .sentences:
      guard let sentences = layers.sentences else { return [] }
      return (0..<sentences.count).map { (sentences[$0], [document.string(sentences[$0])]) }
    case .tokens, .partsOfSpeech:
      guard let tokens = layers.tokens else { return [] }
      return (0..<tokens.count).map { token($0, of: tokens, document) }
    case .entities: return (layers.entities?.items ?? []).map { entity($0, document) }
    case .keyphrases:
      return (layers.keyphrases?.items ?? []).map {
        (nil, ["\($0.rank)", $0.text, "\($0.score)", "\($0.spans.count)"])
      }
    case .summary:
      return (layers.summary?.items ?? []).map {
        ($0.span, ["\($0.rank)", "\($0.score)", document.string($0.span)])
      }
    case .text: return [(nil, [String(decoding: document.text, as: UTF8.self)])]
    case .metadata, .language: return [(nil, metadata(document.metadata))]
    }
  }

  private static func block(_ block: Block, _ document: Document) -> (Span?, [String]) {
    let place = [block.level, block.row, block.column].map { $0.map(String.init) ?? "" }
    return (
      block.span,
      [block.kind.rawValue] + place + [block.path ?? "", document.string(block.span)]
    )
  }

  private static func token(
    _ index: Int, of tokens: Tokens, _ document: Document
  ) -> (Span?, [String]) {
    let kind = String(decoding: [tokens.kinds[index].rawValue], as: UTF8.self)
    let forms = Tokens.Form.allCases.map { tokens.forms[$0]?.string(index) ?? "" }
    return (tokens[index], [kind] + forms + [document.string(tokens[index])])
  }

  private static func entity(_ entity: Entity, _ document: Document) -> (Span?, [String]) {
    let stage = document.by.indices.contains(entity.by) ? document.by[entity.by] : ""
    return (
      entity.span,
      [
        entity.label, document.string(entity.span), entity.score.map { "\($0)" } ?? "",
        entity.value ?? "", entity.rule ?? "", entity.source.map { "\($0.lowerBound)" } ?? "",
        entity.source.map { "\($0.upperBound)" } ?? "",
        stage.split(separator: "@").first.map(String.init) ?? "", entity.canonical ?? "",
      ]
    )
  }

  private static func metadata(_ metadata: Metadata) -> [String] {
    [
      metadata.title ?? "", metadata.author.joined(separator: "; "), metadata.date ?? "",
      metadata.site ?? "", metadata.url ?? "", metadata.language ?? "",
    ]
  }
}

extension LayerTable {
  /// Lines with commas and quotes (RFC 4180, with a line feed at the end).
  var csv: String { rows.map(LayerTable.csvLine).joined() }

  /// The names of the columns as a line of CSV.
  static func header(of layer: DocumentPart) -> String { csvLine(columns(of: layer)) }

  private static func csvLine(_ cells: [String]) -> String {
    let quoted = cells.map { cell in
      let needsQuotes = cell.utf8.contains { ",\"\r\n".utf8.contains($0) }
      return needsQuotes ? "\"" + cell.replacing("\"", with: "\"\"") + "\"" : cell
    }
    return quoted.joined(separator: ",") + "\n"
  }
}
