/// Longer addresses are data, and would make the search for their ends slow.
private let longestURL = 4_096
private let longestLocalPart = 64  // RFC 5321 §4.5.3.1
private let longestDomain = 253  // RFC 1035 §2.3.4

private let schemes: Set<String> = [
  "http", "https", "ftp", "ftps", "sftp", "ws", "wss", "git", "ssh", "svn", "irc", "magnet",
]

/// Domains that are known without `www.` or a scheme; those that are words of a language are left out.
private let bareDomains: Set<String> = [
  "com", "org", "net", "edu", "gov", "io", "info", "biz", "eu", "de", "fr", "nl", "uk", "ru", "pl",
  "ch", "jp", "cn", "br", "au", "ca", "dev", "app", "ai",
]

extension PatternScanner {
  // MARK: - URL

  /// `https://example.org/a(b)?c=d#e` around its first colon.
  func url(around colon: Int) -> PatternMatch? {
    guard text[colon + 1] == UInt8(ascii: "/"), text[colon + 2] == UInt8(ascii: "/") else {
      return nil
    }
    var start = colon
    while start > 0, colon - start < 8, isASCIILetter(text[start - 1]) { start -= 1 }
    let scheme = String(decoding: text.bytes[start..<colon], as: UTF8.self).lowercased()
    guard schemes.contains(scheme), !text.scalar(before: start).isWord else { return nil }
    let end = endOfURL(from: colon + 3)
    guard end > colon + 3, text.scalar(at: colon + 3).isWord || text[colon + 3] == UInt8(ascii: "[")
    else { return nil }
    return PatternMatch(.url, start, end, normalized(start, colon + 3, end), rule: "url")
  }

  /// `www.example.org/path`, and `example.org` for well-known endings.
  func bareURL(at offset: Int) -> PatternMatch? {
    guard text[offset] | 0x20 == UInt8(ascii: "w"), text[offset + 1] | 0x20 == UInt8(ascii: "w"),
      text[offset + 2] | 0x20 == UInt8(ascii: "w"), text.scalar(at: offset + 4).isWord,
      !"@/.-".utf8.contains(text[offset - 1])
    else { return nil }
    let end = endOfURL(from: offset)
    let host = endOfDomain(from: offset)
    guard host > offset + 5, text.bytes[(offset + 4)..<host].contains(UInt8(ascii: ".")),
      end >= host
    else { return nil }
    return PatternMatch(
      .url, offset, end, "http://" + normalized(offset, offset, end), rule: "url.www")
  }

  /// `example.org/path` around its first period.
  func bareDomain(around period: Int) -> PatternMatch? {
    var start = period
    while start > 0, period - start < 63, isDomainByte(text[start - 1]) { start -= 1 }
    guard start < period, !"@/.:".utf8.contains(text[start - 1]),
      !text.scalar(before: start).isWord,
      isASCIILetter(text[start]) || text[start] &- 0x30 < 10
    else { return nil }
    let host = endOfDomain(from: start)
    guard host > period else { return nil }
    let name = text.bytes[start..<host]
    guard let last = name.split(separator: UInt8(ascii: ".")).last,
      bareDomains.contains(String(decoding: last, as: UTF8.self)),
      !name.contains(where: { $0 &- 0x41 < 26 }), text[host] != UInt8(ascii: "@")
    else { return nil }
    let end = text[host] == UInt8(ascii: "/") ? endOfURL(from: start) : host
    return PatternMatch(
      .url, start, end, "http://" + normalized(start, start, end), rule: "url.domain")
  }

  private func endOfURL(from start: Int) -> Int {
    var end = start
    let limit = min(text.count, start + longestURL)
    while end < limit {
      let byte = text[end]
      if byte < 0x80 {
        if byte <= 0x20 || "<>\"`{}|\\^".utf8.contains(byte) { break }
        end += 1
        continue
      }
      guard case .letter(let length) = text.scalar(at: end), byte < 0xE0 else { break }
      end += length
    }
    return trimmed(start, end)
  }

  /// Without the punctuation of the sentence, and without a closing bracket that was opened before.
  private func trimmed(_ start: Int, _ end: Int) -> Int {
    var end = end
    while end > start {
      let byte = text[end - 1]
      let opening: UInt8? =
        switch byte {
        case UInt8(ascii: ")"): UInt8(ascii: "(")
        case UInt8(ascii: "]"): UInt8(ascii: "[")
        default: nil
        }
      if let opening {
        let inside = text.bytes[start..<end]
        guard inside.count(where: { $0 == byte }) > inside.count(where: { $0 == opening }) else {
          break
        }
      } else if !".,;:!?'*_~".utf8.contains(byte) {
        break
      }
      end -= 1
    }
    return end
  }

