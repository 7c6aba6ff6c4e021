/// Quantities that are written in ways of their own.
extension PatternScanner {
  /// Degrees of a temperature; other quantities have no minus.
  func degrees(_ amount: PatternAmount) -> PatternMatch? {
    quantity(amount).flatMap { match in
      match.value?.hasSuffix("°") == true || match.value?.hasSuffix("°C") == true ? match : nil
    }
  }

  /// `6'2"`, `5′ 11″`: the height of a person.
  func feetAndInches(at offset: Int) -> PatternMatch? {
    let degreeSign: UInt8 = 0xB0
    guard let feet = digits(at: offset), feet.count == 1, text[offset - 1] != degreeSign,
      let afterFeet = afterQuote(feet.end, [0x27], last: [0x99, 0xB2]),
      let inches = digits(at: text.afterSpace(afterFeet)), inches.value < 12,
      let end = afterQuote(inches.end, [0x22], last: [0x9D, 0xB3]), !text.scalar(at: end).isWord
    else { return nil }
    // 0.3048 and 0.0254 metres
    let tenths = Int128(feet.value * 3_048 + inches.value * 254)
    return PatternMatch(
      .quantity, offset, end, "\(DecimalNumber(tenths, decimals: 4).text) m", rule: "quantity")
  }

  /// The offset behind a quotation mark: one of ASCII, or one of General Punctuation by its last byte.
  private func afterQuote(_ offset: Int, _ plain: [UInt8], last: [UInt8]) -> Int? {
    if plain.contains(text[offset]) { return offset + 1 }
    guard text[offset] == 0xE2, text[offset + 1] == 0x80, last.contains(text[offset + 2]) else {
      return nil
    }
    return offset + 3
  }
}
