internal import DocumentModel

/// A document as models see it: words, and the sentences that they stand in.
///
/// Words are the document's tokens with clitics cut off. A sentence is a range of words; it ends at short lines too, for
/// names do not run on from a signature or a list's item. Over-long sentences are cut, and words outside of every
/// sentence are a sentence of their own.
struct TaggedText {
  /// Bounds the memory of one sentence, and keeps its scores in the cache.
  static let maximumWords = 400
  /// In bytes: text that is wrapped has longer lines.
  static let shortLine = 45

  let words: Tokens
  private(set) var sentences: [Range<Int>] = []

  init(_ document: Document) {
    let tokens = document.layers.tokens ?? Tokens(by: 0)
    words = document.text.withUnsafeBufferPointer { tokens.splittingClitics($0) }
    var word = 0
    if let marked = document.layers.sentences {
      for index in 0..<marked.count {
        appendWords(from: &word, startingBefore: marked.starts[index], document.text)
        appendWords(from: &word, startingBefore: marked.ends[index], document.text)
      }
    }
    appendWords(from: &word, startingBefore: .max, document.text)
  }

  /// Appends the words from `word` on that start before `offset`.
  private mutating func appendWords(
    from word: inout Int, startingBefore offset: Int, _ text: [UInt8]
  ) {
    while word < words.count, words.starts[word] < offset {
      let start = word
      let limit = min(words.count, start + Self.maximumWords)
      word += 1
      while word < limit, words.starts[word] < offset, !followsShortLine(word, text) { word += 1 }
      sentences.append(start..<word)
    }
  }

  /// Whether a line ends right before the word, and is short.
  private func followsShortLine(_ word: Int, _ text: [UInt8]) -> Bool {
    let gap = words.ends[word - 1]..<words.starts[word]
    guard !gap.isEmpty, let end = text[gap].firstIndex(of: 0x0A) else { return false }
    let earliest = max(0, end - Self.shortLine)
    return earliest == 0 || text[earliest..<end].contains(0x0A)
  }
}
