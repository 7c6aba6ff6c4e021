/// What a text says of a date; what it leaves out is nil.
struct DateFields: Equatable {
  var year: Int?
  var month: Int?
  var day: Int?

  /// False for the thirtieth of February; in a year that is not named, February has 29 days.
  var isPossible: Bool {
    if let month, month < 1 || month > 12 { return false }
    guard let month, let day else { return day == nil }
    return day >= 1 && day <= CalendarDate.days(in: month, of: year ?? 2000)
  }

  /// ISO 8601; `--05-29` and `--05` as in ISO 8601:2000 and XML Schema where no year is named.
  var iso: String? {
    switch (year, month, day) {
    case (let year?, let month?, let day?):
      "\(CalendarDate.year(year))-\(CalendarDate.two(month))-\(CalendarDate.two(day))"
    case (let year?, let month?, nil): "\(CalendarDate.year(year))-\(CalendarDate.two(month))"
    case (let year?, nil, nil): CalendarDate.year(year)
    case (nil, let month?, let day?): "--\(CalendarDate.two(month))-\(CalendarDate.two(day))"
    case (nil, let month?, nil): "--\(CalendarDate.two(month))"
    default: nil
    }
  }

  /// With what it leaves out, and the other end of the range names, taken from there.
  func completed(by other: DateFields) -> DateFields {
    DateFields(
      year: year ?? other.year, month: month ?? other.month,
      day: day)
  }

  /// Whether it lies before another day or month of the same year.
  func isEarlierInYear(than other: DateFields) -> Bool {
    (month ?? 0, day ?? 0) < (other.month ?? 0, other.day ?? 0)
  }

  /// The years before and after a day in which a day of a given weekday is looked for.
  private static let yearsOfWeekday = 3

  /// With the year that brings it nearest to a day, of those in which it is a given weekday if there are any.
  func nearest(to reference: CalendarDate?, weekday: Int? = nil) -> DateFields {
    guard year == nil, let month, let reference else { return self }
    let reach = Self.yearsOfWeekday
    let candidates = (-reach...reach).compactMap {
      CalendarDate(reference.year + $0, month, day ?? 15)
    }
    let fitting = candidates.filter { day != nil && $0.weekday == weekday }
    let best = (fitting.isEmpty ? candidates : fitting).min {
      abs($0.days - reference.days) < abs($1.days - reference.days)
    }
    return DateFields(year: best?.year, month: month, day: day)
  }
}

/// A date in a text: its fields, and where it ends.
struct FoundDate {
  var fields: DateFields
  var end: Int
  var rule: String
  /// When the date is a range already: its last day.
  var last: DateFields?
  /// The day of the week that the text names with it; 1 is Monday.
  var weekday: Int?

  init(_ fields: DateFields, _ end: Int, _ rule: String, last: DateFields? = nil) {
    self.fields = fields
    self.end = end
    self.rule = rule
    self.last = last
  }

  /// With what it leaves out, and the other end of the range names, taken from there.
  func completed(by other: FoundDate) -> FoundDate {
    var result = self
    result.fields = fields.completed(by: other.fields)
    return result
  }
}
