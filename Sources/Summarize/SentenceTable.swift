package import DocumentModel
internal import TextStatistics

/// The sentences of one document with their features: what the ranker is trained on.
package struct SentenceTable {
  package static var featureNames: [String] { SentenceFeatures.names }

  package let sentences: [Span]
  /// `featureNames.count` values a sentence.
  package let rows: [Float]

  package init(_ document: Document, language: String) {
    let text = SummaryText(
      document, document.layers.tokens ?? Tokens(by: 0), TermLexicon(language: language))
    sentences = text.candidates.map(\.span)
    rows = SentenceFeatures(text).rows
  }
}
