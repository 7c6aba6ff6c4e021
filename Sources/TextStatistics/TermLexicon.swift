public import Lexicons

/// What is known of a language's words: which to leave out, how common they are, which belong together.
public struct TermLexicon {
  /// ISO 639-1 code.
  public let language: String
  /// nil when no list ships: function words are then guessed from the text.
  public var stopWords: StopWords?
  public let frequencies: WordFrequencies?
  let families: WordFamilies

  public init(language: String) {
    self.language = language
    stopWords = StopWords(language: language)
    frequencies = WordFrequencies(language: language)
    families = WordFamilies(language: language)
  }

  /// log10 of a word's occurrences in a billion words; the same for all words of a language without a table.
  public func zipf(of word: UInt64) -> Float {
    guard let frequencies else { return 3 }
    return frequencies[word] ?? frequencies.unknownZipf
  }

  /// The hash of the family that a word belongs to.
  public func family(of word: UnsafeBufferPointer<UInt8>) -> UInt64 {
    families.hash(of: word, WordHash(folding: word).value)
  }

  /// Adds words that no phrase may contain.
  public mutating func addStopWords(_ words: [String]) {
    guard !words.isEmpty else { return }
    if stopWords == nil { stopWords = StopWords(words) }
    for word in words { stopWords?.insert(WordHash.folded(word), .stop) }
  }
}
