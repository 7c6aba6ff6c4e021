internal import DocumentJSON
internal import DocumentModel

/// How a worker sets a document for one output.
struct Page: Sendable {
  let request: OutputRequest

  /// The bytes to write, with line ends.
  func bytes(of opened: DocumentOpener.Opened, brought: LayerNames) -> [UInt8] {
    let document = opened.document
    let layers = request.layers.names(of: document, brought: brought)
    let offsets = request.offsets ?? opened.offsets ?? .codepoint
    switch request.form {
    case .json:
      let writer = DocumentWriter(
        offsets: offsets, includesMap: request.includesMap, layers: layers)
      return writer.json(document) + [UInt8(ascii: "\n")]
    case .csv(let layer):
      return Array(LayerTable(layer, of: document, offsets: offsets).csv.utf8)
    case .tsv: return AnnotationTable(offsets: offsets, layers: layers).lines(of: document)
    case .text: return document.plainText
    case .view(let isColored, let width):
      let view = TerminalView(colored: isColored, width: width)
      return view.render(document.keeping(layers)) + [UInt8(ascii: "\n")]
    }
  }
}
