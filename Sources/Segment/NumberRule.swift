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
      } else if isSeparator(byte), position + 1 < limit, text[position + 1].isASCIIDigit {
        shape.add(separator: byte)
      } else {
        break
      }
      position += 1
    }
    guard position < limit || position == chunk.end else { return nil }
    if position < chunk.end,
      text[position] == UInt8(ascii: "-") || text[position] == UInt8(ascii: "/")
    {
      // `5-year`, `24/mo`: the hyphen or slash belongs to something longer.
      if position + 1 < chunk.end, text[position + 1].isASCIILetter { return nil }
    }
    return shape.isOneNumber(keepsRanges: keepsRanges) ? position : nil
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
