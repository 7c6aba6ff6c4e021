internal import Lexicons

/// Cuts UTF-8 text into the units that names are compared by: runs of letters and digits, single other characters.
///
/// Names and texts are cut alike, whatever the tokenizer: so a list needs no tokenizing. Characters of scripts that are
/// written without spaces are units of their own; white space is no unit, but units know whether it stood before them.
struct NameUnits {
  /// A unit with its place.
  struct Unit {
    var start: Int
    var end: Int
    /// Hash of the unit's (folded) scalars, and of whether white space stands before it.
    var hash: UInt64
  }

  private static let apostrophe: UInt32 = 0x27
  private static let curvedApostrophe: UInt32 = 0x2019

  let text: UnsafeBufferPointer<UInt8>
  let end: Int
  // The stage and the compiler keep it alive, so that copies need not count references.
  private unowned(unsafe) let folder: NameFolder
  private let scalars: ScalarFolder
  private let stems: Bool
  private var position: Int

  init(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ folder: NameFolder) {
    self.text = text
    self.folder = folder
    scalars = folder.scalars
    stems = folder.stems
    position = range.lowerBound
    end = range.upperBound
  }

  /// The next unit; nil at the end.
  /// - Parameter isFirst: the unit begins a name: white space before it does not count.
  mutating func next(isFirst: Bool) -> Unit? {
    var isApart = false
    while position < end {
      var after = position
      let scalar = decodeScalar(text, &after, end)
      let kind = ScalarKind(scalar)
      guard kind != .space else {
        position = after
        isApart = !isFirst
        continue
      }
      let start = position
      position = after
      var hash = WordHash()
      // O’Brien and O'Brien are one name.
      scalars.add(scalar == Self.curvedApostrophe ? Self.apostrophe : scalar, to: &hash)
      if kind == .word { takeRun(&hash) }
      let isStemmed = kind == .word && stems
      let value = isStemmed ? folder.stemHash(text, start..<position) : hash.value
      return Unit(start: start, end: position, hash: isApart ? WordHash.mixed(~value) : value)
    }
    return nil
  }

  private mutating func takeRun(_ hash: inout WordHash) {
    while position < end {
      var after = position
      let scalar = decodeScalar(text, &after, end)
      guard ScalarKind(scalar) == .word else { return }
      scalars.add(scalar, to: &hash)
      position = after
    }
  }
}

/// What a scalar is to `NameUnits`.
private enum ScalarKind {
  case word, single, space

  @inline(__always)
  init(_ scalar: UInt32) {
    if scalar < 0x80 {
      let isWord = (scalar | 0x20) &- 0x61 < 26 || scalar &- 0x30 < 10
      self = isWord ? .word : scalar <= 0x20 ? .space : .single
    } else {
      self = Self.wide(scalar)
    }
  }

  private static func wide(_ scalar: UInt32) -> ScalarKind {
    switch scalar {
    case 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: .space
    // Signs of Latin-1, general punctuation to symbols, CJK punctuation, full-width signs.
    case 0x80...0xA9, 0xAB...0xB4, 0xB6...0xB9, 0xBB...0xBF, 0xD7, 0xF7: .single
    case 0x200B...0x206F, 0x20A0...0x20CF, 0x2100...0x2BFF, 0x3001...0x3004, 0x3007...0x3020:
      .single
    case 0xFF01...0xFF0F, 0xFF1A...0xFF20, 0xFF3B...0xFF40, 0xFF5B...0xFF65: .single
    // Thai, Lao, Myanmar, Khmer; kana and ideographs.
    case 0xE00...0xEFF, 0x1000...0x109F, 0x1780...0x17FF: .single
    case 0x3040...0x30FF, 0x31F0...0x31FF, 0x3400...0x9FFF, 0xF900...0xFAFF, 0x1B000...0x1B16F,
      0x20000...0x3FFFF:
      .single
    case 0x1F000...0x1FAFF: .single
    default: .word
    }
  }
}
