/// What a word means to a pattern; the names stand in the list of words.
enum PatternWordKind: UInt8, CaseIterable {
  case daycontext, month, weekday, season, day, direction, ago, agoleft, timeunit, daytime
  case meridiem, meridiemleft, clock, timecontext, zone, datetime, imperial, era, ordinalcentury
  case yearcontext, yearafter, to, of
  case number, scale, scaleletter, ordinal, ordinalsuffix
  case numberpart, numberand, dozen, ordinalleft
  case percent, percentleft, currency, currencyafter, unit, identifier, phone
  case between, directionafter, period, singular, fixedduration, halfafter, halfbefore
  case clockleft, clockright, dayhalf, decadeleft, decadeafter, centuryleft
  case scalepart, minus, denominator

  /// From how many bytes on a word cannot be mistaken for another in a text of any language; nil when it means
  /// something only in its own.
  var unmistakableLength: Int? {
    switch self {
    case .month, .weekday, .percent, .currency, .currencyafter, .unit, .era, .zone,
      .datetime, .imperial, .ordinalcentury, .identifier, .phone, .meridiem, .meridiemleft:
      5
    // The French cents are no hundreds, the Danish timer is no German one.
    case .scale, .timeunit: 7
    default: nil
    }
  }
}

/// Several kinds of words.
struct PatternWordKinds: OptionSet {
  let rawValue: UInt64

  init(rawValue: UInt64) { self.rawValue = rawValue }
  init(_ kind: PatternWordKind) { rawValue = 1 << UInt64(kind.rawValue) }
  init(_ kinds: PatternWordKind...) {
    rawValue = kinds.reduce(0) { $0 | 1 << UInt64($1.rawValue) }
  }

  func contains(_ kind: PatternWordKind) -> Bool { rawValue >> UInt64(kind.rawValue) & 1 == 1 }
}

/// A language, as a bit in the masks of the word list.
struct PatternLanguage: Equatable {
  static let codes = [
    "en", "de", "fr", "es", "it", "pt", "nl", "sv", "da", "no", "pl", "ru", "uk", "tr", "cs", "fi",
    "ja", "zh", "ko", "ar", "hi", "id",
  ]

  let code: String
  /// 0 for a language without words.
  let bit: UInt32

  init(_ code: String) {
    self.code = code
    bit = Self.codes.firstIndex(of: code).map { 1 << UInt32($0) } ?? 0
  }

  /// True where 1,5 is one and a half.
  /// - Source: Unicode CLDR, numbers/symbols/decimal.
  var hasDecimalComma: Bool {
    !["en", "ja", "zh", "ko", "hi", "th", "he", "ar", "fa", "ms", "sw", "ta", "te", "bn", "ga"]
      .contains(code)
  }

  /// Those that write numbers as one word: dreihundert, quindicimila.
  static let joiningNumbers = ["de", "nl", "it", "sv"].map(PatternLanguage.init)

  /// True where the names of months and days begin with a capital.
  var writesCapital: Bool { code == "en" || code == "de" }

  /// True where a plain space separates thousands.
  var groupsBySpace: Bool {
    [
      "fr", "es", "pt", "sv", "no", "pl", "ru", "uk", "cs", "fi", "sk", "bg", "hu", "lv", "lt",
      "et",
    ]
    .contains(code)
  }
}
