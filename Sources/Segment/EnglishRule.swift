/// Token rules of English: units after numbers, and apostrophes that belong to a word.
struct EnglishRule {
  private static let units: [StaticString] = [
    "am", "pm", "a.m", "p.m", "k", "m", "b", "bn", "mm", "cm", "km", "kg", "g", "mg", "lb", "lbs",
    "oz", "ft", "mph", "kph", "mw", "kw", "mb", "gb", "tb", "hz", "ghz", "mhz", "hrs", "hr", "min",
    "yr", "yrs", "ml", "kb", "px",
  ]

  /// The end of a token that starts with `word`, if a rule of English changes it.
  func end(
    _ text: TextBytes, _ word: Range<Int>, in chunk: Chunk
  ) -> Int? {
    if text[word.lowerBound].isASCIIDigit {
      return unitStart(text, word) ?? pluralEnd(text, word, chunk)
    }
    return possessiveEnd(text, word, chunk)
  }

  /// Where the unit begins that is written right after a number: `10k`, `5pm`.
  private func unitStart(_ text: TextBytes, _ word: Range<Int>) -> Int? {
    var start = word.upperBound
    while start > word.lowerBound, !text[start - 1].isASCIIDigit { start -= 1 }
    guard start < word.upperBound, word.upperBound - start <= 4,
      text[word.lowerBound..<start].allSatisfy({
        $0.isASCIIDigit || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ",")
      })
    else { return nil }
    let isUnit = Self.units.contains {
      $0.utf8CodeUnitCount == word.upperBound - start
        && hasPrefix($0, text, at: start, before: word.upperBound)
    }
    return isUnit ? start : nil
  }

  /// The end of a decade: `1960's`.
  private func pluralEnd(_ text: TextBytes, _ word: Range<Int>, _ chunk: Chunk) -> Int? {
    guard let letter = apostropheEnd(text, word.upperBound, chunk), letter < chunk.end,
      text[letter] == UInt8(ascii: "s"), letter + 1 == chunk.end || !text[letter + 1].isWordByte
    else { return nil }
    return letter + 1
  }

  /// The end of a plural's genitive: `the students' books`, unless a quotation is open.
  private func possessiveEnd(_ text: TextBytes, _ word: Range<Int>, _ chunk: Chunk) -> Int? {
    guard word.count > 2, text[word.upperBound - 1] | 0x20 == UInt8(ascii: "s"),
      let end = apostropheEnd(text, word.upperBound, chunk),
      end == chunk.end || !text[end].isWordByte && apostropheEnd(text, end, chunk) == nil,
      !isQuotationOpen(text, before: word.lowerBound)
    else { return nil }
    return end
  }

  private func apostropheEnd(_ text: TextBytes, _ index: Int, _ chunk: Chunk) -> Int? {
    guard index < chunk.end else { return nil }
    if text[index] == UInt8(ascii: "'") { return index + 1 }
    return text[index] == 0xE2 && text[index + 1] == 0x80 && text[index + 2] == 0x99
      ? index + 3 : nil
  }

  /// How far back an opening quotation mark is looked for, in bytes.
  private static let longestQuotation = 200

  /// Whether a single quotation mark stands open: one at the start of a word.
  private func isQuotationOpen(_ text: TextBytes, before word: Int) -> Bool {
    var index = word
    while index > 0, word - index < Self.longestQuotation, text[index - 1] != UInt8(ascii: "\n") {
      index -= 1
      let isOpen = index == 0 || !text[index - 1].isWordByte
      if text[index] == UInt8(ascii: "'") { return isOpen }
      // U+2018
      if text[index] == 0x98, index > 1, text[index - 1] == 0x80, text[index - 2] == 0xE2 {
        return true
      }
    }
    return false
  }
}
