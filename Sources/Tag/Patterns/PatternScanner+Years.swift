extension PatternScanner {
  /// `in 1986`, `1914–1918`, `1990s`, `44 BC`, `19th century`.
  func year(at offset: Int) -> PatternMatch? {
    guard let year = digits(at: offset), year.count <= 4 else { return nil }
    if let century = century(year, at: offset) { return century }
    if let match = eraYears(year, at: offset) { return match }
    if let decade = shortDecade(year, at: offset) { return decade }
    guard year.count == 4, isYear(year.value), isFree(offset, year.end) else { return nil }
    if let decade = decade(year, at: offset) { return decade }
    if let years = years(year, at: offset) { return years }
    guard !text.scalar(at: year.end).isWord, text[year.end] != UInt8(ascii: "%"),
      text.afterDash(year.end).map({ text.scalar(at: $0).isDigit }) != true
    else { return nil }
    let after = text.afterSpace(year.end)
    if after > year.end, let hit = find(.yearafter, at: after) {
      return single(year, offset, hit.end)
    }
    guard isPreceded(by: .yearcontext, offset, across: "'") || isLikely(year, at: offset) else {
      return nil
    }
    return single(year, offset, year.end)
  }

  /// `44 BC`, `300 BC–200 BC`, `300–200 BC`.
  private func eraYears(_ year: PatternDigits, at offset: Int) -> PatternMatch? {
    let first = yearOfEra(year)
    guard let next = rangeConnector(at: first?.end ?? year.end), let digits = digits(at: next),
      let last = yearOfEra(digits),
      let low = first?.value ?? (last.value <= 0 ? 1 - year.value : nil), low < last.value
    else {
      return first.map {
        PatternMatch(.date, offset, $0.end, CalendarDate.year($0.value), rule: "date.era")
      }
    }
    return PatternMatch(
      .date, offset, last.end, "\(CalendarDate.year(low))/\(CalendarDate.year(last.value))",
      rule: "date.era")
  }

  private func yearOfEra(_ year: PatternDigits) -> (value: Int, end: Int)? {
    guard year.count <= 4, let era = find(.era, at: text.afterSpace(year.end)),
      !text.scalar(at: era.end).isLetter
    else { return nil }
    return (words.number(era) < 0 ? 1 - year.value : year.value, era.end)
  }

  /// `90er Jahre`: of the last century.
  private func shortDecade(_ year: PatternDigits, at offset: Int) -> PatternMatch? {
    guard language.code == "de", year.count == 2, year.value % 10 == 0,
      text[year.end] == UInt8(ascii: "e"), text[year.end + 1] == UInt8(ascii: "r")
    else { return nil }
    let end = year.end + 2
    guard let word = find(.decadeafter, at: text.afterDash(end) ?? text.afterSpace(end)) else {
      return nil
    }
    let first = 1900 + year.value
    return PatternMatch(.date, offset, word.end, "\(first)/\(first + 9)", rule: "date.decade")
  }

  private func single(_ year: PatternDigits, _ start: Int, _ end: Int) -> PatternMatch {
    PatternMatch(.date, start, end, CalendarDate.year(year.value), rule: "date.year")
  }

  /// Without a word that says so, four digits are a year when they lie near our time, and not a round number.
  private func isLikely(_ year: PatternDigits, at offset: Int) -> Bool {
    guard year.value >= 1900, year.value < 2050, year.value != 2000 else { return false }
    return !isPreceded(by: .identifier, offset, across: ":. ")
  }

  /// No sign ties the digits to something before or behind them.
  func isFree(_ start: Int, _ end: Int) -> Bool {
    if "/.:-#_=&+".utf8.contains(text[start - 1]) {
      // "mid-2024" is a year, "A-2024" a code.
      guard text[start - 1] == UInt8(ascii: "-"), text[start - 2] | 0x20 >= 0x61,
        text[start - 3] | 0x20 >= 0x61, text[start - 2] != 0, text[start - 2] & 0x20 != 0
      else { return false }
    }
    if continues(end) || text[end] == UInt8(ascii: "/") || text[end] == UInt8(ascii: "_") {
      return false
    }
    // Numbers with a unit are amounts: 2000 m.
    let after = text.afterSpace(end)
    if find(.yearafter, at: after) != nil { return true }
    return [PatternWordKind.unit, .currency, .currencyafter, .percent, .scale, .timeunit].allSatisfy
    {
      find($0, at: after) == nil
    }
  }

  /// `1990s`, `1990er`, with its ten years as the value.
  private func decade(_ year: PatternDigits, at offset: Int) -> PatternMatch? {
    guard year.value % 10 == 0 else { return nil }
    var end = year.end
    if text[end] == UInt8(ascii: "'") { end += 1 }
    if text[end] == 0xE2, text[end + 1] == 0x80, text[end + 2] == 0x99 { end += 3 }
    if text[end] == UInt8(ascii: "s") {
      end += 1
    } else if language.code == "de", text[end] == UInt8(ascii: "e"),
      text[end + 1] == UInt8(ascii: "r")
    {
      end += 2
      if let word = find(.decadeafter, at: text.afterSpace(end)) { end = word.end }
    } else if let word = russianDecade(behind: end) {
      end = word
    } else {
      return nil
    }
    guard !text.scalar(at: end).isWord else { return nil }
    let value = "\(CalendarDate.year(year.value))/\(CalendarDate.year(year.value + 9))"
    return PatternMatch(.date, offset, end, value, rule: "date.decade")
  }

  /// `1914–1918`, `1914-18`, `2019/20`.
  private func years(_ year: PatternDigits, at offset: Int) -> PatternMatch? {
    guard let next = rangeConnector(at: year.end) ?? text.after(UInt8(ascii: "/"), at: year.end),
      let last = digits(at: next)
    else { return nil }
    let value = last.count == 2 ? year.value / 100 * 100 + last.value : last.value
    guard last.count == 4 || (last.count == 2 && next - year.end <= 3), value > year.value,
      isYear(value), value - year.value <= 500, !text.scalar(at: last.end).isWord,
      isFree(offset, last.end),
      text.afterDash(last.end).map({ text.scalar(at: $0).isWord }) != true
    else { return nil }
    return PatternMatch(
      .date, offset, last.end, "\(CalendarDate.year(year.value))/\(CalendarDate.year(value))",
      rule: "date.years")
  }

  /// `19th century`, `19. Jahrhundert`, `21世紀`, with its hundred years as the value.
  private func century(_ number: PatternDigits, at offset: Int) -> PatternMatch? {
    guard number.count <= 2, number.value >= 1 else { return nil }
    var end = number.end
    if text[end] == UInt8(ascii: ".") { end += 1 }
    if let suffix = find(.ordinalsuffix, at: end) { end = suffix.end }
    guard let hit = centuryWord(behind: end) else { return nil }
    return century(number.value, offset, hit)
  }

  /// `Q3 2024`, with its three months as the value.
  func quarter(at offset: Int) -> PatternMatch? {
    guard text[offset] == UInt8(ascii: "Q"), let number = digits(at: offset + 1), number.count == 1,
      number.value >= 1, number.value <= 4
    else { return nil }
    var position = text.afterSpace(number.end)
    if text[number.end] == UInt8(ascii: "/") || text[number.end] == UInt8(ascii: "-") {
      position = number.end + 1
    }
    if let of = find(.of, at: position) { position = text.afterSpace(of.end) }
    guard position > number.end, let year = digits(at: position), year.count == 4,
      isYear(year.value),
      !text.scalar(at: year.end).isWord
    else { return nil }
    let month = number.value * 3 - 2
    let digits = CalendarDate.year(year.value)
    return PatternMatch(
      .date, offset, year.end,
      "\(digits)-\(CalendarDate.two(month))/\(digits)-\(CalendarDate.two(month + 2))",
      rule: "date.quarter")
  }
}
