internal import Unicode

/// The scripts that languages are told apart by, and the lower-case letters written in them.
enum LanguageScript: UInt8, CaseIterable, Sendable {
  case none = 0
  case latin, cyrillic, arabic, devanagari, greek, hebrew, thai, tamil, hangul, kana, han
  case armenian, georgian, bengali, gujarati, gurmukhi, kannada, malayalam, telugu, sinhala, khmer
  case lao, myanmar, ethiopic
  /// Letters of scripts that have no name here.
  case other
  case oriya, thaana, tibetan, cherokee, canadian, yi, mongolian

  /// - Parameter code: ISO 15924.
  fileprivate init(code: String) {
    self =
      switch code {
      case "Latn": .latin
      case "Cyrl": .cyrillic
      case "Arab": .arabic
      case "Deva": .devanagari
      case "Grek": .greek
      case "Hebr": .hebrew
      case "Thai": .thai
      case "Taml": .tamil
      case "Hang": .hangul
      case "Hira", "Kana": .kana
      case "Hani", "Bopo": .han
      case "Armn": .armenian
      case "Geor": .georgian
      case "Beng": .bengali
      case "Gujr": .gujarati
      case "Guru": .gurmukhi
      case "Knda": .kannada
      case "Mlym": .malayalam
      case "Telu": .telugu
      case "Sinh": .sinhala
      case "Khmr": .khmer
      case "Laoo": .lao
      case "Mymr": .myanmar
      case "Ethi": .ethiopic
      case "Orya": .oriya
      case "Thaa": .thaana
      case "Tibt": .tibetan
      case "Cher": .cherokee
      case "Cans": .canadian
      case "Yiii": .yi
      case "Mong": .mongolian
      case "Zyyy", "Zinh", "Zzzz": .none
      default: .other
      }
  }

  /// How many letters of an alphabet one character stands for, roughly.
  var weight: Int {
    switch self {
    case .hangul, .kana: 2
    case .han: 3
    default: 1
    }
  }
}

/// Script and lower case of characters, looked up once a character block.
struct LetterTable {
  /// A letter in lower case; `none` for what is no letter.
  struct Letter {
    var script: LanguageScript
    var lowercase: UInt32
  }

  private static let pageSize: UInt32 = 128
  private static let pageCount = 0x110000 / Int(pageSize)
  /// Where the letters of a page start in `letters`; -1 before it was asked for.
  private var starts = [Int32](repeating: -1, count: pageCount)
  private var letters: [Letter] = []

  subscript(scalar: UInt32) -> Letter {
    mutating get {
      let page = Int(scalar / Self.pageSize)
      if starts[page] < 0 {
        starts[page] = Int32(letters.count)
        letters += Self.letters(page: UInt32(page))
      }
      return letters[Int(starts[page]) + Int(scalar % Self.pageSize)]
    }
  }

  private static func letters(page: UInt32) -> [Letter] {
    (page * pageSize..<(page + 1) * pageSize).map { scalar in
      let isLetter = CharacterKind(scalar).isLetter || CharacterKind(scalar) == .mark
      let script = isLetter ? LanguageScript(code: scriptCode(scalar)) : .none
      return Letter(script: script, lowercase: lowercase(scalar))
    }
  }
}
