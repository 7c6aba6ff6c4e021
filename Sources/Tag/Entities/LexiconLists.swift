extension WordSet {
  /// Small words that lists of first names hold too.
  static let particles: WordSet = [
    "von", "van", "de", "du", "da", "di", "del", "della", "dos", "das", "der", "die", "den", "des",
    "el", "la", "le", "les", "los", "las", "lo", "il", "al", "un", "una", "une", "en", "an", "am",
    "im", "zu", "so", "es", "er", "sie", "se", "e", "o", "a", "y", "et", "und",
  ]

  /// Adjectives in lists of function words that are common first names.
  static let namesAmongFunctionWords: WordSet = ["ernst"]

  /// Words that stand before names of places, in the languages of western Europe.
  static let localPrepositions: WordSet = [
    "in", "aus", "nach", "bei", "à", "en", "em", "a", "ad", "i", "w", "v", "te", "naar", "från",
    "til", "till", "på", "uit", "bij", "we", "do", "na", "no", "para", "hasta", "desde",
    "vers", "au", "stadt", "ville", "ciudad", "città", "cidade", "gemeinde", "commune",
  ]

  /// Cities that lists of first names hold, and that texts mean by these words.
  static let knownCities: WordSet = [
    "paris", "roma", "bern", "sydney", "dallas", "houston", "valencia", "milan", "alexandria",
  ]

  /// Articles of German, which begin no last name as particles of other languages do.
  static let germanArticles: WordSet = [
    "der", "die", "das", "den", "dem", "des", "ein", "eine", "einen", "einem", "einer", "eines",
  ]

  /// Articles of Romance languages that are particles of last names elsewhere.
  static let romanceArticles: WordSet = ["al", "la", "el", "los", "las", "le"]

  /// Titles that some lists of function words hold.
  static let titlesAmongFunctionWords: WordSet = ["dr", "mgr", "prof", "mr", "mrs"]

  /// Nouns of German that are names of organizations elsewhere: `in Kraft`, `das Bild`.
  static let germanNouns: WordSet = [
    "agentur", "armada", "artikel", "band", "bild", "bund", "boutique", "brigade", "café", "fiat",
    "focus", "fonds", "forum", "front", "gemini", "general", "gruppe", "jaguar", "junta", "kanon",
    "kraft", "liga", "linde", "magazin", "metro", "mobil", "mission", "motor", "oase", "office",
    "opera", "orange", "orchester", "orden", "oval", "partei", "politbüro", "post", "power", "puma",
    "radio", "rat", "restaurant", "salon", "scorpions", "sharp", "sport", "spiegel", "stern",
    "studio", "tempel", "theater", "trust", "union", "visa", "welt", "werk", "werke", "zeit",
    "zeitung", "stiftung", "springer", "hotel", "hotels", "meta", "mars",
  ]
}

/// Words that begin last names in other languages, and are articles with or without a preposition
/// in this one: `Jan den Uyl`, but `Peter den Vertrag`.
enum ContractedArticles {
  static func contains(_ word: UInt64, _ language: String) -> Bool {
    switch language {
    case "de", "lb": WordSet.germanArticles.contains(word)
    case "es", "it", "pt", "fr", "ca": WordSet.romanceArticles.contains(word)
    default: false
    }
  }
}
