extension PatternScanner {
  /// A date that starts with a word: `May 29, 2024`, `Mittwoch, den 29. Mai`, `令和6年`, `AD 79`.
  func wordDate(at offset: Int) -> PatternMatch? {
    if let era = find(.era, at: offset) { return eraDate(era, at: offset) }
    if let weekday = find(.weekday, at: offset) {
      return weekdayDate(weekday, at: offset) ?? monthDate(at: offset)
    }
    return monthDate(at: offset) ?? ideographicDate(at: offset)
  }

  private func monthDate(at offset: Int) -> PatternMatch? {
    monthFirst(at: offset).flatMap { match($0, from: offset) }
  }

  /// `29 May 2024`, `5.–7. Mai`, `1er mars 2024`.
  func dayMonthDate(at offset: Int) -> PatternMatch? {
    dayFirst(at: offset).flatMap { match($0, from: offset) }
  }

  /// The match of a date, or of the range that it starts.
  func match(_ first: FoundDate, from offset: Int) -> PatternMatch? {
    if let last = first.last { return interval(first, last, offset, first.end) }
    if let next = rangeConnector(at: first.end) ?? andConnector(at: first.end, from: offset),
      let second = absoluteDate(at: next), second.last == nil,
      first.fields.year == nil
        || rangeConnector(at: first.end) != nil,
      (first.fields.day == nil) == (second.fields.day == nil),
      let whole = interval(first.completed(by: second), second.fields, offset, second.end)
    {
      return whole
    }
    let fields = first.fields.nearest(to: reference, weekday: first.weekday)
    return fields.iso.map { PatternMatch(.date, offset, first.end, $0, rule: first.rule) }
  }

  private func interval(
    _ first: FoundDate, _ last: DateFields, _ start: Int, _ end: Int
  ) -> PatternMatch? {
    var low = first.fields
    var high = last
    if low.year == nil, high.year == nil,
      let nearest = low.nearest(
        to: reference, weekday: first.weekday
      ).year
    {
      // From November to February a year ends.
      high.year = nearest + (high.isEarlierInYear(than: low) ? 1 : 0)
      low.year = nearest
    }
    if high.year == nil { high.year = low.year }
    guard low.isPossible, high.isPossible, let a = low.iso, let b = high.iso, a < b else {
      return nil
    }
    return PatternMatch(.date, start, end, "\(a)/\(b)", rule: first.rule)
  }

  /// A date in any form that names it in full enough to stand at the end of a range.
  func absoluteDate(at offset: Int) -> FoundDate? {
    if text.scalar(at: offset).isDigit {
      return dayFirst(at: offset) ?? figures(at: offset, isRange: true)
    }
    return monthFirst(at: offset, isRangeEnd: true)
  }

  // MARK: - Day first

  private func dayFirst(at offset: Int) -> FoundDate? {
    guard let day = digits(at: offset), day.count <= 2, day.value >= 1, day.value <= 31 else {
      return nil
    }
    let end = afterDaySuffix(day.end)
    if let found = dayThenMonth(day.value, end) { return found }
    // 5–7 May: only the last day names its month.
    guard let next = rangeConnector(at: end), let last = digits(at: next), last.count <= 2,
      last.value > day.value, last.value <= 31,
      let whole = dayThenMonth(last.value, afterDaySuffix(last.end))
    else { return nil }
    var first = whole.fields
    first.day = day.value
    return FoundDate(first, whole.end, whole.rule, last: whole.fields)
  }

  private func dayThenMonth(_ day: Int, _ end: Int) -> FoundDate? {
    var position = text.afterSpace(end)
    var sign: UInt8 = 0
    if position == end, "-/".utf8.contains(text[position]) {
      sign = text[position]
      position += 1
    }
    if sign == 0, let hit = find(.of, at: position), text.afterSpace(hit.end) > hit.end {
      position = text.afterSpace(hit.end)
    }
    guard position > end || text[end - 1] == UInt8(ascii: "."),
      let month = find(.month, at: position)
    else { return nil }
    var fields = DateFields(year: nil, month: words.number(month), day: day)
    guard isDateMonth(month, at: position, hasDay: true) else { return nil }
    let afterMonth = month.end
    if let year = yearBehind(afterMonth, sign: sign) {
      fields.year = year.value
      guard fields.isPossible else { return nil }
      return FoundDate(fields, year.end, "date.day_month_year")
    }
    guard sign == 0, fields.isPossible else { return nil }
    return FoundDate(fields, afterAbbreviation(afterMonth), "date.day_month")
  }

