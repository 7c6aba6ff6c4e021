internal import DocumentModel
internal import Lexicons
internal import TextStatistics

/// A text as the keyphrase ranker sees it: words, runs, borders, and the case of each word.
struct AnalyzedText {
  enum LetterCaseKind { case lower, capitalized, upper }

  let text: [UInt8]
  let tokens: Tokens
  let index: TermIndex
  let borders: TextBorders
  let runs: PhraseRuns
  let context: [ContextWords.Class]
  let isContextKnown: Bool
  /// Terms of the title, by number.
  let titleTerms: [Bool]

  init(_ document: Document, _ tokens: Tokens, _ lexicon: TermLexicon) {
    text = document.text
    self.tokens = tokens
    index = TermIndex(document.text, tokens, lexicon)
    borders = TextBorders(document, tokens, language: lexicon.language)
    runs = PhraseRuns(document, tokens, index, borders: borders)
    let words = ContextWords(language: lexicon.language, index)
    isContextKnown = words.isKnown
    context = index.tokenWords.map { $0 < 0 ? .none : words.classes[Int($0)] }
    titleTerms = index.terms(of: document.metadata.title ?? "", lexicon)
  }

  /// The term of the word at a place of `runs.tokens`.
  func term(at place: Int) -> Int32 { word(at: place).term }

  func word(at place: Int) -> TermIndex.Word {
    index.words[Int(index.tokenWords[Int(runs.tokens[place])])]
  }

  /// The class of a token; none before the text begins.
  func context(at token: Int) -> ContextWords.Class { token < 0 ? .none : context[token] }

  func letterCase(at token: Int) -> LetterCaseKind {
    let start = tokens.starts[token]
    let end = tokens.ends[token]
    return text.withUnsafeBufferPointer { bytes in
      let (first, width) = decodeBoundedScalar(bytes, at: start)
      guard ScalarFolding.fold(first).isUpper else { return .lower }
      guard start + width < end else { return .capitalized }
      let second = decodeBoundedScalar(bytes, at: start + width).value
      return ScalarFolding.fold(second).isUpper ? .upper : .capitalized
    }
  }

  /// Whether a reader could take the words for a phrase: it starts with a word, and not all of it is weak.
  func canBePhrase(_ place: Int, _ words: Int) -> Bool {
    let first = word(at: place)
    guard first.tokenKind != .numeric else { return false }
    if words == 1 {
      return first.kind == .content && first.length > 1 && first.length <= 40
    }
    var hasContent = false
    for offset in 0..<words {
      let word = word(at: place + offset)
      if word.kind == .content, word.tokenKind != .numeric, word.length > 1 { hasContent = true }
      if word.length > 60 { return false }
    }
    return hasContent
  }
}

extension AnalyzedText {
  /// The bytes from the first to the last of `words` words, without a possessive ending: `Ada's` is shown as `Ada`.
  func span(_ place: Int32, _ words: Int32) -> Span {
    let start = tokens.starts[Int(runs.tokens[Int(place)])]
    let end = tokens.ends[Int(runs.tokens[Int(place + words - 1)])]
    guard end - start > 3, text[end - 1] | 0x20 == 0x73 else { return Span(start, end) }  // s
    if text[end - 2] == 0x27 { return Span(start, end - 2) }  // '
    let isTypographic =
      end - start > 5 && text[end - 4] == 0xE2 && text[end - 3] == 0x80 && text[end - 2] == 0x99
    return Span(start, isTypographic ? end - 4 : end)
  }
}
