internal import DocumentModel
internal import Lexicons

/// Sentences as row numbers and wanted labels: what the trainer goes over again and again.
struct TrainingSet {
  struct Sentence {
    /// Index of the first word in `rowStarts`.
    var start: Int
    var count: Int
    var labels: [UInt8]
    /// Types that the corpus does not mark, as bits: words outside may be of them.
    var unmarked: UInt32
  }

  private(set) var sentences: [Sentence] = []
  /// Rows of all words, one after the other.
  private(set) var rows: [UInt32] = []
  /// Where each word's rows begin, with one more at the end.
  private(set) var rowStarts: [Int] = [0]

  private let tags: TagSet
  private let extractor: FeatureExtractor
  private let lexicon: NameLexicon?

  init(_ tags: TagSet, _ extractor: FeatureExtractor, _ lexicon: NameLexicon?) {
    self.tags = tags
    self.extractor = extractor
    self.lexicon = lexicon
  }

  /// Adds the sentences of a corpus, and some of them written in other ways.
  mutating func add(_ corpus: TrainingCorpus, variants: [CaseVariant]) {
    var unmarked: UInt32 = 0
    for (index, type) in tags.types.enumerated() where !corpus.types.contains(type) {
      unmarked |= 1 << UInt32(index)
    }
    for document in corpus.documents { add(document, unmarked: unmarked) }
    for variant in variants {
      for (index, document) in corpus.documents.enumerated() {
        let (changed, sentences) = variant.applied(to: document, number: index)
        if !sentences.isEmpty { add(changed, unmarked: unmarked, only: sentences) }
      }
    }
  }

  /// - Parameter chosen: the sentences to add, as indices; nil adds all.
  private mutating func add(
    _ document: Document, unmarked: UInt32, only chosen: Set<Int>? = nil
  ) {
    let tagged = TaggedText(document)
    var marked = tagged.markedRanges(document, tags.types)[...]
    var forms = SentenceForms()
    var buffer = [UInt32](repeating: 0, count: FeatureExtractor.maximumCount)
    document.text.withUnsafeBufferPointer { text in
      let counts = CasingCounts(text, tagged)
      for (index, range) in tagged.sentences.enumerated() {
        let taken = marked.takeFirst(inside: range)
        if let chosen, !chosen.contains(index) { continue }
        forms.read(text, tagged.words, range, lexicon, counts)
        let start = rowStarts.count - 1
        for word in 0..<range.count {
          let count = buffer.withUnsafeMutableBufferPointer { buffer in
            buffer.baseAddress.map { extractor.rows(forms, counts, word, into: $0) } ?? 0
          }
          rows += buffer[0..<count]
          rowStarts.append(rows.count)
        }
        sentences.append(
          Sentence(
            start: start, count: range.count,
            labels: tags.labels(taken, count: range.count), unmarked: unmarked))
      }
    }
  }
}

extension ArraySlice<TaggedRange> {
  /// Takes the ranges that lie inside a sentence off the front, counted from its first word.
  fileprivate mutating func takeFirst(inside sentence: Range<Int>) -> [TaggedRange] {
    var inside: [TaggedRange] = []
    while let range = first, range.words.lowerBound < sentence.upperBound {
      removeFirst()
      guard range.words.upperBound <= sentence.upperBound else { continue }
      let start = range.words.lowerBound - sentence.lowerBound
      inside.append(TaggedRange(words: start..<(start + range.words.count), type: range.type))
    }
    return inside
  }
}
