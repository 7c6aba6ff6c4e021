internal import DocumentJSON
internal import DocumentModel
internal import StageKit

/// How a worker sets a document for one output.
struct Page: Sendable {
  let request: OutputRequest

  /// Whether the bytes that a document is extracted from are shown.
  var wantsOriginal: Bool {
    if case .source = request.form { true } else { false }
  }

  /// What goes to the output.
  /// - Throws: `DocumentFailure` when they should show a file that cannot be found.
  func content(
    of opened: DocumentOpener.Opened, brought: LayerNames
  ) throws(DocumentFailure) -> Content {
    if case .counts = request.form { return .counts(EntityCounts(of: opened.document)) }
    return .bytes(try bytes(of: opened, brought: brought))
  }

  private func bytes(
    of opened: DocumentOpener.Opened, brought: LayerNames
  ) throws(DocumentFailure) -> [UInt8] {
    let document = opened.document
    let layers = request.layers.names(of: document, brought: brought)
    let offsets = request.offsets ?? opened.offsets ?? .codepoint
    switch request.form {
    case .json:
      let writer = DocumentWriter(
        offsets: offsets, includesMap: request.includesMap, layers: layers)
      var json = writer.json(document)
      json.append(UInt8(ascii: "\n"))
      return json
    case .csv(let layer):
      return Array(LayerTable(layer, of: document, offsets: offsets).csv.utf8)
    case .tsv: return AnnotationTable(offsets: offsets, layers: layers).lines(of: document)
    case .text: return document.plainText
    case .view(let isColored, let width):
      let view = TerminalView(colored: isColored, width: width)
      return view.render(document.keeping(layers)) + [UInt8(ascii: "\n")]
    case .source(let isColored, let width, let root):
      let shown = document.keeping(layers)
      guard document.map != nil || shown.hasSources else {
        throw DocumentFailure("no_source", "the document has no map: its text comes from no file")
      }
      var bytes = opened.original ?? []
      if opened.original == nil { bytes = try OriginalFile(root: root).bytes(of: document) }
      var view = SourceView(shown, bytes: bytes, isColored: isColored, width: width)
      return view.render() + [UInt8(ascii: "\n")]
    case .reasons(let offset, let model, let isColored, let width):
      var view = ReasonView(opened, StageReasons(model: model), isColored: isColored, width: width)
      return try view.render(at: offset) + [UInt8(ascii: "\n")]
    case .counts: return []
    }
  }

  /// What one document gives an output.
  enum Content: Sendable {
    /// To be written as they are, with line ends.
    case bytes([UInt8])
    /// To be added up over all documents.
    case counts(EntityCounts)
  }
}

extension Document {
  /// Whether any item says which bytes it comes from.
  fileprivate var hasSources: Bool {
    SourcedLayer.layers(of: self).contains { $0.items.contains { $0.source != nil } }
  }
}
