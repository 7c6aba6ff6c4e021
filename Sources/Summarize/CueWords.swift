internal import DocumentModel
internal import Lexicons
internal import TextStatistics

/// Words that say what a sentence does: announce a result, go on from the one before, speak of its authors.
struct CueWords {
  enum Kind: Int, CaseIterable {
    /// `however`, `therefore`: at the start they lean on the sentence before.
    case connective
    /// `he`, `this`, `these`: at the start their noun stands elsewhere.
    case pronoun
    /// `we`, `our`.
    case author
    /// `propose`, `study`, `aim`.
    case purpose
    /// `show`, `results`, `outperforms`.
    case result
    /// `I`, `you`: talk, seldom content.
    case talk
    /// `example`, `figure`, `table`.
    case detail
  }

  /// The kinds of each word of the text, by its number; bit `Kind.rawValue`.
  private let kinds: [UInt8]

  init(language: String, _ index: TermIndex) {
    var kinds = [UInt8](repeating: 0, count: index.words.count)
    for (kind, words) in Self.words[language] ?? [] {
      for word in words {
        if let number = index.number(of: word) { kinds[number] |= 1 << UInt8(kind.rawValue) }
      }
    }
    self.kinds = kinds
  }

  func isKind(_ kind: Kind, word: Int32) -> Bool {
    word >= 0 && kinds[Int(word)] & (1 << UInt8(kind.rawValue)) != 0
  }

  private static func hashes(_ words: String) -> [UInt64] {
    words.split(separator: " ").map { WordHash.folded($0) }
  }

  private static let words: [String: [(Kind, [UInt64])]] = [
    "en": [
      (
        .connective,
        hashes(
          """
          however therefore thus hence moreover furthermore additionally besides nevertheless nonetheless but and so \
          or yet also then instead meanwhile consequently accordingly otherwise still finally first second third next \
          similarly likewise conversely indeed because although though while
          """)
      ),
      (
        .pronoun,
        hashes(
          "he she it they this that these those his her its their him them such there here who which"
        )
      ),
      (.author, hashes("we our us ours paper article study work")),
      (
        .purpose,
        hashes(
          """
          propose proposes proposed present presents introduce introduces introduced investigate study studies explore \
          examine describe describes develop aim aims goal purpose address addresses novel new approach method model \
          framework technique problem
          """)
      ),
      (
        .result,
        hashes(
          """
          show shows showed demonstrate demonstrates results result find finds found findings outperforms outperform \
          achieve achieves improve improves improvement conclude conclusion conclusions significantly suggest suggests \
          reveal reveals experiments better best
          """)
      ),
      (.talk, hashes("i you your my me myself yeah oh um uh okay")),
      (
        .detail,
        hashes("example figure table section see instance e.g. fig. e.g i.e. shown below above")
      ),
    ],
    "de": [
      (
        .connective,
        hashes(
          "aber doch jedoch dennoch deshalb daher außerdem und denn so dann auch dabei zudem trotzdem"
        )
      ), (.pronoun, hashes("er sie es dies das diese dieser sein ihr ihre")),
    ],
    "fr": [
      (
        .connective,
        hashes("mais cependant toutefois pourtant donc ainsi ensuite puis aussi enfin et or par")
      ), (.pronoun, hashes("il elle ils elles cela ce cette ces celui celle son sa ses")),
    ],
    "es": [
      (
        .connective,
        hashes("pero sin embargo además por así también entonces luego y aunque asimismo")
      ), (.pronoun, hashes("él ella ellos ellas esto eso este esta estos estas su sus")),
    ],
  ]
}
