import DocumentModel
import Ingest

/// What `extract` makes of bytes.
func extracted(
  _ bytes: [UInt8], as kind: UnreadSource.Kind = .auto, named id: String = "page.html",
  _ change: (inout ExtractContent.Settings) -> Void = { _ in }
) throws -> Document {
  var settings = ExtractContent.Settings()
  change(&settings)
  var document = Document(id: id)
  document.unread = UnreadSource(bytes: bytes, kind: kind)
  var stage = ExtractContent(settings, ())
  try stage.run(&document, by: 0)
  return document
}

func extracted(
  _ text: String, as kind: UnreadSource.Kind = .html, named id: String = "page.html",
  _ change: (inout ExtractContent.Settings) -> Void = { _ in }
) throws -> Document {
  try extracted(Array(text.utf8), as: kind, named: id, change)
}

extension Document {
  var string: String { String(decoding: text, as: UTF8.self) }
  /// One line a block: kind, level, text.
  var outline: [String] {
    (layers.blocks?.items ?? []).map { block in
      let level = block.level.map { "\($0)" } ?? ""
      return "\(block.kind.rawValue)\(level) \(string(block.span))"
    }
  }
}
