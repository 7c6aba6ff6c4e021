/// How a language writes what sentence rules have to know.
struct WritingHabits {
  /// Ordinals have a period: `19. století`.
  let hasOrdinals: Bool
  /// Nouns have a capital, so that one after an ordinal begins no sentence: `am 3. Mai`.
  let capitalizesNouns: Bool
  /// Texts keep to the rules of writing: a sentence begins with a capital and ends with a sign.
  ///
  /// What is known of English and Estonian is web text too, for which a model knows more.
  let isFormal: Bool
  /// No letter has cases, and an ellipsis is a pause within a sentence.
  let pausesWithoutCase: Bool
  /// No name begins with a word that begins sentences, as in `Dr. De Vries`.
  let hasPlainNames: Bool
  /// A semicolon is the question mark, as in Greek.
  let asksWithSemicolon: Bool
  /// Sentences may end without a sign, in verbs of politeness.
  let isKorean: Bool

  /// A capital with a period is an initial even after a word in lower case: `I saw J. Smith`.
  let hasLoneInitials: Bool

  /// - Parameter language: ISO 639-1.
  init(language: String) {
    hasOrdinals = Self.ordinal.contains(language)
    capitalizesNouns = language == "de"
    isFormal = !["en", "et"].contains(language)
    pausesWithoutCase = Self.caseless.contains(language)
    hasPlainNames = Self.plainNames.contains(language)
    asksWithSemicolon = language == "el"
    isKorean = language == "ko"
    hasLoneInitials = language == "en" || language == "de"
  }

  private static let ordinal: Set = [
    "bs", "cs", "da", "de", "et", "fi", "hr", "hu", "is", "lv", "nb", "nn", "no", "pl", "sk", "sl",
    "sr", "tr",
  ]
  private static let caseless: Set = ["ar", "bn", "fa", "he", "hi", "mr", "ne", "ps", "ur"]
  private static let plainNames: Set = [
    "bg", "cs", "el", "et", "fi", "hr", "hu", "pl", "ro", "ru", "sk", "sl", "sr", "tr", "uk",
  ]
}
