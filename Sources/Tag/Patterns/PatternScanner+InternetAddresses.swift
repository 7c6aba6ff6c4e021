internal import DocumentModel

/// Groups of an address of version 6.
private let groupCount = 8

extension PatternScanner {
  /// `192.168.0.1`, `10.0.0.0/8`.
  func ipv4(at offset: Int) -> PatternMatch? {
    var end = offset
    for part in 0..<4 {
      guard let number = digits(at: end), number.count <= 3, number.value <= 255 else { return nil }
      end = number.end
      guard part < 3 else { break }
      guard text[end] == UInt8(ascii: ".") else { return nil }
      end += 1
    }
    guard !text.scalar(at: end).isWord,
      text[end] != UInt8(ascii: ".") || !text.scalar(at: end + 1).isDigit,
      !"./-_".utf8.contains(text[offset - 1]), !isPreceded(by: .identifier, offset, across: ":. ")
    else { return nil }
    if text[end] == UInt8(ascii: "/"), let bits = digits(at: end + 1), bits.value <= 32 {
      end = bits.end
    }
    let value = String(decoding: text.bytes[offset..<end], as: UTF8.self)
    return PatternMatch(.ip, offset, end, value, rule: "ip.v4")
  }

  /// `2001:db8::1`, in the form of RFC 5952: lower case, no leading zeros, the longest row of zeros as `::`.
  func ipv6(at offset: Int) -> PatternMatch? {
    guard !text.scalar(before: offset).isWord, !":./-_".utf8.contains(text[offset - 1]),
      let (head, headEnd) = hexGroups(at: offset, most: groupCount)
    else { return nil }
    var groups = head
    var end = headEnd
    if text[end] == UInt8(ascii: ":"), text[end + 1] == UInt8(ascii: ":"), head.count < groupCount {
      let tail = hexGroups(at: end + 2, most: groupCount - 1 - head.count)
      let count = head.count + (tail?.0.count ?? 0)
      // A name of code such as a::b has letters alone and two parts.
      guard
        count >= 3 || (count == 1 && head.isEmpty && tail?.0 == [1]) || head.first ?? 0 >= 0x2000
      else { return nil }
      groups += Array(repeating: 0, count: groupCount - count) + (tail?.0 ?? [])
      end = tail.map { $0.1 } ?? end + 2
    }
    guard groups.count == groupCount, !text.scalar(at: end).isWord, !continues(end),
      text.bytes[offset..<end].contains(where: { $0 &- 0x30 < 10 })
    else { return nil }
    return PatternMatch(.ip, offset, end, shortest(groups), rule: "ip.v6")
  }

  private func hexGroups(at offset: Int, most: Int) -> ([Int], Int)? {
    var groups: [Int] = []
    var end = offset
    while groups.count < most {
      let start = groups.isEmpty ? end : end + 1
      guard groups.isEmpty || text[end] == UInt8(ascii: ":") else { break }
      var value = 0
      var position = start
      while position - start < 4, let digit = hexDigit(text[position]) {
        value = value * 16 + digit
        position += 1
      }
      guard position > start else { break }
      guard hexDigit(text[position]) == nil else { return nil }
      groups.append(value)
      end = position
    }
    return (groups, end)
  }

  private func hexDigit(_ byte: UInt8) -> Int? {
    if byte &- 0x30 < 10 { return Int(byte) - 0x30 }
    let letter = (byte | 0x20) &- 0x61
    return letter < 6 ? Int(letter) + 10 : nil
  }

  private func shortest(_ groups: [Int]) -> String {
    var longest = 0..<0
    var start = 0
    for index in 0...groups.count where index == groups.count || groups[index] != 0 {
      if index - start > max(1, longest.count) { longest = start..<index }
      start = index + 1
    }
    let hex = groups.map { String($0, radix: 16) }
    guard !longest.isEmpty else { return hex.joined(separator: ":") }
    return hex[..<longest.lowerBound].joined(separator: ":") + "::"
      + hex[longest.upperBound...].joined(separator: ":")
  }
}
