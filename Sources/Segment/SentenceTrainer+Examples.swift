extension SentenceTrainer.Example {
  /// Joins sentences that follow each other to paragraphs of one to twenty, as texts have them.
  package init(language: String, joining sentences: some Sequence<String>) {
    let lengths = [1, 2, 3, 4, 5, 6, 8, 12, 20]
    let gap = Self.unspaced.contains(language) ? "" : " "
    var text = ""
    var ranges: [Range<Int>] = []
    var paragraph = 0
    var left = lengths[0]
    for sentence in sentences {
      if !text.isEmpty { text += left == lengths[paragraph] ? "\n\n" : gap }
      let start = text.utf8.count
      text += sentence
      ranges.append(start..<text.utf8.count)
      left -= 1
      if left == 0 {
        // By 7, which shares no factor with their number: all lengths come, short ones beside long ones.
        paragraph = (paragraph + 7) % lengths.count
        left = lengths[paragraph]
      }
    }
    self.init(language: language, text: text, sentences: ranges)
  }

  /// Languages that write no space between sentences.
  private static let unspaced: Set<String> = ["zh", "ja"]
}
