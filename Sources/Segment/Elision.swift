internal import Unicode

/// Splits words at the apostrophe of an elided article or pronoun: `l'` `homme`, `dell'` `arte`.
struct Elision {
  private enum Manner {
    /// After one of these words only.
    case after(Set<String>)
    /// After any word.
    case always
  }

  private let manner: Manner
  /// Words cut short at their end, with an apostrophe for what is gone: `un po'`.
  private let shortened: [StaticString]

  /// - Returns: nil for languages that do not elide.
  init?(language: String) {
    shortened = language == "it" ? ["po", "mo", "be"] : []
    switch language {
    case "fr":
      manner = .after([
        "l", "d", "j", "n", "s", "c", "m", "t", "qu", "jusqu", "lorsqu", "puisqu", "quoiqu", "ç",
      ])
    case "ca": manner = .after(["l", "d", "n", "s", "m", "t"])
    case "it": manner = .always
    default: return nil
    }
  }

  /// The end of a word cut short, its apostrophe included.
  func shortenedEnd(_ text: TextBytes, _ word: Range<Int>, in chunk: Chunk) -> Int? {
    guard
      shortened.contains(where: {
        $0.utf8CodeUnitCount == word.count
          && hasPrefix($0, text, at: word.lowerBound, before: word.upperBound)
      })
    else { return nil }
    let apostrophes: [StaticString] = ["'", "’"]
    return apostrophes.first { hasPrefix($0, text, at: word.upperBound, before: chunk.end) }
      .map { word.upperBound + $0.utf8CodeUnitCount }
  }

  /// The end of the elided word that `word` starts with, its apostrophe included.
  func end(_ text: TextBytes, _ word: Range<Int>) -> Int? {
    // The longest elided word, Italian `quell'` or `trent'`, is far shorter.
    let limit = min(word.upperBound, word.lowerBound + 16)
    var index = word.lowerBound
    while index < limit {
      let (scalar, width) = decodeScalar(text, at: index)
      if scalar == 0x27 || scalar == 0x2019 {
        let end = index + width
        guard end < word.upperBound, index > word.lowerBound else { return nil }
        switch manner {
        case .always: return end
        case .after(let words):
          let before = String(decoding: text[word.lowerBound..<index], as: UTF8.self).lowercased()
          return words.contains(before) ? end : nil
        }
      }
      index += width
    }
    return nil
  }
}
