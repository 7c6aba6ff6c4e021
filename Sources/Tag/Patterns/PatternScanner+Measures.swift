extension PatternScanner {
  /// `12.5%`, `12,5 Prozent`, `5–10 %`.
  func percent(_ amount: PatternAmount) -> PatternMatch? {
    let spaced = text.afterSpace(amount.end)
    let starts = [spaced] + (text.afterDash(amount.end).map { [$0] } ?? [])
    for start in starts {
      guard let sign = find(.percent, at: start),
        !text.scalar(at: sign.end).isWord || text[sign.end] >= 0xE3
      else { continue }
      if let range = percentRange(amount, sign) { return range }
      return PatternMatch(
        .percent, amount.start, sign.end, amount.text + words.value(sign), rule: "percent")
    }
    return nil
  }

  /// `97%–98%`: both ends have the sign.
  private func percentRange(_ low: PatternAmount, _ sign: PatternWords.Hit) -> PatternMatch? {
    guard low.high == nil, let next = rangeConnector(at: sign.end), let high = number(at: next),
      low.low < high.value,
      let last = find(.percent, at: text.afterSpace(high.end)),
      words.value(last) == words.value(sign)
    else { return nil }
    let value = "\(low.low.text)/\(high.value.text)\(words.value(sign))"
    return PatternMatch(.percent, low.start, last.end, value, rule: "percent")
  }

  /// Turkish and Basque write the sign first: `%5`, `yüzde 5`.
  func prefixedPercent(at offset: Int) -> PatternMatch? {
    guard language.code == "tr", let sign = find(.percent, at: offset) else { return nil }
    let start = text.afterSpace(sign.end)
    guard let number = number(at: start), !text.scalar(before: offset).isWord else { return nil }
    return PatternMatch(
      .percent, offset, number.end, number.value.text + words.value(sign), rule: "percent")
  }

  /// `minus five`, `moins 3`: what it is of must say that it is no subtraction.
  func belowZero(_ amount: PatternAmount) -> PatternAmount? {
    guard amount.high == nil, let start = startOfMinus(before: amount.start) else { return nil }
    var below = amount
    below.start = start
    below.low = amount.low.negated
    return below
  }

  // MARK: - Durations

  /// A unit of time behind an amount.
  func timeUnit(at offset: Int) -> (designator: String, end: Int, isOne: Bool)? {
    let spaced = text.afterSpace(offset)
    for start in [spaced, text.afterDash(offset) ?? spaced] {
      guard let hit = find(.timeunit, at: start) else { continue }
      return (words.value(hit), hit.end, isSingular(start, hit.end))
    }
    return nil
  }

  /// Whether a unit is named once: `next week`, not `next weeks`.
  private func isSingular(_ start: Int, _ end: Int) -> Bool {
    find(.singular, at: start)?.end == end
  }

  /// `half an hour`, `una mezz'ora`.
  func fixedDuration(at offset: Int) -> PatternMatch? {
    find(.fixedduration, at: offset).map {
      PatternMatch(.duration, offset, $0.end, words.value($0), rule: "duration")
    }
  }

  /// The amount with the half that stands behind its unit: `tres horas y media`, `3時間半`.
  private func withHalf(
    _ amount: PatternAmount, behind end: Int
  ) -> (amount: PatternAmount, end: Int)? {
    let start = text.afterSpace(end)
    guard amount.high == nil, start > end || text[start] >= 0xE3,
      let half = find(.halfafter, at: start),
      let low = amount.low.adding(DecimalNumber(5, decimals: 1))
    else { return nil }
    var result = amount
    result.low = low
    return (result, half.end)
  }

  /// `three days`, `18 Monate`, `2 hours 30 minutes`, `3年間`; a relative date when `ago` follows.
  func duration(_ amount: PatternAmount) -> PatternMatch? {
    guard var unit = timeUnit(at: amount.end), amount.low >= DecimalNumber(0) else { return nil }
    var amount = amount
    if let half = withHalf(amount, behind: unit.end) {
      amount = half.amount
      unit.end = half.end
    }
    guard !isWeakIdeograph(amount, unit.end) else { return nil }
    let next = text.afterSpace(unit.end)
    if next > unit.end || text[next] >= 0xE3, let ago = find(.ago, at: next) {
      let value = shifted(amount, unit.designator, sign: words.number(ago))
      return PatternMatch(.date, amount.start, ago.end, value, rule: "date.relative")
    }
    // A single letter is too weak a unit for words.
    guard unit.end - amount.end > 1 || amount.number != nil else { return nil }
    guard let first = designation(amount.low, unit.designator) else { return nil }
    if let high = amount.high, let last = designation(high, unit.designator) {
      return PatternMatch(
        .duration, amount.start, unit.end, "P\(first)/P\(last)", rule: "duration")
    }
    if let rest = smallerPart(behind: unit.end, unit.designator) {
      let value =
        first.hasPrefix("T") && rest.value.hasPrefix("T")
        ? first + rest.value.dropFirst() : first + rest.value
      return PatternMatch(.duration, amount.start, rest.end, "P\(value)", rule: "duration")
    }
    return PatternMatch(.duration, amount.start, unit.end, "P\(first)", rule: "duration")
  }

  /// 3日 is a day of the month, 3分の1 a third, and 十分 enough; before `前` and `後` they count.
  private func isWeakIdeograph(_ amount: PatternAmount, _ end: Int) -> Bool {
    guard text[end - 3] >= 0xE3, end - amount.end == 3,
      let unit = find(.timeunit, at: amount.end).map({ words.value($0) }),
      unit == "D" || unit == "MIN", language.code == "ja" || unit == "D"
    else { return false }
    if find(.ago, at: end) != nil { return false }
    let isFraction = text[end] == 0xE3 && text[end + 1] == 0x81 && text[end + 2] == 0xAE  // の
    let isDay = unit == "D" && String(decoding: text.bytes[(end - 3)..<end], as: UTF8.self) == "日"
    return amount.number == nil || isDay || (isFraction && text.scalar(at: end + 3).isDigit)
  }

  /// `3:41,05 Minuten`, `1:30 hours`, `2:05:10 h`.
  func clockDuration(at offset: Int) -> PatternMatch? {
    guard let first = digits(at: offset), text[first.end] == UInt8(ascii: ":"),
      let second = twoDigits(first.end + 1, upTo: 59), let rest = number(at: first.end + 1),
      text[offset - 1] != UInt8(ascii: ":")
    else { return nil }
    var end = rest.end
    var value = [first.value, second]
    if rest.isPlain, text[end] == UInt8(ascii: ":"), let third = twoDigits(end + 1, upTo: 59) {
      value.append(third)
      end += 3
    }
    guard let unit = timeUnit(at: end), !text.scalar(at: unit.end).isWord else { return nil }
    let iso: String
    switch (unit.designator, value.count) {
    case ("MIN", 2): iso = "PT\(value[0])M\(rest.value.text)S"
    case ("H", 2) where rest.isPlain: iso = "PT\(value[0])H\(second)M"
    case ("H", 3): iso = "PT\(value[0])H\(second)M\(value[2])S"
    default: return nil
    }
    return PatternMatch(.duration, offset, unit.end, iso, rule: "duration.clock")
  }

  /// ISO 8601: `3D`, `T2.5H`.
  private func designation(_ number: DecimalNumber, _ designator: String) -> String? {
    switch designator {
    case "S": return "T\(number.text)S"
    case "MIN": return "T\(number.text)M"
    case "H": return "T\(number.text)H"
    case "10Y": return number.multiplied(by: DecimalNumber(10)).map { "\($0.text)Y" }
    case "100Y": return number.multiplied(by: DecimalNumber(100)).map { "\($0.text)Y" }
    default: return number.text + designator
    }
  }

  private static let order = ["Y", "M", "W", "D", "H", "MIN", "S"]

  /// The minutes of `2 hours 30 minutes`, the months of `1 year and 6 months`.
  private func smallerPart(behind end: Int, _ designator: String) -> (value: String, end: Int)? {
    var position = text.afterSpace(end)
    if let and = find(.numberand, at: position), text.afterSpace(and.end) > and.end {
      position = text.afterSpace(and.end)
    }
    guard position > end || text[end] >= 0xE3 || text[end - 1] >= 0x80,
      let number = number(at: position), number.isPlain,
      let unit = timeUnit(at: number.end) ?? minutes(at: number.end, behind: designator),
      let larger = Self.order.firstIndex(of: designator),
      let smaller = Self.order.firstIndex(of: unit.designator), smaller > larger,
      let value = designation(number.value, unit.designator)
    else { return nil }
    return (value, unit.end)
  }

  /// The m of `2h 40m`.
  private func minutes(
    at end: Int, behind designator: String
  ) -> (designator: String, end: Int, isOne: Bool)? {
    guard designator == "H", text[end] == UInt8(ascii: "m"), !text.scalar(at: end + 1).isWord else {
      return nil
    }
    return ("MIN", end + 1, false)
  }

  // MARK: - Quantities

  /// `5 km`, `20 °C`, `six feet`, `3-mile`, in one unit for each kind of quantity.
  func quantity(_ amount: PatternAmount) -> PatternMatch? {
    // Un litro, ein Meter: an article more often than a number.
    if amount.isOneWord, amount.low == DecimalNumber(1), language.code != "en" { return nil }
    let spaced = text.afterSpace(amount.end)
    for start in [spaced, text.afterDash(amount.end) ?? spaced] {
      guard let unit = find(.unit, at: start), !isGlued(unit.end) else { continue }
      let parts = words.value(unit).split(separator: " ")
      guard parts.count == 2, let converted = converted(amount, String(parts[0]), parts[1]) else {
        return nil
      }
      if let whole = withSmallerUnit(converted, behind: unit.end, parts[1]) {
        return PatternMatch(
          .quantity, amount.start, whole.end, "\(whole.value.text) \(parts[0])", rule: "quantity")
      }
      return PatternMatch(
        .quantity, amount.start, unit.end,
        "\(converted.text) \(parts[0] == "°F" ? "°C" : parts[0])",
        rule: "quantity")
    }
    return nil
  }

  /// Feet and inches, pounds and ounces: factors of the first and of the second.
  private static let pairs = ["0.3048": "0.0254", "0.45359237": "0.028349523125"]

  /// `5 feet 4 inches`.
  private func withSmallerUnit(
    _ amount: PatternAmount, behind end: Int, _ factor: Substring
  ) -> (value: DecimalNumber, end: Int)? {
    let start = text.afterSpace(end)
    guard start > end, amount.high == nil, let smaller = Self.pairs[String(factor)],
      let number = number(at: start), let unit = find(.unit, at: text.afterSpace(number.end)),
      words.value(unit).hasSuffix(" \(smaller)"), !isGlued(unit.end),
      let rest = DecimalNumber(smaller).flatMap({ number.value.multiplied(by: $0) }),
      let sum = amount.low.adding(rest)
    else { return nil }
    return (sum, unit.end)
  }

  private func converted(
    _ amount: PatternAmount, _ unit: String, _ factor: Substring
  ) -> PatternAmount? {
    guard unit == "°F" else {
      return DecimalNumber(factor).flatMap { amount.multiplied(by: $0) }
    }
    func celsius(_ degrees: DecimalNumber) -> DecimalNumber? {
      degrees.adding(DecimalNumber(-32))?.multiplied(by: DecimalNumber(5))?
        .divided(by: 9, decimals: 2)
    }
    guard let low = celsius(amount.low) else { return nil }
    var result = amount
    result.low = low
    if let high = amount.high { result.high = celsius(high) }
    return result
  }

  /// Whether the unit is only the first part of one: `5 l/m²`, `3 m2x`.
  private func isGlued(_ end: Int) -> Bool {
    if text[end] == UInt8(ascii: "/") { return text.scalar(at: end + 1).isLetter }
    return text.scalar(at: end).isWord && text[end] < 0x80
  }
}
