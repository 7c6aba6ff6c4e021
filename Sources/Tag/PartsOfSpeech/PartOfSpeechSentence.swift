internal import DocumentModel
internal import Lexicons

/// The words of one sentence as features look at them; holds the buffers that sentences use again.
struct PartOfSpeechSentence {
  /// With margins on both sides.
  private(set) var forms: [WordForm] = []
  /// Parts of speech that need no model; nil for words.
  private(set) var known: [PartOfSpeech?] = []
  /// How many words of the sentence have a capital, in quarters: 0...4.
  private(set) var capitalShare: UInt64 = 0

  private let lexicon = NameLexicon.embedded

  /// Stands for all figures.
  private static let figures = WordHash.folded("0")

  /// Reads words of a document.
  /// - Parameter token: the index of the first word's token.
  mutating func read(
    _ text: UnsafeBufferPointer<UInt8>, _ words: Tokens, _ sentence: Range<Int>,
    _ tokens: Tokens, _ token: inout Int
  ) {
    forms.removeAll(keepingCapacity: true)
    known.removeAll(keepingCapacity: true)
    for _ in 0..<PartOfSpeechFeatures.margin { forms.append(.outside) }
    var (letters, capitals) = (0, 0)
    for index in sentence {
      let (start, end) = (words.starts[index], words.ends[index])
      while token < tokens.count, tokens.ends[token] <= start { token += 1 }
      var form = WordForm(text, start, end)
      if tokens.starts[token] == start {
        let rule = SignRule.partOfSpeech(text, start, end, tokens.kinds[token])
        if rule == .numeral { form.folded = Self.figures }
        known.append(
          rule == .punctuation && SignRule.isRange(text, start, end) ? .symbol : rule)
      } else {
        known.append(clitic(form))
      }
      if let lexicon, form.casing != .none {
        form.cluster = lexicon.clusters[form.folded]
        form.newsCluster = lexicon.newsClusters[form.folded]
      }
      if form.casing != .none {
        letters += 1
        if form.isCapitalized { capitals += 1 }
      }
      forms.append(form)
    }
    for _ in 0..<PartOfSpeechFeatures.margin { forms.append(.outside) }
    capitalShare = letters < 2 ? 0 : UInt64(capitals * 4 / letters)
  }

  private static let possessive = WordHash.folded("'s")
  private static let negation = WordHash.folded("n't")
  /// After these, 's is a verb: it's, that's, who's.
  private static let pronouns = Set(
    ["it", "he", "she", "that", "there", "what", "who", "where", "here", "how", "this", "when"]
      .map { WordHash.folded($0) })

  /// What a clitic is, for the words behind it: the document has only what stands before it.
  private func clitic(_ form: WordForm) -> PartOfSpeech {
    if form.folded == Self.negation { return .particle }
    guard form.folded == Self.possessive, let host = forms.last else { return .auxiliary }
    return Self.pronouns.contains(host.folded) ? .auxiliary : .particle
  }
}
