/// Reads a date as pages write it.
///
/// Known are ISO 8601 with or without time, `2020/1/28`, `28.01.2020`, `28/01/2020`, `January 28, 2020`,
/// `28. Januar 2020`, `28 de enero de 2020`, `2020年1月28日` and what surrounds them.
/// - Returns: `2020-01-28`; nil when there is no date, or none that can be.
func isoDate(in text: String) -> String? {
  let tokens = dateTokens(text)
  for index in tokens.indices {
    if let date = numericDate(tokens, index) ?? namedDate(tokens, index) { return date }
  }
  return nil
}

/// A number, a word, or a mark.
private enum DateToken: Equatable {
  case number(Int, digits: Int)
  case word(String)
  case mark(Character)
}

private func dateTokens(_ text: String) -> [DateToken] {
  var tokens: [DateToken] = []
  var rest = text.prefix(120)
  while let first = rest.first {
    if first.isASCII, first.isNumber {
      let digits = rest.prefix { $0.isASCII && $0.isNumber }
      tokens.append(.number(Int(digits.prefix(14)) ?? 0, digits: digits.count))
      rest = rest.dropFirst(digits.count)
    } else if first == "年" || first == "月" || first == "日" {
      tokens.append(.mark("-"))
      rest = rest.dropFirst()
    } else if first.isLetter {
      let word = rest.prefix { $0.isLetter }
      tokens.append(.word(String(word)))
      rest = rest.dropFirst(word.count)
    } else {
      if !first.isWhitespace { tokens.append(.mark(first)) }
      rest = rest.dropFirst()
    }
  }
  return tokens
}

/// `2020-01-28`, `20200128`, `28.1.2020`, `1/28/2020`.
private func numericDate(_ tokens: [DateToken], _ index: Int) -> String? {
  guard case .number(let first, let digits) = tokens[index] else { return nil }
  if digits == 8 || digits == 14 {
    let day = digits == 14 ? first / 1_000_000 : first
    return checked(day / 10_000, day / 100 % 100, day % 100)
  }
  guard index + 4 < tokens.count, case .mark(let mark) = tokens[index + 1],
    case .number(let second, _) = tokens[index + 2], case .mark(mark) = tokens[index + 3],
    case .number(let third, let lastDigits) = tokens[index + 4], "-./".contains(mark)
  else { return nil }
  if digits == 4 { return checked(first, second, third) }
  let year = lastDigits == 2 ? 2000 + third : third
  guard lastDigits == 4 || lastDigits == 2 && mark == "." else { return nil }
  // 28/01/2020 and 01/28/2020: where both could be, the day stands first but in nothing tells; take the day first
  // unless that cannot be.
  return checked(year, second, first) ?? checked(year, first, second)
}

/// `28. Januar 2020`, `January 28, 2020`, `28 de enero de 2020`.
private func namedDate(_ tokens: [DateToken], _ index: Int) -> String? {
  let near = tokens[index...].prefix(8).filter {
    if case .word(let word) = $0 {
      return !["de", "del", "of", "st", "nd", "rd", "th"].contains(word)
    }
    if case .mark(let mark) = $0 { return mark != "." && mark != "," && mark != "º" }
    return true
  }
  guard near.count >= 3 else { return nil }
  switch (near[0], near[1], near[2]) {
  case (.number(let day, _), .word(let name), .number(let year, 4)):
    return monthNumber(name).flatMap { checked(year, $0, day) }
  case (.word(let name), .number(let day, _), .number(let year, 4)):
    return monthNumber(name).flatMap { checked(year, $0, day) }
  case (.number(let day, _), .mark("-"), .word(let name)):
    guard near.count >= 5, case .number(let year, 4) = near[4] else { return nil }
    return monthNumber(name).flatMap { checked(year, $0, day) }
  default: return nil
  }
}

/// The date, if there is such a day and pages could be that old.
private func checked(_ year: Int, _ month: Int, _ day: Int) -> String? {
  guard (1990...2099).contains(year), (1...12).contains(month), day >= 1,
    day <= days(inMonth: month, of: year)
  else { return nil }
  func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
  return "\(year)-\(padded(month))-\(padded(day))"
}

private func days(inMonth month: Int, of year: Int) -> Int {
  switch month {
  case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
  case 4, 6, 9, 11: 30
  default: 31
  }
}

/// A date in an address: `/2020/01/28/` or `/2020-01-28-`.
func isoDate(inAddress address: String) -> String? {
  let parts = address.split { !($0.isASCII && $0.isNumber) }
  for index in parts.indices where index + 2 < parts.count {
    guard parts[index].count == 4, parts[index + 1].count == 2, parts[index + 2].count == 2,
      let year = Int(parts[index]), let month = Int(parts[index + 1]),
      let day = Int(parts[index + 2])
    else { continue }
    if let date = checked(year, month, day) { return date }
  }
  return nil
}
