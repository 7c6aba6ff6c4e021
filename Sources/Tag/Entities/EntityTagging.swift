internal import DocumentModel

extension SequenceTagger {
  /// The entities of a document with labels and probabilities, in text order.
  /// - Parameter consistent: carry names to where the model missed them.
  mutating func entities(of document: Document, consistent: Bool) -> [RecognizedEntity] {
    guard let tokens = document.layers.tokens else { return [] }
    return ranges(of: document, consistent: consistent).map { range in
      let probability = model.calibration.probability(marginal: range.marginal)
      return RecognizedEntity(
        span: Span(
          tokens.starts[range.words.lowerBound], tokens.ends[range.words.upperBound - 1]),
        label: Self.label(of: model.tags.types[range.type]), score: probability)
    }
  }

  /// The entities of a document as ranges of its tokens, in text order.
  mutating func ranges(of document: Document, consistent: Bool) -> [ScoredRange] {
    guard let tokens = document.layers.tokens else { return [] }
    let sentences = document.taggedSentences()
    return document.text.withUnsafeBufferPointer { text in
      let counts = CasingCounts(text, tokens, sentences)
      var ranges: [ScoredRange] = []
      for sentence in sentences { ranges += tag(text, tokens, sentence, counts) }
      guard consistent else { return ranges }
      return DocumentConsistency.complete(ranges, text, tokens)
    }
  }

  /// The label that documents use for a type of the training data.
  private static func label(of type: String) -> String {
    type == "PER" ? "PERSON" : type
  }
}