  /// The period of `12 sept.` belongs to the month when the sentence goes on.
  private func afterAbbreviation(_ end: Int) -> Int {
    let next = text.afterSpace(end + 1)
    let isLower = text[next] &- 0x61 < 26 || text[next] == 0xC3
    return text[end] == UInt8(ascii: ".") && next > end + 1 && isLower ? end + 1 : end
  }

  /// `th`, `.`, `º` behind the number of a day.
  func afterDaySuffix(_ end: Int) -> Int {
    if text[end] == UInt8(ascii: ".") { return end + 1 }
    guard let hit = find(.ordinalsuffix, at: end), hit.end > end else { return end }
    return hit.end
  }

  // MARK: - Month first

  private func monthFirst(at offset: Int, isRangeEnd: Bool = false) -> FoundDate? {
    guard let month = find(.month, at: offset) else { return nil }
    var position = month.end
    if text[position] == UInt8(ascii: "."), position - offset <= 5 { position += 1 }
    let spaced = text.afterSpace(position)
    if spaced > position, let day = digits(at: spaced), day.count <= 2, day.value >= 1,
      day.value <= 31,
      isDateMonth(month, at: offset, hasDay: true),
      let found = monthThenDay(words.number(month), day, at: spaced)
    {
      return found
    }
    if let year = yearBehind(month.end, sign: 0), !followsDigits(offset),
      isDateMonth(month, at: offset, hasDay: true)
    {
      return FoundDate(
        DateFields(year: year.value, month: words.number(month)), year.end, "date.month_year")
    }
    if let months = monthsOfYear(month, at: offset) { return months }
    guard isDateMonth(month, at: offset, hasDay: isRangeEnd && language.writesCapital),
      !followsDigits(offset)
    else { return nil }
    return FoundDate(DateFields(month: words.number(month)), month.end, "date.month")
  }

  /// `May-June 2020`: only the last month names its year.
  private func monthsOfYear(_ first: PatternWords.Hit, at offset: Int) -> FoundDate? {
    guard let next = text.afterDash(first.end), let last = find(.month, at: next),
      isDateMonth(first, at: offset, hasDay: true), isDateMonth(last, at: next, hasDay: true),
      let year = yearBehind(last.end, sign: 0)
    else { return nil }
    let fields = DateFields(year: year.value, month: words.number(first))
    let end = DateFields(year: year.value, month: words.number(last))
    guard !end.isEarlierInYear(than: fields) else { return nil }
    return FoundDate(fields, year.end, "date.month_year", last: end)
  }

  private func monthThenDay(_ month: Int, _ day: PatternDigits, at offset: Int) -> FoundDate? {
    // A number that goes on is no day: May 5,000 or March 10:30.
    guard let number = number(at: offset), number.end == day.end,
      text[day.end] != UInt8(ascii: ":"), text[day.end] != UInt8(ascii: "%")
    else { return nil }
    var fields = DateFields(month: month, day: day.value)
    let end = find(.ordinalsuffix, at: day.end)?.end ?? day.end
    guard end == day.end || language.code == "en", !text.scalar(at: end).isWord else { return nil }
    if let year = yearBehind(end, sign: 0) {
      fields.year = year.value
      return fields.isPossible ? FoundDate(fields, year.end, "date.month_day_year") : nil
    }
    guard fields.isPossible, text[end] != UInt8(ascii: ",") || !text.scalar(at: end + 1).isDigit
    else { return nil }
    if let next = rangeConnector(at: end), let last = digits(at: next), last.count <= 2,
      last.value > day.value,
      !text.scalar(at: find(.ordinalsuffix, at: last.end)?.end ?? last.end).isWord
    {
      return monthThenDays(fields, last)
    }
    return FoundDate(fields, end, "date.month_day")
  }

