/// A time of day in a text.
struct FoundTime {
  var hour: Int
  var minute: Int
  var second: Int?
  /// Of the second, with its point.
  var fraction = ""
  var end: Int
  /// Something besides two numbers says that it is a time.
  var isCertain: Bool
  var zone = ""
  var hasMeridiem = false

  /// ISO 8601, 24 hours.
  var iso: String {
    let seconds = second.map { ":\(CalendarDate.two($0))\(fraction)" } ?? ""
    return "\(CalendarDate.two(hour)):\(CalendarDate.two(minute))\(seconds)\(zone)"
  }
}

extension PatternScanner {
  /// `14:30`, `2:30 p.m.`, `14 Uhr 30`, `14h30`, `9–17 Uhr`, `14時30分`.
  func clockTime(at offset: Int) -> PatternMatch? {
    guard text[offset - 1] != UInt8(ascii: ":"), text[offset - 1] != UInt8(ascii: "/") else {
      return nil
    }
    if let range = timeRange(at: offset) { return range }
    guard let time = time(at: offset), isAcceptable(time, at: offset) else { return nil }
    return PatternMatch(.time, offset, time.end, time.iso, rule: "time.clock")
  }

  private func isAcceptable(_ time: FoundTime, at offset: Int) -> Bool {
    if time.isCertain { return true }
    let isTwoDigits = text[offset + 2] == UInt8(ascii: ":")
    // 3:16 is a verse or a score as well as a time, unless a word before says which.
    return isTwoDigits || isPreceded(by: .timecontext, offset)
  }

  private func timeRange(at offset: Int) -> PatternMatch? {
    guard let hour = digits(at: offset), hour.count <= 2, hour.value <= 24 else { return nil }
    if let range = dottedRange(hour, at: offset) { return range }
    if var first = time(at: offset) {
      guard let next = rangeConnector(at: first.end), let second = time(at: next, isRangeEnd: true),
        second.isCertain || second.end - next >= 4
      else { return nil }
      // 9:30–11 am: the first is in the morning too.
      if second.hasMeridiem, !first.hasMeridiem, second.hour >= 12, first.hour < 12,
        first.hour + 12 <= second.hour
      {
        first.hour += 12
      }
      first.zone = second.zone
      return PatternMatch(
        .time, offset, second.end, "\(first.iso)/\(second.iso)", rule: "time.range")
    }
    // 9–17 Uhr, 2-3 pm: only the last one says what it is.
    guard let next = rangeConnector(at: hour.end), let second = time(at: next, isRangeEnd: true),
      second.isCertain, second.hour <= 24
    else { return nil }
    var start = FoundTime(hour: hour.value, minute: 0, end: hour.end, isCertain: true)
    if second.hasMeridiem, second.hour >= 12, start.hour < 12, start.hour + 12 <= second.hour {
      start.hour += 12
    }
    return PatternMatch(.time, offset, second.end, "\(start.iso)/\(second.iso)", rule: "time.range")
  }

  /// `9.00–16.30`, where times have periods and both ends are times on the clock.
  private func dottedRange(_ hour: PatternDigits, at offset: Int) -> PatternMatch? {
    guard ["de", "it", "sv", "da", "no", "fi", "nl", "pl"].contains(language.code),
      let first = dotted(hour),
      let next = rangeConnector(at: first.end), let lastHour = digits(at: next),
      lastHour.count <= 2,
      let last = dotted(lastHour), first.iso < last.iso
    else { return nil }
    let spaced = text.afterSpace(last.end)
    let end = find(.clock, at: spaced)?.end ?? last.end
    return PatternMatch(.time, offset, end, "\(first.iso)/\(last.iso)", rule: "time.range")
  }

  private func dotted(_ hour: PatternDigits) -> FoundTime? {
    guard hour.value < 24, text[hour.end] == UInt8(ascii: "."),
      let minute = twoDigits(hour.end + 1, upTo: 59), minute % 5 == 0,
      !text.scalar(at: hour.end + 3).isWord, !continues(hour.end + 3)
    else { return nil }
    return FoundTime(hour: hour.value, minute: minute, end: hour.end + 3, isCertain: true)
  }

