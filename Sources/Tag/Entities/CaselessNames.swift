internal import DocumentModel

/// Names in Chinese, Japanese and Korean that show by what stands right before or after them.
///
/// Tokenizers cut these scripts into pieces of one to four characters: a name is a few pieces without white space or signs
/// between them.
struct CaselessNames {
  private struct Sign {
    var bytes: [UInt8]
    var label: String
    var rule: LexiconTagger.Rule
    /// Whether the sign is part of the name.
    var isPart: Bool
    /// Pieces that the name may have beside the sign.
    var maximumPieces: Int

    init(_ text: String, _ label: String, _ rule: LexiconTagger.Rule, isPart: Bool, _ pieces: Int) {
      bytes = Array(text.utf8)
      self.label = label
      self.rule = rule
      self.isPart = isPart
      maximumPieces = pieces
    }
  }

  private static let suffixes: [Sign] = [
    Sign("株式会社", "ORG", .legalForm, isPart: true, 4),
    Sign("有限会社", "ORG", .legalForm, isPart: true, 4),
    Sign("有限公司", "ORG", .legalForm, isPart: true, 6),
    Sign("大学", "ORG", .organization, isPart: true, 2),
    Sign("大學", "ORG", .organization, isPart: true, 2),
    Sign("新聞社", "ORG", .organization, isPart: true, 2),
    Sign("주식회사", "ORG", .legalForm, isPart: true, 2),
    Sign("さん", "PERSON", .title, isPart: false, 2),
    Sign("氏", "PERSON", .title, isPart: false, 2),
    Sign("先生", "PERSON", .title, isPart: false, 2),
    Sign("首相", "PERSON", .title, isPart: false, 2),
    Sign("大統領", "PERSON", .title, isPart: false, 2),
  ]
  private static let prefixes: [Sign] = [
    Sign("株式会社", "ORG", .legalForm, isPart: true, 4)
  ]

  private let text: UnsafeBufferPointer<UInt8>
  private let words: Tokens
  private let sentence: Range<Int>
  /// Byte offsets where a sign begins, with its number in `suffixes`.
  private var signs: [(start: Int, sign: Int)] = []
  /// In Japanese, kana part the words; a run of ideographs is one word, of katakana another.
  private let hasRuns: Bool

  init(
    _ text: UnsafeBufferPointer<UInt8>, _ words: Tokens, _ sentence: Range<Int>, language: String
  ) {
    hasRuns = language == "ja"
    self.text = text
    self.words = words
    self.sentence = sentence
    guard let first = sentence.first, let last = sentence.last else { return }
    var offset = words.starts[first]
    while offset < words.ends[last] {
      // Every sign begins with one of the bytes E3 to EC; Latin texts pass quickly.
      if text[offset] >= 0xE3, let sign = sign(at: offset) { signs.append((offset, sign)) }
      offset += 1
    }
  }

  private func sign(at offset: Int) -> Int? {
    Self.suffixes.firstIndex { sign in
      offset + sign.bytes.count <= text.count
        && text[offset..<(offset + sign.bytes.count)].elementsEqual(sign.bytes)
    }
  }

  /// The name that begins at a word of the sentence.
  /// - Parameter isPlace: the word is one that no person is called: `韓国` in `韓国大統領`.
  func name(at word: Int, isPlace: Bool) -> (Range<Int>, String, LexiconTagger.Rule)? {
    let first = sentence.lowerBound + word
    guard !signs.isEmpty, isPiece(first), !isWithinRun(before: first, .katakana) else { return nil }
    guard let name = prefixed(first, word) ?? suffixed(first, word) else { return nil }
    let isNoPerson = isPlace || (name.0.count == 1 && isNation(first))
    return isNoPerson && name.1 == "PERSON" ? nil : name
  }

  private func prefixed(_ first: Int, _ word: Int) -> (Range<Int>, String, LexiconTagger.Rule)? {
    guard let sign = Self.prefixes.first,
      signs.contains(where: { $0.start == words.starts[first] }),
      text[words.starts[first]...].starts(with: sign.bytes)
    else { return nil }
    let signEnd = words.starts[first] + sign.bytes.count
    var end = first
    while end < sentence.upperBound, words.ends[end] <= signEnd { end += 1 }
    let limit = min(sentence.upperBound, end + sign.maximumPieces)
    let nameStart = end
    while end < limit, end > first, words.starts[end] == words.ends[end - 1], isNamePiece(end) {
      end += 1
    }
    guard end > nameStart else { return nil }
    return (word..<(word + end - first), sign.label, sign.rule)
  }

