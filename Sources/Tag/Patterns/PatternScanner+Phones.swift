private let fewestDigits = 7
private let mostDigits = 15  // ITU-T E.164 §6

extension PatternScanner {
  /// The digits of a number that is written in groups.
  private struct Dialed {
    var digits: [UInt8] = []
    /// How many digits each group has.
    var groups: [Int] = []
    var start: Int
    var end: Int
    /// Whether the first group stands in parentheses.
    var hasArea = false
  }

  /// `+49 (0)30 123456`, `(415) 555-0132`, `01 23 45 67 89`, and any digits behind a word such as `Tel.`.
  ///
  /// With a country code, or where the country is known, the value is E.164, else the digits.
  func phone(at offset: Int) -> PatternMatch? {
    let before = text.scalar(before: offset)
    // The middle of a longer row of digits is no number of its own.
    guard !before.isWord, !(before.isSpace && text.scalar(before: offset - before.length).isDigit),
      !"-/.,:#=_+".utf8.contains(text[offset - 1]) || text[offset - 1] == UInt8(ascii: ":")
    else { return nil }
    let isInternational =
      text[offset] == UInt8(ascii: "+")
      || (text[offset] == UInt8(ascii: "(") && text[offset + 1] == UInt8(ascii: "+"))
    guard let dialed = dialed(at: offset), !text.scalar(at: dialed.end).isWord,
      dialed.digits.count >= fewestDigits, dialed.digits.count <= mostDigits,
      !(".,:/".utf8.contains(text[dialed.end]) && text.scalar(at: dialed.end + 1).isDigit)
    else { return nil }
    var number = String(decoding: dialed.digits, as: UTF8.self)
    if isInternational {
      guard hasCountry(number), dialed.digits.count >= 8 else { return nil }
      return PatternMatch(.phone, offset, dialed.end, "+" + number, rule: "phone.international")
    }
    if number.hasPrefix("00"), !number.hasPrefix("000"), dialed.groups.count > 1,
      dialed.digits.count >= 11
    {
      number = "+" + number.dropFirst(2)
      guard hasCountry(String(number.dropFirst())) else { return nil }
      return PatternMatch(.phone, offset, dialed.end, number, rule: "phone.international")
    }
    if isPreceded(by: .phone, offset, across: ".:") {
      return PatternMatch(.phone, offset, dialed.end, national(number), rule: "phone.named")
    }
    guard isNational(dialed) else { return nil }
    return PatternMatch(.phone, offset, dialed.end, national(number), rule: "phone.national")
  }

  /// E.164 where the country is known, else the digits.
  private func national(_ digits: String) -> String {
    country.flatMap { $0.international(digits) } ?? digits
  }

  private func dialed(at offset: Int) -> Dialed? {
    var result = Dialed(start: offset, end: offset)
    var position = offset
    if text[position] == UInt8(ascii: "("),
      text.scalar(at: position + 1).isDigit || text[position + 1] == UInt8(ascii: "+")
    {
      result.hasArea = true
      position += 1
    }
    if text[position] == UInt8(ascii: "+") { position += 1 }
    while result.digits.count <= mostDigits {
      guard let group = group(at: position) else { break }
      result.digits += text.bytes[position..<group]
      result.groups.append(group - position)
      result.end = group
      position = group
      if result.hasArea, result.groups.count == 1 {
        guard text[group] == UInt8(ascii: ")") else { return nil }
        position += 1
        result.end = position
      }
      position = afterSeparator(position)
    }
    return result.groups.isEmpty ? nil : result
  }

  private func group(at offset: Int) -> Int? {
    var end = offset
    while text[end] &- 0x30 < 10 { end += 1 }
    return end > offset ? end : nil
  }

