internal import Unicode

/// Repairs UTF-8 that was read as windows-1252, once or twice: `CafÃ©` was `Café`.
enum MojibakeRepair {
  /// A character, and the bytes of the text that it was read from.
  private struct Character {
    var scalar: UInt32
    var range: Range<Int>
    var isRepaired = false
  }

  /// Text goes wrong once, or twice; who reads it more often wrongly is not met.
  private static let mostReadings = 2

  static func edits(of text: [UInt8], _ range: Range<Int>) -> [TextEdit] {
    var edits: [TextEdit] = []
    var index = range.lowerBound
    while index < range.upperBound {
      guard text[index] >= 0x80 else {
        index += 1
        continue
      }
      var run: [Character] = []
      let before = index > range.lowerBound ? UInt32(text[index - 1]) : 0x20
      while index < range.upperBound, text[index] >= 0x80 {
        let (scalar, width) = decodeScalar(text, at: index)
        run.append(Character(scalar: scalar, range: index..<(index + width)))
        index += width
      }
      edits += repaired(run, after: before).filter(\.isRepaired).map { character in
        var bytes: [UInt8] = []
        appendScalar(character.scalar, to: &bytes)
        return TextEdit(character.range, bytes)
      }
    }
    return edits
  }

  private static func repaired(_ run: [Character], after before: UInt32) -> [Character] {
    var run = run
    for _ in 0..<mostReadings
    where run.count > 1 { run = readAgain(run, after: before) }
    return run
  }

  /// The characters whose bytes in windows-1252 are UTF-8, as that UTF-8 says; the others as they were.
  private static func readAgain(_ run: [Character], after before: UInt32) -> [Character] {
    var result: [Character] = []
    let bytes = run.map { byte(of: $0.scalar) }
    var index = 0
    while index < run.count {
      let previous =
        index == 0 ? before : result.last?.isRepaired == true ? nil : run[index - 1].scalar
      guard let (scalar, count) = sequence(bytes, index, after: previous) else {
        result.append(run[index])
        index += 1
        continue
      }
      let end = run[index + count - 1].range.upperBound
      result.append(
        Character(
          scalar: scalar, range: run[index].range.lowerBound..<end, isRepaired: true))
      index += count
    }
    return result
  }

  /// The scalar that a sequence of UTF-8 at `index` stands for, and its bytes.
  private static func sequence(
    _ bytes: [UInt8?], _ index: Int, after previous: UInt32?
  ) -> (scalar: UInt32, count: Int)? {
    guard let lead = bytes[index], (0xC2...0xF4).contains(lead) else { return nil }
    let count = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    guard index + count <= bytes.count else { return nil }
    let trails = bytes[(index + 1)..<(index + count)].compactMap { $0 }
    guard trails.count == count - 1 else { return nil }
    var decoder = UTF8()
    var source = ([lead] + trails).makeIterator()
    guard case .scalarValue(let scalar) = decoder.decode(&source) else { return nil }
    // A misread character misread again.
    let isMisread = byte(of: scalar.value).map { $0 < 0xA0 } ?? false
    guard isMisread || scalar.value >= 0xA0 && !isPlain(lead, trails, after: previous)
    else { return nil }
    return (scalar.value, count)
  }

  /// Whether two characters rather are what they say: a capital letter and a quotation mark, as in `«LIBERTÉ»`, or a
  /// letter that no mojibake of common letters begins with.
  private static func isPlain(_ lead: UInt8, _ trails: [UInt8], after previous: UInt32?) -> Bool {
    guard trails.count == 1 else { return false }
    // U+0240...U+036F: phonetic letters and marks that combine.
    if (0xC9...0xCD).contains(lead) { return true }
    let isPunctuation = [0x85, 0x91, 0x92, 0x93, 0x94, 0x96, 0x97, 0xAB, 0xBB].contains(trails[0])
    return isPunctuation && previous.map { CharacterKind($0) == .uppercase } ?? false
  }

  /// The byte that windows-1252 has for a character beyond ASCII; what it leaves out stands for itself.
  private static func byte(of scalar: UInt32) -> UInt8? {
    if (0xA0...0xFF).contains(scalar) { return UInt8(scalar) }
    if (0x80...0x9F).contains(scalar) {
      return upperControls[Int(scalar) - 0x80] == 0 ? UInt8(scalar) : nil
    }
    return upperControls.firstIndex(of: scalar).map { UInt8($0 + 0x80) }
  }

  /// The characters of the bytes 0x80 to 0x9F; 0 where there is none.
  /// - Source: https://encoding.spec.whatwg.org/index-windows-1252.txt
  private static let upperControls: [UInt32] = [
    0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039,
    0x0152, 0, 0x017D, 0, 0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC,
    0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E, 0x0178,
  ]
}
