/// A number in figures.
struct PatternNumber {
  var value: DecimalNumber
  var end: Int
  /// Digits before the decimal mark.
  var digits: Int
  /// Nothing but digits.
  var isPlain: Bool
  /// When `1.234` is read as a decimal because of the language alone: the number that it is in others.
  var grouped: DecimalNumber?
}

/// An amount without its unit: a number or a range of numbers, in figures or words.
struct PatternAmount {
  var start: Int
  var end: Int
  var low: DecimalNumber
  var high: DecimalNumber?
  /// The first number; nil when it is written in words.
  var number: PatternNumber?
  var isScaled = false
  /// A single word such as `three`.
  var isOneWord = false

  /// One number, or both ends of a range with a slash, as ISO 8601 writes intervals.
  var text: String { high.map { "\(low.text)/\($0.text)" } ?? low.text }

  /// - Returns: nil when a number gets too long.
  func multiplied(by factor: DecimalNumber) -> PatternAmount? {
    guard let low = low.multiplied(by: factor) else { return nil }
    var result = self
    result.low = low
    if let high {
      guard let product = high.multiplied(by: factor) else { return nil }
      result.high = product
    }
    return result
  }
}

/// Digits of one script in a row.
struct PatternDigits {
  var value: Int
  var count: Int
  var end: Int
}

/// Longer numbers are codes.
private let mostDigits = 18

extension PatternScanner {
  func digits(at offset: Int) -> PatternDigits? {
    var result = PatternDigits(value: 0, count: 0, end: offset)
    while case .digit(let digit, let length) = text.scalar(at: result.end) {
      if result.count < mostDigits { result.value = result.value * 10 + Int(digit) }
      result.count += 1
      result.end += length
    }
    return result.count == 0 ? nil : result
  }

  func endOfDigits(_ offset: Int) -> Int { digits(at: offset)?.end ?? offset + 1 }

  /// The offset after digits joined by points, commas, colons, slashes and hyphens: a version, a code, a score.
  func endOfTangle(_ offset: Int) -> Int {
    var end = endOfDigits(offset)
    while true {
      guard ".,:/-_".utf8.contains(text[end]), text.scalar(at: end + 1).isDigit else { return end }
      end = endOfDigits(end + 1)
    }
  }

  private enum Separator: Equatable {
    case point, comma, apostrophe, space, arabicDecimal, arabicGroup
  }

  private func separator(at offset: Int) -> (Separator, Int)? {
    switch text[offset] {
    case UInt8(ascii: "."): return (.point, 1)
    case UInt8(ascii: ","): return (.comma, 1)
    case UInt8(ascii: "'"): return (.apostrophe, 1)
    case 0x20: return language.groupsBySpace || isThousand(at: offset + 1) ? (.space, 1) : nil
    case 0xD9 where text[offset + 1] == 0xAB: return (.arabicDecimal, 2)
    case 0xD9 where text[offset + 1] == 0xAC: return (.arabicGroup, 2)
    case 0xE2 where text[offset + 1] == 0x80 && text[offset + 2] == 0x99: return (.apostrophe, 3)
    case 0xEF where text[offset + 1] == 0xBC && text[offset + 2] == 0x8C: return (.comma, 3)
    case 0xEF where text[offset + 1] == 0xBC && text[offset + 2] == 0x8E: return (.point, 3)
    case 0xC2, 0xE2:
      if case .space(let length) = text.scalar(at: offset) { return (.space, length) }
      return nil
    default: return nil
    }
  }

  /// 300 000 is one number in any language.
  private func isThousand(at offset: Int) -> Bool {
    text[offset] == 0x30 && text[offset + 1] == 0x30 && text[offset + 2] == 0x30
      && !text.scalar(at: offset + 3).isDigit
  }

  private struct Group {
    var separator: Separator?
    var digits: PatternDigits
  }

  /// A number in figures, by the conventions of the language and by its shape.
  /// - Returns: nil for digits and signs that make no number: `2.3.1`.
  func number(at offset: Int) -> PatternNumber? {
    guard let first = digits(at: offset), first.count <= mostDigits else { return nil }
    var groups = [Group(separator: nil, digits: first)]
    var total = first.count
    while groups.count < 10, let last = groups.last,
      let (separator, length) = separator(at: last.digits.end),
      let next = digits(at: last.digits.end + length)
    {
      let isThousands = next.count == 3 && first.count <= 3
      if separator == .space || separator == .apostrophe, !isThousands { break }
      total += next.count
      guard total <= mostDigits else { return nil }
      groups.append(Group(separator: separator, digits: next))
    }
    return withFraction(interpreted(groups))
  }

