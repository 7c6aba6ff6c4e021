extension PatternScanner {
  /// `DE89 3704 0044 0532 0130 00`; only with the right check digits.
  /// - Source: ISO 13616, ISO/IEC 7064 mod 97-10.
  func iban(at offset: Int) -> PatternMatch? {
    guard text[offset] &- 0x41 < 26, text[offset + 1] &- 0x41 < 26, text[offset + 3] &- 0x30 < 10,
      !text.scalar(before: offset).isWord
    else { return nil }
    var value: [UInt8] = []
    var end = offset
    var position = offset
    while value.count < 34 {
      let byte = text[position]
      if byte &- 0x30 < 10 || byte &- 0x41 < 26 {
        value.append(byte)
        position += 1
        end = position
      } else if byte == 0x20, value.count % 4 == 0 {
        position += 1
      } else {
        break
      }
    }
    guard value.count >= 15, !text.scalar(at: end).isWord, remainder(value) == 1 else { return nil }
    return PatternMatch(.iban, offset, end, String(decoding: value, as: UTF8.self), rule: "iban")
  }

  private func remainder(_ value: [UInt8]) -> Int {
    (value.dropFirst(4) + value.prefix(4)).reduce(0) { remainder, byte in
      byte >= 0x41
        ? (remainder * 100 + Int(byte) - 55) % 97 : (remainder * 10 + Int(byte) - 48) % 97
    }
  }

  /// `4111 1111 1111 1111`; only with the right check digit.
  /// - Source: ISO/IEC 7812-1 (Luhn).
  func creditCard(at offset: Int) -> PatternMatch? {
    guard [3, 4, 5, 6].contains(Int(text[offset]) - 0x30), !"-/.#=_".utf8.contains(text[offset - 1])
    else {
      return nil
    }
    var value: [UInt8] = []
    var end = offset
    var position = offset
    while value.count <= 19 {
      if text[position] &- 0x30 < 10 {
        value.append(text[position])
        position += 1
        end = position
      } else if text[position] == 0x20 || text[position] == 0x2D, value.count >= 4,
        text[position + 1] &- 0x30 < 10
      {
        position += 1
      } else {
        break
      }
    }
    guard value.count >= 13, value.count <= 19, !text.scalar(at: end).isWord, isCard(value),
      isInGroups(offset, end, value.count), !isPreceded(by: .identifier, offset, across: ":. ")
    else { return nil }
    return PatternMatch(
      .creditCard, offset, end, String(decoding: value, as: UTF8.self), rule: "creditcard")
  }

  /// Unbroken, or in groups of four as cards are printed (American Express: 4, 6, 5).
  private func isInGroups(_ start: Int, _ end: Int, _ count: Int) -> Bool {
    let groups = text.bytes[start..<end].split { $0 == 0x20 || $0 == 0x2D }.map(\.count)
    return groups.count == 1 || [[4, 4, 4, 4], [4, 4, 4, 4, 3], [4, 6, 5]].contains(groups)
  }

  private func isCard(_ value: [UInt8]) -> Bool {
    guard Set(value).count > 1 else { return false }
    let sum = value.reversed().enumerated().reduce(0) { sum, place in
      let digit = Int(place.element) - 48
      let doubled = digit * 2 > 9 ? digit * 2 - 9 : digit * 2
      return sum + (place.offset % 2 == 0 ? digit : doubled)
    }
    return sum % 10 == 0
  }
}
