internal import DocumentModel
internal import Lexicons
internal import TextStatistics

/// Stretches of words that phrases are taken from: what lies between stop words, punctuation and borders.
struct PhraseRuns {
  struct Run {
    /// Places in `PhraseRuns.tokens`.
    var words: Range<Int>
    /// Only a linking word stands between this run and the next: `quality of service`.
    var linksToNext: Bool
  }

  /// Token indices of the words of all runs, one run after the other.
  private(set) var tokens: [Int32] = []
  private(set) var runs: [Run] = []

  /// One pass over the tokens.
  init(_ document: Document, _ tokens: Tokens, _ index: TermIndex, borders: TextBorders) {
    let links = LinkingWords(language: borders.language, index)
    var start = 0
    var isLinkPending = false
    var token = 0

    func closeRun(_ runs: PhraseRuns) -> Run? {
      start < runs.tokens.count ? Run(words: start..<runs.tokens.count, linksToNext: false) : nil
    }
    while token < tokens.count {
      if borders.isBorder(before: token) {
        if let run = closeRun(self) { runs.append(run) }
        start = self.tokens.count
        isLinkPending = false
      }
      if isContent(token, index, tokens), !borders.isCode(token) {
        if isLinkPending, let last = runs.indices.last { runs[last].linksToNext = true }
        isLinkPending = false
        self.tokens.append(Int32(token))
      } else if !joins(token, tokens, document.text) {
        let run = closeRun(self)
        if let run { runs.append(run) }
        isLinkPending = run != nil && links.contains(index.tokenWords[token])
        start = self.tokens.count
      }
      token += 1
    }
    if let run = closeRun(self) { runs.append(run) }
  }

  private func isContent(_ token: Int, _ index: TermIndex, _ tokens: Tokens) -> Bool {
    guard tokens.kinds[token] != .address, let word = index.word(at: token) else { return false }
    return word.kind != .stop
  }

  /// Hyphens, dashes and a possessive `'s` between words, without white space before them, keep a phrase together.
  private func joins(_ token: Int, _ tokens: Tokens, _ text: [UInt8]) -> Bool {
    guard token > 0, token + 1 < tokens.count, tokens.ends[token - 1] == tokens.starts[token]
    else { return false }
    let start = tokens.starts[token]
    let length = tokens.ends[token] - start
    if length == 1, text[start] == 0x2D {  // hyphen
      return tokens.ends[token] == tokens.starts[token + 1]
    }
    if length == 3, text[start] == 0xE2, text[start + 1] == 0x80,
      (0x90...0x93).contains(text[start + 2])  // U+2010 hyphen ... U+2013 en dash
    {
      return tokens.ends[token] == tokens.starts[token + 1]
    }
    let possessive = length == 2 && text[start] == 0x27 || length == 4 && text[start] == 0xE2
    return possessive && text[tokens.ends[token] - 1] | 0x20 == 0x73  // s
  }
}

/// The words that tie two parts of a phrase: `of` in English, `de` in Spanish.
private struct LinkingWords {
  private var numbers: [Int32] = []

  init(language: String, _ index: TermIndex) {
    for word in Self.words[language] ?? [] {
      if let number = index.number(of: WordHash.folded(word)) { numbers.append(Int32(number)) }
    }
  }

  func contains(_ word: Int32) -> Bool { word >= 0 && numbers.contains(word) }

  private static let words: [String: [String]] = [
    "en": ["of"], "fr": ["de", "du", "des", "d'", "d’"], "es": ["de", "del"],
    "pt": ["de", "do", "da", "dos", "das"], "it": ["di", "del", "della", "dei", "delle", "dell'"],
    "ca": ["de", "del", "d'"], "gl": ["de", "do", "da"], "nl": ["van"],
  ]
}
