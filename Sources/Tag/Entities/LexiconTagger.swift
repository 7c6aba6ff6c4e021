internal import DocumentModel
internal import Lexicons

/// Finds names by lists and rules, in languages that have no model.
///
/// Written for few mistakes rather than for many finds: a run of capitalized words counts only when
/// a list, a title or a legal form speaks for it. Scripts without case are matched by list, and by
/// what stands before or after names.
struct LexiconTagger {
  /// How likely a find of each rule is right: a rough estimate from reading samples, not a
  /// measurement.
  enum Rule: String {
    case legalForm = "legal_form"
    case title
    case firstName = "first_name"
    case organization = "known_organization"
    case place = "known_place"

    var score: Double {
      switch self {
      case .legalForm: 0.9
      case .title, .organization: 0.8
      case .firstName, .place: 0.7
      }
    }
  }

  let lexicon: NameLexicon
  /// Whether every noun of the language has a capital: then a capital says little.
  let capitalizesNouns: Bool
  private var forms = SentenceForms()
  private var found: [RecognizedEntity] = []

  init(_ lexicon: NameLexicon, language: String) {
    self.lexicon = lexicon
    capitalizesNouns = language == "de" || language == "lb"
  }

  /// The names of a document, in text order; none overlap.
  mutating func entities(of document: Document) -> [RecognizedEntity] {
    found = []
    let tagged = TaggedText(document)
    document.text.withUnsafeBufferPointer { text in
      let counts = CasingCounts()
      for sentence in tagged.sentences {
        forms.read(text, tagged.words, sentence, lexicon, counts)
        tagSentence(text, tagged.words, sentence)
      }
    }
    return found
  }

  private mutating func tagSentence(
    _ text: UnsafeBufferPointer<UInt8>, _ words: Tokens, _ sentence: Range<Int>
  ) {
    let caseless = CaselessNames(text, words, sentence)
    var word = 0
    while word < forms.words.count {
      if let (range, label, rule) = caseless.name(at: word) ?? name(at: word), !range.isEmpty {
        append(
          Span(
            words.starts[sentence.lowerBound + range.lowerBound],
            words.ends[sentence.lowerBound + range.upperBound - 1]), label, rule)
        word = max(word + 1, range.upperBound)
      } else {
        word += 1
      }
    }
  }

  private mutating func append(_ span: Span, _ label: String, _ rule: Rule) {
    found.append(
      RecognizedEntity(span: span, label: label, score: rule.score, rule: rule.rawValue))
  }

  /// The name that begins at a word.
  private func name(at word: Int) -> (Range<Int>, String, Rule)? {
    let form = forms.words[word]
    let run = forms.runOfWord[word] >= 0 ? forms.runs[forms.runOfWord[word]] : nil
    if let run {
      if let end = legalFormEnd(word, run) { return (word..<end, "ORG", .legalForm) }
      if form.names.contains(.title), let end = personEnd(word + 1, run), end > word + 1 {
        return (word + 1..<end, "PERSON", .title)
      }
      if let end = fullNameEnd(word, run) { return (word..<end, "PERSON", .firstName) }
    }
    if form.names.contains(.title), form.casing == .lower, word + 1 < forms.words.count,
      forms.runOfWord[word + 1] >= 0,
      let end = personEnd(word + 1, forms.runs[forms.runOfWord[word + 1]])
    {
      return (word + 1..<end, "PERSON", .title)
    }
    return listed(word)
  }

  /// The end of a listed organization or place that begins at a word.
  private func listed(_ word: Int) -> (Range<Int>, String, Rule)? {
    let form = forms.words[word]
    guard form.isCapitalized || form.isCaseless, form.namePosition != 2 else { return nil }
    var end = word + 1
    if form.namePosition == 1 {
      while end < forms.words.count, forms.words[end].namePosition == 2 { end += 1 }
    }
    let isSure = form.namePosition == 1 || form.count > 3 || form.casing == .upper
    if form.names.contains(.organization), isSure, form.count > 1 {
      return (word..<end, "ORG", .organization)
    }
    let isPlace = form.names.contains(.country) || form.names.contains(.bigCity)
    let isPerson = form.names.contains(.firstName) && !form.names.contains(.country)
    if isPlace, form.count > 1, !isPerson || form.namePosition == 1 {
      return (word..<end, "LOC", .place)
    }
    let isAfterPreposition = word > 0 && LocalPrepositions.contains(forms.words[word - 1].folded)
    if form.names.contains(.city) || form.names.contains(.state), form.count > 3,
      isAfterPreposition, !form.names.contains(.firstName)
    {
      return (word..<end, "LOC", .place)
    }
    return nil
  }

  /// The end of a run of capitalized words that ends in a legal form: `Muster Handels GmbH`.
  private func legalFormEnd(_ word: Int, _ run: SentenceForms.Run) -> Int? {
    var end = run.end
    // `Société Générale S.A.`, but also `Muster GmbH & Co. KG`.
    while end > word + 1 {
      if LegalForms.contains(forms.words[end - 1].folded) { return end }
      end -= 1
    }
    return nil
  }

  /// The end of a person's name of one to three words after a title.
  private func personEnd(_ word: Int, _ run: SentenceForms.Run) -> Int? {
    var start = word
    while start < run.end, forms.words[start].names.contains(.title) { start += 1 }
    guard start == word, word < run.end else { return nil }
    var end = word
    while end < min(run.end, word + 3), isPersonWord(end, isFirst: end == word) { end += 1 }
    return end > word ? end : nil
  }

  /// Whether a word may be part of a person's name: the first after a title, or one after a first
  /// name.
  private func isPersonWord(_ word: Int, isFirst: Bool) -> Bool {
    let form = forms.words[word]
    guard !form.names.contains(.calendar), !form.names.contains(.organizationWord) else {
      return false
    }
    if form.names.contains(.firstName) || form.names.contains(.lastName) { return true }
    let isAfterFirstName = word > 0 && forms.words[word - 1].names.contains(.firstName)
    return isFirst || isAfterFirstName || !capitalizesNouns
  }

  /// The end of a first name with one to three names after it.
  private func fullNameEnd(_ word: Int, _ run: SentenceForms.Run) -> Int? {
    let form = forms.words[word]
    guard form.names.contains(.firstName), form.casing == .initial, word + 1 < run.end,
      !Particles.contains(form.folded)
    else { return nil }
    var end = word + 1
    while end < min(run.end, word + 4), isPersonWord(end, isFirst: false) { end += 1 }
    return end > word + 1 ? end : nil
  }
}

/// Small words that lists of first names hold too.
private enum Particles {
  private static let hashes: Set<UInt64> = Set(
    [
      "von", "van", "de", "du", "da", "di", "del", "della", "dos", "das", "der", "die", "den",
      "des", "el", "la", "le", "les", "los", "las", "lo", "il", "al", "un", "una", "une", "en",
      "an", "am", "im", "zu", "so", "es", "er", "sie", "se", "e", "o", "a", "y", "et", "und",
    ].map { WordHash.folded($0) })

  static func contains(_ word: UInt64) -> Bool { hashes.contains(word) }
}

/// Words that stand before names of places, in the languages of western Europe.
private enum LocalPrepositions {
  private static let hashes: Set<UInt64> = Set(
    [
      "in", "aus", "nach", "bei", "à", "en", "em", "a", "ad", "i", "w", "v", "te", "naar", "från",
      "til", "till", "stadt", "ville", "ciudad", "città", "cidade", "gemeinde", "commune",
    ].map { WordHash.folded($0) })

  static func contains(_ word: UInt64) -> Bool { hashes.contains(word) }
}
