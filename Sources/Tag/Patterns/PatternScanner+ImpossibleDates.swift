/// Months end on these days or on the day before.
private let lastDays = 29...31

/// Days that no calendar has: what they are made of is no date either.
extension PatternScanner {
  /// The end of `Feb 30, 2021`, `31 April 2021`.
  func endOfImpossibleDate(at offset: Int) -> Int? {
    if text.scalar(at: offset).isDigit { return impossibleDayFirst(at: offset) }
    guard let month = find(.month, at: offset) else { return nil }
    let position = text[month.end] == UInt8(ascii: ".") ? month.end + 1 : month.end
    let start = text.afterSpace(position)
    guard start > position, let day = digits(at: start), number(at: start)?.end == day.end,
      isDateMonth(month, at: offset, hasDay: true)
    else { return nil }
    return impossible(day, month, behind: find(.ordinalsuffix, at: day.end)?.end ?? day.end)
  }

  private func impossibleDayFirst(at offset: Int) -> Int? {
    guard let day = digits(at: offset) else { return nil }
    let end = afterDaySuffix(day.end)
    var start = text.afterSpace(end)
    if let of = find(.of, at: start), text.afterSpace(of.end) > of.end {
      start = text.afterSpace(of.end)
    }
    guard start > end, let month = find(.month, at: start),
      isDateMonth(month, at: start, hasDay: true)
    else { return nil }
    return impossible(day, month, behind: month.end)
  }

  private func impossible(
    _ day: PatternDigits, _ month: PatternWords.Hit, behind end: Int
  ) -> Int? {
    guard day.count == 2, lastDays.contains(day.value) else { return nil }
    let year = yearBehind(end, sign: 0)
    let fields = DateFields(year: year?.value, month: words.number(month), day: day.value)
    return fields.isPossible || text.scalar(at: year?.end ?? end).isWord ? nil : year?.end ?? end
  }

  /// Whether the sign before an offset ties it to the day of a date: the month of 31/04/2021 starts none.
  func isTied(_ offset: Int, by sign: UInt8) -> Bool {
    text[offset - 1] == sign && text.scalar(before: offset - 1).isDigit
  }
}
