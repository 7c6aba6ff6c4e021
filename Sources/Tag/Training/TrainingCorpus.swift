public import DocumentModel

/// Documents with tokens, sentences and the entities that people marked.
public struct TrainingCorpus: Sendable {
  /// For messages: the file's name.
  public var name: String
  /// `layers.entities` holds what was marked, labels as the corpus writes them.
  public var documents: [Document]
  /// The types that the corpus marks. Where another type could stand, a word without a mark says nothing about it.
  public var types: Set<String>

  /// Share of the marks below which a type counts as not marked throughout: a stray few say nothing about other words.
  private static let smallestShare = 0.01

  /// - Parameter types: nil takes those that occur, but for the rarest.
  public init(name: String, documents: [Document], types: Set<String>? = nil) {
    self.name = name
    self.documents = documents
    self.types = types ?? Self.markedTypes(of: documents)
  }

  private static func markedTypes(of documents: [Document]) -> Set<String> {
    var counts: [String: Int] = [:]
    for document in documents {
      for entity in document.layers.entities?.items ?? [] { counts[entity.label, default: 0] += 1 }
    }
    let total = Double(counts.values.reduce(0, +))
    return Set(counts.filter { Double($0.value) >= total * smallestShare }.keys)
  }

  public var tokenCount: Int { documents.reduce(0) { $0 + ($1.layers.tokens?.count ?? 0) } }

  public var entityCount: Int {
    documents.reduce(0) { $0 + ($1.layers.entities?.items.count ?? 0) }
  }
}

extension TaggedText {
  /// The marked entities as ranges of words; those that do not begin and end with words are left out.
  func markedRanges(_ document: Document, _ types: [String]) -> [TaggedRange] {
    guard let entities = document.layers.entities else { return [] }
    var ranges: [TaggedRange] = []
    for entity in entities.items {
      guard let type = types.firstIndex(of: entity.label) else { continue }
      let inside = words.indices(in: entity.span)
      guard let first = inside.first, let last = inside.last,
        words.starts[first] == entity.span.start, words.ends[last] == entity.span.end,
        first >= ranges.last?.words.upperBound ?? 0
      else { continue }
      ranges.append(TaggedRange(words: inside, type: type))
    }
    return ranges
  }
}
