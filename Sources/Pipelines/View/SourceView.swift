internal import DocumentModel
internal import StageKit

/// Shows the spans of a document, each above the bytes of the original file that it comes from.
///
/// ```
/// [43,62]  PERSON  Ada Lovelace
///                  Ada <b>Love</b>lace
/// ```
struct SourceView {
  private let document: Document
  private let bytes: [UInt8]
  private var page: TerminalPage
  private var locator: SourceLocator?

  /// - Parameter bytes: the original file, inflated.
  init(_ document: Document, bytes: [UInt8], isColored: Bool, width: Int) {
    self.document = document
    self.bytes = bytes
    page = TerminalPage(isColored: isColored, width: max(width, 20))
    locator = SourceLocator(document)
  }

  /// The spans of all layers that the document has, in the order of the JSON.
  mutating func render() -> [UInt8] {
    let source = document.source
    let facts = [source.mediaType, source.encoding].compactMap { $0 } + ["\(bytes.count) bytes"]
    page.paragraph(Glyph.glyphs(of: document.id, TerminalStyle(isBold: true)).onOneLine)
    page.paragraph(Glyph.glyphs(of: facts.joined(separator: " · "), TerminalStyle(isDim: true)))
    for layer in SourcedLayer.layers(of: document) { show(layer) }
    return page.bytes
  }

  private mutating func show(_ layer: SourcedLayer) {
    let found = locator?.ranges(of: layer.items.map(\.span))
    let sources = layer.items.indices.map { layer.items[$0].source ?? found?[$0] }
    let places = sources.map { $0.map { "[\($0.lowerBound),\($0.upperBound)]" } ?? "no bytes" }
    let labels = layer.items.map { terminalSafe($0.label) }
    let placeWidth = places.map(\.count).max() ?? 0
    let labelWidth = labels.map { displayWidth($0) }.max() ?? 0
    page.blankLine()
    page.paragraph(Glyph.glyphs(of: layer.name, TerminalStyle(isBold: true)).onOneLine)
    for (index, item) in layer.items.enumerated() {
      let place = places[index] + spaces(placeWidth - places[index].count)
      let label = labels[index] + spaces(labelWidth - displayWidth(labels[index]))
      let first = labelWidth > 0 ? "\(place)  \(label)  " : "\(place)  "
      let rest = spaces(displayWidth(first))
      let style = TerminalStyle(isBold: true)
      let text = String(decoding: document.text[item.span.range], as: UTF8.self)
      page.paragraph(Glyph.glyphs(of: text, style).onOneLine, first: first, rest: rest)
      guard let source = sources[index] else { continue }
      let slice = bytes[source.clamped(to: 0..<bytes.count)]
      let raw = shown(slice, encoding: document.source.encoding ?? "utf-8")
      page.paragraph(Glyph.glyphs(of: raw), first: rest)
    }
  }

  private func spaces(_ count: Int) -> String { String(repeating: " ", count: count) }
}

/// A layer as spans with labels.
struct SourcedLayer {
  struct Item {
    var span: Span
    var label: String
    /// As the document has it; nil when only its map says it.
    var source: Range<Int>?
  }

  var name: String
  var items: [Item]

  static func layers(of document: Document) -> [SourcedLayer] {
    let layers = document.layers
    var found: [SourcedLayer] = []
    func add(_ name: String, _ items: [Item]?) {
      if let items { found.append(SourcedLayer(name: name, items: items)) }
    }
    add("blocks", layers.blocks?.items.map { Item(span: $0.span, label: $0.kind.rawValue) })
    add(
      "sentences",
      layers.sentences.map { all in (0..<all.count).map { Item(span: all[$0], label: "") } })
    add(
      "tokens",
      layers.tokens.map { all in
        (0..<all.count).map {
          Item(span: all[$0], label: String(Unicode.Scalar(all.kinds[$0].rawValue)))
        }
      })
    add(
      "entities",
      layers.entities?.items.map { Item(span: $0.span, label: $0.label, source: $0.source) })
    add("keyphrases", layers.keyphrases?.items.flatMap(\.sourcedItems))
    add(
      "summary",
      layers.summary?.items.map { Item(span: $0.span, label: "\($0.rank)", source: $0.source) })
    for other in layers.others { add(other.key, other.sourcedItems) }
    return found
  }
}

extension Keyphrase {
  fileprivate var sourcedItems: [SourcedLayer.Item] {
    spans.indices.map { index in
      let source = index < sources.count ? sources[index] : nil
      return .init(span: spans[index], label: "\(rank)", source: source)
    }
  }
}

extension Member {
  /// The items of a layer that this version does not know: those that have a start and an end.
  fileprivate var sourcedItems: [SourcedLayer.Item] {
    (value["items"]?.elements ?? []).compactMap { item in
      guard case .offset(let start) = item["start"], case .offset(let end) = item["end"] else {
        return nil
      }
      let label = item["label"]?.string ?? item["kind"]?.string ?? ""
      return .init(span: Span(start, end), label: label)
    }
  }
}
