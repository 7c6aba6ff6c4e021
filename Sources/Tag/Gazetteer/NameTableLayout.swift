internal import StageKit

/// Where the parts of a compiled list lie in its bytes; all numbers are little-endian.
///
/// Eight words of 32 bits: flags of the folding, language of the stems, bits of the number of slots, bits of the number of
/// start marks, numbers of entries and labels, bytes of the strings and of the name. Then slots (8 bytes), start marks
/// (bits), entries (five words), labels (two words), strings, of which the first is the list's name.
struct NameTableLayout: Equatable {
  static let kind = "names002"
  static let headCount = 32
  static let slotStride = 8
  static let entryStride = 20
  static let labelStride = 8
  static let ignoresCaseFlag: UInt32 = 1
  static let ignoresAccentsFlag: UInt32 = 2
  /// What 31 bits of a slot can say, and more than any list has.
  private static let maximumBits: UInt32 = 31
  /// Start marks are whole words.
  static let minimumBits: UInt32 = 6

  var folding: NameFolding
  var slotBits: UInt32
  var startBits: UInt32
  var entryCount: Int
  var labelCount: Int
  var stringCount: Int
  var nameCount: Int

  var slots: Int { Self.headCount }
  var starts: Int { slots + Self.slotStride << Int(slotBits) }
  var entries: Int { starts + 1 << Int(startBits) / 8 }
  var labels: Int { entries + entryCount * Self.entryStride }
  var strings: Int { labels + labelCount * Self.labelStride }
  var count: Int { strings + stringCount }

  /// The head as bytes.
  var head: [UInt8] {
    let flags =
      (folding.ignoresCase ? Self.ignoresCaseFlag : 0)
      | (folding.ignoresAccents ? Self.ignoresAccentsFlag : 0)
    let language = folding.stemLanguage.utf8.reversed().reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
    let words = [
      flags, language, slotBits, startBits, UInt32(entryCount), UInt32(labelCount),
      UInt32(stringCount), UInt32(nameCount),
    ]
    return words.flatMap { word in withUnsafeBytes(of: word.littleEndian) { Array($0) } }
  }
}

extension NameTableLayout {
  /// Reads the head, and checks that all parts lie inside.
  /// - Returns: nil when they do not.
  init?(_ bytes: UnsafeRawBufferPointer) {
    guard bytes.count >= Self.headCount else { return nil }
    let words = (0..<Self.headCount / 4).map { index in
      UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: index * 4, as: UInt32.self))
    }
    let language = (0..<4).map { UInt8(truncatingIfNeeded: words[1] >> ($0 * 8)) }
    folding = NameFolding(
      ignoresCase: words[0] & Self.ignoresCaseFlag != 0,
      ignoresAccents: words[0] & Self.ignoresAccentsFlag != 0,
      stemLanguage: String(decoding: language.prefix { $0 != 0 }, as: UTF8.self))
    (slotBits, startBits) = (words[2], words[3])
    (entryCount, labelCount) = (Int(words[4]), Int(words[5]))
    (stringCount, nameCount) = (Int(words[6]), Int(words[7]))
    let bits = Self.minimumBits...Self.maximumBits
    guard bits.contains(slotBits), bits.contains(startBits), labelCount > 0,
      nameCount <= stringCount, count == bytes.count
    else { return nil }
  }
}
