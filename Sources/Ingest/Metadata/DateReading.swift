/// A date that a text names.
struct FoundDate: Equatable {
  var day: CalendarDay
  /// The other reading of a date like `05/03/2024`, where day and month cannot be told apart.
  var otherReading: CalendarDay?
  /// Whether it is a time in UTC, so that the day may have been another one where it was written.
  var isUTC = false
  /// Whether a word before it says that something was changed then.
  var isModification = false
}

/// Reads the dates of a text as pages write them.
///
/// Known are ISO 8601 with or without time, `2020/1/28`, `28.01.2020`, `28/01/2020`, `January 28, 2020`,
/// `28. Januar 2020`, `28 de enero de 2020`, `2020. január 28.`, `2020年1月28日` and what surrounds them.
/// - Parameters:
///   - earliest: years before are no dates.
///   - monthFirst: whether `05/03/2024` is the third of May.
/// - Returns: those that can be, in the order of the text.
func dates(
  in text: [UInt8], earliest: Int = 1990, monthFirst: Bool = false
) -> [FoundDate] {
  let maximumCount = 4
  guard text.contains(where: isASCIIDigit) else { return [] }
  let reader = DateReader(text, monthFirst: monthFirst)
  var found: [FoundDate] = []
  var index = 0
  var labelStart = 0
  while index < reader.tokens.count, found.count < maximumCount {
    guard let (date, length) = reader.date(at: index), date.day.year >= earliest else {
      index += 1
      continue
    }
    if reader.tellsMembership(in: labelStart..<index) {
      index += length
      labelStart = index
      continue
    }
    var dated = date
    dated.isModification = reader.label(in: labelStart..<index) ?? false
    index += length
    dated.isUTC = reader.saysUTC(from: index)
    labelStart = index
    found.append(dated)
  }
  return found
}

/// The first date of a text.
/// - Returns: `2020-01-28`; nil when there is none.
func isoDate(in text: String) -> String? {
  dates(in: Array(text.utf8)).first?.day.iso
}

private struct DateReader {
  let text: [UInt8]
  let tokens: [DateToken]
  let monthFirst: Bool

  init(_ text: [UInt8], monthFirst: Bool) {
    self.text = text
    self.monthFirst = monthFirst
    tokens = dateTokens(text)
  }

  func date(at index: Int) -> (FoundDate, length: Int)? {
    numericDate(index) ?? namedDate(index)
  }

  /// What the last word says that tells anything.
  func label(in range: Range<Int>) -> Bool? {
    range.reversed().lazy.filter { tokens[$0].kind == .word }.compactMap { changeLabel(word($0)) }
      .first
  }

  /// Whether a word says that the day is that on which someone joined.
  func tellsMembership(in range: Range<Int>) -> Bool {
    let reach = 4
    return range.suffix(reach).contains {
      tokens[$0].kind == .word && isMembershipLabel(word($0))
    }
  }

  /// Whether the time behind a date is one in UTC.
  func saysUTC(from index: Int) -> Bool {
    let rest = tokens[min(index, tokens.count)...].prefix(14)
    guard let last = rest.lastIndex(where: { if case .number = $0.kind { true } else { false } })
    else { return false }
    if last + 1 < rest.endIndex, rest[last + 1].kind == .word {
      return ["Z", "GMT", "UTC"].contains(word(last + 1))
    }
    // `+00:00` or `+0000`.
    guard rest[last].kind == .number(0),
      let sign = rest.lastIndex(where: { $0.kind == .mark(0x2B) })
    else { return false }
    return rest[last].digits == 4
      ? sign + 1 == last : sign + 3 == last && rest[sign + 1].kind == .number(0)
  }

  private func word(_ index: Int) -> String {
    String(decoding: text[tokens[index].range], as: UTF8.self)
  }

  private func number(_ index: Int) -> Int? {
    guard index < tokens.count, case .number(let number) = tokens[index].kind else { return nil }
    return number
  }

