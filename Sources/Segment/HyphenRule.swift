internal import Unicode

/// Decides which words stay together at a hyphen.
struct HyphenRule {
  /// What to do with words like `well-known`.
  enum Policy { case split, keep }

  private let policy: Policy
  private let isFrench: Bool

  init(_ policy: Policy, language: String) {
    self.policy = policy
    self.isFrench = language == "fr"
  }

  var keepsRanges: Bool { policy == .keep }

  /// The end of the compound whose first part is `word`, if the parts stay together.
  func end(_ text: TextBytes, _ word: Range<Int>, in chunk: Chunk) -> Int? {
    var end = word.upperBound
    var partStart = word.lowerBound
    while let next = hyphenEnd(text, end, chunk.end) {
      guard next < chunk.end, text[next].isWordByte else { break }
      var partEnd = next
      while partEnd < chunk.end, text[partEnd].isWordByte,
        hyphenEnd(text, partEnd, chunk.end) == nil
      {
        let (scalar, width) = decodeScalar(text, at: partEnd)
        let kind = CharacterKind(scalar)
        guard kind.isLetter || kind == .mark || kind == .number else { break }
        partEnd += width
      }
      guard partEnd > next else { break }
      if isFrench, cliticEnd(text, at: end, in: chunk) != nil { break }
      guard policy == .keep || isPrefix(text, partStart..<end) else { break }
      partStart = next
      end = partEnd
    }
    return end > word.upperBound ? end : nil
  }

  /// The end of a French pronoun after its verb, with the hyphen at `index`: `-il`, `-t-elle`.
  func cliticEnd(_ text: TextBytes, at index: Int, in chunk: Chunk) -> Int? {
    guard isFrench, index > chunk.start, text[index - 1].isWordByte,
      var start = hyphenEnd(text, index, chunk.end)
    else { return nil }
    // A meeting, far more often than an order to meet.
    let isMeeting =
      index >= 6 && hasPrefix("rendez", text, at: index - 6, before: index)
      && hasPrefix("vous", text, at: start, before: chunk.end)
    if isMeeting { return nil }
    if hasPrefix("t-", text, at: start, before: chunk.end) { start += 2 }
    var end = start
    while end < chunk.end, text[end].isASCIILetter { end += 1 }
    guard isClitic(text, start..<end), end == chunk.end || !text[end].isWordByte else { return nil }
    // Two at most: `donne-le-moi`.
    if let next = hyphenEnd(text, end, chunk.end) {
      var last = next
      while last < chunk.end, text[last].isASCIILetter { last += 1 }
      guard isClitic(text, next..<last), last == chunk.end || !text[last].isWordByte else {
        return nil
      }
    }
    return end
  }

  /// The end of the hyphen at `index`.
  private func hyphenEnd(_ text: TextBytes, _ index: Int, _ end: Int) -> Int? {
    guard index < end else { return nil }
    if text[index] == UInt8(ascii: "-") { return index + 1 }
    // U+2010, U+2011
    if text[index] == 0xE2, text[index + 1] == 0x80, text[index + 2] | 1 == 0x91 {
      return index + 3
    }
    return nil
  }

  private static let clitics: [StaticString] = [
    "il", "ils", "elle", "elles", "on", "je", "tu", "nous", "vous", "ce", "y", "en", "moi", "toi",
    "lui", "leur", "le", "la", "les", "t",
  ]

  private func isClitic(_ text: TextBytes, _ part: Range<Int>) -> Bool {
    Self.clitics.contains {
      $0.utf8CodeUnitCount == part.count
        && hasPrefix($0, text, at: part.lowerBound, before: part.upperBound)
    }
  }

  /// English prefixes that are no words of their own: UD's English treebanks keep them with their stem.
  private static let prefixes: [StaticString] = [
    "e", "co", "re", "pre", "anti", "non", "multi", "un", "ex", "sub", "mid", "semi", "de",
    "counter", "inter", "intra", "pro", "post", "bi", "neo", "ultra", "mini", "micro", "pseudo",
    "quasi", "trans", "cross", "socio", "over", "arch", "hyper",
  ]

  private func isPrefix(_ text: TextBytes, _ part: Range<Int>) -> Bool {
    Self.prefixes.contains {
      $0.utf8CodeUnitCount == part.count
        && hasPrefix($0, text, at: part.lowerBound, before: part.upperBound)
    }
  }
}