  /// `May 5–7, 2024`.
  private func monthThenDays(_ first: DateFields, _ day: PatternDigits) -> FoundDate? {
    var low = first
    var high = DateFields(month: first.month, day: day.value)
    var end = find(.ordinalsuffix, at: day.end)?.end ?? day.end
    if let year = yearBehind(end, sign: 0) {
      low.year = year.value
      high.year = year.value
      end = year.end
    }
    guard low.isPossible, high.isPossible else { return nil }
    return FoundDate(low, end, "date.month_day", last: high)
  }

  /// The year behind a month or day: `, 2024`, ` de 2024`, `-2024`, ` 44 BC`.
  func yearBehind(_ offset: Int, sign: UInt8) -> PatternDigits? {
    var position = offset
    if sign != 0 {
      guard text[position] == sign else { return nil }
      position += 1
    } else {
      if text[position] == UInt8(ascii: ".") || text[position] == UInt8(ascii: ",") {
        position += 1
      }
      guard text.afterSpace(position) > position else { return nil }
      position = text.afterSpace(position)
      if let hit = find(.of, at: position), text.afterSpace(hit.end) > hit.end {
        position = text.afterSpace(hit.end)
      }
    }
    guard var year = digits(at: position) else { return nil }
    if let era = find(.era, at: text.afterSpace(year.end)), year.count <= 4 {
      if words.number(era) < 0 { year.value = 1 - year.value }
      year.end = era.end
      return year
    }
    let isShort = sign != 0 && year.count == 2
    if isShort { year.value += year.value < 69 ? 2000 : 1900 }  // POSIX strptime %y
    guard isShort || year.count == 4, year.value >= 1000, year.value <= 2999,
      !text.scalar(at: year.end).isLetter, !continues(year.end)
    else { return nil }
    let after = text.afterSpace(year.end)
    if after > year.end, let hit = find(.yearafter, at: after) { year.end = hit.end }
    return year
  }

  /// Whether digits go on behind a sign: `2024.5`.
  func continues(_ end: Int) -> Bool {
    ".,:/".utf8.contains(text[end]) && text.scalar(at: end + 1).isDigit
  }

  // MARK: - Words that are not always months and days

  /// `may`, `march` and short forms count with a number only, and with a capital where the language writes one.
  func isDateMonth(_ hit: PatternWords.Hit, at offset: Int, hasDay: Bool) -> Bool {
    let isCapital = text[offset] &- 0x41 < 26
    let writesCapital = language.writesCapital
    if hasDay { return isCapital || !writesCapital || hit.end - offset > 5 }
    let ambiguous = [3, 4, 5, 6, 8].contains(words.number(hit))
    guard hit.end - offset >= 3, text[hit.end] != UInt8(ascii: "-") else { return false }
    if language.code == "en", hit.isOwn, isCapital, !ambiguous, hit.end - offset > 4 { return true }
    // Without a capital where the language writes one, or with one where it does not, it is a name or a verb; and
    // April's is a woman's.
    guard hit.isOwn, isCapital == writesCapital || text[offset] >= 0x80 else { return false }
    return isMonthContext(offset)
  }

  /// 30 February 2024 is no date, and February 2024 is not what was meant.
  private func followsDigits(_ offset: Int) -> Bool {
    text[offset - 1] == 0x20 && text[offset - 2] &- 0x30 < 10
      && !text.scalar(before: offset - 4).isDigit
  }

  private func isMonthContext(_ offset: Int) -> Bool {
    isPreceded(by: .direction, offset)
      || (isPreceded(by: .yearcontext, offset) && !isPreceded(by: .to, offset))
  }

  /// `AD 79`.
  private func eraDate(_ era: PatternWords.Hit, at offset: Int) -> PatternMatch? {
    let position = text.afterSpace(era.end)
    guard words.number(era) > 0, era.end - offset == 2 || text[offset + 1] == UInt8(ascii: "."),
      position > era.end, let year = digits(at: position), year.count <= 4, !continues(year.end)
    else { return nil }
    return PatternMatch(
      .date, offset, year.end, CalendarDate.year(year.value), rule: "date.era")
  }
}
