extension PatternScanner {
  /// `2024-05-29T14:30Z`, `29.05.2024`, `5/29/2024`, `2024/05/29`, `05/2024`, `2024-W22`, `2019–2021`.
  func numericDate(at offset: Int) -> PatternMatch? {
    if let found = figures(at: offset) {
      if found.rule == "date.iso", let time = isoTime(at: found.end), let day = found.fields.iso {
        return PatternMatch(.date, offset, time.end, day + time.value, rule: "date.iso")
      }
      return match(found, from: offset)
    }
    return week(at: offset)
  }

  /// A date in figures alone.
  /// - Parameter isRange: whether it is the end of a range of dates, so that nothing else need say that it is one.
  func figures(at offset: Int, isRange: Bool = false) -> FoundDate? {
    guard let first = digits(at: offset), first.count <= 4, first.count != 3 else { return nil }
    let sign = text[first.end]
    guard "-/.".utf8.contains(sign), isRange || !isTied(offset, by: sign),
      let second = digits(at: afterSign(first.end)),
      second.count <= 4
    else { return nil }
    if text[second.end] == sign, let third = digits(at: afterSign(second.end)) {
      return threeParts(first, second, third, sign, at: offset)
    }
    if sign == UInt8(ascii: "."), let found = dayAndMonth(first, second, at: offset, isRange) {
      return found
    }
    return twoParts(first, second, sign)
  }

  /// Czech and German may put a space behind the period.
  private func afterSign(_ offset: Int) -> Int {
    guard text[offset] == UInt8(ascii: "."), language.hasDecimalComma else { return offset + 1 }
    return text.afterSpace(offset + 1)
  }

  private func threeParts(
    _ first: PatternDigits, _ second: PatternDigits, _ third: PatternDigits, _ sign: UInt8,
    at offset: Int
  ) -> FoundDate? {
    guard second.count <= 2, isClosed(third.end, sign) else { return nil }
    if first.count == 4, third.count <= 2 {
      let fields = DateFields(year: first.value, month: second.value, day: third.value)
      guard isPlausible(fields) else { return nil }
      let isISO = sign == UInt8(ascii: "-") && second.count == 2 && third.count == 2
      return FoundDate(fields, third.end, isISO ? "date.iso" : "date.year_month_day")
    }
    guard first.count <= 2 else { return nil }
    var year = third.value
    if third.count == 2 {
      // Short years need the full form of day and month, or the slashes of English: 1.2.24 is a version.
      let isFull = first.count == 2 && second.count == 2 && sign != UInt8(ascii: "-")
      guard
        isFull || (sign == UInt8(ascii: "/") && language.code == "en")
          || (sign == UInt8(ascii: ".") && isPreceded(by: .daycontext, offset))
      else { return nil }
      year += year < 69 ? 2000 : 1900  // POSIX strptime %y
    } else if third.count != 4 {
      return nil
    }
    let isDayFirst = sign == UInt8(ascii: ".") || isDayFirst
    let dayMonth = DateFields(year: year, month: second.value, day: first.value)
    let monthDay = DateFields(year: year, month: first.value, day: second.value)
    let likely = isDayFirst ? dayMonth : monthDay
    // A thirteenth month gives the other order away.
    let other = isDayFirst ? monthDay : dayMonth
    if isPlausible(likely) { return FoundDate(likely, third.end, "date.numeric") }
    guard sign != UInt8(ascii: "."), isPlausible(other) else { return nil }
    return FoundDate(other, third.end, "date.numeric")
  }

  /// `31.10.` where the language writes so and a word or weekday before says that it is a date.
  private func dayAndMonth(
    _ first: PatternDigits, _ second: PatternDigits, at offset: Int, _ isRange: Bool
  ) -> FoundDate? {
    let fields = DateFields(month: second.value, day: first.value)
    guard ["de", "da", "no", "cs", "fi"].contains(language.code), first.count <= 2,
      second.count <= 2,
      text[second.end] == UInt8(ascii: "."), !text.scalar(at: second.end + 1).isWord,
      fields.isPossible,
      isRange || isPreceded(by: .daycontext, offset)
        || isPreceded(by: .weekday, offset, across: ".,")
    else { return nil }
    return FoundDate(fields, second.end + 1, "date.numeric")
  }

