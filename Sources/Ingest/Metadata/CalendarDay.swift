/// A day of the Gregorian calendar, or a month or year where no more is known.
struct CalendarDay: Equatable {
  let year: Int
  let month: Int?
  let day: Int?

  /// - Returns: nil when there is no such day.
  init?(_ year: Int, _ month: Int? = nil, _ day: Int? = nil) {
    guard (1000...2099).contains(year), (1...12).contains(month ?? 1) else { return nil }
    guard (1...Self.days(inMonth: month ?? 1, of: year)).contains(day ?? 1) else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  /// ISO 8601, as precise as it is known: `2020-01-28`, `2020-01`, `2020`.
  var iso: String {
    guard let month else { return "\(year)" }
    guard let day else { return "\(year)-\(Self.padded(month))" }
    return "\(year)-\(Self.padded(month))-\(Self.padded(day))"
  }

  /// Whether the other day is the one before or after.
  func isBeside(_ other: Self) -> Bool {
    abs(number - other.number) == 1
  }

  /// Days since the first of March of the year 0; months count from March, so that February ends the year.
  private var number: Int {
    let month = (month ?? 1) + 9
    let year = year + month / 12 - 1
    return 365 * year + year / 4 - year / 100 + year / 400 + (153 * (month % 12) + 2) / 5
      + (day ?? 1)
  }

  private static func padded(_ number: Int) -> String {
    number < 10 ? "0\(number)" : "\(number)"
  }

  private static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}
