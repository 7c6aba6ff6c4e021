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
    case .space, .end: return offset - minus
    case .other where "([:".utf8.contains(text[offset - minus - 1]): return offset - minus
    default: return offset
    }
  }

  /// A number followed by words that multiply it.
  private func scaled(_ number: PatternNumber) -> (value: DecimalNumber, end: Int)? {
    guard let first = scale(at: number.end) else { return (number.value, number.end) }
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
    return (sum, end)
  }

  /// `million`, `Mrd.`, `万`, after at most one space or hyphen.
  func scale(at offset: Int) -> (places: Int, end: Int)? {
    var start = text.afterSpace(offset)
    if start == offset, let dash = text.afterDash(offset) { start = dash }
    guard text[start] != 0, let hit = find(.scale, at: start) else { return nil }
    var end = hit.end
    // The period of Mio. and Mrd. belongs to the word when something follows.
    if text[end] == UInt8(ascii: "."), text.afterSpace(end + 1) > end + 1, hit.end - start <= 6 {
      end += 1
    }
    // 百万, 千億: a scale of a scale.
    if text[start] >= 0xE3, let next = find(.scale, at: end), next.end > end {
      return (words.number(hit) + words.number(next), next.end)
    }
    return (words.number(hit), end)
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

  private func range(_ amount: PatternAmount, _ first: PatternNumber) -> PatternAmount {
    guard let next = rangeConnector(at: amount.end), let second = number(at: next),
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

  // MARK: - In words

  /// `twenty-five`, `two hundred and fifty thousand`, `drei Millionen`, `a million`.
  func wordAmount(at offset: Int) -> PatternAmount? {
    var start = offset
    var position = offset
    var end = offset
    var total = DecimalNumber(0)
    var current = 0
    var parts = 0
    var last = 0
    var isScaled = false
    if find(.number, at: offset) == nil {
      guard let article = startOfArticle(before: offset) else { return nil }
      start = article
      current = 1
    }
    while parts < 12 {
      if let hit = find(.number, at: position), canFollow(words.number(hit), last, parts) {
        current += words.number(hit)
        last = words.number(hit)
        end = hit.end
      } else if let hit = find(.scale, at: position) {
        let places = words.number(hit)
        if places == 2 {
          current = max(1, current) * 100
          last = 100
        } else {
          guard let part = DecimalNumber(Int128(max(1, current))).shifted(by: places),
            let sum = total.adding(part)
          else { return nil }
          total = sum
          current = 0
          last = 1_000
        }
        isScaled = true
        end = hit.end
        if text[end] == UInt8(ascii: "."), end - position <= 4 { end += 1 }
      } else {
        break
      }
      parts += 1
      guard let next = startOfNextNumberWord(end) else { break }
      position = next
    }
    guard parts > 0, let low = total.adding(DecimalNumber(Int128(current))) else { return nil }
    return PatternAmount(
      start: start, end: end, low: low, isScaled: isScaled, isOneWord: parts == 1 && !isScaled)
  }

  /// `five` follows `twenty` and `hundred`, and nothing else.
  private func canFollow(_ number: Int, _ last: Int, _ parts: Int) -> Bool {
    if parts == 0 { return true }
    return last >= 100 || (last >= 20 && last < 100 && number < 10)
  }

  private func startOfNextNumberWord(_ end: Int) -> Int? {
    var position = text.afterDash(end) ?? text.afterSpace(end)
    guard position > end else { return nil }
    if language.code == "en", text[position] == UInt8(ascii: "a"),
      text[position + 1] == UInt8(ascii: "n"), text[position + 2] == UInt8(ascii: "d"),
      text[position + 3] == 0x20
    {
      position += 4
    }
    return position
  }

  /// The `a` of `a million`.
  private func startOfArticle(before offset: Int) -> Int? {
    guard language.code == "en", text[offset - 1] == 0x20, text[offset - 2] | 0x20 == 0x61,
      !text.scalar(before: offset - 2).isWord
    else { return nil }
    return offset - 2
  }
}
