extension PatternScanner {
  /// `yesterday`, `last week`, `next Friday`, `vor drei Tagen`, `summer of 2023`; without a reference day most have no
  /// value.
  func relativeDate(at offset: Int) -> PatternMatch? {
    if let season = find(.season, at: offset) { return seasonDate(season, at: offset) }
    if let period = find(.period, at: offset) {
      let code = words.value(period)
      if code.hasPrefix("W"), let day = weekdayOfWeek(behind: period.end) {
        return relative(
          offset, day.end, self.day(day.weekday, ofWeek: Int(code.dropFirst()) ?? 0))
      }
      return relative(
        offset, period.end, self.period(String(code.prefix(1)), Int(code.dropFirst()) ?? 0))
    }
    if let day = find(.day, at: offset), isDay(at: offset) {
      let value = reference.map { CalendarDate(days: $0.days + words.number(day)).iso }
      return relative(offset, day.end, value)
    }
    if let direction = find(.direction, at: offset) { return directed(direction, at: offset) }
    if let after = directedBehind(at: offset) { return after }
    guard let before = find(.agoleft, at: offset), text.afterSpace(before.end) > before.end else {
      return nil
    }
    let start = text.afterSpace(before.end)
    let found = text.scalar(at: start).isDigit ? amount(at: start) : wordAmount(at: start)
    guard let found, let unit = timeUnit(at: found.end) else { return nil }
    return relative(
      offset, unit.end, shifted(found, unit.designator, sign: words.number(before)))
  }

  private func relative(_ start: Int, _ end: Int, _ value: String?) -> PatternMatch {
    PatternMatch(.date, start, end, value, rule: "date.relative")
  }

  /// The day that lies an amount of time from the reference.
  func shifted(_ amount: PatternAmount, _ designator: String, sign: Int) -> String? {
    guard let reference, amount.high == nil, let count = amount.low.whole, abs(count) < 100_000
    else { return nil }
    let steps = count * sign
    switch designator {
    case "D": return CalendarDate(days: reference.days + steps).iso
    case "W": return CalendarDate(days: reference.days + steps * 7).iso
    case "M":
      return reference.adding(months: steps).map {
        DateFields(year: $0.year, month: $0.month).iso ?? ""
      }
    case "Y": return CalendarDate.year(reference.year + steps)
    case "10Y": return CalendarDate.year(reference.year + steps * 10)
    default: return nil
    }
  }

  /// `last`, `this` or `next` with what it counts.
  private func directed(_ hit: PatternWords.Hit, at offset: Int) -> PatternMatch? {
    let start = text.afterSpace(hit.end)
    guard start > hit.end else { return nil }
    let steps = words.number(hit)
    if let unit = timeUnit(at: hit.end), ["D", "W", "M", "Y"].contains(unit.designator),
      unit.isOne || hit.end - offset >= 4
    {
      return relative(offset, unit.end, unit.isOne ? period(unit.designator, steps) : nil)
    }
    if let weekday = find(.weekday, at: start), weekday.end - start >= 5,
      !text.scalar(at: start).isDigit
    {
      return relative(offset, weekday.end, day(words.number(weekday), steps))
    }
    if let month = find(.month, at: start), text[start] &- 0x41 < 26, weekdayLength(month, start) {
      return relative(offset, month.end, self.month(words.number(month), steps))
    }
    return nil
  }

  /// `semaine prochaine`, `lunes pasado`, `anno scorso`: the direction stands behind.
  private func directedBehind(at offset: Int) -> PatternMatch? {
    func direction(_ end: Int) -> PatternWords.Hit? {
      let start = text.afterSpace(end)
      return start > end ? find(.directionafter, at: start) : nil
    }
    if let unit = find(.timeunit, at: offset), let hit = direction(unit.end),
      ["D", "W", "M", "Y"].contains(words.value(unit))
    {
      let isOne = find(.singular, at: offset)?.end == unit.end
      return relative(
        offset, hit.end, isOne ? period(words.value(unit), words.number(hit)) : nil)
    }
    if let weekday = find(.weekday, at: offset), weekday.end - offset >= 5,
      let hit = direction(weekday.end)
    {
      return relative(offset, hit.end, day(words.number(weekday), words.number(hit)))
    }
    if let month = find(.month, at: offset), let hit = direction(month.end) {
      return relative(offset, hit.end, self.month(words.number(month), words.number(hit)))
    }
    return nil
  }

