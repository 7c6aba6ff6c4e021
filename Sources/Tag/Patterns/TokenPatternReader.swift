internal import DocumentModel
internal import StageKit
internal import Unicode

/// Reads the tokens of a rule from a file.
///
/// Keys are weft's own words or those of spaCy's Matcher, in any case: `lower: {in: [buys, sells]}` and
/// `LOWER: {IN: [buys, sells]}` are the same.
struct TokenPatternReader {
  private var regexes: [String] = []
  private let ignoresCase: Bool

  private init(ignoresCase: Bool) {
    self.ignoresCase = ignoresCase
  }

  /// - Throws: `Diagnostic` at the first mistake.
  static func pattern(
    _ node: ConfigurationNode, ignoresCase: Bool
  ) throws(Diagnostic) -> TokenPattern {
    var reader = TokenPatternReader(ignoresCase: ignoresCase)
    let elements = try reader.elements(node)
    guard let pattern = TokenPattern(elements, regexes: reader.regexes) else {
      guard elements.contains(where: { $0.repetition.least > 0 }) else {
        throw Diagnostic(
          "E060", "the tokens may match nothing at all", at: node.place,
          help: "one of them must stand there at least once: give it no op, or \"+\"")
      }
      throw Diagnostic(
        "E060", "the tokens have more than \(TokenPattern.mostStates) states", at: node.place,
        help: "repeat with * or + what may stand there any number of times")
    }
    return pattern
  }

  private mutating func elements(
    _ node: ConfigurationNode
  ) throws(Diagnostic) -> [TokenPattern.Element] {
    guard case .sequence(let nodes) = node.content, !nodes.isEmpty else {
      throw Diagnostic(
        "E060", "tokens wants a list of at least one token", at: node.place, help: Self.example)
    }
    var elements: [TokenPattern.Element] = []
    for node in nodes { elements.append(try element(node)) }
    return elements
  }

  static let example = "for example: [{lower: in}, {shape: dddd}]; {} is any token"

  private mutating func element(
    _ node: ConfigurationNode
  ) throws(Diagnostic) -> TokenPattern.Element {
    if let word = node.text, !word.isEmpty {
      return TokenPattern.Element(
        condition: TokenCondition(tests: [form(.word, [word])]), repetition: .once)
    }
    guard case .mapping(let entries) = node.content else {
      throw Diagnostic("E060", "a token is a map or a word", at: node.place, help: Self.example)
    }
    var element = TokenPattern.Element(condition: TokenCondition(), repetition: .once)
    var isNegated = false
    for entry in entries {
      switch entry.name.lowercased() {
      case "op":
        if entry.value.text == "!" {
          isNegated = true
        } else {
          element.repetition = try repetition(entry.value)
        }
      case "as": element.capture = try text(entry.value, "as", "a name: as: city")
      default: element.condition.tests += try tests(entry)
      }
    }
    if isNegated {
      guard element.condition.tests.count == 1, let test = element.condition.tests.first else {
        throw Diagnostic(
          "E060", "op: \"!\" wants one condition to turn round", at: node.place,
          help: "or turn each one round: lower: {not: in}")
      }
      element.condition.tests = [.not(test)]
    }
    return element
  }

  private func repetition(_ node: ConfigurationNode) throws(Diagnostic) -> Repetition {
    guard let text = node.text, let repetition = Repetition(text) else {
      throw Diagnostic(
        "E060", "op is no quantifier", at: node.place,
        help: "one of \"?\", \"*\", \"+\", \"!\", \"{2}\", \"{1,3}\", \"{2,}\", in quotes")
    }
    guard repetition.isSmall else {
      throw Diagnostic(
        "E060", "a token can be counted up to \(Repetition.most) times", at: node.place,
        help: "\"+\" and \"*\" have no limit")
    }
    return repetition
  }

