internal import DocumentModel
internal import StageKit

/// Names of the kinds of tokens; a kind's letter names it too.
private let kindNames: [String: Tokens.Kind] = [
  "alphabetic": .alphabetic, "numeric": .numeric, "ideographic": .ideographic,
  "punctuation": .punctuation, "symbol": .symbol, "address": .address,
]

/// spaCy's attributes that are true or false, as tests.
private let flags: [String: TokenCondition.Test] = [
  "is_alpha": .kind([.alphabetic, .ideographic]), "is_digit": .kind([.numeric]),
  "like_num": .kind([.numeric]), "is_punct": .kind([.punctuation]),
  "is_currency": .kind([.symbol]), "like_url": .kind([.address]), "like_email": .kind([.address]),
  "is_lower": .letters(.lower), "is_upper": .letters(.upper), "is_title": .letters(.title),
  "is_sent_start": .startsSentence,
]

extension TokenPatternReader {
  static let keys = [
    "word", "lower", "stem", "shape", "kind", "label", "regex", "length", "op", "as",
  ]

  /// Attributes of spaCy that need a model of grammar.
  private static let grammatical = ["lemma", "pos", "tag", "dep", "morph", "norm", "is_stop"]

  func kinds(
    _ names: Set<String>, _ place: Place
  ) throws(Diagnostic) -> Set<Tokens.Kind> {
    var kinds: Set<Tokens.Kind> = []
    for name in names.sorted() {
      let letter = name.utf8.count == 1 ? name.utf8.first.flatMap(Tokens.Kind.init) : nil
      guard let kind = kindNames[name.lowercased()] ?? letter else {
        let near = nearest(name, in: kindNames.keys.sorted())
        throw Diagnostic(
          "E060", "there is no kind \"\(name)\"", at: place,
          help: near.map { "did you mean \"\($0)\"?" }
            ?? "kinds: \(kindNames.keys.sorted().joined(separator: ", "))", replacement: near)
      }
      kinds.insert(kind)
    }
    return kinds
  }

  /// `length: 5`, `length: {">=": 5}`.
  func length(_ node: ConfigurationNode) throws(Diagnostic) -> TokenCondition.Test {
    if let text = node.text, let count = Int(text), count > 0 { return .length(count...count) }
    var range = 1...Int.max
    for entry in node.entries {
      guard let count = entry.value.text.flatMap({ Int($0) }), (1..<1_000_000).contains(count)
      else {
        throw Diagnostic("E060", "length wants a number above 0", at: entry.value.place)
      }
      switch entry.name {
      case ">=": range = range.clamped(to: count...Int.max)
      case ">": range = range.clamped(to: (count + 1)...Int.max)
      case "<=": range = range.clamped(to: 1...count)
      case "<": range = range.clamped(to: 1...max(1, count - 1))
      case "==": range = count...count
      default:
        throw Diagnostic(
          "E060", "there is no comparison \"\(entry.name)\"", at: entry.key.place,
          help: "one of \"==\", \">=\", \">\", \"<=\", \"<\", in quotes")
      }
    }
    guard !node.entries.isEmpty else {
      throw Diagnostic(
        "E060", "length wants a number", at: node.place, help: "for example: length: {\">=\": 5}")
    }
    return .length(range)
  }

  func flag(_ entry: ConfigurationNode.Entry) throws(Diagnostic) -> TokenCondition.Test {
    let name = entry.name.lowercased()
    if let test = flags[name] {
      guard let isSet = Bool(entry.value) else {
        throw Diagnostic("E060", "\(entry.name) wants true or false", at: entry.value.place)
      }
      return isSet ? test : .not(test)
    }
    if Self.grammatical.contains(name) {
      throw Diagnostic(
        "E060", "tokens have no \"\(entry.name)\": weft tags no grammar", at: entry.key.place,
        help: "stem stands for lemma; kind, shape and label for parts of speech")
    }
    let near = nearest(name, in: Self.keys + flags.keys.sorted())
    throw Diagnostic(
      "E060", "a token has no key \"\(entry.name)\"", at: entry.key.place,
      help: near.map { "did you mean \"\($0)\"?" }
        ?? "its keys: \(Self.keys.joined(separator: ", "))", replacement: near)
  }
}
