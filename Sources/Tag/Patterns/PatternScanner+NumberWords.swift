/// The value of number words, word by word.
private struct NumberWordSum {
  /// What has been multiplied by thousands and more.
  private var total = DecimalNumber(0)
  /// What has not.
  private var current = 0
  private var last = 0
  private(set) var count = 0
  private(set) var isScaled = false

  /// - Parameter isOne: whether an article stands for the first number: `a million`.
  init(isOne: Bool) {
    current = isOne ? 1 : 0
  }

  var value: DecimalNumber? { total.adding(DecimalNumber(Int128(current))) }

  /// - Returns: false when this number does not go on from the words before: `five` follows `twenty` and `hundred`.
  mutating func add(_ number: DecimalNumber) -> Bool {
    guard let whole = number.whole else {
      total = number
      count += 1
      last = 1
      return count == 1
    }
    guard count == 0 || (last >= 100 && whole < last) || (last >= 20 && last < 100 && whole < 10)
    else { return false }
    current += whole
    last = whole
    count += 1
    return true
  }

  /// - Parameter places: zeros that the word adds: 2 for `hundred`.
  /// - Returns: false when the number gets too long.
  mutating func multiply(_ places: Int) -> Bool {
    count += 1
    isScaled = true
    guard places > 2 else {
      current = max(1, current) * 100
      last = 100
      return current < 1_000_000
    }
    guard let part = DecimalNumber(Int128(max(1, current))).shifted(by: places),
      let sum = total.adding(part)
    else { return false }
    total = sum
    current = 0
    last = 1_000
    return true
  }
}

/// More words than any number has.
private let mostWords = 12

extension PatternScanner {
  /// `twenty-five`, `two hundred and fifty thousand`, `drei Millionen`, `a million`, `fünf bis zehn`, `三千`.
  func wordAmount(at offset: Int) -> PatternAmount? {
    if text[offset] >= 0xE3 { return ideographicAmount(at: offset) }
    guard var amount = oneWordAmount(at: offset) else { return nil }
    let start = text.afterSpace(amount.end)
    guard start > amount.end, let to = find(.to, at: start), text.afterSpace(to.end) > to.end else {
      return amount
    }
    let next = text.afterSpace(to.end)
    if let high = oneWordAmount(at: next), amount.low < high.low {
      amount.high = high.low
      amount.end = high.end
      amount.isOneWord = false
    }
    return amount
  }

  /// A number in one word or in the parts that make one.
  func numberWord(at offset: Int) -> (value: DecimalNumber, end: Int)? {
    if let hit = find(.number, at: offset) {
      return (DecimalNumber(Int128(words.number(hit))), hit.end)
    }
    return compounds?.number(at: offset, in: text)
  }

  private func oneWordAmount(at offset: Int) -> PatternAmount? {
    if let amount = dozens(at: offset) ?? partOfScale(at: offset) { return amount }
    var start = offset
    let startsWithScale = numberWord(at: offset) == nil
    if startsWithScale {
      guard let first = startOfOne(at: offset) else { return nil }
      start = first
    }
    var sum = NumberWordSum(isOne: startsWithScale)
    var position = offset
    var end = offset
    var places = 0
    while sum.count < mostWords {
      if let number = numberWord(at: position), sum.add(number.value) {
        end = number.end
        places = 0
      } else if let hit = find(.scale, at: position) {
        guard sum.multiply(words.number(hit)) else { return nil }
        end = hit.end
        end = afterScalePeriod(end, from: position)
        places = words.number(hit)
      } else {
        break
      }
      guard let next = startOfNextNumberWord(end) else { break }
      position = next
    }
    guard sum.count > 0, let low = sum.value else { return nil }
    // One word that is made of several is no article and no verb.
    let isCompound = sum.count == 1 && !startsWithScale && find(.number, at: offset) == nil
    if let half = withHalfBehind(low, end: end, places: places) {
      return PatternAmount(start: start, end: half.end, low: half.value, isScaled: half.isScaled)
    }
    return PatternAmount(
      start: start, end: end, low: low, isScaled: sum.isScaled,
      isOneWord: sum.count == 1 && !isCompound
        && (!sum.isScaled || start == offset && startsWithScale))
  }

  /// Where `a million` starts; `mille` and `hundert` are numbers without an article.
  private func startOfOne(at offset: Int) -> Int? {
    guard let scale = find(.scale, at: offset) else { return nil }
    if language.code != "en" { return words.number(scale) <= 3 ? offset : nil }
    return startOfArticle(before: offset)
  }

  /// Where the English `a` before an offset stands.
  private func startOfArticle(before offset: Int) -> Int? {
    guard text[offset - 1] == 0x20, text[offset - 2] | 0x20 == 0x61,
      !text.scalar(before: offset - 2).isWord
    else { return nil }
    return offset - 2
  }

  private func startOfNextNumberWord(_ end: Int) -> Int? {
    let position = text.afterDash(end) ?? text.afterSpace(end)
    guard position > end else { return nil }
    if let and = find(.numberand, at: position), text.afterSpace(and.end) > and.end {
      return text.afterSpace(and.end)
    }
    return position
  }

  /// `two dozen`, `a dozen`, `eine docena`.
  private func dozens(at offset: Int) -> PatternAmount? {
    if let dozen = find(.dozen, at: offset) {
      let article = language.code == "en" ? startOfArticle(before: offset) : offset
      return article.map { start in
        PatternAmount(start: start, end: dozen.end, low: DecimalNumber(Int128(words.number(dozen))))
      }
    }
    guard let count = numberWord(at: offset), text.afterSpace(count.end) > count.end,
      let dozen = find(.dozen, at: text.afterSpace(count.end)),
      let product = count.value.multiplied(by: DecimalNumber(Int128(words.number(dozen))))
    else { return nil }
    return PatternAmount(start: offset, end: dozen.end, low: product)
  }
}
