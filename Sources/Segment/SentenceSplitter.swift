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
  private let model: SentenceModel?
  private var ends: [Int32] = []
  private var statuses: [UInt8] = []
  private var line: [UInt8] = []

  /// - Throws: `DocumentFailure` when ICU has no rules for sentences.
  init(language: String) throws(DocumentFailure) {
    guard let iterator = BreakIterator(.sentence, locale: language) else {
      throw DocumentFailure("no_sentence_rules", "ICU has no sentence rules for \(language).")
    }
    self.iterator = iterator
    rules = SentenceRules(language: language)
    model = SentenceModel.shipped(language: language)
  }

  /// Appends the sentences of a paragraph.
  func split(_ paragraph: Paragraph, into sentences: inout Sentences) {
    guard !paragraph.indices.isEmpty else { return }
    propose(paragraph)
    let markers = ListMarkers(paragraph)
    let features = model.map { _ in SentenceFeatures(paragraph) }
    var first = paragraph.indices.lowerBound
    var proposal = 0
    for gap in paragraph.indices.dropLast() {
      let isProposed = isProposed(paragraph.start(gap + 1), &proposal)
      let verdict = rules.verdict(paragraph, gap, markers)
      guard verdict == .ends || verdict != .continues && isOpen(paragraph, gap, isProposed)
      else { continue }
      if verdict != .ends {
        let ends =
          features.map { decides($0, gap, isProposed, first) } ?? (isProposed && verdict == .open)
        guard ends else { continue }
      }
      sentences.append(Span(paragraph.start(first), paragraph.end(gap)))
      first = gap + 1
    }
    sentences.append(
      Span(paragraph.start(first), paragraph.end(paragraph.indices.upperBound - 1)))
  }

  /// Whether a sentence may end where no rule is sure: not within a word, nor between two words in lower case.
  private func isOpen(_ paragraph: Paragraph, _ gap: Int, _ isProposed: Bool) -> Bool {
    if isProposed { return true }
    if paragraph.isGlued(gap) { return false }
    return !paragraph.firstByte(gap).isASCIILowercase
      || !paragraph.firstByte(gap + 1).isASCIILowercase
      || paragraph.kind(gap) == .address || paragraph.kind(gap + 1) == .address
  }

  private func decides(
    _ features: SentenceFeatures, _ gap: Int, _ isProposed: Bool, _ first: Int
  ) -> Bool {
    model?.ends(features, gap, isProposed: isProposed, first: first) ?? isProposed
  }

  /// Gives the features of every gap that the rules leave open, for training.
  func forEachOpenGap(
    _ paragraph: Paragraph, isEnd: (Int) -> Bool, _ use: ([UInt32], Bool) -> Void
  ) {
    propose(paragraph)
    let markers = ListMarkers(paragraph)
    let features = SentenceFeatures(paragraph)
    var first = paragraph.indices.lowerBound
    var proposal = 0
    for gap in paragraph.indices.dropLast() {
      let isProposed = isProposed(paragraph.start(gap + 1), &proposal)
      switch rules.verdict(paragraph, gap, markers) {
      case .open, .unlikely:
        guard isOpen(paragraph, gap, isProposed) else { break }
        var hashes: [UInt32] = []
        features.forEach(gap, isProposed: isProposed, first: first) { hashes.append($0) }
        use(hashes, isEnd(gap))
      case .ends, .continues: break
      }
      if isEnd(gap) { first = gap + 1 }
    }
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