  /// The offset of the next group: behind a space, a hyphen, a period, a slash, or a `(0)` that is dialed inside the
  /// country only.
  private func afterSeparator(_ offset: Int) -> Int {
    var position = text.afterSpace(offset)
    if text[position] == UInt8(ascii: "("), text[position + 1] == UInt8(ascii: "0"),
      text[position + 2] == UInt8(ascii: ")")
    {
      return text.afterSpace(position + 3)
    }
    if text[position] == UInt8(ascii: "("), text.scalar(at: position + 1).isDigit,
      let close = group(at: position + 1), text[close] == UInt8(ascii: ")")
    {
      return position + 1
    }
    if text[position] == UInt8(ascii: ")") { position += 1 }
    if let dash = text.afterDash(position) { return text.afterSpace(dash) }
    if text[position] == UInt8(ascii: "/") { return text.afterSpace(position + 1) }
    if position == offset, text[position] == UInt8(ascii: ".") { return position + 1 }
    return text.afterSpace(position)
  }

  /// Shapes of numbers without a country code that nothing else has.
  private func isNational(_ dialed: Dialed) -> Bool {
    let groups = dialed.groups
    // North America: (415) 555-0132, 415-555-0132, 1-800-555-0132
    let local =
      groups.first == 1 && dialed.digits.first == UInt8(ascii: "1")
      ? Array(groups.dropFirst()) : groups
    if local == [3, 3, 4], dialed.hasArea || hasOneSign(dialed) {
      let area = dialed.digits[groups.count - local.count == 0 ? 0 : 1]
      return area >= UInt8(ascii: "2")
    }
    guard dialed.digits.first == UInt8(ascii: "0"), dialed.digits.count >= 8, !isMixed(dialed)
    else {
      return false
    }
    // 030 90182-0: an extension behind a hyphen.
    if groups.count == 3, groups[0] >= 3, groups[0] <= 5, groups[1] >= 4, groups[2] <= 4,
      text.bytes[dialed.end - groups[2] - 1] == UInt8(ascii: "-")
    {
      return true
    }
    // 030 / 123 45 67
    if groups[0] >= 3, groups[0] <= 5, groups.count >= 3, groups.allSatisfy({ $0 <= 5 }),
      text[text.afterSpace(dialed.start + groups[0])] == UInt8(ascii: "/")
    {
      return true
    }
    // France: five pairs. Japan: 03-1234-5678. Germany: (030) 123456, 030/123456.
    if groups == [2, 2, 2, 2, 2] { return true }
    if groups.count == 3, groups[2] == 4, groups[0] >= 2, groups[0] <= 4, dialed.digits.count >= 10
    {
      return true
    }
    return dialed.hasArea && groups.count >= 2
      || (groups.count == 2 && groups[0] >= 3 && groups[0] <= 5 && groups[1] >= 5)
  }

  /// 0812-77.2019 is a file number.
  private func isMixed(_ dialed: Dialed) -> Bool {
    let signs = Set(text.bytes[dialed.start..<dialed.end])
    return signs.contains(UInt8(ascii: "-")) && signs.contains(UInt8(ascii: "."))
  }

  /// One kind of separator, which is no plain space: 415 555 0132 may be any three numbers.
  private func hasOneSign(_ dialed: Dialed) -> Bool {
    let signs = Set(text.bytes[dialed.start..<dialed.end].filter { $0 &- 0x30 >= 10 })
    return signs == [UInt8(ascii: "-")] || signs == [UInt8(ascii: ".")]
  }

  /// Whether digits start with a country code that is in use.
  /// - Source: ITU-T E.164, list of assigned country codes.
  private func hasCountry(_ digits: String) -> Bool {
    guard let first = digits.utf8.first else { return false }
    if first == UInt8(ascii: "1") || first == UInt8(ascii: "7") { return true }
    let two = String(digits.prefix(2))
    if countryCodes.contains(two) { return true }
    return countryPrefixes.contains(two) && digits.count > 8
  }
}

private let countryCodes: Set<String> = [
  "20", "27", "30", "31", "32", "33", "34", "36", "39", "40", "41", "43", "44", "45", "46", "47",
  "48",
  "49", "51", "52", "53", "54", "55", "56", "57", "58", "60", "61", "62", "63", "64", "65", "66",
  "81",
  "82", "84", "86", "90", "91", "92", "93", "94", "95", "98",
]

/// The first two digits of the codes with three.
private let countryPrefixes: Set<String> = [
  "21", "22", "23", "24", "25", "26", "29", "35", "37", "38", "42", "50", "59", "67", "68", "69",
  "80",
  "85", "87", "88", "96", "97", "99",
]
