internal import DocumentModel

extension SequenceTagger {
  /// The entities of a document with labels and probabilities, in text order.
  /// - Parameter consistent: carry names to where the model missed them.
  mutating func entities(of document: Document, consistent: Bool) -> [RecognizedEntity] {
    let text = TaggedText(document)
    return ranges(of: document, text, consistent: consistent).map { range in
      RecognizedEntity(
        span: Span(
          text.words.starts[range.words.lowerBound], text.words.ends[range.words.upperBound - 1]),
        label: Self.label(of: model.tags.types[range.type]),
        score: model.calibration.probability(marginal: range.marginal))
    }
  }

  /// The entities of a document as ranges of its words, in text order.
  mutating func ranges(
    of document: Document, _ tagged: TaggedText, consistent: Bool
  ) -> [ScoredRange] {
    document.text.withUnsafeBufferPointer { text in
      let counts = CasingCounts(text, tagged)
      var ranges: [ScoredRange] = []
      for sentence in tagged.sentences { ranges += tag(text, tagged.words, sentence, counts) }
      guard consistent else { return ranges }
      return DocumentConsistency.complete(
        ranges, person: model.tags.types.firstIndex { Self.label(of: $0) == "PERSON" }, text,
        tagged.words)
    }
  }

  /// The label that documents use for a type of the training data.
  static func label(of type: String) -> String {
    type == "PER" ? "PERSON" : type
  }
}
