internal import DocumentModel

/// Finds dates, amounts and addresses in one pass over the bytes of a text.
///
/// The pass stops where something may start: at a digit, at a sign such as `$` or `@`, at a word of the list. There the
/// readers of the extensions try what they know; the longest match is kept, and the pass goes on behind it.
struct PatternScanner {
  let text: PatternText
  let words: PatternWords
  let language: PatternLanguage
  /// The day that relative dates count from.
  let reference: CalendarDate?
  /// Whether 3/4/2024 is the third of April.
  let isDayFirst: Bool
  /// Where numbers without a country code are dialed.
  let country: PhoneCountry?

  let compounds: CompoundNumbers?
  private(set) var matches: [PatternMatch] = []
  /// The best match at the present offset.
  private var best: PatternMatch?
  /// The last word of the list that was passed: what it says of a number behind it.
  private var contextStart = -1
  private var contextBucket: PatternWords.Bucket?

  init(
    _ bytes: [UInt8], words: PatternWords, language: PatternLanguage, reference: CalendarDate?,
    isDayFirst: Bool, country: PhoneCountry? = nil
  ) {
    text = PatternText(bytes)
    self.words = words
    self.language = language
    self.reference = reference
    self.isDayFirst = isDayFirst
    self.country = country
    compounds = words.compounds(of: language)
  }

  /// What a byte may be the start of.
  private enum ByteClass: UInt8 { case nothing, letter, digit, sign, lead }

  private static let classes: [ByteClass] = (0...255).map { byte in
    switch UInt8(byte) {
    case 0x41...0x5A, 0x61...0x7A: .letter
    case 0x30...0x39: .digit
    case UInt8(ascii: "$"), UInt8(ascii: "@"), UInt8(ascii: "#"), UInt8(ascii: ":"),
      UInt8(ascii: "+"), UInt8(ascii: "("), UInt8(ascii: "%"):
      .sign
    case 0xC2...0xFF: .lead
    default: .nothing
    }
  }

  /// - Returns: matches in text order that do not overlap.
  mutating func scan() -> [PatternMatch] {
    let classes = Self.classes
    var offset = 0
    while offset < text.count {
      switch classes[Int(text.bytes[offset])] {
      case .nothing: offset += 1
      case .letter: offset = scanWord(offset)
      case .digit: offset = scanNumber(offset)
      case .sign: offset = scanSign(offset)
      case .lead:
        switch text.scalar(at: offset) {
        case .letter, .ideograph: offset = scanWord(offset)
        case .digit: offset = scanNumber(offset)
        case .other: offset = scanSign(offset)
        case .space(let length): offset += length
        case .end: offset += 1
        }
      }
    }
    return matches
  }

  // MARK: - At one offset

  private static let starters = PatternWordKinds(
    .month, .weekday, .season, .day, .direction, .agoleft, .daytime, .meridiemleft, .imperial,
    .era, .currency, .number, .numberpart, .scale, .ordinal, .percent, .dozen, .ordinalleft,
    .percentleft,
    .period, .fixedduration, .clockleft, .decadeleft, .centuryleft, .timeunit, .scalepart)
  private static let relatives = PatternWordKinds(
    .day, .direction, .agoleft, .season, .period, .timeunit, .weekday, .month)
  private static let numbers = PatternWordKinds(.number, .numberpart, .scale, .dozen, .scalepart)
  private static let contexts = PatternWordKinds(
    .yearcontext, .timecontext, .daycontext, .identifier, .phone, .month, .direction, .weekday, .to,
    .between, .minus)
  /// A number in one word of several parts has no fewer: `tremila`.
  private static let fewestLetters = 6

  private static func isRoman(_ byte: UInt8) -> Bool {
    byte == 0x49 || byte == 0x56 || byte == 0x58
  }

  private mutating func scanWord(_ offset: Int) -> Int {
    let key = WordFolding.key(text, offset)
    if key.end == offset + 2, text[key.end] &- 0x30 < 10 { propose(iban(at: offset)) }
    if text[key.end] == UInt8(ascii: "."), text[key.end + 1] &- 0x30 < 75 {
      propose(bareURL(at: offset) ?? bareDomain(around: key.end))
    }
    if key.end == offset + 1, text[key.end] &- 0x31 < 4 { propose(quarter(at: offset)) }
    if let bucket = words.bucket(key.hash) {
      if bucket.kinds.contains(.month), let end = endOfImpossibleDate(at: offset) { return end }
      if !bucket.kinds.isDisjoint(with: Self.starters) { readWord(offset, bucket) }
      if !bucket.kinds.isDisjoint(with: Self.contexts) {
        contextStart = offset
        contextBucket = bucket
      }
    } else if key.end - offset >= Self.fewestLetters, let compounds,
      compounds.number(at: offset, in: text) != nil, let amount = wordAmount(at: offset)
    {
      proposeMeasures(amount)
    }
    if (text[offset] | 0x20) &- 0x61 < 6, hasColonSoon(offset) { propose(ipv6(at: offset)) }
    if Self.isRoman(text[offset]) { propose(romanCentury(at: offset)) }
    return commit() ?? key.end
  }

  /// Whether a group of an address of version 6 may start here.
  private func hasColonSoon(_ offset: Int) -> Bool {
    (1...4).contains { text[offset + $0] == UInt8(ascii: ":") }
  }

