internal import CICU

/// The property Sentence_Break of UAX #29; line feeds are white space within a paragraph.
enum SentenceProperty: UInt8 {
  case other, period, close, extend, lower, numeric, letter, separator, space, terminal, upper
  case `continue`

  /// - Parameter value: as ICU numbers it (`USentenceBreak`).
  init(icu value: Int32) {
    switch value {
    case 1: self = .period
    case 2: self = .close
    case 3, 12: self = .extend
    case 4: self = .lower
    case 5: self = .numeric
    case 6: self = .letter
    case 7: self = .separator
    case 8, 11, 13: self = .space
    case 9: self = .terminal
    case 10: self = .upper
    case 14: self = .continue
    default: self = .other
    }
  }
}

/// Properties of characters, asked of ICU once each.
final class SentenceProperties {
  let ascii: [SentenceProperty]
  /// What ends sentences in this language alone.
  private let questionMarks: Set<UInt32>
  /// Characters beyond these planes are rare, and asked for each time.
  private static let known: UInt32 = 0x20000
  /// By scalar; 0 for one that was not asked for yet, else one more than the raw value.
  private let cache: UnsafeMutableBufferPointer<UInt8>

  /// - Parameter language: ISO 639-1. Greek has a question mark that looks like a semicolon.
  init(language: String) {
    questionMarks = language == "el" ? [0x3B, 0x37E] : []
    cache = .allocate(capacity: Int(Self.known))
    cache.initialize(repeating: 0)
    ascii = (0..<128).map { [questionMarks] in Self.property(of: $0, questionMarks) }
  }

  deinit { cache.deallocate() }

  subscript(scalar: UInt32) -> SentenceProperty {
    guard scalar < Self.known else { return Self.property(of: scalar, questionMarks) }
    if let known = SentenceProperty(rawValue: cache[Int(scalar)] &- 1) { return known }
    let property = Self.property(of: scalar, questionMarks)
    cache[Int(scalar)] = property.rawValue + 1
    return property
  }

  private static func property(
    of scalar: UInt32, _ questionMarks: Set<UInt32>
  ) -> SentenceProperty {
    questionMarks.contains(scalar)
      ? .terminal : SentenceProperty(icu: cicu_sentence_break(scalar))
  }
}