  /// `2020-01-28`, `20200128`, `28.1.2020`, `1/28/2020`.
  private func numericDate(_ index: Int) -> (FoundDate, length: Int)? {
    guard let first = number(index) else { return nil }
    let digits = tokens[index].digits
    if digits == 8 || digits == 14 {
      let day = digits == 14 ? first / 1_000_000 : first
      return CalendarDay(day / 10_000, day / 100 % 100, day % 100).map { (FoundDate(day: $0), 1) }
    }
    guard digits <= 4, let second = number(index + 2), tokens[index + 2].digits <= 2,
      let third = number(index + 4), case .mark(let mark) = tokens[index + 1].kind,
      tokens[index + 3].kind == .mark(mark), mark == 0x2D || mark == 0x2E || mark == 0x2F
    else { return nil }
    let lastDigits = tokens[index + 4].digits
    if digits == 4 {
      guard lastDigits <= 2 else { return nil }
      return CalendarDay(first, second, third).map { (FoundDate(day: $0), 5) }
    }
    let isDotted = mark == 0x2E
    guard digits <= 2, lastDigits == 4 || lastDigits == 2 && isDotted else { return nil }
    let year = lastDigits == 2 ? 2000 + third : third
    let dayFirst = CalendarDay(year, second, first)
    let american = isDotted ? nil : CalendarDay(year, first, second)
    let readings = (monthFirst ? [american, dayFirst] : [dayFirst, american]).compactMap(\.self)
    guard let reading = readings.first else { return nil }
    let other = readings.count > 1 && first != second ? readings[1] : nil
    return (FoundDate(day: reading, otherReading: other), 5)
  }

  /// `28. Januar 2020`, `January 28, 2020`, `28 de enero de 2020`, `2020. január 28.`.
  private func namedDate(_ index: Int) -> (FoundDate, length: Int)? {
    if case .mark = tokens[index].kind { return nil }
    let end = min(index + 10, tokens.count)
    guard let second = (index + 1..<max(index + 1, end)).first(where: { !isFiller($0) }),
      let third = (second + 1..<max(second + 1, end)).first(where: { !isFiller($0) }),
      let day = namedDay(index, second, third)
    else { return nil }
    return (FoundDate(day: day), third - index + 1)
  }

  private func namedDay(_ first: Int, _ second: Int, _ third: Int) -> CalendarDay? {
    guard let last = number(third) else { return nil }
    switch (number(first), number(second)) {
    case (let begin?, nil):
      let digits = (tokens[first].digits, tokens[third].digits)
      guard digits.0 <= 2 && digits.1 == 4 || digits.0 == 4 && digits.1 <= 2,
        let month = monthNumber(word(second))
      else { return nil }
      return digits.0 == 4 ? CalendarDay(begin, month, last) : CalendarDay(last, month, begin)
    case (nil, let day?):
      guard tokens[second].digits <= 2, tokens[third].digits == 4,
        let month = monthNumber(word(first))
      else { return nil }
      return CalendarDay(last, month, day)
    default: return nil
    }
  }

  /// What stands between the parts of a date.
  private func isFiller(_ index: Int) -> Bool {
    switch tokens[index].kind {
    case .word:
      tokens[index].range.count <= 3 && dateFillers.contains(word(index))
    case .mark(let mark): [0x2E, 0x2C, 0x2D, 0x2F, 0x27].contains(mark)
    case .number: false
    }
  }
}

private let dateFillers: Set<String> = [
  "de", "del", "of", "st", "nd", "rd", "th", "er", "den", "d", "g", "º", "’",
]

/// A day in an address: `/2020/01/28/`, `/2020-01-28-` or `-20200128.`.
func day(inAddress address: String) -> CalendarDay? {
  let parts = Array(address.utf8).split { !isASCIIDigit($0) }
  for part in parts where part.count == 8 {
    let number = part.reduce(0) { 10 * $0 + Int($1 & 0x0F) }
    if (1995...2035).contains(number / 10_000),
      let date = CalendarDay(number / 10_000, number / 100 % 100, number % 100)
    {
      return date
    }
  }
  for index in parts.indices where index + 2 < parts.count {
    guard parts[index].count == 4, parts[index + 1].count == 2, parts[index + 2].count == 2
    else { continue }
    let numbers = parts[index...index + 2].map { $0.reduce(0) { 10 * $0 + Int($1 & 0x0F) } }
    if numbers[0] >= 1990, let date = CalendarDay(numbers[0], numbers[1], numbers[2]) {
      return date
    }
  }
  return nil
}
