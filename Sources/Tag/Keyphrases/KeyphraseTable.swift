package import DocumentModel
internal import TextStatistics

/// The candidates of one document with their features: what the ranker is trained on.
package struct KeyphraseTable {
  package static var featureNames: [String] { KeyphraseFeatures.names }

  /// The first occurrence of each candidate.
  package let phrases: [String]
  /// `featureNames.count` values a phrase.
  package let rows: [Float]

  package init(_ document: Document, language: String) {
    let lexicon = TermLexicon(language: language)
    let text = AnalyzedText(document, document.layers.tokens ?? Tokens(by: 0), lexicon)
    let candidates = KeyphraseCandidates(text, maximumWords: 4).worthScoring(text)
    rows = KeyphraseFeatures(text, candidates).rows
    phrases = candidates.map { document.string(text.span($0.place, $0.words)) }
  }
}