  /// `2½`.
  private func withFraction(_ number: PatternNumber?) -> PatternNumber? {
    guard var number, number.isPlain, text[number.end] == 0xC2 else { return number }
    let quarters = [0xBC: 1, 0xBD: 2, 0xBE: 3][Int(text[number.end + 1])]
    guard let quarters,
      let sum = number.value.adding(DecimalNumber(Int128(quarters * 25), decimals: 2))
    else { return number }
    number.value = sum
    number.end += 2
    number.isPlain = false
    return number
  }

  private func interpreted(_ groups: [Group]) -> PatternNumber? {
    guard let first = groups.first, let last = groups.last else { return nil }
    if groups.count == 1 { return whole([first], isPlain: true) }
    let inner = groups.dropFirst().dropLast()
    let innerSeparator = inner.first?.separator
    let isInnerGrouped =
      isGrouped(groups.dropLast()) && inner.allSatisfy { $0.separator == innerSeparator }
    if groups.count == 2 { return pair(first, last) }
    if innerSeparator == last.separator {
      if isGrouped(groups[...]), inner.allSatisfy({ $0.separator == innerSeparator }) {
        return whole(groups, isPlain: false)
      }
      // 1,2,3 are three numbers; 1.2.3 is none.
      return last.separator == .comma && inner.allSatisfy { $0.separator == .comma }
        ? whole([first], isPlain: true) : nil
    }
    guard isInnerGrouped, last.separator != .space, last.separator != .apostrophe else {
      return nil
    }
    return decimal(Array(groups.dropLast()), last)
  }

  /// Two groups of digits with one sign between.
  private func pair(_ first: Group, _ last: Group) -> PatternNumber? {
    let isThousands =
      last.digits.count == 3 && first.digits.count <= 3 && first.digits.value != 0
    switch last.separator {
    case .space, .apostrophe, .arabicGroup: return whole([first, last], isPlain: false)
    case .arabicDecimal, nil: return decimal([first], last)
    case .point, .comma:
      let isDecimalMark = (last.separator == .comma) == language.hasDecimalComma
      // Spanish of America groups by comma: nobody writes 2,270 for 2,27.
      let isRound = last.separator == .comma && last.digits.value % 10 == 0
      if isThousands, !isDecimalMark || isRound { return whole([first, last], isPlain: false) }
      var number = decimal([first], last)
      if isThousands { number?.grouped = whole([first, last], isPlain: false)?.value }
      // In a text with decimal points, 1,2 is more often a list than a number, and 3,14159 neither.
      if last.separator == .comma, !isDecimalMark, last.digits.count > 2 {
        return whole([first], isPlain: true)
      }
      return number
    }
  }

  /// Thousands as `1,234,567`, or `12,34,567` as in India.
  private func isGrouped(_ groups: ArraySlice<Group>) -> Bool {
    guard let first = groups.first, let last = groups.last else { return false }
    if groups.count == 1 { return first.digits.count <= 3 }
    let inner = groups.dropFirst().dropLast()
    guard last.digits.count == 3 else { return false }
    return first.digits.count <= 3 && inner.allSatisfy { $0.digits.count == 3 }
      || first.digits.count <= 2 && last.separator == .comma
        && inner.allSatisfy { $0.digits.count == 2 }
  }

  private func whole(_ groups: [Group], isPlain: Bool) -> PatternNumber? {
    guard let last = groups.last else { return nil }
    let value = groups.reduce(Int128(0)) { $0 * power($1.digits.count) + Int128($1.digits.value) }
    return PatternNumber(
      value: DecimalNumber(value), end: last.digits.end,
      digits: groups.reduce(0) { $0 + $1.digits.count }, isPlain: isPlain)
  }

  private func decimal(_ groups: [Group], _ last: Group) -> PatternNumber? {
    guard let whole = whole(groups, isPlain: false) else { return nil }
    let digits = whole.value.whole.map { Int128($0) } ?? 0
    return PatternNumber(
      value: DecimalNumber(
        digits * power(last.digits.count) + Int128(last.digits.value),
        decimals: last.digits.count),
      end: last.digits.end, digits: whole.digits, isPlain: false)
  }

  private func power(_ places: Int) -> Int128 {
    (0..<places).reduce(Int128(1)) { product, _ in product * 10 }
  }
}
