extension PatternScanner {
  /// `Mittwoch, den 29. Mai`, `Saturday, May 18`, or a weekday alone.
  func weekdayDate(_ weekday: PatternWords.Hit, at offset: Int) -> PatternMatch? {
    var position = weekday.end
    if text[position] == UInt8(ascii: ".") { position += 1 }
    if text[position] == UInt8(ascii: ",") { position += 1 }
    position = text.afterSpace(position)
    for _ in 0..<2 {
      if let hit = find(.of, at: position), text.afterSpace(hit.end) > hit.end {
        position = text.afterSpace(hit.end)
      } else if text[position] == UInt8(ascii: "t"), text[position + 1] == UInt8(ascii: "h"),
        text[position + 2] == UInt8(ascii: "e"), text[position + 3] == 0x20
      {
        position += 4
      }
    }
    if position > weekday.end, var date = absoluteDate(at: position), date.fields.day != nil {
      date.weekday = words.number(weekday)
      if let found = match(date, from: offset) { return found }
    }
    // Alone it is a day that the text does not fix.
    let isCapital = text[offset] &- 0x41 < 26
    let writesCapital = language.writesCapital
    guard weekday.end - offset >= 5, isCapital || !writesCapital, !isFeast(offset) else {
      return nil
    }
    return PatternMatch(
      .date, offset, weekday.end, nearestDay(words.number(weekday)), rule: "date.weekday")
  }

  /// Black Friday and Ash Wednesday are names.
  private func isFeast(_ offset: Int) -> Bool {
    var start = offset - 1
    while start > 0, offset - start < 8, text.scalar(before: start).isLetter { start -= 1 }
    guard start >= 0 else { return false }
    let word = String(decoding: text.bytes[start..<(offset - 1)], as: UTF8.self)
    return ["Black", "black", "Cyber", "Good", "Ash", "Super", "Holy", "Easter", "Bloody"].contains(
      word)
  }
}
