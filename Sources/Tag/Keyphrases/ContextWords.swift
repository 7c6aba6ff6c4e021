internal import Lexicons
internal import TextStatistics

/// What the function words beside a phrase say about it: `the` before it means a noun, after it rather a verb.
struct ContextWords {
  enum Class: UInt8 {
    case none, determiner, verbSign, preposition, of, auxiliary, and
  }

  /// The class of each word of the text, by its number.
  private(set) var classes: [Class]

  init(language: String, _ index: TermIndex) {
    classes = [Class](repeating: .none, count: index.words.count)
    for (kind, words) in Self.words[language] ?? [] {
      for word in words {
        if let number = index.number(of: word) { classes[number] = kind }
      }
    }
  }

  private static let words: [String: [(Class, [UInt64])]] = [
    "en": [
      (
        .determiner,
        hashes(
          "the a an this that these those its their our his her my your any each every some no")
      ),
      (
        .verbSign, hashes("to we they i you he she it who can will would could should may must not")
      ),
      (
        .preposition,
        hashes(
          "in on at by for with from into between through over under via using without as about")
      ),
      (.of, hashes("of")),
      (
        .auxiliary,
        hashes("is are was were has have had can will would could should may must which that")
      ),
      (.and, hashes("and or")),
    ]
  ]

  private static func hashes(_ words: String) -> [UInt64] {
    words.split(separator: " ").map { WordHash.folded($0) }
  }
}
