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
      let alone = tag(text, tokens, sentence, counts).first { $0.words == range.words }
      let found = reasons(for: range, in: sentence, text, tokens, counts)
      let weighed = lines(found) { word in
        document.string(Span(tokens.starts[word], tokens.ends[word]))
      }
      guard alone?.type != type else { return weighed }
      let reading = alone == nil ? "passes over it" : "takes it for \(name(of: alone?.type))"
      let fact = "the sentence alone \(reading): the name stands elsewhere in the document"
      return [Reason("consistency", [.init(fact)])] + weighed
    }
  }

  private func lines(_ reasons: TagReasons, _ string: (Int) -> String) -> [Reason] {
    var lines: [Reason] = []
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
