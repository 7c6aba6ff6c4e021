public import DocumentModel
internal import Lexicons
public import StageKit

extension RecognizeEntities: ExplainingStage {
  public mutating func reasons(for entity: Entity, in document: Document) -> [Reason] {
    withTagger(for: document) { tagger in tagger.reasons(for: entity, in: document) } ?? []
  }
}

/// Facts told of one word.
private let factLimit = 5
/// Log-odds and probabilities below these are not told.
private let leastWeight = 0.15
private let leastProbability = 0.005

extension SequenceTagger {
  fileprivate mutating func reasons(for entity: Entity, in document: Document) -> [Reason] {
    let tagged = TaggedText(document)
    let tokens = tagged.words
    guard let type = model.tags.types.firstIndex(where: { Self.label(of: $0) == entity.label }),
      let first = tokens.starts.firstIndex(of: entity.span.start),
      let last = tokens.ends.firstIndex(of: entity.span.end), first <= last,
      let sentence = tagged.sentences.first(where: { $0.contains(first) }),
      last < sentence.upperBound
    else { return [] }
    return document.text.withUnsafeBufferPointer { text in
      let counts = CasingCounts(text, tagged)
      let range = ScoredRange(words: first..<(last + 1), type: type, marginal: 0)
      let isTagged = tag(text, tokens, sentence, counts).contains {
        $0.words == range.words && $0.type == type
      }
      let found = reasons(for: range, in: sentence, text, tokens, counts)
      return lines(found, isTagged: isTagged) { word in
        document.string(Span(tokens.starts[word], tokens.ends[word]))
      }
    }
  }

  private func lines(
    _ reasons: TagReasons, isTagged: Bool, _ string: (Int) -> String
  ) -> [Reason] {
    var lines: [Reason] = []
    if !isTagged {
      let fact = "the model alone passes over it: the name was found elsewhere in the document"
      lines.append(Reason("carried", [.init(fact)]))
    }
    lines.append(
      Reason(
        "readings",
        reasons.readings.filter { $0.probability >= leastProbability }
          .map { .init(name(of: $0.type), weight: $0.probability) }))
    for word in reasons.words {
      let facts = word.features.filter { abs($0.weight) >= leastWeight }.prefix(factLimit)
      lines.append(
        Reason(
          "\(string(word.word)), rather than \(name(of: reasons.rival))",
          facts.map { .init($0.name, weight: $0.weight) }))
    }
    return lines
  }

  private func name(of type: Int?) -> String {
    type.map { Self.label(of: model.tags.types[$0]) } ?? "no name"
  }
}
