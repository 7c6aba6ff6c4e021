/// What single lines look like.
extension PlainTextBlocks {
  /// `Subject: Terns`: a field of a letter's or mail's head.
  func isField(_ line: TextLine) -> Bool {
    let name = text[line.range].prefix { isASCIILetter($0) || $0 == 0x2D }
    guard (2...20).contains(name.count), let first = name.first, first &- 0x41 < 26,
      name.endIndex + 1 < line.range.upperBound
    else { return false }
    return text[name.endIndex] == 0x3A && text[name.endIndex + 1] == 0x20
  }

  /// A line that a mail quotes.
  func isQuoted(_ line: TextLine) -> Bool { text[line.range].first == 0x3E }

  /// How many marks of quotation a line begins with.
  func quoteDepth(_ line: TextLine) -> Int {
    var depth = 0
    for byte in text[line.range] {
      if byte == 0x3E { depth += 1 } else if byte != 0x20 { break }
    }
    return depth
  }

  func isQuoteMarkOnly(_ line: TextLine) -> Bool {
    text[line.range].allSatisfy { $0 == 0x3E || $0 == 0x20 }
  }

  /// The two hyphens before a mail's signature.
  func isSignatureMark(_ line: TextLine) -> Bool {
    text[line.range].elementsEqual([0x2D, 0x2D]) && line.indent == 0
  }

  /// A line of a table of contents: dots that lead to a page number.
  func isLeader(_ line: TextLine) -> Bool {
    guard line.width > 8, let last = text[line.range].last, isASCIIDigit(last) else { return false }
    return contains("....", line) || contains(". . .", line)
  }

  /// A line that stands for itself: of a table of contents, or with parts pushed to both margins.
  func isApart(_ line: TextLine) -> Bool { isLeader(line) || contains("    ", line) }

  /// A dash that begins what somebody says.
  func startsSpeech(_ line: TextLine, after previous: TextLine) -> Bool {
    guard text[line.range].starts(with: "—".utf8), let last = lastScalar(text[previous.range])
    else { return false }
    return ".!?…:»”\"".unicodeScalars.contains(last)
  }

  func hasLetters(_ line: TextLine) -> Bool {
    text[line.range].contains { $0 >= 0x80 || isASCIILetter($0) || isASCIIDigit($0) }
  }

  /// A short line of capitals only.
  func isCapitals(_ line: TextLine) -> Bool {
    let maximumWidth = 60
    guard line.width <= maximumWidth, let last = text[line.range].last, last != 0x2E, last != 0x2C
    else { return false }
    return hasOnlyCapitals(line)
  }

  func hasOnlyCapitals(_ line: TextLine) -> Bool {
    var capitals = 0
    var index = line.range.lowerBound
    while index < line.range.upperBound {
      let byte = text[index]
      if byte &- 0x61 < 26 { return false }
      if byte &- 0x41 < 26 { capitals += 1 }
      guard byte >= 0x80 else {
        index += 1
        continue
      }
      let length = max(1, utf8Length(text, at: index))
      if let scalar = firstScalar(text[index..<line.range.upperBound]) {
        if scalar.properties.isUppercase {
          capitals += 1
        } else if scalar.properties.isAlphabetic, scalar != "ß" {
          return false
        }
      }
      index += length
    }
    return capitals >= 4
  }

  /// The mark of a fence around code: three backticks or tildes, and which.
  func fence(_ line: TextLine) -> UInt8? {
    guard line.width >= 3, let first = text[line.range].first, first == 0x60 || first == 0x7E,
      text[line.range].prefix(3).allSatisfy({ $0 == first }),
      !text[line.range].dropFirst(3).drop(while: { $0 == first }).contains(first)
    else { return nil }
    return first
  }

  /// The line behind the fence that ends the code begun at `index`.
  func fenceEnd(of mark: UInt8, after index: Int) -> Int? {
    for next in index + 1..<max(index + 1, lines.count) where fence(lines[next]) == mark {
      if text[lines[next].range].allSatisfy({ $0 == mark }) { return next + 1 }
    }
    return nil
  }

  func contains(_ word: StaticString, _ line: TextLine) -> Bool {
    Ingest.find(word, in: text, from: line.range.lowerBound, to: line.range.upperBound) != nil
  }

  /// Whether a line begins with a day and a time, or a time, as those of a log do:
  /// `2025-05-16 10:12:00`, `[16/May/2025:10:12:00`, `May 16 10:12:00`, `10:12:00.5`.
  func startsWithTime(_ line: TextLine) -> Bool {
    let maximumLength = 28
    var digits = 0
    var colons = 0
    for byte in text[line.range].prefix(maximumLength) {
      if isASCIIDigit(byte) {
        digits += 1
      } else if byte == 0x3A {
        if digits > 0 { colons += 1 }
      } else if isASCIILetter(byte) {
        if digits >= 6, colons >= 2 { return true }
      } else if ![0x20, 0x2D, 0x2F, 0x2E, 0x2C, 0x5B, 0x3C, 0x2B].contains(byte) {
        break
      }
    }
    return digits >= 6 && colons >= 2
  }
}