  private func time(at offset: Int, isRangeEnd: Bool = false) -> FoundTime? {
    guard let hour = digits(at: offset), hour.count <= 2, hour.value <= 24 else { return nil }
    if let time = ideographicTime(hour) { return time }
    if let time = hourAndMinute(hour) { return finished(time, at: offset) }
    // 2 pm, 14 Uhr, 14 h 30
    let start = text.afterSpace(hour.end)
    if find(.meridiem, at: start) != nil {
      return finished(
        FoundTime(hour: hour.value, minute: 0, end: hour.end, isCertain: false), at: offset)
    }
    guard let clock = find(.clock, at: start), isRangeEnd || isClock(clock, start, offset)
    else { return nil }
    var time = FoundTime(hour: hour.value, minute: 0, end: clock.end, isCertain: true)
    let next = text.afterSpace(clock.end)
    if let minute = twoDigits(next, upTo: 59), !text.scalar(at: next + 2).isWord, isFrenchOrGerman {
      time.minute = minute
      time.end = next + 2
    }
    if let half = dayHalf(at: time.end, hour: time.hour) {
      time.hour += half.hours
      time.end = half.end
    }
    return time.hour < 24 || time.minute == 0 ? withZone(time) : nil
  }

  private var isFrenchOrGerman: Bool { ["fr", "de", "pt", "es", "it"].contains(language.code) }

  /// `3 hours` are a duration unless a word before, or minutes behind, make them a time.
  private func isClock(_ clock: PatternWords.Hit, _ start: Int, _ offset: Int) -> Bool {
    switch String(decoding: text.bytes[start..<clock.end], as: UTF8.self) {
    case "Uhr", "o'clock", "o’clock": return true
    case "uur": return isPreceded(by: .timecontext, offset)
    case "h", "heures", "heure":
      let minutes = text.afterSpace(clock.end)
      let hasMinutes = twoDigits(minutes, upTo: 59) != nil && !text.scalar(at: minutes + 2).isWord
      return hasMinutes && isFrenchOrGerman || isPreceded(by: .timecontext, offset)
    default:
      return isPreceded(by: .timecontext, offset)
        && ["fr", "es", "pt", "ru"].contains(language.code)
    }
  }

  /// `14:30`, `14:30:05`, `14.30` where a word follows that makes it a time.
  private func hourAndMinute(_ hour: PatternDigits) -> FoundTime? {
    let sign = text[hour.end]
    guard sign == UInt8(ascii: ":") || sign == UInt8(ascii: "."),
      let minute = twoDigits(hour.end + 1, upTo: 59)
    else { return nil }
    var time = FoundTime(
      hour: hour.value, minute: minute, end: hour.end + 3, isCertain: false)
    if text[time.end] == UInt8(ascii: ":"), let second = twoDigits(time.end + 1, upTo: 59) {
      time.second = second
      time.end += 3
      time.isCertain = true
      takeFraction(&time)
    }
    guard !text.scalar(at: time.end).isDigit,
      !(":./,".utf8.contains(text[time.end]) && text.scalar(at: time.end + 1).isDigit),
      time.hour < 24 || time.minute == 0
    else { return nil }
    if sign == UInt8(ascii: ".") {
      let next = text.afterSpace(time.end)
      guard
        find(.meridiem, at: next) != nil || find(.clock, at: next) != nil
          || isNamedHour(hour)
      else { return nil }
      time.isCertain = isNamedHour(hour)
    }
    return time
  }

  /// The point and digits behind a second.
  private func takeFraction(_ time: inout FoundTime) {
    let mostDecimals = 9
    guard text[time.end] == UInt8(ascii: "."), let decimals = digits(at: time.end + 1),
      decimals.count <= mostDecimals
    else { return }
    time.fraction = String(decoding: text.bytes[time.end..<decimals.end], as: UTF8.self)
    time.end = decimals.end
  }

