/// A stretch of text without white space, which token rules look at as a whole.
struct Chunk {
  /// Characters that rules depend on; a chunk without them skips the rules.
  struct Marks: OptionSet {
    var rawValue: UInt16
    static let at = Marks(rawValue: 1)
    static let slash = Marks(rawValue: 2)
    static let colon = Marks(rawValue: 4)
    /// A period with a letter or digit after it.
    static let innerPeriod = Marks(rawValue: 8)
    static let hyphen = Marks(rawValue: 16)
    static let apostrophe = Marks(rawValue: 32)
    static let digit = Marks(rawValue: 64)
  }

  var start: Int
  var end: Int
  /// End of the block: as far as rules may look ahead.
  var limit: Int
  var marks: Marks

  /// A chunk that no rule but the one for abbreviations looks at.
  init(_ start: Int, _ end: Int, limit: Int) {
    self.start = start
    self.end = end
    self.limit = limit
    marks = []
  }

  init(_ text: TextBytes, _ start: Int, _ end: Int, limit: Int) {
    self.start = start
    self.end = end
    self.limit = limit
    var marks: Marks = []
    for index in start..<end { marks.formUnion(Self.marks(of: text, index)) }
    self.marks = marks
  }

  private static func marks(of text: TextBytes, _ index: Int) -> Marks {
    switch text[index] {
    case UInt8(ascii: "@"): .at
    case UInt8(ascii: "/"): .slash
    case UInt8(ascii: ":"): .colon
    case UInt8(ascii: "."):
      index + 1 < text.count && text[index + 1].isWordByte ? .innerPeriod : []
    case UInt8(ascii: "-"): .hyphen
    case UInt8(ascii: "'"), UInt8(ascii: "`"): .apostrophe
    case UInt8(ascii: "0")...UInt8(ascii: "9"): .digit
    // U+2010 and U+2011 are hyphens, U+2018 and U+2019 apostrophes.
    case 0xE2: text[index + 1] == 0x80 ? (text[index + 2] < 0x98 ? .hyphen : .apostrophe) : []
    default: []
    }
  }

  /// The first byte after the chunk that is not white space, if the block has one.
  func nextStart(_ text: TextBytes) -> Int? {
    var index = end
    while index < limit, text[index].isASCIISpace { index += 1 }
    return index < limit ? index : nil
  }
}