  private func suffixed(_ first: Int, _ word: Int) -> (Range<Int>, String, LexiconTagger.Rule)? {
    guard let next = signs.first(where: { $0.start >= words.starts[first] }) else { return nil }
    let sign = Self.suffixes[next.sign]
    var end = first
    var pieces = 0
    while end < sentence.upperBound, words.starts[end] < next.start {
      if end == first || !isWithinRun(before: end, .katakana) { pieces += 1 }
      guard pieces <= sign.maximumPieces, isNamePiece(end),
        end == first || words.starts[end] == words.ends[end - 1]
      else { return nil }
      end += 1
    }
    var nameEnd = end
    guard nameEnd > first, words.ends[nameEnd - 1] >= next.start else { return nil }
    guard sign.isPart else {
      // `バイデン米大統領`: the nation is no part of the name.
      if nameEnd > first + 1, words.ends[nameEnd - 1] == next.start, isNation(nameEnd - 1) {
        nameEnd -= 1
        return (word..<(word + nameEnd - first), sign.label, sign.rule)
      }
      return words.ends[nameEnd - 1] == next.start
        ? (word..<(word + nameEnd - first), sign.label, sign.rule) : nil
    }
    let signEnd = next.start + sign.bytes.count
    while end < sentence.upperBound, words.starts[end] < signEnd { end += 1 }
    return (word..<(word + end - first), sign.label, sign.rule)
  }

  /// Whether a place of these words is no part of a longer word: `日本銀行` is none in Japan.
  func standsFree(_ range: Range<Int>) -> Bool {
    guard hasRuns, !range.isEmpty else { return true }
    let first = sentence.lowerBound + range.lowerBound
    let end = sentence.lowerBound + range.upperBound
    for script in [Script.katakana, .ideographs] where isWithinRun(before: first, script) {
      return false
    }
    guard end < words.count else { return true }
    if isWithinRun(before: end, .katakana) { return false }
    return !isWithinRun(before: end, .ideographs) || isAnyOf(Self.placeSuffixes, end)
  }

  private enum Script {
    case katakana
    case ideographs

    func contains(_ scalar: UInt32) -> Bool {
      switch self {
      case .katakana: 0x30A1...0x30FA ~= scalar || scalar == 0x30FC
      case .ideographs: 0x3400...0x9FFF ~= scalar || 0x20000...0x3FFFF ~= scalar
      }
    }
  }

  private static let placeSuffixes: Set<UInt32> = Set("市県都府州省国区町村".unicodeScalars.map(\.value))
  private static let nations: Set<UInt32> = Set("米英仏独伊露韓中印".unicodeScalars.map(\.value))

  /// Whether a token and the one before it are of one run of letters of a script.
  private func isWithinRun(before token: Int, _ script: Script) -> Bool {
    guard hasRuns, token > 0, words.starts[token] == words.ends[token - 1],
      script.contains(scalar(at: words.starts[token]))
    else { return false }
    var last = words.ends[token - 1] - 1
    while last > words.starts[token - 1], text[last] & 0xC0 == 0x80 { last -= 1 }
    return script.contains(scalar(at: last))
  }

  /// Whether a token is a single letter that stands for a nation.
  private func isNation(_ token: Int) -> Bool {
    var index = words.starts[token]
    let scalar = decodeScalar(text, &index, words.ends[token])
    return index == words.ends[token] && Self.nations.contains(scalar)
  }

  private func isAnyOf(_ scalars: Set<UInt32>, _ token: Int) -> Bool {
    scalars.contains(scalar(at: words.starts[token]))
  }

  private func scalar(at index: Int) -> UInt32 {
    var index = index
    return decodeScalar(text, &index, text.count)
  }

  /// A token of letters, not in an alphabet with case.
  private func isPiece(_ token: Int) -> Bool { text[words.starts[token]] >= 0xE3 }

  /// A piece that names are made of: ideographs, katakana, Hangul or Latin, but not hiragana, which inflects.
  private func isNamePiece(_ token: Int) -> Bool {
    var index = words.starts[token]
    let end = words.ends[token]
    while index < end {
      let scalar = decodeScalar(text, &index, end)
      switch scalar {
      case 0x41...0x5A, 0x61...0x7A, 0x30A0...0x30FF, 0x3400...0x9FFF, 0xAC00...0xD7A3,
        0x20000...0x3FFFF:
        continue
      default: return false
      }
    }
    return true
  }
}
