internal import DocumentModel

/// A way of writing sentences that training text has little of, and text to tag has.
///
/// Every variant keeps the offsets of words, so that marks stay where they are.
enum CaseVariant: Int, CaseIterable {
  /// A document without capitals, as posts and transcripts are.
  case lower
  /// A document in capitals.
  case upper
  /// A sentence in capitals, as headlines and column heads are.
  case upperSentence
  /// A Headline With a Capital for Each Long Word.
  case titleSentence

  /// Whether the rest of the document is written that way too.
  private var isWholeDocument: Bool { self == .lower || self == .upper }

  /// Every how many sentences one is written this way too: more would cost text as it mostly is.
  private var interval: Int {
    switch self {
    case .lower: 15
    case .upper, .upperSentence: 30
    case .titleSentence: 40
    }
  }

  /// The document written this way, and the sentences of it that are to be learned.
  /// - Parameter number: of the document; others have other sentences chosen.
  func applied(to document: Document, number: Int) -> (document: Document, sentences: Set<Int>) {
    let text = TaggedText(document)
    let chosen = text.sentences.indices.filter { ($0 + number + rawValue * 7) % interval == 0 }
    var changed = document
    guard !chosen.isEmpty else { return (changed, []) }
    for sentence in isWholeDocument ? Array(text.sentences.indices) : chosen {
      apply(&changed.text, text.words, text.sentences[sentence])
    }
    return (changed, Set(chosen))
  }

  /// Writes the bytes of words anew.
  private func apply(_ text: inout [UInt8], _ words: Tokens, _ sentence: Range<Int>) {
    for word in sentence {
      let (start, end) = (words.starts[word], words.ends[word])
      switch self {
      case .lower: text.changeCase(start..<end, toUpper: false)
      case .upper, .upperSentence: text.changeCase(start..<end, toUpper: true)
      case .titleSentence:
        if word == sentence.lowerBound || end - start > Self.longestSmallWord {
          text.changeCase(start..<min(end, start + 2), toUpper: true, onlyFirst: true)
        }
      }
    }
  }

  /// Headlines leave `of`, `and`, `the` small.
  private static let longestSmallWord = 3
}

extension [UInt8] {
  /// Changes the case of ASCII and Latin-1 letters in UTF-8, which keep their lengths.
  fileprivate mutating func changeCase(
    _ range: Range<Int>, toUpper: Bool, onlyFirst: Bool = false
  ) {
    var index = range.lowerBound
    while index < range.upperBound {
      let byte = self[index]
      if byte < 0x80 {
        let isLetter = (byte | 0x20) &- 0x61 < 26
        if isLetter { self[index] = toUpper ? byte & 0xDF : byte | 0x20 }
      } else if byte == 0xC3, index + 1 < range.upperBound {
        let second = self[index + 1]
        // À...Þ and à...þ are 0x20 apart; × and ÷ are none.
        let isLetter = second != 0xB7 && second != 0x97 && second != 0x9F && second != 0xBF
        if isLetter { self[index + 1] = toUpper ? second & 0xDF : second | 0x20 }
        index += 1
      }
      index += 1
      if onlyFirst { return }
    }
  }
}
