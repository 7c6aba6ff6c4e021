internal import DocumentModel

/// How often a document has each of its entities; of those that overlap, one counts.
public struct EntityCounts: Sendable, Equatable {
  /// How a table of counts is set.
  public enum Form: Sendable, Equatable {
    /// Tab-separated values under a line of names.
    case tsv
    /// A JSON object a line.
    case json
    /// Columns of even width, safe for a terminal.
    case columns
  }

  /// Two entities with one name and label are counted as one.
  struct Name: Hashable, Sendable {
    var text: String
    var label: String
  }

  private(set) var counts: [Name: Int] = [:]

  init(of document: Document) {
    for entity in document.withoutOverlaps(document.layers.entities?.items ?? []) {
      counts[Name(of: entity, in: document), default: 0] += 1
    }
  }
}

extension EntityCounts.Name {
  /// The full name that an entity stands for, else its normalized value, else its text with single
  /// spaces.
  init(of entity: Entity, in document: Document) {
    let text = entity.canonical ?? entity.value ?? document.string(entity.span)
    self.init(
      text: text.split(whereSeparator: \.isWhitespace).joined(separator: " "), label: entity.label)
  }
}
