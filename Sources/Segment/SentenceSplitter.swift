internal import DocumentModel
internal import StageKit
internal import Unicode

/// Finds the sentences of paragraphs in one language.
///
/// ICU's sentence breaks are a first proposal; rules that know abbreviations, lists and quotations overrule it.
final class SentenceSplitter {
  private let iterator: BreakIterator
  private let rules: SentenceRules
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
  }

  /// Appends the sentences of a paragraph.
  func split(_ paragraph: Paragraph, into sentences: inout Sentences) {
    guard !paragraph.indices.isEmpty else { return }
    propose(paragraph)
    let markers = ListMarkers(paragraph)
    var first = paragraph.indices.lowerBound
    var proposal = 0
    for gap in paragraph.indices.dropLast() {
      let next = paragraph.start(gap + 1)
      while proposal < ends.count, Int(ends[proposal]) < next { proposal += 1 }
      let isProposed = proposal < ends.count && Int(ends[proposal]) == next
      let ends =
        switch rules.verdict(paragraph, gap, markers) {
        case .ends: true
        case .continues: false
        case .open: isProposed
        }
      guard ends else { continue }
      sentences.append(Span(paragraph.start(first), paragraph.end(gap)))
      first = gap + 1
    }
    sentences.append(
      Span(paragraph.start(first), paragraph.end(paragraph.indices.upperBound - 1)))
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
