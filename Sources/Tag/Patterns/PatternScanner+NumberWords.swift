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
  mutating func add(_ number: Int) -> Bool {
    guard count == 0 || last >= 100 || (last >= 20 && number < 10) else { return false }
    current += number
    last = number
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
  /// `twenty-five`, `two hundred and fifty thousand`, `drei Millionen`, `a million`, `fünf bis zehn`.
  func wordAmount(at offset: Int) -> PatternAmount? {
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

  private func oneWordAmount(at offset: Int) -> PatternAmount? {
    var start = offset
    let startsWithScale = find(.number, at: offset) == nil
    if startsWithScale {
      guard let first = startOfOne(at: offset) else { return nil }
      start = first
    }
    var sum = NumberWordSum(isOne: startsWithScale)
    var position = offset
    var end = offset
    while sum.count < mostWords {
      if let hit = find(.number, at: position), sum.add(words.number(hit)) {
        end = hit.end
      } else if let hit = find(.scale, at: position) {
        guard sum.multiply(words.number(hit)) else { return nil }
        end = hit.end
        if text[end] == UInt8(ascii: "."), end - position <= 4 { end += 1 }
      } else {
        break
      }
      guard let next = startOfNextNumberWord(end) else { break }
      position = next
    }
    guard sum.count > 0, let low = sum.value else { return nil }
    return PatternAmount(
      start: start, end: end, low: low, isScaled: sum.isScaled,
      isOneWord: sum.count == 1 && (!sum.isScaled || start == offset && startsWithScale))
  }

  /// Where `a million` starts; `mille` and `hundert` are numbers without an article.
  private func startOfOne(at offset: Int) -> Int? {
    guard let scale = find(.scale, at: offset) else { return nil }
    if language.code != "en" { return words.number(scale) <= 3 ? offset : nil }
    guard text[offset - 1] == 0x20, text[offset - 2] | 0x20 == 0x61,
      !text.scalar(before: offset - 2).isWord
    else { return nil }
    return offset - 2
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
}
