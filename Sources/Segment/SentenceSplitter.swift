internal import DocumentModel
internal import StageKit
internal import Unicode

/// Finds the sentences of paragraphs in one language.
///
/// UAX #29 makes a first proposal. Rules that know abbreviations, lists and quotations decide what is sure; the rest is
/// decided by a trained model, where the language has one, else by the proposal.
final class SentenceSplitter {
  private let breaker: SentenceBreaker
  private let rules: SentenceRules
  private let salt: UInt64
  private var hashes: [TokenHashes] = []
  private let model: SentenceModel?
  /// Where UAX #29 ends sentences of the paragraph.
  private var proposals: [Int32] = []

  convenience init(language: String) {
    self.init(language: language, model: SentenceModel.shipped(language: language))
  }

  /// - Parameter model: nil leaves to UAX #29 what the rules leave open.
  init(language: String, model: SentenceModel?) {
    breaker = SentenceBreaker(language: language)
    self.model = model
    rules = SentenceRules(language: language)
    salt = SentenceFeatures.salt(language: language)
  }

  /// Appends the sentences of a paragraph.
  func split(_ paragraph: Paragraph, into sentences: inout Sentences) {
    guard !paragraph.indices.isEmpty else { return }
    var first = paragraph.indices.lowerBound
    forEachGap(paragraph) { gap, verdict, features in
      let ends =
        switch verdict {
        case .ends: true
        case .continues: false
        case .open, .unlikely:
          model?.ends(features, gap) ?? (gap.isProposed && verdict == .open)
        }
      guard ends else { return false }
      sentences.append(Span(paragraph.start(first), paragraph.end(gap.index)))
      first = gap.index + 1
      return true
    }
    sentences.append(
      Span(paragraph.start(first), paragraph.end(paragraph.indices.upperBound - 1)))
  }

  /// Gives the features of every gap that the rules leave open, for training.
  func forEachOpenGap(
    _ paragraph: Paragraph, isEnd: (Int) -> Bool, _ use: ([UInt32], Bool) -> Void
  ) {
    forEachGap(paragraph) { gap, verdict, features in
      let isEnd = isEnd(gap.index)
      if verdict == .open || verdict == .unlikely {
        var hashes: [UInt32] = []
        features.forEach(gap) { hashes.append($0) }
        use(hashes, isEnd)
      }
      return isEnd || verdict == .ends
    }
  }

  /// Calls `decide` with each gap that the rules do not close; it tells whether a sentence ends there.
  @inline(__always)
  private func forEachGap(
    _ paragraph: Paragraph,
    _ decide: (SentenceGap, SentenceRules.Verdict, SentenceFeatures) -> Bool
  ) {
    let start = paragraph.start(paragraph.indices.lowerBound)
    let end = paragraph.end(paragraph.indices.upperBound - 1)
    breaker.ends(in: paragraph.text, start..<end, &proposals)
    let markers = ListMarkers(paragraph)
    proposals.withUnsafeBufferPointer { proposals in
      SentenceFeatures.with(paragraph, salt: salt, &hashes) { features in
        var gaps = OpenGaps(paragraph, proposals, markers)
        var first = paragraph.indices.lowerBound
        while var gap = gaps.next(paragraph) {
          let verdict = rules.verdict(paragraph, gap.index, markers)
          let isInsideWord = !gap.isProposed && paragraph.isGlued(gap.index)
          if verdict == .continues || verdict == .open && isInsideWord { continue }
          gap.isUnlikely = verdict == .unlikely
          gap.first = first
          if decide(gap, verdict, features) { first = gap.index + 1 }
        }
      }
    }
  }
}
