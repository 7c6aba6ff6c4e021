internal import Bytes
internal import DocumentModel
internal import Lexicons
internal import StageKit
internal import Unicode

/// Splits text into the words, numbers and signs of one language.
///
/// UAX #29 finds the segments; rules then put together what people take for one token: addresses, abbreviations with
/// their period, dates, emoticons, runs of one sign.
final class Tokenizer {
  private let breaker: WordBreaker
  private let abbreviations: AbbreviationRule
  private let hyphens: HyphenRule
  private let joins: JoinRule
  private let elision: Elision?
  private let english: EnglishRule?
  private var segments: [WordSegment] = []

  /// - Parameter hyphens: nil leaves it to the language: English compounds are split, others kept.
  /// - Throws: `DocumentFailure` when ICU has no rules for words.
  init(language: String, hyphens policy: HyphenRule.Policy?) throws(DocumentFailure) {
    guard let breaker = WordBreaker(locale: language) else {
      throw DocumentFailure("no_word_rules", "ICU has no word rules for \(language).")
    }
    self.breaker = breaker
    abbreviations = AbbreviationRule(
      abbreviations: Abbreviations(language: language),
      starters: SentenceStarters(language: language), habits: WritingHabits(language: language))
    hyphens = HyphenRule(policy ?? (language == "en" ? .split : .keep), language: language)
    joins = JoinRule(hyphens: hyphens)
    elision = Elision(language: language)
    english = language == "en" ? EnglishRule() : nil
  }

  /// Appends the tokens of a range; none crosses its ends.
  func tokenize(_ text: [UInt8], _ range: Range<Int>, into tokens: inout Tokens) {
    text.withUnsafeBufferPointer { tokenize($0, range, into: &tokens) }
  }

  private func tokenize(_ text: TextBytes, _ range: Range<Int>, into tokens: inout Tokens) {
    var index = range.lowerBound
    while true {
      index = addPlainChunks(text, index..<range.upperBound, to: &tokens)
      guard index < range.upperBound else { return }
      let end = breaker.stretchEnd(text, index..<range.upperBound)
      segments.removeAll(keepingCapacity: true)
      breaker.segments(of: text, index..<end, into: &segments)
      addChunks(of: segments, text, limit: range.upperBound, to: &tokens)
      index = end
    }
  }

  /// Appends words of ASCII letters that stand alone or before one sign: most of running text, which few rules care
  /// about.
  /// - Returns: the start of the first chunk that is something else; the end when there is none.
  private func addPlainChunks(
    _ text: TextBytes, _ range: Range<Int>, to tokens: inout Tokens
  ) -> Int {
    let limit = range.upperBound
    var start = range.lowerBound
    while true {
      while start < limit, text[start].isASCIISpace { start += 1 }
      let end = asciiLettersEnd(text, start, limit)
      if end == start { return start }
      if end == limit || text[end].isASCIISpace {
        tokens.append(Span(start, end), .alphabetic)
        start = end
        continue
      }
      let next = end + 1
      guard next == limit || text[next].isASCIISpace,
        addPair(text, start..<end, text[end], limit: limit, &tokens)
      else { return start }
      start = next
    }
  }

  /// Appends the tokens of chunks, which are segments without white space between them.
  private func addChunks(
    of segments: [WordSegment], _ text: TextBytes, limit: Int, to tokens: inout Tokens
  ) {
    var first = 0
    while first < segments.count {
      var next = first + 1
      while next < segments.count, segments[next].start == segments[next - 1].end { next += 1 }
      let segment = segments[first]
      if next - first == 1, elision == nil, isPlain(text, segment) {
        let span = Span(segment.start, segment.end)
        tokens.append(span, kind(segment.status, text, span))
      } else if next - first != 2 || elision != nil
        || !addPair(text, segment, segments[first + 1], limit: limit, &tokens)
      {
        let chunk = Chunk(text, segment.start, segments[next - 1].end, limit: limit)
        addByRules(text, segments[first..<next], chunk, to: &tokens)
      }
      first = next
    }
  }

  /// Whether no rule looks at a segment that stands alone: `word`, but not `5pm`, `a.org`, `x@y.org` or `soil.The`.
  private func isPlain(_ text: TextBytes, _ segment: WordSegment) -> Bool {
    guard segment.status == .letter || segment.status == .number else { return true }
    var index = segment.start
    if text[index].isASCIIDigit { return segment.status == .number }
    while index < segment.end {
      if text[index] == UInt8(ascii: ".") || text[index] == UInt8(ascii: "@") { return false }
      index += 1
    }
    return true
  }

  private func addPair(
    _ text: TextBytes, _ word: WordSegment, _ sign: WordSegment, limit: Int,
    _ tokens: inout Tokens
  ) -> Bool {
    guard word.status == .letter, sign.start + 1 == sign.end, isPlain(text, word) else {
      return false
    }
    return addPair(text, word.start..<word.end, text[sign.start], limit: limit, &tokens)
  }

