internal import CModels

/// Trained weights that lie in the binary; `docs/models.md` has a card for each.
public enum TrainedModel: Sendable {
  case keyphrases, summaries
  /// Which passages of a page are its main content; what their words say, and the names around them.
  case passages, passageWords, elementNames

  /// Gives the bytes as they stand in the binary.
  public func withBytes<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result {
    let bytes =
      switch self {
      case .keyphrases: cmodels_keyphrase_ranker()
      case .summaries: cmodels_sentence_ranker()
      case .passages: cmodels_passage_judge()
      case .passageWords: cmodels_passage_words()
      case .elementNames: cmodels_element_names()
      }
    return body(UnsafeRawBufferPointer(start: bytes.start, count: bytes.count))
  }
}