  /// The address with its scheme and host in lower case.
  private func normalized(_ start: Int, _ host: Int, _ end: Int) -> String {
    var slash = host
    while slash < end, !"/?#".utf8.contains(text[slash]) { slash += 1 }
    return String(decoding: text.bytes[start..<slash], as: UTF8.self).lowercased()
      + String(decoding: text.bytes[slash..<end], as: UTF8.self)
  }

  // MARK: - E-mail

  func email(around sign: Int) -> PatternMatch? {
    var start = sign
    while start > 0, sign - start < longestLocalPart, isLocalByte(text[start - 1]) { start -= 1 }
    while start < sign, ".-".utf8.contains(text[start]) { start += 1 }
    let end = endOfDomain(from: sign + 1)
    guard start < sign, text[sign - 1] != UInt8(ascii: "."), end > sign + 3,
      isMailDomain(sign + 1, end),
      !text.scalar(before: start).isLetter || text.scalar(before: start).length > 2
    else { return nil }
    let value =
      String(decoding: text.bytes[start...sign], as: UTF8.self)
      + String(decoding: text.bytes[(sign + 1)..<end], as: UTF8.self).lowercased()
    return PatternMatch(.email, start, end, value, rule: "email")
  }

  /// Two labels or more, the last one of letters.
  private func isMailDomain(_ start: Int, _ end: Int) -> Bool {
    let labels = text.bytes[start..<end].split(
      separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard labels.count > 1, let last = labels.last, last.count >= 2, last.allSatisfy(isASCIILetter)
    else { return false }
    return labels.allSatisfy { !$0.isEmpty && $0.first != 0x2D && $0.last != 0x2D }
  }

  private func endOfDomain(from start: Int) -> Int {
    var end = start
    while end < text.count, end - start < longestDomain,
      isDomainByte(text[end]) || text[end] == UInt8(ascii: ".")
    {
      end += 1
    }
    while end > start, ".-".utf8.contains(text[end - 1]) { end -= 1 }
    return end
  }

  private func isASCIILetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }
  private func isDomainByte(_ byte: UInt8) -> Bool {
    isASCIILetter(byte) || byte &- 0x30 < 10 || byte == 0x2D
  }
  private func isLocalByte(_ byte: UInt8) -> Bool {
    isDomainByte(byte) || "._%+'".utf8.contains(byte)
  }

  // MARK: - Names of the social web

  /// `@ada_lovelace`, `@user@server.org` as far as the name goes.
  func handle(at sign: Int) -> PatternMatch? {
    guard !text.scalar(before: sign).isWord, !"/.@:".utf8.contains(text[sign - 1]) else {
      return nil
    }
    var end = sign + 1
    while isASCIILetter(text[end]) || text[end] &- 0x30 < 10 || text[end] == UInt8(ascii: "_") {
      end += 1
    }
    guard end - sign > 2, end - sign <= 31, text[end] != UInt8(ascii: "("),
      isASCIILetter(text[sign + 1]) || text[sign + 1] == UInt8(ascii: "_") || end - sign > 4,
      !text.scalar(at: end).isWord
    else { return nil }
    let value = String(decoding: text.bytes[sign..<end], as: UTF8.self).lowercased()
    return PatternMatch(.handle, sign, end, value, rule: "handle")
  }

  /// `#OpenData`, `#東京`.
  func hashtag(at sign: Int) -> PatternMatch? {
    guard !text.scalar(before: sign).isWord, !"/#&=\"'".utf8.contains(text[sign - 1]) else {
      return nil
    }
    var end = sign + 1
    var letters = 0
    while end - sign < 140 {
      let scalar = text.scalar(at: end)
      switch scalar {
      case .letter, .ideograph: letters += 1
      case .digit: break
      default:
        guard text[end] == UInt8(ascii: "_") else { return hashtag(sign, end, letters) }
      }
      end += max(1, scalar.length)
    }
    return nil
  }

  private func hashtag(_ sign: Int, _ end: Int, _ letters: Int) -> PatternMatch? {
    guard letters >= 2, !isColor(sign, end) else { return nil }
    return PatternMatch(
      .hashtag, sign, end, String(decoding: text.bytes[sign..<end], as: UTF8.self).lowercased(),
      rule: "hashtag")
  }

  /// `#ff8800` is a color.
  private func isColor(_ sign: Int, _ end: Int) -> Bool {
    let digits = text.bytes[(sign + 1)..<end]
    return [3, 6, 8].contains(digits.count) && digits.contains { $0 &- 0x30 < 10 }
      && digits.allSatisfy { $0 &- 0x30 < 10 || ($0 | 0x20) &- 0x61 < 6 }
  }
}