  private mutating func readWord(_ offset: Int, _ bucket: PatternWords.Bucket) {
    let kinds = bucket.kinds
    if !kinds.isDisjoint(with: [.init(.month), .init(.weekday), .init(.imperial), .init(.era)]) {
      propose(wordDate(at: offset))
    }
    if !kinds.isDisjoint(with: Self.relatives) {
      propose(relativeDate(at: offset))
    }
    if !kinds.isDisjoint(with: [.init(.daytime), .init(.meridiemleft)]) {
      propose(wordTime(at: offset))
    }
    if kinds.contains(.currency) { propose(prefixedMoney(at: offset)) }
    if kinds.contains(.percent) { propose(prefixedPercent(at: offset)) }
    if kinds.contains(.percentleft) { propose(prefixedIdeographicPercent(at: offset)) }
    if kinds.contains(.ordinalleft) { propose(prefixedOrdinal(at: offset)) }
    if kinds.contains(.clockleft) { propose(clockPhrase(at: offset)) }
    if kinds.contains(.fixedduration) { propose(fixedDuration(at: offset)) }
    if kinds.contains(.decadeleft) { propose(decadePhrase(at: offset)) }
    if kinds.contains(.centuryleft) { propose(centuryPhrase(at: offset)) }
    if kinds.contains(.number) {
      propose(hourPhrase(at: offset))
      propose(hyphenatedFraction(at: offset))
      if text[offset] >= 0xE3 { propose(ideographicDate(at: offset)) }
    }
    if !kinds.isDisjoint(with: Self.numbers), let amount = wordAmount(at: offset) {
      proposeMeasures(amount)
    }
    if kinds.contains(.ordinal) { propose(wordOrdinal(at: offset)) }
  }

  private mutating func scanNumber(_ offset: Int) -> Int {
    let before = text.scalar(before: offset)
    if before.isLetter || text[offset - 1] == UInt8(ascii: "_") { return endOfTangle(offset) }
    if let end = endOfImpossibleDate(at: offset) { return end }
    propose(numericDate(at: offset))
    propose(dayMonthDate(at: offset))
    propose(ideographicDate(at: offset) ?? dayOfMonth(at: offset))
    propose(feetAndInches(at: offset))
    propose(clockTime(at: offset))
    propose(hourPhrase(at: offset))
    propose(clockDuration(at: offset))
    propose(ipv4(at: offset))
    if hasColonSoon(offset) { propose(ipv6(at: offset)) }
    propose(phone(at: offset))
    propose(creditCard(at: offset))
    if let amount = amount(at: offset) {
      propose(year(at: offset))
      proposeMeasures(amount)
    } else {
      return commit() ?? endOfTangle(offset)
    }
    let end = endOfDigits(offset)
    // The seconds of 3:41 are no number of their own.
    let isTangled = text[end] == UInt8(ascii: ":") && text.scalar(at: end + 1).isDigit
    return commit() ?? (isTangled ? endOfTangle(offset) : end)
  }

  private mutating func scanSign(_ offset: Int) -> Int {
    switch text[offset] {
    case UInt8(ascii: "@"):
      propose(email(around: offset) ?? handle(at: offset))
    case UInt8(ascii: "#"): propose(hashtag(at: offset))
    case UInt8(ascii: ":"):
      propose(url(around: offset))
      if text[offset + 1] == UInt8(ascii: ":") { propose(ipv6(at: offset)) }
    case UInt8(ascii: "+"), UInt8(ascii: "("): propose(phone(at: offset))
    case UInt8(ascii: "%"): propose(prefixedPercent(at: offset))
    default: propose(prefixedMoney(at: offset))
    }
    return commit() ?? offset + max(1, text.scalar(at: offset).length)
  }

  private mutating func proposeMeasures(_ amount: PatternAmount) {
    if let below = belowZero(amount) {
      propose(percent(below))
      propose(degrees(below))
    }
    propose(money(amount))
    propose(percent(amount))
    propose(duration(amount))
    propose(quantity(amount))
    propose(ordinal(amount))
    propose(cardinal(amount))
  }

  private mutating func propose(_ match: PatternMatch?) {
    guard let match, match.span.count > 0 else { return }
    if let best, !match.isBetter(than: best) { return }
    best = match
  }

  /// Keeps the best match.
  /// - Returns: the offset behind it; nil when there was none.
  private mutating func commit() -> Int? {
    guard let match = best else { return nil }
    best = nil
    // Addresses reach back over what was found in their first part.
    while let last = matches.last, last.span.end > match.span.start {
      if last.span.count > match.span.count { return nil }
      matches.removeLast()
    }
    matches.append(match)
    return match.span.end
  }

  // MARK: - Words

  /// The longest word of a kind at an offset.
  func find(_ kind: PatternWordKind, at offset: Int) -> PatternWords.Hit? {
    guard text[offset] != 0,
      let bucket = words.bucket(WordFolding.key(text, offset).hash)
    else { return nil }
    return words.find(kind, in: bucket, text, at: offset, language)
  }

  /// Where the word for a minus before an offset starts; between two numbers it is none.
  func startOfMinus(before offset: Int) -> Int? {
    guard isPreceded(by: .minus, offset) else { return nil }
    let before = text.scalar(before: contextStart)
    guard case .space(let length) = before else { return before.isDigit ? nil : contextStart }
    return text.scalar(before: contextStart - length).isDigit ? nil : contextStart
  }

  /// Whether the last word before an offset is of a kind, with no more than spaces and up to one of `signs` between.
  func isPreceded(by kind: PatternWordKind, _ offset: Int, across signs: String = "") -> Bool {
    guard let bucket = contextBucket, contextStart < offset,
      let hit = words.find(kind, in: bucket, text, at: contextStart, language), hit.end <= offset
    else { return false }
    var position = hit.end
    while position < offset, signs.utf8.contains(text[position]) { position += 1 }
    while text.afterSpace(position) > position, position < offset {
      position = text.afterSpace(position)
    }
    return position == offset && offset - hit.end <= 4
  }
}
