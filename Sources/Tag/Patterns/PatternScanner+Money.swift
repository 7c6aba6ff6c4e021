extension PatternScanner {
  /// `$1.5 million`, `US$5`, `EUR 20`, `€5–10m`: the currency stands first.
  func prefixedMoney(at offset: Int) -> PatternMatch? {
    guard let currency = find(.currency, at: offset), isPrefix(currency, at: offset) else {
      return nil
    }
    var position = currency.end
    if text[position] == UInt8(ascii: "."), text[offset] | 0x20 >= 0x61 { position += 1 }
    position = text.afterSpace(position)
    if text[position] == UInt8(ascii: "-"), position == currency.end { position += 1 }
    guard text.scalar(at: position).isDigit, let number = number(at: position) else { return nil }
    guard var amount = prefixedAmount(number, currency, at: position) else { return nil }
    amount.start = offset
    let code = words.value(currency)
    // US$5 USD, $5 CAD: the code behind the amount says it again, or better.
    let after = text.afterSpace(amount.end)
    if after > amount.end, let again = find(.currency, at: after), again.end == after + 3,
      text[after] &- 0x41 < 26, text[after + 1] &- 0x41 < 26
    {
      amount.end = again.end
      return result(amount, words.value(again), "money.prefix")
    }
    return result(amount, code, "money.prefix")
  }

  /// Signs and codes stand before an amount; words such as `euros` do not.
  private func isPrefix(_ currency: PatternWords.Hit, at offset: Int) -> Bool {
    if text.scalar(before: offset).isWord { return false }
    guard text.scalar(at: offset).isLetter else { return true }
    if text[currency.end - 1] == UInt8(ascii: "$") { return true }
    let length = currency.end - offset
    if length == 3, (0..<3).allSatisfy({ text[offset + $0] &- 0x41 < 26 }) { return true }
    return length <= 3 && text.scalar(at: currency.end) != .end && words.number(currency) == 0
      && text[offset] &- 0x41 < 26 && length >= 2
  }

  private func prefixedAmount(
    _ number: PatternNumber, _ currency: PatternWords.Hit, at offset: Int
  ) -> PatternAmount? {
    var amount = PatternAmount(start: offset, end: number.end, low: number.value, number: number)
    applyScale(&amount)
    guard !text.scalar(at: amount.end).isWord || text[amount.end] >= 0xE3 else { return nil }
    guard let next = rangeConnector(at: amount.end) else { return grouped(amount) }
    // $5–$10 and $5–10
    let start = find(.currency, at: next).map { text.afterSpace($0.end) } ?? next
    guard text.scalar(at: start).isDigit, let second = self.number(at: start) else {
      return grouped(amount)
    }
    var high = PatternAmount(start: start, end: second.end, low: second.value, number: second)
    applyScale(&high)
    guard start > next || text.afterDash(amount.end) != nil || high.isScaled else {
      return grouped(amount)
    }
    var low = amount.low
    if high.isScaled, !amount.isScaled, let shift = ratio(high.low, second.value) {
      low = shift(low) ?? low
    }
    guard low < high.low else { return grouped(amount) }
    amount.low = low
    amount.high = high.low
    amount.end = high.end
    amount.isScaled = high.isScaled
    return amount
  }

  /// How a scale changed a number, to do the same to another.
  private func ratio(
    _ scaled: DecimalNumber, _ plain: DecimalNumber
  ) -> ((DecimalNumber) -> DecimalNumber?)? {
    for places in 1...12 where plain.shifted(by: places) == scaled {
      return { $0.shifted(by: places) }
    }
    return nil
  }

  /// Takes in `million`, `bn`, `k` behind the number.
  private func applyScale(_ amount: inout PatternAmount) {
    if let scale = scale(at: amount.end), let value = amount.low.shifted(by: scale.places) {
      amount.low = value
      amount.end = scale.end
      amount.isScaled = true
      return
    }
    let start = amount.end
    let spaced = text.afterSpace(start)
    guard let hit = find(.scaleletter, at: start) ?? find(.scaleletter, at: spaced),
      let value = amount.low.shifted(by: words.number(hit))
    else { return }
    amount.low = value
    amount.end = hit.end
    amount.isScaled = true
  }

  /// €1.234 is a thousand in any language: three decimals are no amount of money.
  private func grouped(_ amount: PatternAmount) -> PatternAmount {
    guard !amount.isScaled, amount.high == nil, let grouped = amount.number?.grouped else {
      return amount
    }
    var result = amount
    result.low = amount.low < DecimalNumber(0) ? grouped.negated : grouped
    return result
  }

  // MARK: - Behind the amount

  /// `1,5 Mio. €`, `20 EUR`, `five million dollars`, `3 millones de euros`, `100万円`.
  func money(_ amount: PatternAmount) -> PatternMatch? {
    var amount = amount
    if amount.number != nil, let hit = find(.scaleletter, at: amount.end), !amount.isScaled,
      let low = amount.low.shifted(by: words.number(hit)), amount.high == nil,
      find(.currency, at: text.afterSpace(hit.end)) != nil
    {
      amount.low = low
      amount.end = hit.end
      amount.isScaled = true
    }
    for start in currencyStarts(behind: amount) {
      guard let currency = find(.currency, at: start) ?? find(.currencyafter, at: start),
        isSuffix(currency, at: start, amount)
      else { continue }
      var found = grouped(amount)
      found.end = currency.end
      return result(found, words.value(currency), "money.suffix")
    }
    return nil
  }

  private func currencyStarts(behind amount: PatternAmount) -> [Int] {
    let spaced = text.afterSpace(amount.end)
    var starts = [spaced]
    if spaced == amount.end, let dash = text.afterDash(amount.end) { starts.append(dash) }
    if text[amount.end] == UInt8(ascii: ","), text.afterDash(amount.end + 1) != nil {
      // 20,- €
      starts.append(text.afterSpace(text.afterDash(amount.end + 1) ?? spaced))
    }
    guard amount.isScaled, spaced > amount.end else { return starts }
    // d'euros, de euros, di euro, of dollars
    if let of = find(.of, at: spaced), text.afterSpace(of.end) > of.end {
      starts.append(text.afterSpace(of.end))
    }
    if text[spaced] | 0x20 == UInt8(ascii: "d") {
      if text[spaced + 1] == UInt8(ascii: "'") { starts.append(spaced + 2) }
      if text[spaced + 1] == 0xE2, text[spaced + 2] == 0x80, text[spaced + 3] == 0x99 {
        starts.append(spaced + 4)
      }
    }
    return starts
  }

  private func isSuffix(
    _ currency: PatternWords.Hit, at start: Int, _ amount: PatternAmount
  ) -> Bool {
    // "10 $5 notes": the sign belongs to what follows.
    guard
      !text.scalar(at: text.afterSpace(currency.end)).isDigit
        || text.scalar(at: start).isLetter || start == amount.end
    else { return false }
    // Pounds are a weight unless they are many.
    let isPound =
      text[start] | 0x20 == UInt8(ascii: "p") && text[start + 1] == UInt8(ascii: "o")
      && currency.end - start <= 6
    return !isPound || amount.isScaled || amount.low >= DecimalNumber(1_000)
  }

  private func result(_ amount: PatternAmount, _ code: String, _ rule: String) -> PatternMatch {
    PatternMatch(.money, amount.start, amount.end, "\(amount.text) \(code)", rule: rule)
  }
}
