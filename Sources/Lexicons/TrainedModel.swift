internal import CModels

/// Trained weights that lie in the binary; `docs/models.md` has a card for each.
public enum TrainedModel: Sendable {
  case keyphrases, summaries

  /// Gives the bytes as they stand in the binary.
  public func withBytes<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result {
    let bytes =
      switch self {
      case .keyphrases: cmodels_keyphrase_ranker()
      case .summaries: cmodels_sentence_ranker()
      }
    return body(UnsafeRawBufferPointer(start: bytes.start, count: bytes.count))
  }
}