  private func twoParts(
    _ first: PatternDigits, _ second: PatternDigits, _ sign: UInt8
  ) -> FoundDate? {
    guard isClosed(second.end, sign), !text.scalar(at: second.end).isLetter else { return nil }
    if first.count == 4, second.count == 2, sign != UInt8(ascii: ".") {
      // 2010-11 and 2019/20 are seasons when the second follows the first; else 2010-11 is November.
      if second.value == (first.value + 1) % 100, isYear(first.value) {
        return FoundDate(
          DateFields(year: first.value), second.end, "date.years",
          last: DateFields(year: first.value + 1))
      }
      let fields = DateFields(year: first.value, month: second.value)
      guard sign == UInt8(ascii: "-"), isPlausible(fields) else { return nil }
      return FoundDate(fields, second.end, "date.iso")
    }
    guard first.count == 2, second.count == 4, sign != UInt8(ascii: "-") else { return nil }
    let fields = DateFields(year: second.value, month: first.value)
    guard second.value >= 1900, second.value <= 2100, isPlausible(fields) else { return nil }
    return FoundDate(fields, second.end, "date.month_year")
  }

  private func isPlausible(_ fields: DateFields) -> Bool {
    guard let year = fields.year, year >= 1000, year <= 2999 else { return false }
    return fields.isPossible
  }

  /// Neither letters nor more figures behind the sign follow; the T of ISO 8601 may.
  private func isClosed(_ end: Int, _ sign: UInt8) -> Bool {
    if text[end] == UInt8(ascii: "T"), text.scalar(at: end + 1).isDigit { return true }
    if text.scalar(at: end).isLetter { return false }
    // 12/24/48-Volt
    if text[end] == UInt8(ascii: "-"), text.scalar(at: end + 1).isLetter { return false }
    return
      !("-/.".utf8.contains(text[end]) && text.scalar(at: end + 1).isDigit
      && (text[end] == sign || text[end] != UInt8(ascii: "-")))
      || (text[end] == UInt8(ascii: "/") && sign == UInt8(ascii: "-"))
  }

  /// `T14:30:05.5+02:00`.
  private func isoTime(at offset: Int) -> (value: String, end: Int)? {
    guard text[offset] == UInt8(ascii: "T"), let hour = twoDigits(offset + 1, upTo: 24),
      text[offset + 3] == UInt8(ascii: ":"), let minute = twoDigits(offset + 4, upTo: 59)
    else { return nil }
    var value = "T\(CalendarDate.two(hour)):\(CalendarDate.two(minute))"
    var end = offset + 6
    if text[end] == UInt8(ascii: ":"), let second = twoDigits(end + 1, upTo: 60) {
      value += ":\(CalendarDate.two(second))"
      end += 3
      if text[end] == UInt8(ascii: "."), let fraction = digits(at: end + 1), fraction.count <= 9 {
        value += String(decoding: text.bytes[end..<fraction.end], as: UTF8.self)
        end = fraction.end
      }
    }
    if let zone = offsetFromUTC(at: end) {
      value += zone.value
      end = zone.end
    }
    return text.scalar(at: end).isWord ? nil : (value, end)
  }

  /// `Z`, `+02:00`, `+0200`.
  func offsetFromUTC(at offset: Int) -> (value: String, end: Int)? {
    if text[offset] == UInt8(ascii: "Z") { return ("Z", offset + 1) }
    guard "+-".utf8.contains(text[offset]), let hour = twoDigits(offset + 1, upTo: 14) else {
      return nil
    }
    let colon = text[offset + 3] == UInt8(ascii: ":") ? 1 : 0
    guard let minute = twoDigits(offset + 3 + colon, upTo: 59) else { return nil }
    let sign = text[offset] == UInt8(ascii: "+") ? "+" : "-"
    return (
      "\(sign)\(CalendarDate.two(hour)):\(CalendarDate.two(minute))", offset + 5 + colon
    )
  }

  func twoDigits(_ offset: Int, upTo most: Int) -> Int? {
    let tens = text[offset] &- 0x30
    let ones = text[offset + 1] &- 0x30
    guard tens < 10, ones < 10 else { return nil }
    let value = Int(tens) * 10 + Int(ones)
    return value <= most ? value : nil
  }

  /// `2024-W22`, `2024-W22-3`.
  private func week(at offset: Int) -> PatternMatch? {
    guard let year = digits(at: offset), year.count == 4, isYear(year.value),
      text[year.end] == UInt8(ascii: "-"), text[year.end + 1] == UInt8(ascii: "W"),
      let week = twoDigits(year.end + 2, upTo: 53), week > 0
    else { return nil }
    var end = year.end + 4
    if text[end] == UInt8(ascii: "-"), text[end + 1] &- 0x31 < 7 { end += 2 }
    guard !text.scalar(at: end).isWord else { return nil }
    let value = String(decoding: text.bytes[offset..<end], as: UTF8.self)
    return PatternMatch(.date, offset, end, value, rule: "date.week")
  }

  func isYear(_ value: Int) -> Bool { value >= 1000 && value <= 2100 }
}
