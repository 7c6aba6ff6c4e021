/// Whether a short form is made of the letters of a long one: `WHO` of `World Health Organization`.
///
/// - Source: Schwartz & Hearst, A simple algorithm for identifying abbreviation definitions (2003). The letters are looked
///   for from right to left, the first one at the beginning of a word. Here that word is the first of the name.
enum AcronymMatch {
  /// Scalars of a short form (Schwartz & Hearst).
  private static let lengths = 2...10
  /// Fewer capitals than this are a word in brackets.
  private static let minimumCapitals = 2

  /// Whether a word looks like an acronym: short, a letter first, two capitals or more.
  static func isShortForm(_ word: String) -> Bool {
    let scalars = word.unicodeScalars
    guard lengths.contains(scalars.count), let first = scalars.first, first.properties.isAlphabetic
    else { return false }
    return scalars.lazy.filter(\.properties.isUppercase).count >= minimumCapitals
      && scalars.allSatisfy { !$0.properties.isWhitespace && $0 != "(" && $0 != ")" }
  }

  /// - Parameter isAttribute: whether words before the first letter may be left out, as a nation's:
  ///   `SEC` of `U.S. Securities and Exchange Commission`.
  static func matches(
    _ short: String, _ long: String, isAttribute: ([Substring]) -> Bool = { _ in false }
  ) -> Bool {
    guard isShortForm(short), long.utf8.count > short.utf8.count else { return false }
    let letters = short.lowercased().unicodeScalars.filter(isLetterOrDigit)
    let scalars = Array(long.lowercased().unicodeScalars)
    var place = scalars.count - 1
    for (index, letter) in letters.enumerated().reversed() {
      let isFirst = index == 0
      while place >= 0,
        scalars[place] != letter || (isFirst && !beginsWord(place, scalars))
      {
        place -= 1
      }
      guard place >= 0 else { return false }
      if isFirst {
        return beginsName(Array(long.unicodeScalars.prefix(place)), isAttribute)
      }
      place -= 1
    }
    return false
  }

  private static func beginsWord(_ place: Int, _ scalars: [Unicode.Scalar]) -> Bool {
    place == 0 || !isLetterOrDigit(scalars[place - 1])
  }

  /// Whether nothing but an article and the name of a nation stands before the word.
  private static func beginsName(
    _ before: [Unicode.Scalar], _ isAttribute: ([Substring]) -> Bool
  ) -> Bool {
    let words = String(String.UnicodeScalarView(before)).split(whereSeparator: \.isWhitespace)
    let rest = words.drop { articles.contains($0.lowercased()) }
    guard !rest.isEmpty else { return true }
    return before.last?.properties.isWhitespace == true && isAttribute(Array(rest))
  }

  private static let articles: Set<String> = [
    "the", "der", "die", "das", "le", "la", "les", "l'", "l’",
  ]

  private static func isLetterOrDigit(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || scalar.properties.numericType != nil
  }
}
