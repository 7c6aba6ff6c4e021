internal import DocumentModel
internal import Lexicons

/// Ties the acronyms and short names of a document to the full names that it has for them.
///
/// Only names of one label are tied. An acronym is known where the document explains it, in
/// brackets behind the full name or before it: `World Health Organization (WHO)`. It has the label
/// of its full name then: of the 27 acronyms in the development files where the model saw another
/// one and either is right, that is right for 18.
struct CanonicalNames {
  private let text: [UInt8]
  private let tokens: Tokens?
  private let language: String
  private let lexicon: NameLexicon?
  private var forms: [String: NameForms] = [:]
  /// By acronym; nil where the document gives two explanations.
  private var explained: [String: RecognizedEntity?] = [:]

  private static let acronymRule = "acronym"

  init(_ document: Document, language: String, _ lexicon: NameLexicon? = .embedded) {
    text = document.text
    tokens = document.layers.tokens
    self.language = language
    self.lexicon = lexicon
  }

  /// Sets `canonical` where a name stands for another one.
  /// - Parameters:
  ///   - entities: in text order, not overlapping.
  ///   - findsAcronyms: give acronyms that the document explains the label of their full names,
  ///     and add them where they stand untagged.
  mutating func link(
    _ entities: [RecognizedEntity], findsAcronyms: Bool
  ) -> [RecognizedEntity] {
    guard !entities.isEmpty else { return entities }
    for label in Set(entities.map(\.label)) {
      forms[label] = NameForms(language: language, label: label)
    }
    readExplanations(entities)
    var linked = entities
    if findsAcronyms { linked = entities.map { asExplained($0) } + untaggedAcronyms(entities) }
    linked.sort { $0.span < $1.span }
    let plain = linked.map { self.plain($0) }
    let short = shortNames(linked, plain)
    for index in linked.indices {
      let full = full(plain[index], linked[index].label, short)
      if full != string(linked[index].span) { linked[index].canonical = full }
    }
    return linked
  }

  private func shortNames(
    _ entities: [RecognizedEntity], _ plain: [String]
  ) -> [String: ShortNames] {
    var names: [String: [String: Int]] = [:]
    for (entity, name) in zip(entities, plain) {
      names[entity.label, default: [:]][name, default: 0] += 1
    }
    let places = Set((names["LOC"] ?? [:]).keys)
    var short: [String: ShortNames] = [:]
    for (label, names) in names {
      short[label] = forms[label].map {
        ShortNames(names, $0, label: label, places: places, lexicon)
      }
    }
    return short
  }

  /// The full name of an acronym's long form, or of the name itself.
  private func full(_ name: String, _ label: String, _ short: [String: ShortNames]) -> String {
    var name = name
    // Once more, since `The WHO` is a form of `WHO`, which was explained.
    for _ in 0..<2 {
      // A long form is longer than its acronym, so this ends.
      while let long = explained[name] ?? nil, long.label == label { name = plain(long) }
      name = short[label]?.full(name) ?? name
    }
    return name
  }

  /// Reads `Full Name (ACRONYM)` and `ACRONYM (Full Name)`.
  private mutating func readExplanations(_ entities: [RecognizedEntity]) {
    for (index, entity) in entities.enumerated() {
      guard let inside = bracket(after: entity.span) else { continue }
      let following = index + 1 < entities.count ? entities[index + 1] : nil
      if let following, following.span == inside {
        if !explain(inside, entity) { explain(entity.span, following) }
      } else if following.map({ $0.span.start >= inside.end }) ?? true {
        explain(inside, entity)
      }
    }
  }

  @discardableResult
  private mutating func explain(_ short: Span, _ long: RecognizedEntity) -> Bool {
    let acronym = string(short)
    let name = plain(long)
    guard long.label != "PERSON", AcronymMatch.matches(acronym, name, isAttribute: isNation)
    else { return false }
    if let known = explained[acronym] {
      let isSame = known.map { plain($0) == name && $0.label == long.label }
      if isSame != true { explained[acronym] = .some(nil) }
    } else {
      explained[acronym] = long
    }
    return true
  }

  /// Whether words are the name of a country or an adjective of one.
  private func isNation(_ words: [Substring]) -> Bool {
    guard let first = words.first else { return false }
    if words.count == 1, Self.shortNations.contains(first.lowercased()) { return true }
    let hash = words.dropFirst().reduce(WordHash.folded(first)) {
      WordHash.sequence($0, WordHash.folded($1))
    }
    return lexicon.map { !$0.classes(hash).isDisjoint(with: [.country, .people]) } ?? false
  }

  private static let shortNations: Set<String> = ["us", "u.s.", "uk", "u.k.", "eu", "e.u."]

  /// What stands in the brackets that open right behind a span.
  private func bracket(after span: Span) -> Span? {
    let maximumBytes = 120
    var start = span.end
    while start < text.count, text[start] == UInt8(ascii: " ") { start += 1 }
    guard start < text.count, text[start] == UInt8(ascii: "(") else { return nil }
    start += 1
    let limit = min(text.count, start + maximumBytes)
    guard let end = text[start..<limit].firstIndex(of: UInt8(ascii: ")")), end > start
    else { return nil }
    return Span(start, end)
  }

  /// Explained acronyms that stand untagged as tokens of their own.
  private func untaggedAcronyms(_ entities: [RecognizedEntity]) -> [RecognizedEntity] {
    guard let tokens, explained.contains(where: { $0.value != nil }) else { return [] }
    let lengths = Set(explained.keys.map(\.utf8.count))
    var found: [RecognizedEntity] = []
    var next = 0
    for token in 0..<tokens.count {
      let span = tokens[token]
      while next < entities.count, entities[next].span.end <= span.start { next += 1 }
      if next < entities.count, entities[next].span.start < span.end { continue }
      guard lengths.contains(span.end - span.start), let long = explained[string(span)] ?? nil
      else { continue }
      found.append(
        RecognizedEntity(
          span: span, label: long.label, score: long.score, rule: Self.acronymRule))
    }
    return found
  }

  /// An acronym is what its full name is, and as surely: three letters alone say little.
  private func asExplained(_ entity: RecognizedEntity) -> RecognizedEntity {
    guard let long = explained[string(entity.span)] ?? nil, long.label != entity.label else {
      return entity
    }
    return RecognizedEntity(
      span: entity.span, label: long.label, score: long.score, rule: Self.acronymRule)
  }

  private func plain(_ entity: RecognizedEntity) -> String {
    let name = string(entity.span)
    return forms[entity.label]?.plain(name) ?? name
  }

  private func string(_ span: Span) -> String {
    String(decoding: text[span.start..<span.end], as: UTF8.self)
  }
}
