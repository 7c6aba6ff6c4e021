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
  private let elision: Elision?
  private var segments = WordSegments()

  /// - Parameter hyphens: nil leaves it to the language: English compounds are split, others kept.
  /// - Throws: `DocumentFailure` when ICU has no rules for words.
  init(language: String, hyphens policy: HyphenRule.Policy?) throws(DocumentFailure) {
    guard let breaker = WordBreaker(locale: language) else {
      throw DocumentFailure("no_word_rules", "ICU has no word rules for \(language).")
    }
    self.breaker = breaker
    abbreviations = AbbreviationRule(
      abbreviations: Abbreviations(language: language),
      starters: SentenceStarters(language: language))
    hyphens = HyphenRule(policy ?? (language == "en" ? .split : .keep), language: language)
    elision = Elision(language: language)
  }

  /// Appends the tokens of a range; none crosses its ends.
  func tokenize(_ text: [UInt8], _ range: Range<Int>, into tokens: inout Tokens) {
    segments.removeAll()
    breaker.segments(of: text, range, into: &segments)
    let segments = self.segments
    var first = 0
    while first < segments.count {
      var next = first + 1
      while next < segments.count, segments.starts[next] == segments.ends[next - 1] { next += 1 }
      if next - first == 1, elision == nil {
        add(segments, first, text, to: &tokens)
      } else if !addPlain(segments, first..<next, text, to: &tokens) {
        let chunk = Chunk(
          text, segments.starts[first], segments.ends[next - 1], limit: range.upperBound)
        addByRules(segments, first..<next, chunk, text, to: &tokens)
      }
      first = next
    }
  }

  /// A word and one sign after it that no rule cares about: the most frequent chunk of two segments.
  private func addPlain(
    _ segments: WordSegments, _ indices: Range<Int>, _ text: [UInt8], to tokens: inout Tokens
  ) -> Bool {
    guard indices.count == 2, elision == nil else { return false }
    let sign = segments.starts[indices.lowerBound + 1]
    guard segments.statuses[indices.lowerBound] == .letter,
      sign + 1 == segments.ends[indices.lowerBound + 1]
    else { return false }
    switch text[sign] {
    case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "!"),
      UInt8(ascii: "?"), UInt8(ascii: ")"), UInt8(ascii: "\""):
      add(segments, indices.lowerBound, text, to: &tokens)
      tokens.append(Span(sign, sign + 1), .punctuation)
      return true
    default: return false
    }
  }

  private func add(
    _ segments: WordSegments, _ index: Int, _ text: [UInt8], to tokens: inout Tokens
  ) {
    let span = Span(segments.starts[index], segments.ends[index])
    tokens.append(span, kind(segments.statuses[index], text, span))
  }

  private func addByRules(
    _ segments: WordSegments, _ indices: Range<Int>, _ chunk: Chunk, _ text: [UInt8],
    to tokens: inout Tokens
  ) {
    var position = chunk.start
    var index = indices.lowerBound
    while position < chunk.end {
      while segments.ends[index] <= position { index += 1 }
      let segment = Span(position, segments.ends[index])
      let status = segments.statuses[index]
      let token = self.token(text, segment, status, chunk, previous: previous(in: tokens, chunk))
      tokens.append(token.span, token.kind)
      position = token.span.end
    }
  }

  private func previous(in tokens: Tokens, _ chunk: Chunk) -> Span? {
    tokens.count > 0 ? tokens[tokens.count - 1] : nil
  }

  /// The token that starts where `segment` does.
  private func token(
    _ text: [UInt8], _ segment: Span, _ status: BreakIterator.Status, _ chunk: Chunk,
    previous: Span?
  ) -> (span: Span, kind: Tokens.Kind) {
    let start = segment.start
    if text[start].isWordByte, status != .none {
      return wordToken(text, segment, status, chunk, previous: previous)
    }
    if let end = SymbolRule.emoticonEnd(text, at: start, in: chunk) {
      return (Span(start, end), .symbol)
    }
    if let end = prefixedWordEnd(text, start, chunk) { return end }
    if let end = hyphens.cliticEnd(text, at: start, in: chunk) {
      return (Span(start, end), .alphabetic)
    }
    let end = max(segment.end, SymbolRule.runEnd(text, at: start, in: chunk))
    return (Span(start, end), kind(.none, text, Span(start, end)))
  }

  private func wordToken(
    _ text: [UInt8], _ segment: Span, _ status: BreakIterator.Status, _ chunk: Chunk,
    previous: Span?
  ) -> (span: Span, kind: Tokens.Kind) {
    let start = segment.start
    if !chunk.marks.isDisjoint(with: [.at, .colon, .period]),
      let end = AddressRule.end(text, at: start, in: chunk)
    {
      return (Span(start, end), .address)
    }
    if text[start].isASCIIDigit,
      let end = NumberRule.end(text, at: start, in: chunk, keepsRanges: hyphens.keepsRanges)
    {
      return (Span(start, end), .numeric)
    }
    if let end = elision?.end(text, segment.range) { return (Span(start, end), .alphabetic) }
    if let end = joinedEnd(text, segment, chunk) { return (Span(start, end), .alphabetic) }
    if segment.end < chunk.end, text[segment.end] == UInt8(ascii: "."),
      abbreviations.takesPeriod(text, word: segment.range, in: chunk, previous: previous)
    {
      return (Span(start, segment.end + 1), .alphabetic)
    }
    return (segment, kind(status, text, segment))
  }

  /// The end of words that a sign holds together: `AT&T`, `w/o`, `e-mail`, `don`t`, `C++`.
  private func joinedEnd(_ text: [UInt8], _ segment: Span, _ chunk: Chunk) -> Int? {
    let sign = segment.end
    guard sign < chunk.end else { return nil }
    let next = sign + 1
    switch text[sign] {
    case UInt8(ascii: "&")
    where next < chunk.end && segment.count <= 3 && text[segment.start].isASCIILetter:
      return shortWordEnd(text, next, chunk).flatMap {
        isSameCase(text, segment.start, next) ? $0 : nil
      }
    case UInt8(ascii: "/") where segment.count == 1 && next < chunk.end:
      return shortWordEnd(text, next, chunk).flatMap { $0 == next + 1 ? $0 : nil }
    case UInt8(ascii: "+") where hasPrefix("c++", text, at: segment.start, before: chunk.end):
      return segment.start + 3
    case UInt8(ascii: "#")
    where segment.count == 1 && (text[segment.start] | 0x22) == UInt8(ascii: "g") | 0x22:
      return next == chunk.end || !text[next].isWordByte ? next : nil
    case UInt8(ascii: "`") where next < chunk.end && text[next].isASCIILetter:
      return shortWordEnd(text, next, chunk)
    case UInt8(ascii: "-"), 0xE2: return hyphens.end(text, segment.range, in: chunk)
    default: return nil
    }
  }

  private func isSameCase(_ text: [UInt8], _ a: Int, _ b: Int) -> Bool {
    text[a].isASCIIUppercase == text[b].isASCIIUppercase
  }

  /// The end of a word of at most three letters of ASCII.
  private func shortWordEnd(_ text: [UInt8], _ start: Int, _ chunk: Chunk) -> Int? {
    var end = start
    while end < chunk.end, text[end].isASCIILetter { end += 1 }
    guard end > start, end - start <= 3, end == chunk.end || !text[end].isWordByte else {
      return nil
    }
    return end
  }

  /// A sign that belongs to the word after it: `#tag`, `.5`, `'90`, `.com`.
  private func prefixedWordEnd(
    _ text: [UInt8], _ start: Int, _ chunk: Chunk
  ) -> (span: Span, kind: Tokens.Kind)? {
    let next = start + 1
    guard next < chunk.end, start == chunk.start || !text[start - 1].isWordByte else { return nil }
    var end = next
    while end < chunk.end, text[end].isWordByte || text[end] == UInt8(ascii: "_") { end += 1 }
    switch text[start] {
    case UInt8(ascii: "#") where text[next].isASCIILetter || text[next] >= 0x80:
      return (Span(start, end), .alphabetic)
    case UInt8(ascii: "."), UInt8(ascii: "'"):
      guard text[next].isASCIIDigit else { return nil }
      var digits = next
      while digits < end, text[digits].isASCIIDigit { digits += 1 }
      let isYear = text[start] == UInt8(ascii: "'")
      if isYear, digits - next != 2 { return nil }
      return (Span(start, isYear ? end : digits), .numeric)
    default: return nil
    }
  }

  private func kind(_ status: BreakIterator.Status, _ text: [UInt8], _ span: Span) -> Tokens.Kind {
    switch status {
    case .letter:
      return text[span.start].isWordByte || span.count > 1 ? .alphabetic : .symbol
    case .number: return .numeric
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
