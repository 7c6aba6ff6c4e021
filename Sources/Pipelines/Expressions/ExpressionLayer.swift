internal import DocumentModel

/// A layer whose things an expression may count.
struct ExpressionLayer: Sendable {
  /// The layers that the document format knows.
  static let known = ["blocks", "sentences", "tokens", "entities", "keyphrases", "summary"]

  let name: String

  /// - Returns: nil when the document has no such layer.
  /// - Parameter label: counts entities with this label only.
  func count(in document: Document, label: String? = nil) -> Int? {
    let layers = document.layers
    switch name {
    case "blocks": return layers.blocks?.items.count
    case "sentences": return layers.sentences?.count
    case "tokens": return layers.tokens?.count
    case "keyphrases": return layers.keyphrases?.items.count
    case "summary": return layers.summary?.items.count
    case "entities":
      return layers.entities?.items.count { label == nil || $0.label == label }
    default: return layers.others.first { $0.key == name }.map { countItems($0.value) }
    }
  }
}

/// Things in a layer that another program wrote: its `items`, or the length of its `start` column.
private func countItems(_ layer: JSONValue) -> Int {
  guard case .object(let members) = layer else { return 0 }
  for key in ["items", "start"] {
    if case .array(let values)? = members.first(where: { $0.key == key })?.value {
      return values.count
    }
  }
  return 0
}
