/// A gap between two tokens at which a sentence may end, as far as it is known when its turn comes.
struct SentenceGap {
  /// The token before it.
  var index: Int
  /// Whether UAX #29 ends a sentence here.
  var isProposed: Bool
  /// How many brackets are open, up to two.
  var depth: Int
  /// The next token that ends sentences; the paragraph's end when there is none.
  var terminal: Int
  /// Whether the paragraph has a token that ends sentences.
  var hasTerminal: Bool
  /// Whether the rules hold an end for unlikely.
  var isUnlikely = false
  /// The first token of the sentence so far.
  var first = 0
}
