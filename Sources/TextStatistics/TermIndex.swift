public import DocumentModel
public import Lexicons

/// The words of a text as numbers: one for each form, one for each family of forms (`model`, `models`).
public struct TermIndex {
  /// A lower-cased form that occurs in the text.
  public struct Word {
    /// The `WordHash` of the folded form.
    public let hash: UInt64
    /// Number of the family that the form belongs to.
    public let term: Int32
    public var count: Int32
    public var kind: StopWords.Class
    /// log10 of occurrences in a billion words of the language at large.
    public let zipf: Float
    /// Unicode scalars.
    public let length: Int32
    /// Index of a token with this form: the first.
    public let firstToken: Int32
    public let tokenKind: Tokens.Kind
  }

  /// The word of each token; -1 for punctuation and symbols.
  public private(set) var tokenWords: [Int32] = []
  public private(set) var words: [Word] = []
  /// Occurrences of each term.
  public private(set) var termCounts: [Int32] = []

  private var forms: HashNumbering
  private var terms: HashNumbering

  /// Numbers the words of `tokens` in one pass.
  public init(_ text: [UInt8], _ tokens: Tokens, _ lexicon: TermLexicon) {
    forms = HashNumbering(expecting: min(tokens.count, 2_048))
    terms = HashNumbering(expecting: min(tokens.count, 2_048))
    tokenWords.reserveCapacity(tokens.count)
    text.withUnsafeBufferPointer { bytes in
      for index in 0..<tokens.count {
        let kind = tokens.kinds[index]
        guard kind != .punctuation, kind != .symbol else {
          tokenWords.append(-1)
          continue
        }
        let form = UnsafeBufferPointer(rebasing: bytes[tokens.starts[index]..<tokens.ends[index]])
        tokenWords.append(Int32(number(form, kind, token: index, lexicon)))
      }
    }
    if lexicon.stopWords == nil { guessFunctionWords() }
  }

  /// The word of a token; nil for punctuation and symbols.
  public func word(at token: Int) -> Word? {
    let word = tokenWords[token]
    return word < 0 ? nil : words[Int(word)]
  }

  /// The number of a word, by its hash, if it occurs in the text.
  public func number(of hash: UInt64) -> Int? {
    forms.existingNumber(of: hash)
  }

  /// The number of a term, by its hash, if it occurs in the text.
  public func term(of hash: UInt64) -> Int? {
    terms.existingNumber(of: hash)
  }

  private mutating func number(
    _ form: UnsafeBufferPointer<UInt8>, _ kind: Tokens.Kind, token: Int, _ lexicon: TermLexicon
  ) -> Int {
    let hash = WordHash(folding: form).value
    let (number, isNew) = forms.number(of: hash)
    guard isNew else {
      words[number].count += 1
      termCounts[Int(words[number].term)] += 1
      return number
    }
    let family = kind == .alphabetic ? lexicon.families.hash(of: form, hash) : hash
    let (term, isNewTerm) = terms.number(of: family)
    if isNewTerm { termCounts.append(0) }
    termCounts[term] += 1
    words.append(
      Word(
        hash: hash, term: Int32(term), count: 1, kind: lexicon.stopWords?[hash] ?? .content,
        zipf: lexicon.zipf(of: hash),
        length: Int32(form.reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) }),
        firstToken: Int32(token), tokenKind: kind))
    return number
  }

  /// In a language without a list the short words that make up much of the text count as stop words.
  private mutating func guessFunctionWords() {
    // One word in 200 that has at most five letters: `the`, `och`, `sind`; names seldom come that often.
    let often = max(3, Int32(tokenWords.count / 200))
    for index in words.indices
    where words[index].tokenKind == .alphabetic
      && (words[index].length <= 2 || words[index].length <= 5 && words[index].count >= often)
    {
      words[index].kind = .stop
    }
  }
}

extension TermIndex {
  /// Which terms of the text occur in another, short text: its title.
  /// - Returns: one flag a term.
  public func terms(of title: String, _ lexicon: TermLexicon) -> [Bool] {
    var flags = [Bool](repeating: false, count: termCounts.count)
    for word in title.utf8.split(whereSeparator: { $0 < 0x80 && !isWordByte($0) }) {
      Array(word).withUnsafeBufferPointer { bytes in
        for hash in [lexicon.family(of: bytes), WordHash(folding: bytes).value] {
          if let term = term(of: hash) { flags[term] = true }
        }
      }
    }
    return flags
  }

  private func isWordByte(_ byte: UInt8) -> Bool {
    byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 26
  }
}
