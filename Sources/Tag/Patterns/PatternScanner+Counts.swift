extension PatternScanner {
  /// `1st`, `2e`, `3º`.
  func ordinal(_ amount: PatternAmount) -> PatternMatch? {
    guard let number = amount.number, number.isPlain, number.end == amount.end,
      let value = number.value.whole, let suffix = find(.ordinalsuffix, at: number.end),
      suffix.end > number.end
    else { return nil }
    if language.code == "en", !agrees(value, text[number.end], text[number.end + 1]) { return nil }
    return PatternMatch(.ordinal, amount.start, suffix.end, "\(value)", rule: "ordinal.figures")
  }

  /// 1st, 2nd, 3rd, 4th, 11th.
  private func agrees(_ number: Int, _ first: UInt8, _ second: UInt8) -> Bool {
    let wanted =
      switch (number % 100, number % 10) {
      case (11...13, _): "th"
      case (_, 1): "st"
      case (_, 2): "nd"
      case (_, 3): "rd"
      default: "th"
      }
    return Array(wanted.utf8) == [first | 0x20, second | 0x20]
  }

  func wordOrdinal(at offset: Int) -> PatternMatch? {
    guard let hit = find(.ordinal, at: offset), text[offset - 1] != UInt8(ascii: "-"),
      text[hit.end] != UInt8(ascii: "-"), !isFraction(hit, at: offset),
      !isGermanVerb(hit, at: offset), !isPreposition(hit, at: offset)
    else { return nil }
    return PatternMatch(.ordinal, offset, hit.end, words.value(hit), rule: "ordinal.word")
  }

  /// `achten` is a verb, unless an article stands before.
  private func isGermanVerb(_ hit: PatternWords.Hit, at offset: Int) -> Bool {
    guard language.code == "de", words.number(hit) == 8 else { return false }
    return !isBehind(["der", "die", "das", "dem", "des", "am", "im", "zum", "vom", "jede"], offset)
  }

  /// `secondo il ministro`, `segundo a polícia`: according to somebody.
  private func isPreposition(_ hit: PatternWords.Hit, at offset: Int) -> Bool {
    guard ["it", "pt"].contains(language.code), words.number(hit) == 2,
      text[hit.end - 1] == UInt8(ascii: "o")
    else { return false }
    if text[offset] &- 0x41 < 26 || text[offset - 2] == UInt8(ascii: ",") { return true }
    let next = text.afterSpace(hit.end)
    if text[next] &- 0x41 < 26 { return true }
    let word = String(decoding: text.bytes[next..<text.endOfLetters(from: next)], as: UTF8.self)
    return [
      "il", "lo", "la", "l", "i", "gli", "le", "un", "una", "quanto", "me", "te", "lui", "lei",
      "noi",
      "loro", "alcuni", "molti", "fonti", "o", "a", "os", "as", "um", "uma", "ele", "ela", "eles",
      "dados", "fontes",
    ].contains(word)
  }

  /// A third of the votes.
  private func isFraction(_ hit: PatternWords.Hit, at offset: Int) -> Bool {
    guard language.code == "en", words.number(hit) > 2, isBehind(["a", "one"], offset) else {
      return false
    }
    let next = text.afterSpace(hit.end)
    return find(.of, at: next) != nil
  }

  /// A number that nothing else claims, and that is not part of a code.
  func cardinal(_ amount: PatternAmount) -> PatternMatch? {
    guard let number = amount.number else { return wordCardinal(amount) }
    guard number.digits <= 15, isFreeBefore(amount.start), isFreeBehind(amount.end) else {
      return nil
    }
    // 007 is a code, 0.7 a number.
    if number.isPlain, number.digits > 1, text.scalar(at: amount.start) == .digit(0, length: 1) {
      return nil
    }
    // 3-2 is a score.
    if amount.high == nil, let dash = text.afterDash(amount.end), text.scalar(at: dash).isDigit {
      return nil
    }
    if isPreceded(by: .identifier, amount.start, across: ":. ") || !isCountRange(amount) {
      return nil
    }
    return PatternMatch(.cardinal, amount.start, amount.end, amount.text, rule: "cardinal.figures")
  }

  private func wordCardinal(_ amount: PatternAmount) -> PatternMatch? {
    // Single number words of other languages are articles, verbs and adjectives too: sei, neuf, elf.
    guard
      language.code == "en" || !amount.isOneWord
        || (!amount.isScaled && isUnmistakable(amount.low))
    else { return nil }
    if amount.isOneWord, amount.low == DecimalNumber(1) { return nil }
    guard text[amount.end] != UInt8(ascii: "-"), text[amount.start - 1] != UInt8(ascii: "-"),
      !text.scalar(at: amount.end).isWord
    else { return nil }
    return PatternMatch(.cardinal, amount.start, amount.end, amount.text, rule: "cardinal.words")
  }

  /// The Italian twenty are winds.
  private func isUnmistakable(_ number: DecimalNumber) -> Bool {
    number >= DecimalNumber(13) && !(language.code == "it" && number == DecimalNumber(20))
  }

  /// 20-4471, 737-800 and 0-60 are codes and scores; 5-10 and 100-200 are ranges.
  private func isCountRange(_ amount: PatternAmount) -> Bool {
    guard let low = amount.low.whole, let high = amount.high?.whole, amount.number?.isPlain == true,
      !amount.isScaled,
      text.bytes[amount.start..<amount.end].contains(UInt8(ascii: "-"))
    else { return true }
    return low > 0 && high <= low * 10 && (high < 100 || (low % 10 == 0 && high % 10 == 0))
  }

  private func isFreeBefore(_ start: Int) -> Bool {
    let scalar = text.scalar(before: start)
    if scalar.isWord { return false }
    return !"-/.:#_@=%\\&+*^~".utf8.contains(text[start - 1])
      && !(text[start - 1] == UInt8(ascii: ",") && text.scalar(before: start - 1).isDigit)
  }

  private func isFreeBehind(_ end: Int) -> Bool {
    if text.scalar(at: end).isWord { return false }
    let next = text.scalar(at: end + 1)
    switch text[end] {
    case UInt8(ascii: "/"), UInt8(ascii: ":"), UInt8(ascii: "."), UInt8(ascii: ","),
      UInt8(ascii: "_"), UInt8(ascii: "\\"):
      return !next.isDigit
    case UInt8(ascii: "-"): return !next.isWord
    case UInt8(ascii: "@"), UInt8(ascii: "%"), UInt8(ascii: "="), UInt8(ascii: "*"),
      UInt8(ascii: "^"):
      return false
    default: return true
    }
  }
}
