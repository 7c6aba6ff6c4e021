extension LanguageScript {
  /// The language that most texts in a script are in, where the model knows none.
  struct MainLanguage {
    /// ISO 639-1, or ISO 639-3 where that has none.
    var code: String
    /// How much of what is written in the script is in this language, roughly.
    var share: Double
  }

  /// - Returns: nil for scripts that the model tells languages of, or that have no name here.
  var mainLanguage: MainLanguage? {
    switch self {
    case .armenian: MainLanguage(code: "hy", share: 1)
    case .georgian: MainLanguage(code: "ka", share: 0.98)
    // Also Assamese.
    case .bengali: MainLanguage(code: "bn", share: 0.9)
    case .gujarati: MainLanguage(code: "gu", share: 0.98)
    case .gurmukhi: MainLanguage(code: "pa", share: 1)
    // Also Tulu and Konkani.
    case .kannada: MainLanguage(code: "kn", share: 0.98)
    case .malayalam: MainLanguage(code: "ml", share: 1)
    case .telugu: MainLanguage(code: "te", share: 1)
    case .sinhala: MainLanguage(code: "si", share: 0.98)
    case .khmer: MainLanguage(code: "km", share: 1)
    case .lao: MainLanguage(code: "lo", share: 1)
    // Also Shan, Mon and Karen.
    case .myanmar: MainLanguage(code: "my", share: 0.9)
    // Also Tigrinya.
    case .ethiopic: MainLanguage(code: "am", share: 0.85)
    case .oriya: MainLanguage(code: "or", share: 0.98)
    case .thaana: MainLanguage(code: "dv", share: 1)
    // Also Dzongkha.
    case .tibetan: MainLanguage(code: "bo", share: 0.9)
    case .cherokee: MainLanguage(code: "chr", share: 1)
    // Also Cree and Ojibwe.
    case .canadian: MainLanguage(code: "iu", share: 0.7)
    case .yi: MainLanguage(code: "ii", share: 1)
    case .mongolian: MainLanguage(code: "mn", share: 0.9)
    case .none, .latin, .cyrillic, .arabic, .devanagari, .greek, .hebrew, .thai, .tamil, .hangul,
      .kana, .han, .other:
      nil
    }
  }
}
