internal import DocumentModel

/// What an ideograph of a number means.
private enum IdeographicDigit {
  case digit(Int)
  /// Zeros within a group of four.
  case unit(Int)
  /// Zeros of a group.
  case group(Int)
}

private let ideographicDigits: [Unicode.Scalar: IdeographicDigit] = {
  var digits: [Unicode.Scalar: IdeographicDigit] = ["两": .digit(2), "零": .digit(0)]
  for (value, scalar) in "〇一二三四五六七八九".unicodeScalars.enumerated() {
    digits[scalar] = .digit(value)
  }
  for (power, scalar) in "十百千".unicodeScalars.enumerated() { digits[scalar] = .unit(power + 1) }
  for scalar in "万萬".unicodeScalars { digits[scalar] = .group(4) }
  for scalar in "億亿".unicodeScalars { digits[scalar] = .group(8) }
  digits["兆"] = .group(12)
  return digits
}()

/// Longer rows of ideographs are no number.
private let mostIdeographs = 20

extension PatternScanner {
  /// `三千`, `二十五`, `五百万`; a single ideograph counts with a unit behind it only.
  func ideographicAmount(at offset: Int) -> PatternAmount? {
    // The middle of a word that begins with another number is none.
    guard ideographicDigit(at: offset - 3) == nil else { return nil }
    var total = 0
    var section = 0
    var digit: Int?
    var position = offset
    var count = 0
    while count < mostIdeographs, let next = ideographicDigit(at: position) {
      switch next {
      case .digit(let value):
        guard digit == nil || digit == 0 else { return nil }
        digit = value
      case .unit(let power):
        section += (digit ?? 1) * tenTo(power)
        digit = nil
      case .group(let power):
        guard count > 0 else { return nil }
        total += (section + (digit ?? 0)) * tenTo(power)
        section = 0
        digit = nil
      }
      count += 1
      position += 3
    }
    let value = total + section + (digit ?? 0)
    guard count > 1 || value > 1, count > 0, value < 1_000_000_000_000_000 else { return nil }
    return PatternAmount(
      start: offset, end: position, low: DecimalNumber(Int128(value)), isScaled: count > 1,
      isOneWord: count == 1)
  }

  private func ideographicDigit(at offset: Int) -> IdeographicDigit? {
    guard text[offset] >= 0xE3, text[offset] < 0xF0 else { return nil }
    let scalar =
      UInt32(text[offset] & 0x0F) << 12 | UInt32(text[offset + 1] & 0x3F) << 6
      | UInt32(text[offset + 2] & 0x3F)
    return Unicode.Scalar(scalar).flatMap { ideographicDigits[$0] }
  }

  private func tenTo(_ power: Int) -> Int { (0..<power).reduce(1) { product, _ in product * 10 } }

  /// `百分之二十`: the sign stands first.
  func prefixedIdeographicPercent(at offset: Int) -> PatternMatch? {
    guard let sign = find(.percentleft, at: offset) else { return nil }
    let amount =
      text.scalar(at: sign.end).isDigit ? amount(at: sign.end) : ideographicAmount(at: sign.end)
    guard let amount else { return nil }
    return PatternMatch(.percent, offset, amount.end, "\(amount.text)%", rule: "percent")
  }

  /// `第三`, `第3`: the mark of an ordinal stands first.
  func prefixedOrdinal(at offset: Int) -> PatternMatch? {
    guard let mark = find(.ordinalleft, at: offset) else { return nil }
    if let digits = digits(at: mark.end) {
      guard !isReference(digits.end) else { return nil }
      return PatternMatch(.ordinal, offset, digits.end, "\(digits.value)", rule: "ordinal.figures")
    }
    guard let amount = ideographicAmount(at: mark.end) ?? oneIdeograph(at: mark.end) else {
      return nil
    }
    guard !isReference(amount.end) else { return nil }
    return PatternMatch(.ordinal, offset, amount.end, amount.text, rule: "ordinal.word")
  }

  /// `第5条` and `第2章` name a part of a text.
  private func isReference(_ end: Int) -> Bool {
    guard text[end] >= 0xE3, text[end] < 0xF0 else { return false }
    let next = String(decoding: text.bytes[end..<(end + 3)], as: UTF8.self)
    return "条項项章节節款页頁号編编".contains(next)
  }

  /// `二零二四`: one ideograph a digit, as years are written.
  func digitsInIdeographs(at offset: Int) -> PatternDigits? {
    guard ideographicDigit(at: offset - 3) == nil else { return nil }
    var result = PatternDigits(value: 0, count: 0, end: offset)
    while result.count < mostIdeographs / 2,
      case .digit(let digit)? = ideographicDigit(at: result.end)
    {
      result.value = result.value * 10 + digit
      result.count += 1
      result.end += 3
    }
    return result.count == 0 ? nil : result
  }

  func oneIdeograph(at offset: Int) -> PatternAmount? {
    guard case .digit(1)? = ideographicDigit(at: offset) else { return nil }
    return PatternAmount(start: offset, end: offset + 3, low: DecimalNumber(1))
  }
}
