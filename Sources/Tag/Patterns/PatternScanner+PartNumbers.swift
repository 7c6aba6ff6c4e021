/// Numbers of which a word gives a part: halves, quarters and thirds.
extension PatternScanner {
  /// `half a million`, `a quarter of a million`, `eine halbe Million`: hundredths of the scale behind.
  func partOfScale(at offset: Int) -> PatternAmount? {
    guard let part = find(.scalepart, at: offset),
      !isBehind(["and", "und", "et", "y", "e", "en", "a"], offset), let scale = scale(at: part.end),
      let low = DecimalNumber(Int128(words.number(part)), decimals: 2).shifted(by: scale.places)
    else { return nil }
    return PatternAmount(start: offset, end: scale.end, low: low, isScaled: true)
  }

  /// The amount with `and a half` behind it: `one and a half million`, `a million and a half`.
  /// - Parameter places: zeros of its last scale.
  func withHalfBehind(
    _ number: DecimalNumber, end: Int, places: Int
  ) -> (value: DecimalNumber, end: Int, isScaled: Bool)? {
    let start = text.afterSpace(end)
    guard start > end, let half = find(.halfbefore, at: start),
      let sum = DecimalNumber(5, decimals: 1).shifted(by: places)
        .flatMap({ number.adding($0) })
    else { return nil }
    if places == 0, let scale = scale(at: half.end), let scaled = sum.shifted(by: scale.places) {
      return (scaled, scale.end, true)
    }
    return (sum, half.end, places > 0)
  }

  /// `one-third`, `three-quarters`; a third has no decimal value.
  func hyphenatedFraction(at offset: Int) -> PatternMatch? {
    guard let count = find(.number, at: offset), words.number(count) > 0,
      let hyphen = text.after(UInt8(ascii: "-"), at: count.end),
      let part = find(.denominator, at: hyphen), !text.scalar(at: part.end).isWord,
      text[part.end] != UInt8(ascii: "-"), text[offset - 1] != UInt8(ascii: "-")
    else { return nil }
    let denominator = Int128(words.number(part))
    let mostDecimals = 3  // of an eighth
    let value = DecimalNumber(Int128(words.number(count)))
      .divided(by: denominator, decimals: mostDecimals)
    let isExact =
      value?.multiplied(by: DecimalNumber(denominator))
      == DecimalNumber(Int128(words.number(count)))
    return PatternMatch(
      .cardinal, offset, part.end, isExact ? value?.text : nil, rule: "cardinal.fraction")
  }
}
