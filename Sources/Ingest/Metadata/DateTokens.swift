/// A number, a word, or a mark of a text that may hold dates.
struct DateToken {
  enum Kind: Equatable {
    case number(Int)
    case word
    case mark(UInt8)
  }

  var kind: Kind
  var range: Range<Int>

  /// Of a number.
  var digits: Int { range.count }
}

/// The tokens of a text, up to its 200th byte.
///
/// A mark is one ASCII byte; `年`, `月`, `日` and their like in Korean are `-`, other signs are marks of no meaning.
func dateTokens(_ bytes: [UInt8]) -> [DateToken] {
  let maximumBytes = 200
  var tokens: [DateToken] = []
  var index = 0
  let end = min(bytes.count, maximumBytes)
  while index < end {
    let byte = bytes[index]
    let start = index
    index += 1
    if isASCIIDigit(byte) {
      var number = Int(byte & 0x0F)
      while index < end, isASCIIDigit(bytes[index]) {
        if index - start < 14 { number = 10 * number + Int(bytes[index] & 0x0F) }
        index += 1
      }
      tokens.append(DateToken(kind: .number(number), range: start..<index))
    } else if let length = dateSign(bytes, at: start) {
      index = start + length
      tokens.append(DateToken(kind: .mark(0x2D), range: start..<index))
    } else if isWordByte(byte) {
      while index < end, isWordByte(bytes[index]), dateSign(bytes, at: index) == nil { index += 1 }
      tokens.append(DateToken(kind: .word, range: start..<index))
    } else if !isSpace(byte) {
      tokens.append(DateToken(kind: .mark(byte), range: start..<index))
    }
  }
  return tokens
}

private func isWordByte(_ byte: UInt8) -> Bool {
  isASCIILetter(byte) || byte >= 0x80
}

/// The length of a sign that stands behind a year, month or day.
private func dateSign(_ bytes: [UInt8], at index: Int) -> Int? {
  guard bytes[index] >= 0xE5, index + 2 < bytes.count else { return nil }
  return dateSigns.contains { bytes[index..<index + 3].elementsEqual($0) } ? 3 : nil
}

private let dateSigns = ["年", "月", "日", "년", "월", "일"].map { Array($0.utf8) }
