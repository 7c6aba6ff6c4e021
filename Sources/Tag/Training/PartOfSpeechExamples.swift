internal import DocumentModel

/// Sentences with the parts of speech that a document gives, as the trainer goes over them.
struct PartOfSpeechExamples {
  struct Sentence {
    /// With margins on both sides.
    var forms: [WordForm]
    var capitalShare: UInt64
    /// By word; nil for words that need no model.
    var wanted: [PartOfSpeech?]
    /// What is known of the word without a model, or of a word that is not to be learned.
    var known: [PartOfSpeech?]
  }

  private(set) var sentences: [Sentence] = []
  private var buffer = PartOfSpeechSentence()

  /// Adds the sentences of a document, and some of them written in other ways.
  /// - Parameter number: of the document; others have other sentences written in other ways.
  mutating func add(_ document: Document, number: Int) {
    add(document)
    for variant in CaseVariant.allCases {
      let (changed, chosen) = variant.applied(to: document, number: number)
      if !chosen.isEmpty { add(changed, only: chosen) }
    }
  }

  /// - Parameter chosen: the sentences to add, as indices; nil adds all.
  private mutating func add(_ document: Document, only chosen: Set<Int>? = nil) {
    guard let tokens = document.layers.tokens, let column = tokens.forms[.pos] else { return }
    let given = (0..<tokens.count).map { PartOfSpeech(name: column[$0]) }
    let tagged = TaggedText(document)
    document.text.withUnsafeBufferPointer { text in
      var token = 0
      for (index, range) in tagged.sentences.enumerated() {
        let first = token
        buffer.read(text, tagged.words, range, tokens, &token)
        if let chosen, !chosen.contains(index) { continue }
        sentences.append(sentence(range, tagged.words, tokens, first, given))
      }
    }
  }

  private func sentence(
    _ range: Range<Int>, _ words: Tokens, _ tokens: Tokens, _ first: Int,
    _ given: [PartOfSpeech?]
  ) -> Sentence {
    var wanted: [PartOfSpeech?] = []
    var known = buffer.known
    var token = first
    for (index, word) in range.enumerated() {
      while token < tokens.count, tokens.ends[token] <= words.starts[word] { token += 1 }
      let tag = tokens.starts[token] == words.starts[word] ? given[token] : nil
      let isLearned = known[index] == nil && (tag?.rawValue ?? .max) < PartOfSpeech.labelCount
      wanted.append(isLearned ? tag : nil)
      if !isLearned, known[index] == nil { known[index] = tag ?? .other }
    }
    return Sentence(
      forms: buffer.forms, capitalShare: buffer.capitalShare, wanted: wanted, known: known)
  }
}
