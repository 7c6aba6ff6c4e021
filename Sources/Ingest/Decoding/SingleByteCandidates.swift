internal import Lexicons
internal import Unicode

/// An encoding of one byte a character that an undeclared file may have, and the languages written in it.
struct SingleByteCandidate: Sendable {
  /// WHATWG name, lower case.
  let encoding: String
  let languages: [LetterPairs]
  /// What it costs to believe in it at all, in the unit of `LetterPairs`.
  let bias: Int
  /// For every byte its letter in lower case, or `LetterPairs.boundary`.
  private(set) var letters = [UInt16](repeating: LetterPairs.boundary, count: 256)
  private(set) var kinds = [Kind](repeating: .other, count: 256)

  /// Stands inside of words: an apostrophe, a soft hyphen.
  private(set) var isApostrophe = [Bool](repeating: false, count: 256)

  /// Ends a quotation.
  private(set) var isClosing = [Bool](repeating: false, count: 256)

  /// What a byte is as a character.
  enum Kind: UInt8, Sendable {
    case other, lowercase, uppercase
    /// Quotation marks, dashes and the like, found in any text.
    case punctuation
    /// Signs found in any text, though not next to letters.
    case sign
    /// Box drawing, mathematical signs and the like.
    case symbol
    case undefined
  }

  /// - Returns: nil when the encoding cannot be read here.
  private init?(_ encoding: String, _ languages: String, bias: Int) {
    guard var decoder = CharacterDecoder(encoding: encoding) else { return nil }
    self.encoding = encoding
    self.bias = bias
    let codes = languages.split(separator: " ")
    self.languages = LetterPairs.all.filter { pairs in codes.contains { $0 == pairs.language } }
    let bytes = (0...255).map(UInt8.init)
    let chunk = decoder.decode(bytes, 0..<256, isLast: true)
    for (unit, byte) in zip(chunk.units, chunk.starts) { classify(unit, at: byte) }
  }

  private mutating func classify(_ unit: UInt16, at byte: Int) {
    guard let scalar = Unicode.Scalar(unit) else { return }
    let properties = scalar.properties
    let lower = properties.lowercaseMapping.unicodeScalars
    switch properties.generalCategory {
    case .lowercaseLetter, .otherLetter, .modifierLetter, .nonspacingMark, .spacingMark:
      // ª and º stand behind numbers.
      kinds[byte] = unit == 0xAA || unit == 0xBA ? .sign : .lowercase
    case .uppercaseLetter: kinds[byte] = .uppercase
    case _ where byte < 0x80: return
    case .control, .unassigned, .privateUse: kinds[byte] = .undefined
    case .otherSymbol, .mathSymbol, .modifierSymbol, .otherNumber, .currencySymbol, .format,
      .decimalNumber:
      kinds[byte] = commonSigns.contains(unit) ? .sign : .symbol
    case .finalPunctuation:
      kinds[byte] = .punctuation
      isClosing[byte] = true
    default: kinds[byte] = rareMarks.contains(unit) ? .symbol : .punctuation
    }
    isApostrophe[byte] = unit == 0x2018 || unit == 0x2019 || unit == 0xAD
    if unit == 0xFFFD { kinds[byte] = .undefined }
    if kinds[byte] == .lowercase || kinds[byte] == .uppercase, let first = lower.first {
      letters[byte] = UInt16(truncatingIfNeeded: first.value)
    }
  }

  /// Likelier ones first: of two that read a file alike, the first is taken.
  static let all: [SingleByteCandidate] = [
    Self("windows-1252", "de fr es it pt nl af sv da no fi en is et", bias: 0),
    Self("windows-1250", "pl cs sk hu hr sl ro", bias: 20),
    Self("windows-1251", "ru uk bg", bias: 20),
    Self("windows-1253", "el", bias: 20),
    Self("windows-1254", "tr", bias: 20),
    Self("windows-1255", "he", bias: 20),
    Self("windows-1256", "ar fa", bias: 20),
    Self("windows-1257", "et lt lv", bias: 30),
    Self("windows-1258", "vi", bias: 30),
    Self("windows-874", "th", bias: 20),
    Self("iso-8859-2", "pl cs sk hu hr sl ro", bias: 30),
    Self("iso-8859-7", "el", bias: 30),
    Self("koi8-r", "ru", bias: 30),
    Self("koi8-u", "uk", bias: 30),
    Self("iso-8859-5", "ru bg uk", bias: 40),
    Self("iso-8859-6", "ar", bias: 40),
    Self("iso-8859-13", "et lt lv", bias: 50),
    Self("ibm866", "ru bg", bias: 50),
    Self("iso-8859-15", "fr fi et", bias: 20),
    Self("macintosh", "de fr es it pt nl sv da no fi is", bias: 70),
    Self("x-mac-cyrillic", "ru bg uk", bias: 80),
  ].compactMap(\.self)
}

/// ¢ £ § © ® ° ± ² ³ ´ ¹ ¼ ½ ¾ × € ™ and the soft hyphen.
private let commonSigns: Set<UInt16> = [
  0xA2, 0xA3, 0xA7, 0xA9, 0xAD, 0xAE, 0xB0, 0xB1, 0xB2, 0xB3, 0xB4, 0xB9, 0xBC, 0xBD, 0xBE, 0xD7,
  0x20AC, 0x2116, 0x2122,
]

/// ¶ † ‡ ‰ ‚
private let rareMarks: Set<UInt16> = [0xB6, 0x2020, 0x2021, 0x2030, 0x201A]