  private func text(
    _ node: ConfigurationNode, _ key: String, _ example: String
  ) throws(Diagnostic) -> String {
    guard let text = node.text, !text.isEmpty else {
      throw Diagnostic("E060", "\(key) wants \(example)", at: node.place)
    }
    return text
  }

  // MARK: - Conditions

  private mutating func tests(
    _ entry: ConfigurationNode.Entry
  ) throws(Diagnostic) -> [TokenCondition.Test] {
    switch entry.name.lowercased() {
    case "word", "text", "orth": return try formTests(.word, entry.value)
    case "lower": return try formTests(.lower, entry.value)
    case "stem": return try formTests(.stem, entry.value)
    case "shape": return try formTests(.shape, entry.value)
    case "regex": return [try regex(.word, entry.value)]
    case "label", "ent_type":
      return try choices(entry.value) { (names) throws(Diagnostic) in .label(names) }
    case "kind":
      let place = entry.value.place
      return try choices(entry.value) { (names) throws(Diagnostic) in
        .kind(try kinds(names, place))
      }
    case "length": return [try length(entry.value)]
    default: return [try flag(entry)]
    }
  }

  private func form(_ form: TokenCondition.Form, _ texts: Set<String>) -> TokenCondition.Test {
    switch form {
    case .word where ignoresCase: .form(.lower, Set(texts.map { $0.lowercased() }))
    case .lower: .form(.lower, Set(texts.map { $0.lowercased() }))
    default: .form(form, texts)
    }
  }

  /// `lower: buys`, `lower: [buys, sells]`, `lower: {in: […]}`, `{not: …}`, `{regex: …}`.
  private mutating func formTests(
    _ kind: TokenCondition.Form, _ node: ConfigurationNode
  ) throws(Diagnostic) -> [TokenCondition.Test] {
    guard let regex = node.entries.first(where: { $0.name.lowercased() == "regex" }) else {
      return try choices(node) { (texts) throws(Diagnostic) in form(kind, texts) }
    }
    var tests = [try self.regex(kind, regex.value)]
    let others = node.entries.filter { $0.name.lowercased() != "regex" }
    if !others.isEmpty {
      tests += try choices(ConfigurationNode(.mapping(others), at: node.place)) {
        (texts) throws(Diagnostic) in form(kind, texts)
      }
    }
    return tests
  }

  private func choices(
    _ node: ConfigurationNode,
    _ test: (Set<String>) throws(Diagnostic) -> TokenCondition.Test
  ) throws(Diagnostic) -> [TokenCondition.Test] {
    guard case .mapping(let entries) = node.content else { return [try test(try names(node))] }
    var tests: [TokenCondition.Test] = []
    for entry in entries {
      switch entry.name.lowercased() {
      case "in": tests.append(try test(try names(entry.value)))
      case "not", "not_in": tests.append(.not(try test(try names(entry.value))))
      default:
        throw Diagnostic(
          "E060", "there is no test \"\(entry.name)\"", at: entry.key.place,
          help: "one of in, not, regex; or the text itself")
      }
    }
    return tests
  }

  private func names(_ node: ConfigurationNode) throws(Diagnostic) -> Set<String> {
    if let text = node.text, !text.isEmpty { return [text] }
    guard case .sequence(let nodes) = node.content, !nodes.isEmpty else {
      throw Diagnostic("E060", "wanted is a text or a list of texts", at: node.place)
    }
    var names: Set<String> = []
    for node in nodes { names.insert(try text(node, "the list", "texts")) }
    return names
  }

  private mutating func regex(
    _ form: TokenCondition.Form, _ node: ConfigurationNode
  ) throws(Diagnostic) -> TokenCondition.Test {
    let pattern = try text(node, "regex", "a regular expression")
    _ = try PatternRule.compiled(pattern, ignoresCase, node)
    regexes.append(ignoresCase ? "(?i)" + pattern : pattern)
    return .regex(form, regexes.count - 1)
  }
}

extension Repetition {
  static let once = Repetition("1") ?? .init()
  private init() {}
}