  /// Appends a word and the sign after it, unless other rules have to look at them.
  private func addPair(
    _ text: TextBytes, _ word: Range<Int>, _ sign: UInt8, limit: Int, _ tokens: inout Tokens
  ) -> Bool {
    let end = word.upperBound + 1
    switch sign {
    case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "!"),
      UInt8(ascii: "?"), UInt8(ascii: ")"), UInt8(ascii: "\""):
      break
    case UInt8(ascii: "."):
      let chunk = Chunk(word.lowerBound, end, limit: limit)
      if abbreviations.takesPeriod(text, word: word, in: chunk, previous: tokens.last) {
        tokens.append(Span(word.lowerBound, end), .alphabetic)
        return true
      }
    default: return false
    }
    tokens.append(Span(word.lowerBound, word.upperBound), .alphabetic)
    tokens.append(Span(word.upperBound, end), .punctuation)
    return true
  }

  private func addByRules(
    _ text: TextBytes, _ segments: ArraySlice<WordSegment>, _ chunk: Chunk, to tokens: inout Tokens
  ) {
    var position = chunk.start
    var index = segments.startIndex
    while position < chunk.end {
      while segments[index].end <= position { index += 1 }
      let segment = Span(position, segments[index].end)
      let token = token(text, segment, segments[index].status, chunk, previous: tokens.last)
      tokens.append(token.span, token.kind)
      position = token.span.end
    }
  }

  private struct Token {
    var span: Span
    var kind: Tokens.Kind
  }

  /// The token that starts where `segment` does.
  private func token(
    _ text: TextBytes, _ segment: Span, _ status: BreakIterator.Status, _ chunk: Chunk,
    previous: Span?
  ) -> Token {
    let start = segment.start
    if text[start].isWordByte, status != .none {
      return wordToken(text, segment, status, chunk, previous: previous)
    }
    if let end = SymbolRule.emoticonEnd(text, at: start, in: chunk) {
      return Token(span: Span(start, end), kind: .symbol)
    }
    if let end = prefixedWordEnd(text, start, chunk) { return end }
    if let end = hyphens.cliticEnd(text, at: start, in: chunk) {
      return Token(span: Span(start, end), kind: .alphabetic)
    }
    let run = SymbolRule.runEnd(text, at: start, in: chunk)
    // The rest of a segment that a rule has cut begins with its period: `soil.The`.
    let end = text[start] == UInt8(ascii: ".") ? run : max(segment.end, run)
    return Token(span: Span(start, end), kind: kind(.none, text, Span(start, end)))
  }

  private func wordToken(
    _ text: TextBytes, _ segment: Span, _ status: BreakIterator.Status, _ chunk: Chunk,
    previous: Span?
  ) -> Token {
    let start = segment.start
    if !chunk.marks.isDisjoint(with: [.at, .colon, .innerPeriod]),
      let end = AddressRule.end(text, at: start, in: chunk)
    {
      return Token(span: Span(start, end), kind: .address)
    }
    if text[start].isASCIIDigit,
      let end = NumberRule.end(text, at: start, in: chunk, keepsRanges: hyphens.keepsRanges)
    {
      return Token(span: Span(start, end), kind: .numeric)
    }
    if let end = english?.end(text, segment.range, in: chunk) {
      return Token(
        span: Span(start, end), kind: text[start].isASCIIDigit ? .numeric : .alphabetic)
    }
    if let end = abbreviations.missingSpace(text, segment.range) {
      return Token(span: Span(start, end), kind: .alphabetic)
    }
    if let end = elision?.end(text, segment.range)
      ?? elision?.shortenedEnd(text, segment.range, in: chunk)
    {
      return Token(span: Span(start, end), kind: .alphabetic)
    }
    if let end = joins.end(text, segment, in: chunk) {
      return Token(span: Span(start, end), kind: .alphabetic)
    }
    if segment.end < chunk.end, text[segment.end] == UInt8(ascii: "."),
      abbreviations.takesPeriod(text, word: segment.range, in: chunk, previous: previous)
    {
      let end = joins.possessiveEnd(text, segment.end + 1, chunk)
      return Token(span: Span(start, end), kind: .alphabetic)
    }
    return Token(span: segment, kind: kind(status, text, segment))
  }

  /// A sign that belongs to the word after it: `@user`, `#tag`, `.5`, `'90`, `.com`.
  private func prefixedWordEnd(
    _ text: TextBytes, _ start: Int, _ chunk: Chunk
  ) -> Token? {
    let next = start + 1
    guard next < chunk.end, start == chunk.start || !text[start - 1].isWordByte else { return nil }
    var end = next
    while end < chunk.end, text[end].isWordByte || text[end] == UInt8(ascii: "_") { end += 1 }
    switch text[start] {
    case UInt8(ascii: "@") where text[next].isASCIILetter || text[next] == UInt8(ascii: "_"),
      UInt8(ascii: "#") where text[next].isASCIILetter || text[next] >= 0x80:
      return Token(span: Span(start, end), kind: .alphabetic)
    case UInt8(ascii: "."), UInt8(ascii: "'"):
      guard text[next].isASCIIDigit else { return nil }
      var digits = next
      while digits < end, text[digits].isASCIIDigit { digits += 1 }
      let isYear = text[start] == UInt8(ascii: "'")
      if isYear, digits - next != 2 { return nil }
      return Token(span: Span(start, isYear ? end : digits), kind: .numeric)
    default: return nil
    }
  }

  private func kind(_ status: BreakIterator.Status, _ text: TextBytes, _ span: Span) -> Tokens.Kind
  {
    switch status {
    case .letter:
      return text[span.start].isWordByte || span.count > 1 ? .alphabetic : .symbol
    case .number:
      // ICU says what a word ends in: `é1` is one word that starts with a letter.
      return CharacterKind(decodeScalar(text, at: span.start).value).isLetter
        ? .alphabetic : .numeric
    case .kana, .ideograph: return .ideographic
    case .none: break
    }
    let (scalar, width) = decodeScalar(text, at: span.start)
    // A keycap or flag starts with another character than it is.
    if width < span.count, isPictographic(scalar) { return .symbol }
    switch CharacterKind(scalar) {
    case .punctuation: return .punctuation
    case .number: return .numeric
    case .uppercase, .lowercase, .otherLetter: return .alphabetic
    case .symbol, .mark, .separator, .control: return .symbol
    }
  }
}
