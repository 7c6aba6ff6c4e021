internal import DocumentModel

/// Tells the parts of speech of a document's tokens, sentence by sentence and from left to right.
struct PartOfSpeechTagger {
  private let model: PartOfSpeechModel
  private var sentence = PartOfSpeechSentence()

  init(_ model: PartOfSpeechModel) { self.model = model }

  /// One tag a token; a contraction has that of its first word.
  mutating func tags(of document: Document) -> [PartOfSpeech] {
    let tokens = document.layers.tokens ?? Tokens(by: 0)
    let tagged = TaggedText(document)
    var tags: [PartOfSpeech] = []
    tags.reserveCapacity(tokens.count)
    var token = 0
    document.text.withUnsafeBufferPointer { text in
      for range in tagged.sentences {
        sentence.read(text, tagged.words, range, tokens, &token)
        tag(range, tagged.words, tokens, &tags)
      }
    }
    return tags
  }

  private func tag(
    _ range: Range<Int>, _ words: Tokens, _ tokens: Tokens, _ tags: inout [PartOfSpeech]
  ) {
    sentence.forms.withUnsafeBufferPointer { forms in
      guard let base = forms.baseAddress else { return }
      let features = PartOfSpeechFeatures(forms: base, capitalShare: sentence.capitalShare)
      var (before, before2) = (PartOfSpeechFeatures.noTag, PartOfSpeechFeatures.noTag)
      for (index, word) in range.enumerated() {
        let found: PartOfSpeech
        if let known = sentence.known[index] {
          found = known
        } else {
          var scores = LabelScores(model)
          features.add(index, before, before2, to: &scores)
          found = scores.best
        }
        (before2, before) = (before, UInt64(found.rawValue))
        let isFirstWord =
          tags.count < tokens.count && tokens.starts[tags.count] == words.starts[word]
        if isFirstWord { tags.append(found) }
      }
    }
  }
}
