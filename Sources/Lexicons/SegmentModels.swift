internal import CModels

extension EmbeddedBytes {
  /// The trained model of the stage `language`.
  public static var languageModel: EmbeddedBytes {
    var length = 0
    let start = cmodels_language(&length)
    return EmbeddedBytes(start, count: length)
  }

  /// The trained model of the stage `sentences`.
  public static var sentenceModel: EmbeddedBytes {
    var length = 0
    let start = cmodels_sentences(&length)
    return EmbeddedBytes(start, count: length)
  }
}
