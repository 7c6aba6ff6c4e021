internal import Lexicons

/// Which full name of a document a name of the same label stands for: `Lovelace` for `Ada
/// Lovelace`.
///
/// A person goes by the end of the name, by its first word, or by both; an organization by its
/// first word if the last one says that it is an organization. A short name that two full names
/// share stands for neither.
struct ShortNames {
  private enum Owner {
    case name(String)
    case several
  }

  /// A longer name than this is a list or a mistake; its parts would be many.
  private static let maximumWords = 8
  /// The words of an organization that its short form leaves out: `Larkfield` of `Larkfield Trust`.
  private static let maximumRest = 2

  private let forms: NameForms
  private let lexicon: NameLexicon?
  /// The names that the document has, by key: the form to show.
  private var known: [String: String] = [:]
  /// Full names by the keys of their parts.
  private var owners: [String: Owner] = [:]

  /// - Parameters:
  ///   - names: those of one label, each with the number of times that the document has it.
  ///   - places: an organization does not go by the name of one.
  init(
    _ names: [String: Int], _ forms: NameForms, label: String, places: Set<String>,
    _ lexicon: NameLexicon?
  ) {
    self.forms = forms
    self.lexicon = lexicon
    for (name, count) in names {
      let key = forms.key(name)
      guard let other = known[key], let otherCount = names[other] else {
        known[key] = name
        continue
      }
      if NameForms.isBetter((name, count), than: (other, otherCount)) { known[key] = name }
    }
    guard label == "PERSON" || label == "ORG" else { return }
    let full = known.values.map { (name: $0, words: words($0)) }
      .filter { $0.words.count <= Self.maximumWords }
      .sorted { ($1.words.count, $0.name) < ($0.words.count, $1.name) }  // longest first
    for (name, words) in full where isFull(name, words, label) {
      let parts = label == "PERSON" ? personParts(name, words) : organizationParts(words)
      let own = label == "PERSON" ? parts : parts.filter { !places.contains($0) }
      for key in Set(own.map(forms.key)) {
        owners[key] = owners[key] == nil ? .name(name) : .several
      }
    }
  }

  /// The full name that a name stands for, nil if that is the name itself, or not known for sure.
  func full(_ name: String) -> String? {
    var full = name
    // Each step leads to a name that stands for fewer others; three do: a genitive, a short name,
    // one in capitals.
    for _ in 0..<4 {
      guard let next = step(full) else { break }
      full = next
    }
    return full == name ? nil : full
  }

  private func step(_ name: String) -> String? {
    for form in [name] + forms.simpler(name) {
      let key = forms.key(form)
      if case .name(let full) = owners[key] { return full == name ? nil : full }
      if let shown = known[key], shown != name { return shown }
    }
    return nil
  }

  /// Whether a name of several words is no form and no part of another one.
  private func isFull(_ name: String, _ words: [Substring], _ label: String) -> Bool {
    guard words.count > 1, owners[forms.key(name)] == nil else { return false }
    // `keyboardist McDonald` is a name with a word too many.
    guard
      label != "PERSON" || !words[0].allSatisfy(\.isLowercase) || NameParticles.contains(words[0])
    else { return false }
    return forms.simpler(name).allSatisfy {
      let key = forms.key($0)
      return known[key] == nil && owners[key] == nil
    }
  }

  private func words(_ name: String) -> [Substring] {
    Substring(forms.withoutTitle(name) ?? name).split(separator: " ")
  }

  /// The ends of the name, its first word, and the first word with an end; the whole of it, if it
  /// has a title. All of them go without `Jr.`, too, and none is that alone.
  private func personParts(_ name: String, _ words: [Substring]) -> [String] {
    var parts = [String(words[0])]
    var names = words
    while names.count > 1, let last = names.last, Self.isGeneration(last) { names.removeLast() }
    for count in Set([names.count, words.count]) {
      let words = words.prefix(count)
      for start in names.indices.dropFirst() {
        let end = words[start...].joined(separator: " ")
        parts.append(end)
        if start > 1 { parts.append("\(words[0]) \(end)") }
      }
    }
    if names.count < words.count { parts.append(names.joined(separator: " ")) }
    if let bare = forms.withoutTitle(name) { parts.append(bare) }
    return parts.filter { $0 != name }
  }

  private static let generations: Set<String> = ["jr", "sr", "ii", "iii", "iv"]

  private static func isGeneration(_ word: Substring) -> Bool {
    generations.contains(word.lowercased().filter { $0 != "." })
  }

  private func organizationParts(_ words: [Substring]) -> [String] {
    let (first, rest) = (words[0], words.dropFirst())
    guard let last = rest.last, rest.count <= Self.maximumRest,
      rest.allSatisfy({ $0.first?.isUppercase == true }),
      classes(last).contains(.organizationWord),
      classes(first).isDisjoint(with: Self.commonBeginnings)
    else { return [] }
    // `UN` is no short form of `UN Security Council`.
    guard first != first.uppercased() || WordSet.legalForms.contains(WordHash.folded(last)) else {
      return []
    }
    return [String(first)]
  }

  /// What many organizations begin with: `Boston Globe`, `University College`, `French Academy`.
  private static let commonBeginnings: NameClass = [
    .organizationWord, .placeWord, .country, .bigCity, .state, .people, .title,
  ]

  private func classes(_ word: Substring) -> NameClass {
    lexicon?.classes(WordHash.folded(word)) ?? NameClass()
  }
}
