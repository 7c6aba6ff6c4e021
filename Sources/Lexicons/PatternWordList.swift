internal import CModels

/// The words that dates, amounts and other patterns are made of, as lines of text.
public enum PatternWordList {
  public static var bytes: EmbeddedBytes {
    var length = 0
    let start = cmodels_pattern_words(&length)
    return EmbeddedBytes(start, count: length)
  }
}
