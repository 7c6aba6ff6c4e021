/// A day of the Gregorian calendar.
struct CalendarDate: Equatable {
  var year: Int
  var month: Int
  var day: Int

  /// - Returns: nil for a day that the calendar does not have.
  init?(_ year: Int, _ month: Int, _ day: Int) {
    guard month >= 1, month <= 12, day >= 1, day <= Self.days(in: month, of: year) else {
      return nil
    }
    self.year = year
    self.month = month
    self.day = day
  }

  /// - Parameter iso: a text that starts with `2024-05-29`.
  init?(iso: String) {
    let parts = iso.prefix(10).split(separator: "-").map { Int($0) ?? 0 }
    guard parts.count == 3 else { return nil }
    self.init(parts[0], parts[1], parts[2])
  }

  /// - Source: H. Hinnant, days_from_civil; day 0 is 1970-01-01.
  init(days: Int) {
    let shifted = days + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  }

  var days: Int {
    let shiftedYear = month <= 2 ? year - 1 : year
    let era = (shiftedYear >= 0 ? shiftedYear : shiftedYear - 399) / 400
    let yearOfEra = shiftedYear - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  /// 1 is Monday.
  var weekday: Int { ((days + 3) % 7 + 7) % 7 + 1 }

  /// ISO 8601 week: `2024-W22`.
  var week: String {
    let thursday = CalendarDate(days: days - weekday + 4)
    guard let first = CalendarDate(thursday.year, 1, 1) else { return iso }
    let number = (thursday.days - first.days) / 7 + 1
    return "\(Self.year(thursday.year))-W\(Self.two(number))"
  }

  var iso: String { "\(Self.year(year))-\(Self.two(month))-\(Self.two(day))" }

  /// The same day of another month, or its last day when it has fewer.
  func adding(months: Int) -> CalendarDate? {
    let total = year * 12 + month - 1 + months
    let newYear = total >= 0 ? total / 12 : (total - 11) / 12
    let newMonth = total - newYear * 12 + 1
    return CalendarDate(newYear, newMonth, min(day, Self.days(in: newMonth, of: newYear)))
  }

  static func days(in month: Int, of year: Int) -> Int {
    switch month {
    case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// Four digits; years before the year 1 count down from 0.
  static func year(_ year: Int) -> String {
    let digits = String(abs(year))
    return (year < 0 ? "-" : "") + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }

  static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
