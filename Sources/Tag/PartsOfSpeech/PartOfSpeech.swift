/// The parts of speech of Universal Dependencies.
///
/// - Source: https://universaldependencies.org/u/pos
enum PartOfSpeech: UInt8, CaseIterable {
  case adjective, adposition, adverb, auxiliary, coordinator, determiner, interjection, noun
  case numeral, particle, pronoun, properNoun, subordinator, verb, other
  // Those above are the labels of models; these two have no letters and are told by rule.
  case punctuation, symbol

  /// How many a model tells apart.
  static let labelCount = Int(Self.punctuation.rawValue)

  /// As documents have it: `NOUN`.
  var name: StaticString {
    switch self {
    case .adjective: "ADJ"
    case .adposition: "ADP"
    case .adverb: "ADV"
    case .auxiliary: "AUX"
    case .coordinator: "CCONJ"
    case .determiner: "DET"
    case .interjection: "INTJ"
    case .noun: "NOUN"
    case .numeral: "NUM"
    case .particle: "PART"
    case .pronoun: "PRON"
    case .properNoun: "PROPN"
    case .subordinator: "SCONJ"
    case .verb: "VERB"
    case .other: "X"
    case .punctuation: "PUNCT"
    case .symbol: "SYM"
    }
  }

  /// - Parameter name: the UTF-8 of `NOUN` and the like; nil when there is no such part of speech.
  init?(name: some Sequence<UInt8>) {
    let found = Self.allCases.first { known in
      known.name.withUTF8Buffer { $0.elementsEqual(name) }
    }
    guard let found else { return nil }
    self = found
  }
}
