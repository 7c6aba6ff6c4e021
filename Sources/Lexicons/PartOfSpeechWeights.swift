internal import CModels

/// The models of parts of speech that ship, by language.
public enum PartOfSpeechWeights {
  /// The bytes of the model for a language; nil when there is none. They stay valid for the life of the process.
  /// - Parameter language: ISO 639-1.
  public static func embedded(_ language: String) -> UnsafeRawBufferPointer? {
    var count = 0
    guard let bytes = weft_pos_model(language, &count) else { return nil }
    return UnsafeRawBufferPointer(start: bytes, count: count)
  }
}
