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

  init(_ text: UnsafeBufferPointer<UInt8>, _ words: Tokens, _ sentence: Range<Int>) {
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
  func name(at word: Int) -> (Range<Int>, String, LexiconTagger.Rule)? {
    guard !signs.isEmpty, isPiece(sentence.lowerBound + word) else { return nil }
    let first = sentence.lowerBound + word
    return prefixed(first, word) ?? suffixed(first, word)
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
    while end < sentence.upperBound, words.starts[end] < next.start {
      guard end - first < sign.maximumPieces, isNamePiece(end),
        end == first || words.starts[end] == words.ends[end - 1]
      else { return nil }
      end += 1
    }
    let nameEnd = end
    guard nameEnd > first, words.ends[nameEnd - 1] >= next.start else { return nil }
    guard sign.isPart else {
      return words.ends[nameEnd - 1] == next.start
        ? (word..<(word + nameEnd - first), sign.label, sign.rule) : nil
    }
    let signEnd = next.start + sign.bytes.count
    while end < sentence.upperBound, words.starts[end] < signEnd { end += 1 }
    return (word..<(word + end - first), sign.label, sign.rule)
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