  /// `mañana` and `morgen` are mornings too: behind an article, a greeting or another day, and with the capital of a noun.
  private func isDay(at offset: Int) -> Bool {
    switch language.code {
    case "es" where text[offset] | 0x20 == UInt8(ascii: "m"):
      return !isBehind(["la", "de", "esta", "cada", "una", "ayer", "otra", "media"], offset)
    case "nl" where text[offset] | 0x20 == UInt8(ascii: "m"):
      return !isBehind(["de", "goede", "elke", "een", "gisteren", "deze", "s"], offset)
    case "de" where text[offset + 1] == UInt8(ascii: "o") && text[offset] | 0x20 == 0x6D:
      return text[offset] == UInt8(ascii: "m") && !isBehind(["heute", "gestern"], offset)
    // Medical News Today is a name.
    case "en" where text[offset] &- 0x41 < 26 && text[offset - 1] == 0x20:
      return !text.scalar(before: offset - 1).isWord
    default: return true
    }
  }

  /// Whether one of these words stands right before an offset.
  func isBehind(_ words: [String], _ offset: Int) -> Bool {
    let end = offset - 1
    guard text[end] == 0x20 else { return false }
    return words.contains { word in
      let start = end - word.utf8.count
      return start >= 0 && !text.scalar(before: start).isLetter
        && word.utf8.enumerated().allSatisfy {
          WordFolding.byte(text, start + $0.offset) == $0.element
        }
    }
  }

  private func weekdayLength(_ hit: PatternWords.Hit, _ start: Int) -> Bool { hit.end - start >= 3 }

  func period(_ designator: String, _ steps: Int) -> String? {
    guard let reference else { return nil }
    switch designator {
    case "D": return CalendarDate(days: reference.days + steps).iso
    case "W": return CalendarDate(days: reference.days + steps * 7).week
    case "M":
      return reference.adding(months: steps).flatMap {
        DateFields(year: $0.year, month: $0.month).iso
      }
    default: return CalendarDate.year(reference.year + steps)
    }
  }

  /// The nearest such weekday before or after the reference; `this Friday` lies in its week.
  private func day(_ weekday: Int, _ steps: Int) -> String? {
    guard let reference else { return nil }
    let distance = weekday - reference.weekday
    let days =
      switch steps {
      case 0: distance
      case 1: distance > 0 ? distance : distance + 7
      default: distance < 0 ? distance : distance - 7
      }
    return CalendarDate(days: reference.days + days).iso
  }

  /// A day of a week counted from that of the reference; weeks start on Monday.
  private func day(_ weekday: Int, ofWeek weeks: Int) -> String? {
    reference.map { CalendarDate(days: $0.days - $0.weekday + weekday + weeks * 7).iso }
  }

  /// The day of this name that lies nearest to the reference.
  func nearestDay(_ weekday: Int) -> String? {
    guard let reference else { return nil }
    let distance = (weekday - reference.weekday + 10) % 7 - 3
    return CalendarDate(days: reference.days + distance).iso
  }

  private func month(_ month: Int, _ steps: Int) -> String? {
    guard let reference else { return nil }
    let years =
      switch steps {
      case 0: 0
      case 1: month > reference.month ? 0 : 1
      default: month < reference.month ? 0 : -1
      }
    return DateFields(year: reference.year + years, month: month).iso
  }

  /// `summer 2023`, as ISO 8601-2 numbers the seasons.
  private func seasonDate(_ season: PatternWords.Hit, at offset: Int) -> PatternMatch? {
    var position = text.afterSpace(season.end)
    guard position > season.end else { return nil }
    if let of = find(.of, at: position), text.afterSpace(of.end) > of.end {
      position = text.afterSpace(of.end)
    }
    guard let year = digits(at: position), year.count == 4, isYear(year.value),
      !text.scalar(at: year.end).isWord, !continues(year.end)
    else { return nil }
    return PatternMatch(
      .date, offset, year.end, "\(CalendarDate.year(year.value))-\(words.number(season))",
      rule: "date.season")
  }
}