  /// Many languages write a period in times where a word before says what it is: kl. 14.30, alle 18.30, o godz. 18.30.
  private func isNamedHour(_ hour: PatternDigits) -> Bool {
    ["sv", "da", "no", "fi", "it", "pl", "nl", "de"].contains(language.code)
      && isPreceded(by: .timecontext, hour.end - hour.count, across: ".")
  }

  /// With `p.m.`, `Uhr` and the zone behind it.
  private func finished(_ time: FoundTime, at offset: Int) -> FoundTime? {
    var time = time
    let next = text.afterSpace(time.end)
    if let meridiem = find(.meridiem, at: next) {
      guard time.hour >= 1, time.hour <= 12 else { return nil }
      time.hour = time.hour % 12 + words.number(meridiem)
      time.end = meridiem.end
      // The last period of "p.m." is the sentence's when the sentence ends there; the word has it all the same.
      time.isCertain = true
      time.hasMeridiem = true
    } else if let clock = find(.clock, at: next), isClockWord(clock, next, time.end, offset) {
      time.end = clock.end
      time.isCertain = true
    }
    guard !text.scalar(at: time.end).isWord || text[time.end] >= 0xE3 else { return nil }
    if !time.hasMeridiem, time.isCertain || text[time.end] == 0x20,
      let half = dayHalf(at: time.end, hour: time.hour)
    {
      time.hour += half.hours
      time.end = half.end
      time.isCertain = true
    }
    return withZone(time)
  }

  /// English hours are a length unless a word before says otherwise; a single h stands close.
  private func isClockWord(
    _ clock: PatternWords.Hit, _ start: Int, _ end: Int, _ offset: Int
  ) -> Bool {
    if language.code == "en", text[start] | 0x20 == UInt8(ascii: "h") {
      return isPreceded(by: .timecontext, offset)
    }
    return clock.end - start > 1 || start == end + 1
  }

  private func withZone(_ time: FoundTime) -> FoundTime {
    var time = time
    let next = text.afterSpace(time.end)
    guard let zone = find(.zone, at: next), next > time.end || text[next] == UInt8(ascii: "Z")
    else { return time }
    time.zone = words.value(zone)
    time.end = zone.end
    time.isCertain = true
    return time
  }

  // MARK: - Words

  /// `noon`, `午後3時30分`, `오후 2시`.
  func wordTime(at offset: Int) -> PatternMatch? {
    if let daytime = find(.daytime, at: offset) {
      return PatternMatch(.time, offset, daytime.end, words.value(daytime), rule: "time.word")
    }
    guard let half = find(.meridiemleft, at: offset),
      let hour = dateFigure(at: text.afterSpace(half.end)), var time = ideographicTime(hour),
      time.hour <= 12
    else { return nil }
    time.hour = time.hour % 12 + words.number(half)
    return PatternMatch(.time, offset, time.end, time.iso, rule: "time.clock")
  }

  /// `14時30分`, `14点`, `2시 30분`.
  private func ideographicTime(_ hour: PatternDigits) -> FoundTime? {
    guard hour.count <= 2, hour.value <= 24, let afterHour = afterDateWord("H", hour.end),
      find(.timeunit, at: hour.end) == nil
    else { return nil }
    var time = FoundTime(hour: hour.value, minute: 0, end: afterHour, isCertain: true)
    if let half = find(.halfafter, at: afterHour) {
      time.minute = 30
      time.end = half.end
    } else if let minute = dateFigure(at: text.afterSpace(afterHour)), minute.value < 60,
      let afterMinute = afterDateWord("MIN", minute.end)
    {
      time.minute = minute.value
      time.end = afterMinute
      if let second = digits(at: text.afterSpace(afterMinute)), second.value < 60,
        let afterSecond = afterDateWord("SEC", second.end)
      {
        time.second = second.value
        time.end = afterSecond
      }
    }
    return time
  }
}
