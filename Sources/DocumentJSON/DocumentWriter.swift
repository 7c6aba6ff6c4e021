public import DocumentModel
public import JSONText

/// Writes documents as JSON, one object on one line, keys in a fixed order.
///
/// ```swift
/// let bytes = DocumentWriter(offsets: .utf16, layers: ["entities"]).json(document)
/// ```
public struct DocumentWriter: Sendable {
  /// What the offsets in the JSON count.
  public var offsets: OffsetUnit
  /// Whether `map` is written.
  public var includesMap: Bool
  /// Names of the layers to write; all if nil.
  public var layers: Set<String>?

  public init(
    offsets: OffsetUnit = .codepoint, includesMap: Bool = true, layers: Set<String>? = nil
  ) {
    self.offsets = offsets
    self.includesMap = includesMap
    self.layers = layers
  }

  /// The document as JSON, without a newline.
  public func json(_ document: Document) -> [UInt8] {
    var writer = JSONWriter(capacity: likelyCount(of: document))
    write(document, to: &writer)
    return writer.bytes
  }

  /// About as many bytes as the document takes: a large array that grows is copied, and for a while there twice.
  private func likelyCount(of document: Document) -> Int {
    // A token costs about 20 bytes of offsets, kind and commas, with some text around it.
    let tokens = (document.layers.tokens?.count ?? 0) * 16
    let pieces = includesMap ? (document.map?.pieces.count ?? 0) * 24 : 0
    let blocks = (document.layers.blocks?.items.count ?? 0) * 96
    return 1_024 + document.text.count * 5 / 4 + tokens + pieces + blocks
  }

  /// Writes the document as the next JSON value, without a newline.
  public func write(_ document: Document, to writer: inout JSONWriter) {
    let converter = OffsetConverter(document.text, unit: offsets)
    writer.beginObject()
    writer.member("format", "weft/1")
    writer.member("offsets", offsets.rawValue)
    writer.member("id", document.id)
    writer.key("source")
    writer.value(document.source)
    writer.key("metadata")
    writer.value(document.metadata)
    writer.key("text")
    writer.value(utf8: document.text)
    if includesMap, let map = document.map {
      writer.key("map")
      writer.value(map, converter)
    }
    writer.key("by")
    writer.value(document.by)
    writer.key("layers")
    writer.layers(document.layers, only: layers, converter)
    writer.notes("warnings", document.warnings)
    writer.notes("errors", document.errors)
    writer.members(document.others)
    writer.endObject()
  }
}
