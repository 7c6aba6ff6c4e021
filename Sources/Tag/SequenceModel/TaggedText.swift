internal import DocumentModel

/// A document as models see it: words, and the sentences that they stand in.
///
/// Words are the document's tokens with clitics cut off. A sentence is a range of words; over-long ones are cut, and
/// words outside of every sentence are a sentence of their own.
struct TaggedText {
  /// Bounds the memory of one sentence, and keeps its scores in the cache.
  static let maximumWords = 400

  let words: Tokens
  private(set) var sentences: [Range<Int>] = []

  init(_ document: Document) {
    let tokens = document.layers.tokens ?? Tokens(by: 0)
    words = document.text.withUnsafeBufferPointer { tokens.splittingClitics($0) }
    var word = 0
    if let marked = document.layers.sentences {
      for index in 0..<marked.count {
        appendWords(from: &word, startingBefore: marked.starts[index])
        appendWords(from: &word, startingBefore: marked.ends[index])
      }
    }
    appendWords(from: &word, startingBefore: .max)
  }

  /// Appends a sentence of the words from `word` on that start before `offset`.
  private mutating func appendWords(from word: inout Int, startingBefore offset: Int) {
    while word < words.count, words.starts[word] < offset {
      let start = word
      let limit = min(words.count, start + Self.maximumWords)
      while word < limit, words.starts[word] < offset { word += 1 }
      sentences.append(start..<word)
    }
  }
}
