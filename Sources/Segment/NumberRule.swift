/// Finds dates, times, fractions and telephone numbers that are written without white space.
enum NumberRule {
  /// Longest number that is looked at.
  private static let longest = 40

  /// The end of the number that starts with the digit at `index`.
  /// - Parameter keepsRanges: whether `10-15` is one token.
  static func end(
    _ text: TextBytes, at index: Int, in chunk: Chunk, keepsRanges: Bool
  ) -> Int? {
    var shape = Shape()
    var position = index
    let limit = min(chunk.end, index + longest)
    while position < limit {
      let byte = text[position]
      if byte.isASCIIDigit {
        shape.addDigit()
      } else if byte == UInt8(ascii: "-"), shape.isTime {
        break
      } else if isSeparator(byte), position + 1 < limit, text[position + 1].isASCIIDigit {
        shape.add(separator: byte)
      } else {
        break
      }
      position += 1
    }
    guard position < limit || position == chunk.end else { return nil }
    if shape.isDate, let end = timeEnd(text, after: position, chunk.end) { return end }
    if shape.isDecimal, let end = exponentEnd(text, position, chunk.end) { return end }
    if position < chunk.end,
      text[position] == UInt8(ascii: "-") || text[position] == UInt8(ascii: "/")
    {
      // `5-year`, `24/mo`: the hyphen or slash belongs to something longer.
      if position + 1 < chunk.end, text[position + 1].isASCIILetter { return nil }
    }
    return shape.isOneNumber(keepsRanges: keepsRanges) ? position : nil
  }

  /// The end of the time of day that follows a date: `T12:30`, `T12:30:00.5Z`, `T12:30+02:00`.
  ///
  /// - Source: RFC 3339.
  private static func timeEnd(_ text: TextBytes, after date: Int, _ end: Int) -> Int? {
    guard date < end, text[date] == UInt8(ascii: "T"), var time = clockEnd(text, date + 1, end)
    else { return nil }
    if time + 1 < end, text[time] == UInt8(ascii: "."), text[time + 1].isASCIIDigit {
      time += 1
      while time < end, text[time].isASCIIDigit { time += 1 }
    }
    if time < end, text[time] == UInt8(ascii: "Z") { return time + 1 }
    if time < end, text[time] == UInt8(ascii: "+") || text[time] == UInt8(ascii: "-"),
      let zone = clockEnd(text, time + 1, end)
    {
      return zone
    }
    return time == end || !text[time].isWordByte ? time : nil
  }

  /// The end of pairs of digits with colons between them, of which there are two or three.
  private static func clockEnd(_ text: TextBytes, _ start: Int, _ end: Int) -> Int? {
    var index = start
    var pairs = 0
    while index + 1 < end, text[index].isASCIIDigit, text[index + 1].isASCIIDigit {
      index += 2
      pairs += 1
      guard pairs < 3, index < end, text[index] == UInt8(ascii: ":") else { break }
      index += 1
    }
    return pairs > 1 && text[index - 1].isASCIIDigit ? index : nil
  }

  /// The end of a power of ten after a number: `e-5`, `E+10`.
  private static func exponentEnd(_ text: TextBytes, _ start: Int, _ end: Int) -> Int? {
    guard start + 2 < end, text[start] | 0x20 == UInt8(ascii: "e"),
      text[start + 1] == UInt8(ascii: "-") || text[start + 1] == UInt8(ascii: "+")
    else { return nil }
    var index = start + 2
    while index < end, text[index].isASCIIDigit { index += 1 }
    return index > start + 2 && (index == end || !text[index].isWordByte) ? index : nil
  }

  private static func isSeparator(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: ":"), UInt8(ascii: "."),
      UInt8(ascii: ","):
      true
    default: false
    }
  }

  /// Groups of digits and what stands between them.
  private struct Shape {
    private var groups: [4 of Int] = [0, 0, 0, 0]
    private var count = 1
    private var slashes = 0
    private var hyphens = 0
    private var colons = 0
    private var points = 0

    mutating func addDigit() { if count <= 4 { groups[count - 1] += 1 } }

    mutating func add(separator: UInt8) {
      count += 1
      switch separator {
      case UInt8(ascii: "/"): slashes += 1
      case UInt8(ascii: "-"): hyphens += 1
      case UInt8(ascii: ":"): colons += 1
      default: points += 1
      }
    }

    /// `2001-05-29`
    var isDate: Bool {
      count == 3 && hyphens == 2 && groups[0] == 4 && groups[1] == 2 && groups[2] == 2
    }

    /// `9:30`
    var isTime: Bool { colons > 0 && colons == count - 1 && groups[0] <= 2 }

    /// `5` or `0.5`
    var isDecimal: Bool { count == 1 || count == 2 && points == 1 }

    func isOneNumber(keepsRanges: Bool) -> Bool {
      guard count > 1, count <= 5 else { return false }
      if colons > 0 {
        // 9:30, 10:15:00, 1:02.5
        return colons <= 2 && slashes + hyphens == 0 && groups[0] <= 2 && groups[1] == 2
      }
      if slashes > 0 { return slashes <= 2 && (hyphens <= 2) }
      if hyphens == 0 { return false }
      if keepsRanges { return true }
      if count == 2 {
        // 555-0123, and a postal code with its extension.
        return groups[1] == 4 && (groups[0] == 3 || groups[0] == 5)
      }
      return points == 0
    }
  }
}
