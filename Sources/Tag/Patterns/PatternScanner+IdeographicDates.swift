extension PatternScanner {
  /// `2024年5月29日`, `5月29日`, `令和6年`, `二零二四年五月`, `2024년 5월`.
  func ideographicDate(at offset: Int) -> PatternMatch? {
    let isImperial = find(.imperial, at: offset) != nil
    let year = isImperial ? imperialYear(at: offset) : ideographicYear(at: offset)
    guard year != nil || !isImperial else { return nil }
    var fields = DateFields(year: year?.value)
    var end = year?.end ?? offset
    if let month = datePart("M", at: end), find(.timeunit, at: month.figureEnd) == nil {
      fields.month = month.value
      end = month.end
      if let day = datePart("D", at: end) {
        fields.day = day.value
        end = day.end
      }
    }
    guard end > offset, fields.year != nil || fields.day != nil, fields.isPossible,
      fields.month != nil || find(.timeunit, at: end - 3).map({ $0.end > end }) != true
    else { return nil }
    end = afterWeekday(end)
    if fields.day != nil, let next = rangeConnector(at: end), let day = datePart("D", at: next) {
      let last = DateFields(year: fields.year, month: fields.month, day: day.value)
      return match(FoundDate(fields, day.end, "date.ideographic", last: last), from: offset)
    }
    return match(FoundDate(fields, end, "date.ideographic"), from: offset)
  }

  /// `令和6年`, `令和元年`.
  private func imperialYear(at offset: Int) -> (value: Int, end: Int)? {
    guard let era = find(.imperial, at: offset) else { return nil }
    if let year = datePart("Y", at: era.end), year.value >= 1 {
      return (words.number(era) + year.value, year.end)
    }
    let isFirst = starts(with: "元", at: era.end)
    return isFirst
      ? afterDateWord("Y", era.end + 3).map { (words.number(era) + 1, $0) } : nil
  }

  private func ideographicYear(at offset: Int) -> (value: Int, end: Int)? {
    guard let year = digits(at: offset) ?? digitsInIdeographs(at: offset), year.count == 4,
      isYear(year.value), let end = afterDateWord("Y", year.end)
    else { return nil }
    return (year.value, end)
  }

  /// A number of up to two digits and the word that says what it counts.
  private func datePart(
    _ word: String, at offset: Int
  ) -> (value: Int, figureEnd: Int, end: Int)? {
    guard let figure = dateFigure(at: text.afterSpace(offset)), figure.count <= 2,
      let end = afterDateWord(word, figure.end)
    else { return nil }
    return (figure.value, figure.end, end)
  }

  /// A number in figures, or in ideographs: `十二`.
  func dateFigure(at offset: Int) -> PatternDigits? {
    if let digits = digits(at: offset) { return digits }
    guard text[offset] >= 0xE3,
      let amount = ideographicAmount(at: offset) ?? oneIdeograph(at: offset),
      let value = amount.low.whole
    else { return nil }
    return PatternDigits(value: value, count: String(value).count, end: amount.end)
  }

  /// What follows a count of days and not a day of the month: `5日間`, `5日目`.
  private static let daysCounted = "間间目中前後内分連以置未ぶでごお"

  /// `5日`: of the reference's month.
  func dayOfMonth(at offset: Int) -> PatternMatch? {
    guard language.code == "ja" || language.code == "zh", let day = digits(at: offset),
      day.count <= 2, (1...31).contains(day.value), starts(with: "日", at: day.end)
    else { return nil }
    let end = day.end + 3
    guard !Self.daysCounted.contains(where: { starts(with: String($0), at: end) }) else {
      return nil
    }
    let date = reference.flatMap { CalendarDate($0.year, $0.month, day.value) }
    return PatternMatch(.date, offset, end, date?.iso, rule: "date.day")
  }

  func starts(with word: String, at offset: Int) -> Bool {
    word.utf8.enumerated().allSatisfy { text[offset + $0.offset] == $0.element }
  }

  /// The weekday behind a week: `来週の月曜日`, `下周一`.
  func weekdayOfWeek(behind end: Int) -> (weekday: Int, end: Int)? {
    guard language.code == "ja" || language.code == "zh" else { return nil }
    let start = starts(with: "の", at: end) ? end + 3 : end
    if let weekday = find(.weekday, at: start) { return (words.number(weekday), weekday.end) }
    guard language.code == "zh", !starts(with: "日本", at: start) else { return nil }
    let days = ["一", "二", "三", "四", "五", "六", "日", "天"]
    return days.firstIndex { starts(with: $0, at: start) }
      .map { (min($0 + 1, 7), start + 3) }
  }

  /// The offset behind `（木）` or `(木)`.
  private func afterWeekday(_ end: Int) -> Int {
    var position = end
    switch (text[position], text[position + 1], text[position + 2]) {
    case (UInt8(ascii: "("), _, _): position += 1
    case (0xEF, 0xBC, 0x88): position += 3
    default: return end
    }
    guard text[position] >= 0xE3, text[position] < 0xF0,
      "月火水木金土日".contains(String(decoding: text.bytes[position..<(position + 3)], as: UTF8.self))
    else { return end }
    position += 3
    switch (text[position], text[position + 1], text[position + 2]) {
    case (UInt8(ascii: ")"), _, _): return position + 1
    case (0xEF, 0xBC, 0x89): return position + 3
    default: return end
    }
  }

  func afterDateWord(_ value: String, _ offset: Int) -> Int? {
    let start = text.afterSpace(offset)
    guard text[start] >= 0xE3, let hit = find(.datetime, at: start), words.value(hit) == value
    else { return nil }
    return hit.end
  }
}
