internal import DocumentModel
internal import Lexicons
internal import TextStatistics

extension KeyphraseCandidates {
  /// Every place of the picked phrases.
  /// - Returns: for each, its spans in text order.
  func spans(of picked: [Candidate], _ text: AnalyzedText) -> [[Span]] {
    var ranks: [Int32: Int] = [:]
    for (rank, candidate) in picked.enumerated() {
      ranks[number(ofPlace: candidate.place, candidate.words, candidate.length, text)] = rank
    }
    var spans = [[Span]](repeating: [], count: picked.count)
    for occurrence in occurrences {
      guard let rank = ranks[occurrence.candidate] else { continue }
      spans[rank].append(text.span(occurrence.place, occurrence.words))
    }
    return spans.map { $0.sorted() }
  }
}

extension AnalyzedText {
  /// The form to show: the most frequent one, and of those the one with the fewest capitals that are there only because
  /// a sentence or heading begins.
  func shownForm(of spans: [Span]) -> String {
    var forms: [(text: String, count: Int, free: Int)] = []
    for span in spans {
      let form = singleSpaced(span)
      let token = tokens.firstIndex(startingAtOrAfter: span.start)
      let isFree = !borders.isSentenceStart(token) && !borders.isHeading(token)
      if let known = forms.firstIndex(where: { $0.text == form }) {
        forms[known].count += 1
        forms[known].free += isFree ? 1 : 0
      } else if forms.count < 64 {
        forms.append((form, 1, isFree ? 1 : 0))
      }
    }
    // A form met inside sentences is cased as its author writes it; the earliest of equals wins.
    var best = 0
    for index in forms.indices
    where (forms[index].free, forms[index].count) > (forms[best].free, forms[best].count) {
      best = index
    }
    return forms.isEmpty ? "" : forms[best].text
  }

  /// The text of a span on one line.
  private func singleSpaced(_ span: Span) -> String {
    var bytes: [UInt8] = []
    for byte in text[span.range] {
      if byte == 0x20 || (0x09...0x0D).contains(byte) {
        if bytes.last != 0x20 { bytes.append(0x20) }
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
