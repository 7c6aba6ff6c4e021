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
    case lastName = "last_name"

    var score: Double {
      switch self {
      case .legalForm: 0.9
      case .title, .organization: 0.8
      case .firstName, .place: 0.7
      case .lastName: 0.6
      }
    }
  }

  let lexicon: NameLexicon
  /// Whether every noun of the language has a capital: then a capital says little.
  let capitalizesNouns: Bool
  private let language: String
  private let stopWords: StopWords?
  /// Only where every noun has a capital.
  private let frequencies: WordFrequencies?
  private var forms = SentenceForms()
  /// What the words of the sentence are known as, in this language.
  private var names: [NameClass] = []
  private var found: [RecognizedEntity] = []

  init(_ lexicon: NameLexicon, language: String) {
    self.lexicon = lexicon
    self.language = language
    capitalizesNouns = language == "de" || language == "lb"
    stopWords = StopWords(language: language)
    frequencies = capitalizesNouns ? WordFrequencies(language: language) : nil
  }

  /// The names of a document, in text order; none overlap.
  /// - Parameter consistent: find the last names of people, and places, wherever they stand.
  mutating func entities(of document: Document, consistent: Bool) -> [RecognizedEntity] {
    found = []
    let tagged = TaggedText(document)
    document.text.withUnsafeBufferPointer { text in
      let counts = CasingCounts()
      for sentence in tagged.sentences {
        forms.read(text, tagged.words, sentence, lexicon, counts)
        names = classes(text, tagged.words, sentence)
        tagSentence(text, tagged.words, sentence)
      }
      guard consistent, let stopWords else { return }
      let carried = CarriedNames(
        lexicon, stopWords, language: language, capitalizesNouns: capitalizesNouns)
      found = carried.complete(found, text, tagged)
    }
    return found
  }

  private mutating func tagSentence(
    _ text: UnsafeBufferPointer<UInt8>, _ words: Tokens, _ sentence: Range<Int>
  ) {
    let caseless = CaselessNames(text, words, sentence, language: language)
    var word = 0
    while word < forms.words.count {
      let isPlace = !names[word].isDisjoint(with: [.country, .bigCity])
      if let (range, label, rule) = caseless.name(at: word, isPlace: isPlace) ?? name(at: word),
        !range.isEmpty, rule != .place || caseless.standsFree(range)
      {
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

  /// The classes of each word. Lists of names hold function words, too (`In`, `Na`), and no names
  /// with a hyphen.
  private func classes(
    _ text: UnsafeBufferPointer<UInt8>, _ words: Tokens, _ sentence: Range<Int>
  ) -> [NameClass] {
    forms.words.indices.map { index in
      let form = forms.words[index]
      if form.namePosition == 0, stopWords?[form.folded] == .stop,
        !WordSet.namesAmongFunctionWords.contains(form.folded)
      {
        let isTitle = WordSet.titlesAmongFunctionWords.contains(form.folded)
        let functions: NameClass = [
          .firstName, .lastName, .commonLastName, .bigCity, .city, .state,
        ]
        return form.names.subtracting(isTitle ? functions : functions.union(.title))
      }
      guard form.names.isEmpty, form.casing == .mixed else { return form.names }
      let token = sentence.lowerBound + index
      let parts = text[words.starts[token]..<words.ends[token]].split(separator: UInt8(ascii: "-"))
      let isFirstName = parts.allSatisfy {
        lexicon.classes(WordHash(folding: UnsafeBufferPointer(rebasing: $0)).value)
          .contains(.firstName)
      }
      return parts.count > 1 && isFirstName ? .firstName : []
    }
  }

  /// The name that begins at a word.
  private func name(at word: Int) -> (Range<Int>, String, Rule)? {
    let run = forms.runOfWord[word] >= 0 ? forms.runs[forms.runOfWord[word]] : nil
    if let run {
      if let end = legalFormEnd(word, run) { return (word..<end, "ORG", .legalForm) }
      if names[word].contains(.title), let end = personEnd(word + 1, run), end > word + 1 {
        return (word + 1..<end, "PERSON", .title)
      }
      if let end = fullNameEnd(word, run) { return (word..<end, "PERSON", .firstName) }
    }
    if names[word].contains(.title), forms.words[word].casing == .lower,
      word + 1 < forms.words.count, forms.runOfWord[word + 1] >= 0,
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
    if names[word].contains(.organization), isSureOrganization(form) {
      return (word..<end, "ORG", .organization)
    }
    let isPlace = !names[word].isDisjoint(with: [.country, .bigCity])
    if isPlace, form.count > 1, isPlaceFirst(word) || form.namePosition == 1 {
      return (word..<end, "LOC", .place)
    }
    if !names[word].isDisjoint(with: [.city, .state]), form.count > 3, word > 0,
      WordSet.localPrepositions.contains(forms.words[word - 1].folded),
      !names[word].contains(.firstName)
    {
      return (word..<end, "LOC", .place)
    }
    return nil
  }

  /// Whether a place that people are called, too (`Paris`, `Sofia`), is one here.
  private func isPlaceFirst(_ word: Int) -> Bool {
    let folded = forms.words[word].folded
    return !names[word].contains(.firstName) || names[word].contains(.country)
      || WordSet.knownCities.contains(folded)
      || word > 0 && WordSet.localPrepositions.contains(forms.words[word - 1].folded)
  }

  /// Whether a listed organization is no other word here: `Bild` is any picture in German.
  private func isSureOrganization(_ form: WordForm) -> Bool {
    guard form.count > 1 else { return false }
    if form.namePosition == 1 { return true }
    if form.casing == .upper {
      return forms.style != .upper || stopWords?[form.folded] != .stop
    }
    guard stopWords?[form.folded] != .stop else { return false }
    return form.count > 3 && !(capitalizesNouns && WordSet.germanNouns.contains(form.folded))
  }

  /// The end of a run of capitalized words that ends in a legal form: `Muster Handels GmbH`.
  private func legalFormEnd(_ word: Int, _ run: SentenceForms.Run) -> Int? {
    var end = run.end
    // `Société Générale S.A.`, but also `Muster GmbH & Co. KG`.
    while end > word + 1 {
      if WordSet.legalForms.contains(forms.words[end - 1].folded) { return end }
      end -= 1
    }
    return nil
  }

  /// The end of a person's name of one to three words after a title.
  private func personEnd(_ word: Int, _ run: SentenceForms.Run) -> Int? {
    guard word < run.end, !names[word].contains(.title) else { return nil }
    var end = word
    while end < min(run.end, word + 3), isPersonWord(end, isFirst: end == word) { end += 1 }
    return end > word ? afterParticles(end, hasLastName: true) ?? end : nil
  }

  /// Whether a word may be part of a person's name: the first after a title, or one after a first
  /// name.
  private func isPersonWord(_ word: Int, isFirst: Bool) -> Bool {
    guard names[word].isDisjoint(with: [.calendar, .organizationWord]) else { return false }
    if !names[word].isDisjoint(with: [.firstName, .lastName]) { return true }
    let isAfterFirstName = word > 0 && names[word - 1].contains(.firstName)
    return isFirst || isAfterFirstName || !capitalizesNouns
  }

  /// The end of a first name with one to three names after it.
  private func fullNameEnd(_ word: Int, _ run: SentenceForms.Run) -> Int? {
    let form = forms.words[word]
    guard names[word].contains(.firstName), form.casing == .initial || form.casing == .mixed,
      !WordSet.particles.contains(form.folded)
    else { return nil }
    var end = word + 1
    while end < min(run.end, word + 4), isPersonWord(end, isFirst: false) { end += 1 }
    let isWhole = end > word + 1
    return afterParticles(end, hasLastName: isWhole) ?? (isWhole ? end : nil)
  }

  /// The end of a last name that small particles begin: `von der Leyen`.
  private func afterParticles(_ start: Int, hasLastName: Bool) -> Int? {
    // `Peter Arnoval von der Feuerwehr`
    guard !hasLastName || !capitalizesNouns else { return nil }
    var last = start
    while last < forms.words.count, last - start < 3, forms.words[last].casing == .lower,
      forms.words[last].lineBreaks & 1 == 0, NameParticles.contains(forms.words[last].folded)
    {
      last += 1
    }
    guard last > start, last < forms.words.count,
      !ContractedArticles.contains(forms.words[start].folded, language)
    else { return nil }
    let form = forms.words[last]
    let others: NameClass = [
      .country, .bigCity, .state, .organization, .organizationWord, .people, .calendar, .title,
      .placeWord, .language,
    ]
    guard form.casing == .initial || form.casing == .mixed, form.lineBreaks & 1 == 0,
      names[last].isDisjoint(with: others), !isOrdinary(form), !beginsFullName(last)
    else { return nil }
    return last + 1
  }

  /// Whether another name begins: `Tod von Jamey Rodemeyer`.
  private func beginsFullName(_ word: Int) -> Bool {
    names[word].contains(.firstName) && word + 1 < forms.words.count
      && forms.words[word + 1].isCapitalized
  }

  /// Whether a word is in frequent use, where a capital does not tell it from a name.
  private func isOrdinary(_ form: WordForm) -> Bool {
    stopWords?[form.folded] == .stop || (capitalizesNouns && frequencies?[form.folded] ?? 0 > 4)
  }
}
