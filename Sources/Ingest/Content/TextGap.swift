/// Where white space is put between two stretches of one line that have none between them.
enum TextGap {
  case always
  /// Between letters or figures: not before a comma.
  case betweenWords
  case betweenFigures

  /// Whether white space goes behind a text.
  /// - Parameter next: what will stand behind it, not empty.
  func parts(_ text: [UInt8], _ next: ArraySlice<UInt8>) -> Bool {
    guard self != .always, let last = text.last, let first = next.first else { return true }
    if self == .betweenFigures { return isASCIIDigit(last) && isASCIIDigit(first) }
    let start = text.lastIndex { $0 & 0xC0 != 0x80 } ?? 0
    return isWord(text[start...]) && isWord(next)
  }

  private func isWord(_ text: ArraySlice<UInt8>) -> Bool {
    guard let scalar = String(decoding: text.prefix(4), as: UTF8.self).unicodeScalars.first else {
      return false
    }
    return scalar.properties.isAlphabetic || scalar.properties.numericType != nil
      || scalar.properties.generalCategory == .currencySymbol
  }
}
