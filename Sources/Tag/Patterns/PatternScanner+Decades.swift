internal import DocumentModel

private let mostCenturies = 30

extension PatternScanner {
  /// `años 80`, `années 1960`, `anni Sessanta`, `jaren zestig`, `lata 90.`: the word stands before the years.
  func decadePhrase(at offset: Int) -> PatternMatch? {
    guard let word = find(.decadeleft, at: offset) else { return nil }
    let start = text.afterSpace(word.end)
    guard start > word.end, let (value, end) = decadeNumber(at: start) else { return nil }
    return PatternMatch(.date, offset, end, decadeValue(value), rule: "date.decade")
  }

  private func decadeNumber(at offset: Int) -> (Int, Int)? {
    if let figures = digits(at: offset) {
      guard figures.value % 10 == 0, figures.count == 2 || figures.count == 4,
        !text.scalar(at: figures.end).isWord, !continues(figures.end)
      else { return nil }
      let isFull = figures.count == 4
      guard !isFull || isYear(figures.value), isFree(offset, figures.end) else { return nil }
      let hasPeriod = language.code == "pl" && text[figures.end] == UInt8(ascii: ".")
      return (isFull ? figures.value : 1900 + figures.value, figures.end + (hasPeriod ? 1 : 0))
    }
    guard let word = numberWord(at: offset), let value = word.value.whole, value >= 20, value < 100,
      value % 10 == 0
    else { return nil }
    return (1900 + value, word.end)
  }

  private func decadeValue(_ year: Int) -> String {
    "\(CalendarDate.year(year))/\(CalendarDate.year(year + 9))"
  }

  /// The end of `-х годах` behind the year of a decade.
  func russianDecade(behind end: Int) -> Int? {
    guard language.code == "ru", let dash = text.afterDash(end), text.scalar(at: dash).isLetter,
      let word = find(.decadeafter, at: text.afterSpace(text.endOfLetters(from: dash)))
    else { return nil }
    return word.end
  }

  // MARK: - Centuries

  /// `XIXe siècle`, `XIX веке`: the number is Roman.
  func romanCentury(at offset: Int) -> PatternMatch? {
    guard !text.scalar(before: offset).isWord, let (number, numberEnd) = romanNumber(at: offset)
    else { return nil }
    var end = numberEnd
    if let suffix = find(.ordinalsuffix, at: end) { end = suffix.end }
    guard !text.scalar(at: end).isWord, let hit = centuryWord(behind: end) else { return nil }
    return century(number, offset, hit)
  }

  /// `siglo XIX`, `século 19`: the word stands before.
  func centuryPhrase(at offset: Int) -> PatternMatch? {
    guard let word = find(.centuryleft, at: offset) else { return nil }
    let start = text.afterSpace(word.end)
    guard start > word.end else { return nil }
    if let figures = digits(at: start), figures.count <= 2, figures.value >= 1,
      !text.scalar(at: figures.end).isWord
    {
      return century(figures.value, offset, figures.end)
    }
    guard let (number, end) = romanNumber(at: start), !text.scalar(at: end).isWord else {
      return nil
    }
    return century(number, offset, end)
  }

  /// The word for a century behind its number.
  func centuryWord(behind end: Int) -> Int? {
    let start = text.afterDash(end) ?? text.afterSpace(end)
    guard start > end || text[start] >= 0xE3 || text[end - 1] == UInt8(ascii: ".") else {
      return nil
    }
    return find(.ordinalcentury, at: start)?.end
  }

  func century(_ number: Int, _ start: Int, _ end: Int) -> PatternMatch? {
    guard number <= mostCenturies else { return nil }
    var first = (number - 1) * 100 + 1
    var end = end
    let next = text.afterSpace(end)
    if next > end, let era = find(.era, at: next), !text.scalar(at: era.end).isLetter {
      // The first year of the third century BC is 300 BC, which counts as -299.
      if words.number(era) < 0 { first = 1 - number * 100 }
      end = era.end
    }
    let value = "\(CalendarDate.year(first))/\(CalendarDate.year(first + 99))"
    return PatternMatch(.date, start, end, value, rule: "date.century")
  }

  /// Up to XXX, which is enough for centuries.
  private func romanNumber(at offset: Int) -> (Int, Int)? {
    var value = 0
    var last = 0
    var end = offset
    while end - offset < 6 {
      let digit: Int
      switch text[end] {
      case UInt8(ascii: "I"): digit = 1
      case UInt8(ascii: "V"): digit = 5
      case UInt8(ascii: "X"): digit = 10
      default: return value > 0 ? (value, end) : nil
      }
      value += digit > last ? digit - 2 * last : digit
      last = digit
      end += 1
    }
    return value > 0 ? (value, end) : nil
  }
}
