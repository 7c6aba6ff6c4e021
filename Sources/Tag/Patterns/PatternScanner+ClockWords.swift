internal import DocumentModel

/// Minutes of half a day.
private let halfDay = 12

extension PatternScanner {
  /// `half past seven`, `Viertel nach drei`, `half zeven`: minutes stand before the hour.
  func clockPhrase(at offset: Int) -> PatternMatch? {
    guard let minutes = find(.clockleft, at: offset), text.afterSpace(minutes.end) > minutes.end,
      let hour = hourInWords(at: text.afterSpace(minutes.end)), hour.value >= 1
    else { return nil }
    // Half two metres is no time.
    let behind = text.afterSpace(hour.end)
    guard find(.unit, at: behind) == nil, find(.timeunit, at: behind) == nil,
      find(.currency, at: behind) == nil, find(.percent, at: behind) == nil
    else { return nil }
    return clockMatch(offset, hour, minutes: words.number(minutes))
  }

  /// `7 y media`, `huit heures et demie`, `diez de la noche`: what follows the hour says that it is one.
  func hourPhrase(at offset: Int) -> PatternMatch? {
    guard var hour = hourInWords(at: offset), !continues(hour.end) else { return nil }
    let clock = find(.clock, at: text.afterSpace(hour.end))
    let hasContext = isPreceded(by: .timecontext, offset)
    if let clock { hour.end = clock.end }
    let behind = text.afterSpace(hour.end)
    if let minutes = find(.clockright, at: behind), hasContext || clock != nil {
      guard hasContext || clock.map({ isHourOfClock($0, at: offset) }) == true else { return nil }
      hour.end = minutes.end
      return clockMatch(offset, hour, minutes: words.number(minutes))
    }
    guard find(.dayhalf, at: behind) != nil, hasContext || clock != nil else { return nil }
    return clockMatch(offset, hour, minutes: 0)
  }

  /// `trois heures et demie` are a length, `à trois heures et demie` is a time.
  private func isHourOfClock(_ clock: PatternWords.Hit, at offset: Int) -> Bool {
    language.code == "de" || isPreceded(by: .timecontext, offset)
  }

  private func hourInWords(at offset: Int) -> (value: Int, end: Int)? {
    if let figures = digits(at: offset) {
      guard figures.count <= 2, figures.value <= 24, !text.scalar(at: figures.end).isWord else {
        return nil
      }
      return (figures.value, figures.end)
    }
    guard let word = numberWord(at: offset), let hour = word.value.whole, hour >= 1, hour <= halfDay
    else { return nil }
    return (hour, word.end)
  }

  private func clockMatch(
    _ start: Int, _ hour: (value: Int, end: Int), minutes: Int
  ) -> PatternMatch {
    var minuteOfDay = hour.value * 60 + minutes
    var end = hour.end
    if let half = dayHalf(at: end, hour: hour.value) {
      minuteOfDay += half.hours * 60
      end = half.end
    }
    let minute = (minuteOfDay + 24 * 60) % (24 * 60)
    let time = FoundTime(hour: minute / 60, minute: minute % 60, end: end, isCertain: true)
    return PatternMatch(.time, start, end, time.iso, rule: "time.words")
  }

  /// `de la noche`, `abends`: the hours that they add to an hour up to twelve.
  func dayHalf(at end: Int, hour: Int) -> (hours: Int, end: Int)? {
    let start = text.afterSpace(end)
    guard start > end, let half = find(.dayhalf, at: start) else { return nil }
    guard hour <= halfDay else { return (0, half.end) }
    let isAfternoon = words.number(half) == halfDay
    switch (isAfternoon, hour) {
    // Twelve at night is midnight, twelve in the afternoon noon.
    case (true, halfDay): return (0, half.end)
    case (true, _): return (halfDay, half.end)
    case (false, halfDay): return (-halfDay, half.end)
    case (false, _): return (0, half.end)
    }
  }
}
