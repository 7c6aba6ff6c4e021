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

extension TrainingCorpus {
  /// Marks that do not begin and end with words: nothing is learned from them.
  public struct Misplaced: Sendable {
    public var count = 0
    /// The number of the first one's document, from 1, and its text.
    public var first: (document: Int, text: String)?
  }

  public var misplaced: Misplaced {
    var misplaced = Misplaced()
    for (number, document) in documents.enumerated() {
      let words = TaggedText(document).words
      for entity in document.layers.entities?.items ?? []
      where !words.areCovered(by: entity.span) {
        misplaced.count += 1
        if misplaced.first == nil { misplaced.first = (number + 1, document.string(entity.span)) }
      }
    }
    return misplaced
  }
}

extension Tokens {
  /// Whether a span begins with a word and ends with one.
  fileprivate func areCovered(by span: Span) -> Bool {
    let inside = indices(in: span)
    guard let first = inside.first, let last = inside.last else { return false }
    return starts[first] == span.start && ends[last] == span.end
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
      guard words.areCovered(by: entity.span),
        inside.lowerBound >= ranges.last?.words.upperBound ?? 0
      else { continue }
      ranges.append(TaggedRange(words: inside, type: type))
    }
    return ranges
  }
}
