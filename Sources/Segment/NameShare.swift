/// How much of a short text are names, whose spelling says little of the language around them.
enum NameShare {
  /// Texts of more bytes say enough, whatever their names.
  static let longest = 400

  /// The share of words that begin with a capital, the first of each range counted half: 0...1.
  ///
  /// Looks at ASCII only: capitals beyond it are a sign of the language themselves.
  static func share(_ text: [UInt8], _ ranges: [Range<Int>]) -> Double {
    var words = 0
    var names = 0.0
    for range in ranges {
      var isInside = false
      var isFirst = true
      for byte in text[range] {
        let isLetter = byte.isASCIILetter || byte >= 0x80
        if isLetter, !isInside {
          words += 1
          if byte.isASCIIUppercase { names += isFirst ? 0.5 : 1 }
          isFirst = false
        }
        isInside = isLetter || isInside && (byte == UInt8(ascii: "'") || byte == UInt8(ascii: "-"))
      }
    }
    return words == 0 ? 0 : names / Double(words)
  }
}
