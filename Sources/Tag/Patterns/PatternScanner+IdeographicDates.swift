extension PatternScanner {
  /// `2024年5月29日`, `5月29日`, `令和6年`, `2024년 5월`.
  func ideographicDate(at offset: Int) -> PatternMatch? {
    var fields = DateFields()
    var position = offset
    if let era = find(.imperial, at: offset) {
      if let number = digits(at: era.end), number.count <= 2, number.value >= 1 {
        fields.year = words.number(era) + number.value
        position = number.end
      } else if text[era.end] == 0xE5, text[era.end + 1] == 0x85, text[era.end + 2] == 0x83 {
        fields.year = words.number(era) + 1  // 元年
        position = era.end + 3
      } else {
        return nil
      }
      guard let end = afterDateWord("Y", position) else { return nil }
      position = end
    } else if let year = digits(at: offset), year.count == 4, isYear(year.value),
      let end = afterDateWord("Y", year.end)
    {
      fields.year = year.value
      position = end
    }
    var end = position
    if let month = digits(at: text.afterSpace(position)), month.count <= 2,
      let afterMonth = afterDateWord("M", month.end), find(.timeunit, at: month.end) == nil
    {
      fields.month = month.value
      end = afterMonth
      if let day = digits(at: text.afterSpace(afterMonth)), day.count <= 2,
        let afterDay = afterDateWord("D", day.end)
      {
        fields.day = day.value
        end = afterDay
      }
    }
    guard end > offset, fields.year != nil || fields.day != nil, fields.isPossible,
      fields.month != nil || find(.timeunit, at: end - 3).map({ $0.end > end }) != true
    else { return nil }
    end = afterWeekday(end)
    if fields.day != nil, let next = rangeConnector(at: end), let day = digits(at: next),
      day.count <= 2, let afterDay = afterDateWord("D", day.end)
    {
      let last = DateFields(year: fields.year, month: fields.month, day: day.value)
      return match(FoundDate(fields, afterDay, "date.ideographic", last: last), from: offset)
    }
    return match(FoundDate(fields, end, "date.ideographic"), from: offset)
  }

  /// The offset behind `（木）` or `(木)`.
  private func afterWeekday(_ end: Int) -> Int {
    var position = end
    switch (text[position], text[position + 1], text[position + 2]) {
    case (UInt8(ascii: "("), _, _): position += 1
    case (0xEF, 0xBC, 0x88): position += 3
    default: return end
    }
    guard text[position] >= 0xE3, text[position] < 0xF0,
      "月火水木金土日".contains(String(decoding: text.bytes[position..<(position + 3)], as: UTF8.self))
    else { return end }
    position += 3
    switch (text[position], text[position + 1], text[position + 2]) {
    case (UInt8(ascii: ")"), _, _): return position + 1
    case (0xEF, 0xBC, 0x89): return position + 3
    default: return end
    }
  }

  func afterDateWord(_ value: String, _ offset: Int) -> Int? {
    let start = text.afterSpace(offset)
    guard text[start] >= 0xE3, let hit = find(.datetime, at: start), words.value(hit) == value
    else { return nil }
    return hit.end
  }
}
