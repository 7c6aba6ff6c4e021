/// The lexicons of the languages met so far, kept from document to document: reading a list costs more than a short text.
public struct TermLexicons {
  private let extraStopWords: [String]
  private var known: [TermLexicon] = []

  /// - Parameter extraStopWords: words that no phrase may contain, besides those of each language.
  public init(extraStopWords: [String] = []) {
    self.extraStopWords = extraStopWords
  }

  public mutating func lexicon(for language: String) -> TermLexicon {
    if let known = known.first(where: { $0.language == language }) { return known }
    var lexicon = TermLexicon(language: language)
    lexicon.addStopWords(extraStopWords)
    known.append(lexicon)
    return lexicon
  }
}
