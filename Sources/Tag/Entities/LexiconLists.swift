internal import Lexicons

/// Small words that lists of first names hold too.
enum Particles {
  private static let hashes: Set<UInt64> = Set(
    [
      "von", "van", "de", "du", "da", "di", "del", "della", "dos", "das", "der", "die", "den",
      "des", "el", "la", "le", "les", "los", "las", "lo", "il", "al", "un", "una", "une", "en",
      "an", "am", "im", "zu", "so", "es", "er", "sie", "se", "e", "o", "a", "y", "et", "und",
    ].map { WordHash.folded($0) })

  static func contains(_ word: UInt64) -> Bool { hashes.contains(word) }

  /// Adjectives in lists of function words that are common first names.
  private static let names = Set(["ernst"].map { WordHash.folded($0) })

  static func isNameAfterAll(_ word: UInt64) -> Bool { names.contains(word) }
}

/// Words that stand before names of places, in the languages of western Europe.
enum LocalPrepositions {
  private static let hashes: Set<UInt64> = Set(
    [
      "in", "aus", "nach", "bei", "à", "en", "em", "a", "ad", "i", "w", "v", "te", "naar", "från",
      "til", "till", "på", "uit", "bij", "we", "do", "na", "no", "em", "para", "hasta", "desde",
      "vers", "au", "stadt", "ville", "ciudad", "città", "cidade", "gemeinde", "commune",
    ].map { WordHash.folded($0) })

  static func contains(_ word: UInt64) -> Bool { hashes.contains(word) }
}

/// Cities that lists of first names hold, and that texts mean by these words.
enum KnownCities {
  private static let hashes = Set(
    ["paris", "roma", "bern", "sydney", "dallas", "houston", "valencia", "milan", "alexandria"]
      .map { WordHash.folded($0) })

  static func contains(_ word: UInt64) -> Bool { hashes.contains(word) }
}

/// Articles of German, which begin no last name as particles of other languages do.
enum GermanArticles {
  private static let hashes = Set(
    [
      "der", "die", "das", "den", "dem", "des", "ein", "eine", "einen", "einem", "einer", "eines",
    ].map { WordHash.folded($0) })

  static func contains(_ word: UInt64) -> Bool { hashes.contains(word) }
}

/// Words that begin last names in other languages, and are articles with or without a preposition
/// in this one: `Jan den Uyl`, but `Peter den Vertrag`.
enum ContractedArticles {
  private static let romance = Set(
    ["al", "la", "el", "los", "las", "le"].map { WordHash.folded($0) })

  static func contains(_ word: UInt64, _ language: String) -> Bool {
    switch language {
    case "de", "lb": GermanArticles.contains(word)
    case "es", "it", "pt", "fr", "ca": romance.contains(word)
    default: false
    }
  }
}

/// Titles that some lists of function words hold.
enum AcademicTitles {
  private static let hashes = Set(["dr", "mgr", "prof", "mr", "mrs"].map { WordHash.folded($0) })

  static func contains(_ word: UInt64) -> Bool { hashes.contains(word) }
}

/// Nouns of German that are names of organizations elsewhere: `in Kraft`, `das Bild`.
enum GermanNouns {
  private static let hashes: Set<UInt64> = Set(
    [
      "agentur", "armada", "artikel", "band", "bild", "bund", "boutique", "brigade", "café",
      "fiat", "focus", "fonds", "forum", "front", "gemini", "general", "gruppe", "jaguar",
      "junta", "kanon", "kraft", "liga", "linde", "magazin", "metro", "mobil", "mission", "motor",
      "oase", "office", "opera", "orange", "orchester", "orden", "oval", "partei", "politbüro",
      "post", "power", "puma", "radio", "rat", "restaurant", "salon", "scorpions", "sharp", "sport",
      "spiegel", "stern", "studio", "tempel", "theater", "trust", "union", "visa", "welt", "werk",
      "werke", "zeit", "zeitung", "stiftung", "springer", "hotel", "hotels", "meta", "mars",
    ].map { WordHash.folded($0) })

  static func contains(_ word: UInt64) -> Bool { hashes.contains(word) }
}
