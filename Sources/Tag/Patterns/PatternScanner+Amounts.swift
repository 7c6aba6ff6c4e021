extension PatternScanner {
  /// A number in figures with its scale, or a range of two: `1.5 million`, `5–10`, `3億5000万`.
  func amount(at offset: Int) -> PatternAmount? {
    guard let first = number(at: offset) else { return nil }
    guard let scaled = scaled(first) else { return nil }
    var amount = PatternAmount(
      start: startWithSign(offset), end: scaled.end, low: scaled.value, number: first,
      isScaled: scaled.end > first.end)
    if amount.start < offset { amount.low = amount.low.negated }
    return range(amount, first)
  }

  /// A minus that stands alone before the number belongs to it.
  private func startWithSign(_ offset: Int) -> Int {
    let minus =
      text[offset - 1] == 0x2D ? 1 : text[offset - 1] == 0x92 && text[offset - 3] == 0xE2 ? 3 : 0
    guard minus > 0, text.afterDash(offset - minus) == offset else { return offset }
    switch text.scalar(before: offset - minus) {
    case .space, .end, .ideograph: return offset - minus
    case .other where "([:".utf8.contains(text[offset - minus - 1]): return offset - minus
    default: return offset
    }
  }

  /// A number followed by words that multiply it.
  private func scaled(_ number: PatternNumber) -> (value: DecimalNumber, end: Int)? {
    guard let first = scale(at: number.end) else {
      if number.isPlain, let half = withHalfBehind(number.value, end: number.end, places: 0) {
        return (half.value, half.end)
      }
      return (number.value, number.end)
    }
    guard var sum = number.value.shifted(by: first.places) else { return nil }
    var end = first.end
    var places = first.places
    // 3億5000万: each part smaller than the one before.
    while text[end - 3] >= 0xE3, let next = self.number(at: end), next.isPlain,
      let inner = scale(at: next.end), inner.places < places,
      let part = next.value.shifted(by: inner.places), let total = sum.adding(part)
    {
      sum = total
      end = inner.end
      places = inner.places
    }
    // 12万4990: the last part has no scale of its own.
    if text[end - 3] >= 0xE3, let rest = self.number(at: end), rest.isPlain, rest.digits <= places,
      let total = sum.adding(rest.value)
    {
      return (total, rest.end)
    }
    return (sum, end)
  }

  /// `million`, `Mrd.`, `万`, after at most one space or hyphen.
  func scale(at offset: Int) -> (places: Int, end: Int)? {
    var start = text.afterSpace(offset)
    if start == offset, let dash = text.afterDash(offset) { start = dash }
    guard text[start] != 0, let hit = find(.scale, at: start) else { return nil }
    let end = afterScalePeriod(hit.end, from: start)
    // 百万, 千億: a scale of a scale.
    if text[start] >= 0xE3, let next = find(.scale, at: end), next.end > end {
      return (words.number(hit) + words.number(next), next.end)
    }
    return (words.number(hit), end)
  }

  /// The period of Mio. and bn. belongs to the word when the sentence goes on.
  func afterScalePeriod(_ end: Int, from start: Int) -> Int {
    let longestAbbreviation = 6
    let next = text.afterSpace(end + 1)
    guard text[end] == UInt8(ascii: "."), next > end + 1, end - start <= longestAbbreviation else {
      return end
    }
    // German goes on with the capital of a noun.
    let goesOn =
      language.code == "de" || text[next] &- 0x41 >= 26 || find(.currency, at: next) != nil
    return goesOn ? end + 1 : end
  }

  /// The end of what joins the two ends of a range: a dash, `to`, `bis`.
  func rangeConnector(at offset: Int) -> Int? {
    if let end = text.afterDash(offset) ?? text.afterWaveDash(offset) { return end }
    let start = text.afterSpace(offset)
    if let dash = text.afterDash(start), start > offset, text.afterSpace(dash) > dash {
      return text.afterSpace(dash)
    }
    guard let hit = find(.to, at: start), start > offset || text[start] >= 0xE3 else { return nil }
    let end = text.afterSpace(hit.end)
    return end > hit.end || text[start] >= 0xE3 ? end : nil
  }

  /// The end of the `and` behind the first of two that `between` stands before.
  func andConnector(at offset: Int, from start: Int) -> Int? {
    let word = text.afterSpace(offset)
    guard word > offset, isPreceded(by: .between, start), let and = find(.numberand, at: word),
      text.afterSpace(and.end) > and.end
    else { return nil }
    return text.afterSpace(and.end)
  }

  private func range(_ amount: PatternAmount, _ first: PatternNumber) -> PatternAmount {
    // Between 1998 and 2003 lie two years.
    let and =
      first.isPlain && first.digits == 4 ? nil : andConnector(at: amount.end, from: amount.start)
    guard let next = rangeConnector(at: amount.end) ?? and, let second = number(at: next),
      let high = scaled(second),
      text.afterDash(second.end).map({ text.scalar(at: $0).isDigit }) != true
    else { return amount }
    var low = amount.low
    // "5 to 10 million" are millions on both sides.
    if !amount.isScaled, high.end > second.end, let scale = scale(at: second.end) {
      guard let shifted = low.shifted(by: scale.places) else { return amount }
      low = shifted
    }
    guard low < high.value else { return amount }
    var result = amount
    result.low = low
    result.high = high.value
    result.end = high.end
    result.isScaled = amount.isScaled || high.end > second.end
    return result
  }
}
