/// The shape of words: what their letters and digits look like, not which they are.
///
/// `X` stands for a letter in upper or title case, `x` for any other letter, `d` for a digit; other characters stand as
/// they are. Of more than four equal signs in a row four are left: `Xxxxx` and `Xxxx` are one shape, and so are a price of
/// five digits and one of six.
///
/// - Source: spaCy's `shape_`, but for tokens of 100 characters and more, which it calls `LONG`.
public enum WordShape {
  private static let longestRun = 4

  /// Appends the shape of a word to `result`.
  public static func append(_ text: [UInt8], _ word: Range<Int>, to result: inout [UInt8]) {
    var last: UInt32?
    var run = 0
    var index = word.lowerBound
    while index < word.upperBound {
      let (scalar, width) = decodeScalar(text, at: index)
      index += width
      let sign = sign(scalar)
      run = sign == last ? run + 1 : 1
      last = sign
      if run <= longestRun { appendScalar(sign, to: &result) }
    }
  }

  private static func sign(_ scalar: UInt32) -> UInt32 {
    switch CharacterKind(scalar) {
    case .uppercase: upper
    case .lowercase, .otherLetter: lower
    case .number where isDigit(scalar): digit
    default: scalar
    }
  }

  private static let upper = UInt32(UInt8(ascii: "X"))
  private static let lower = UInt32(UInt8(ascii: "x"))
  private static let digit = UInt32(UInt8(ascii: "d"))

  /// Roman numerals and fractions are numbers, but no digits.
  private static func isDigit(_ scalar: UInt32) -> Bool {
    switch UnicodeScalar(scalar)?.properties.numericType {
    case .decimal, .digit: true
    default: false
    }
  }
}
