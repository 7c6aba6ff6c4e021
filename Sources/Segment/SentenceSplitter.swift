internal import DocumentModel
internal import StageKit
internal import Unicode

/// Finds the sentences of paragraphs in one language.
///
/// ICU's sentence breaks are a first proposal. Rules that know abbreviations, lists and quotations decide what is sure;
/// the rest is decided by a trained model, where the language has one, else by ICU.
final class SentenceSplitter {
  private let iterator: BreakIterator
  private let rules: SentenceRules
  /// Taken out while a paragraph is split.
  private var features: SentenceFeatures
  private let model: SentenceModel?
  private var ends: [Int32] = []
  private var statuses: [UInt8] = []
  private var line: [UInt8] = []

  /// - Throws: `DocumentFailure` when ICU has no rules for sentences.
  convenience init(language: String) throws(DocumentFailure) {
    try self.init(language: language, model: SentenceModel.shipped(language: language))
  }

  /// - Parameter model: nil leaves to ICU what the rules leave open.
  /// - Throws: `DocumentFailure` when ICU has no rules for sentences.
  init(language: String, model: SentenceModel?) throws(DocumentFailure) {
    guard let iterator = BreakIterator(.sentence, locale: language) else {
      throw DocumentFailure("no_sentence_rules", "ICU has no sentence rules for \(language).")
    }
    self.iterator = iterator
    self.model = model
    rules = SentenceRules(language: language)
    features = SentenceFeatures(language: language)
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
          model?.ends(features, paragraph, gap) ?? (gap.isProposed && verdict == .open)
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
        features.forEach(paragraph, gap) { hashes.append($0) }
        use(hashes, isEnd)
      }
      return isEnd || verdict == .ends
    }
  }

  /// Calls `decide` with each gap and what the rules say of it; it tells whether a sentence ends there.
  @inline(__always)
  private func forEachGap(
    _ paragraph: Paragraph,
    _ decide: (SentenceFeatures.Gap, SentenceRules.Verdict, borrowing SentenceFeatures) -> Bool
  ) {
    propose(paragraph)
    // A property of a class is checked at every access, and this one is asked for very often.
    var features = SentenceFeatures(language: "")
    swap(&features, &self.features)
    defer { swap(&features, &self.features) }
    features.load(paragraph)
    let markers = ListMarkers(paragraph)
    var first = paragraph.indices.lowerBound
    var proposal = 0
    for index in paragraph.indices.dropLast() {
      let isProposed = isProposed(paragraph.start(index + 1), &proposal)
      var verdict = rules.verdict(paragraph, index, markers)
      if verdict == .open, !isOpen(paragraph, index, isProposed) { verdict = .continues }
      let gap = SentenceFeatures.Gap(
        index: index, isProposed: isProposed, isUnlikely: verdict == .unlikely, first: first)
      if decide(gap, verdict, features) { first = index + 1 }
    }
  }

  /// Whether a sentence may end where no rule is sure: not within a word, nor between two words in lower case.
  private func isOpen(_ paragraph: Paragraph, _ gap: Int, _ isProposed: Bool) -> Bool {
    if isProposed { return true }
    if paragraph.isGlued(gap) { return false }
    return !paragraph.firstByte(gap).isASCIILowercase
      || !paragraph.firstByte(gap + 1).isASCIILowercase
      || paragraph.kind(gap) == .address || paragraph.kind(gap + 1) == .address
  }

  /// Whether ICU ends a sentence before `next`; `proposal` moves along.
  private func isProposed(_ next: Int, _ proposal: inout Int) -> Bool {
    while proposal < ends.count, Int(ends[proposal]) < next { proposal += 1 }
    return proposal < ends.count && Int(ends[proposal]) == next
  }

  /// Asks ICU; to it a paragraph is one line, since it ends sentences at every line feed.
  private func propose(_ paragraph: Paragraph) {
    let start = paragraph.start(paragraph.indices.lowerBound)
    let end = paragraph.end(paragraph.indices.upperBound - 1)
    line.removeAll(keepingCapacity: true)
    line.append(contentsOf: paragraph.text[start..<end])
    for index in line.indices where line[index] == 0x0A || line[index] == 0x0D {
      line[index] = 0x20
    }
    iterator.segments(of: line, 0..<line.count, ends: &ends, statuses: &statuses)
    for index in ends.indices { ends[index] += Int32(start) }
  }
}
