internal import DocumentModel
internal import Unicode

/// A paragraph as sentence rules look at it: its text and tokens, by position.
///
/// A gap has the index of the token before it. It holds only within `forEachParagraph`, as its views do.
struct Paragraph {
  let text: TextBytes
  /// Its tokens; at least one.
  fileprivate(set) var indices: Range<Int>
  fileprivate let starts: UnsafeBufferPointer<UInt32>
  fileprivate let ends: UnsafeBufferPointer<UInt32>
  fileprivate let kinds: UnsafeBufferPointer<Tokens.Kind>

  func start(_ token: Int) -> Int { Int(starts[token]) }
  func end(_ token: Int) -> Int { Int(ends[token]) }
  func kind(_ token: Int) -> Tokens.Kind { kinds[token] }
  func firstByte(_ token: Int) -> UInt8 { text[start(token)] }
  func lastByte(_ token: Int) -> UInt8 { text[end(token) - 1] }
  func count(_ token: Int) -> Int { end(token) - start(token) }
  func byte(_ index: Int) -> UInt8 { text[index] }

  /// The value of the first scalar of a token.
  func firstScalar(_ token: Int) -> UInt32 {
    let byte = firstByte(token)
    return byte < 0x80 ? UInt32(byte) : scalar(at: start(token)).value
  }

  /// The scalar that starts at a byte.
  func scalar(at index: Int) -> (value: UInt32, width: Int) { decodeScalar(text, at: index) }

  /// Whether no white space stands after the token.
  func isGlued(_ gap: Int) -> Bool { end(gap) == start(gap + 1) }

  /// Whether a line ends in the gap.
  func hasNewline(_ gap: Int) -> Bool {
    var index = end(gap)
    while index < start(gap + 1) {
      if byte(index) == UInt8(ascii: "\n") { return true }
      index += 1
    }
    return false
  }

  func isUppercase(_ token: Int) -> Bool {
    let byte = firstByte(token)
    return byte < 0x80 ? byte.isASCIIUppercase : startsUppercase(text, start(token))
  }
  func isLowercase(_ token: Int) -> Bool {
    let byte = firstByte(token)
    return byte < 0x80 ? byte.isASCIILowercase : startsLowercase(text, start(token))
  }
  func isNumber(_ token: Int) -> Bool { firstByte(token).isASCIIDigit }
  func isWord(_ token: Int) -> Bool {
    kind(token) == .alphabetic || kind(token) == .ideographic
  }

  /// Whether the token is this character alone.
  func equals(_ token: Int, _ sign: UnicodeScalar) -> Bool {
    if sign.value < 0x80 { return count(token) == 1 && firstByte(token) == UInt8(sign.value) }
    let (value, width) = scalar(at: start(token))
    return value == sign.value && width == count(token)
  }

  /// Whether the token is a period alone.
  func isPeriod(_ token: Int) -> Bool {
    count(token) == 1 && firstByte(token) == UInt8(ascii: ".")
  }

  /// Whether the token ends sentences in some script: `.`, `?!`, `…`, `。`.
  func isTerminal(_ token: Int) -> Bool {
    guard kind(token) == .punctuation else { return false }
    let last = lastByte(token)
    switch last < 0x80 ? UInt32(last) : decodeScalar(text, before: end(token)).value {
    case 0x21, 0x2E, 0x3F, 0x2026, 0x203C, 0x203D, 0x2047...0x2049, 0x3002, 0xFF01, 0xFF0E, 0xFF1F,
      0xFF61, 0x061F, 0x06D4, 0x0964, 0x0965, 0x0589, 0x1362, 0x104A, 0x104B, 0x17D4:
      return true
    default: return false
    }
  }

  /// Whether the token is an ellipsis: `...`, `…`, `....`.
  func isEllipsis(_ token: Int) -> Bool {
    let first = firstScalar(token)
    return first == 0x2026 || first == 0x2E && count(token) > 1 && lastByte(token) == 0x2E
  }

  /// Whether the token closes a quotation or bracket.
  func isCloser(_ token: Int) -> Bool {
    guard kind(token) == .punctuation else { return false }
    switch firstScalar(token) {
    case 0x22, 0x27, 0x29, 0x5D, 0x7D, 0xBB, 0x2019, 0x201D, 0x203A, 0x300D, 0x300F, 0xFF09, 0x3011,
      0x300B:
      return true
    default: return false
    }
  }

  /// Whether a closing mark follows that French sets off by a space: `« Entrez ! »`.
  func isSpacedCloser(_ gap: Int) -> Bool {
    guard firstScalar(gap + 1) == 0xBB, !isGlued(gap) else { return false }
    // »German quotations« begin with this mark.
    return gap + 2 >= indices.upperBound || !isGlued(gap + 1) || !isWord(gap + 2)
  }

  /// Whether the token goes on with a quotation that has just closed: と, って, など, の, は, …
  func isJapaneseParticle(_ token: Int) -> Bool {
    switch firstScalar(token) {
    case 0x3068, 0x3063, 0x306A, 0x306E, 0x306F, 0x304C, 0x3092, 0x306B, 0x3082, 0x3067, 0x3001:
      return true
    default: return false
    }
  }

  /// Whether the token opens a quotation or bracket.
  func isOpener(_ token: Int) -> Bool {
    guard kind(token) == .punctuation else { return false }
    switch firstScalar(token) {
    case 0x22, 0x27, 0x28, 0x5B, 0x7B, 0xAB, 0x2018, 0x201C, 0x201E, 0x2039, 0x300C, 0x300E, 0xFF08,
      0xBF, 0xA1:
      return true
    default: return false
    }
  }

  /// Whether the token is an emoticon.
  func isEmoticon(_ token: Int) -> Bool {
    guard kind(token) == .symbol, count(token) > 1 else { return false }
    switch firstByte(token) {
    case UInt8(ascii: ":"), UInt8(ascii: ";"), UInt8(ascii: "="), UInt8(ascii: "^"),
      UInt8(ascii: "("):
      return true
    default: return false
    }
  }

  /// Whether a reference like `[12]` starts with the token.
  func isReference(_ token: Int) -> Bool {
    token + 2 < indices.upperBound && equals(token, "[") && isNumber(token + 1)
      && equals(token + 2, "]")
  }

  /// How many marks in a row are looked at: more are no sentence.
  private static let longestRun = 8

  /// The last token before the references that end at a gap; the gap itself when there are none.
  func lastBeforeReferences(_ gap: Int) -> Int {
    var token = gap
    let limit = max(indices.lowerBound, gap - 3 * Self.longestRun)
    while token - 3 >= limit, isReference(token - 2) { token -= 3 }
    return token
  }

  /// The last token before a gap that closes nothing.
  func lastBeforeClosers(_ gap: Int) -> Int {
    var token = gap
    let limit = max(indices.lowerBound, gap - Self.longestRun)
    while token > limit, isCloser(token),
      isGlued(token - 1) || isSpacedCloser(token - 1)
    {
      token -= 1
    }
    return token
  }

  /// The first token after a gap that opens nothing.
  func firstAfterOpeners(_ gap: Int) -> Int {
    var token = gap + 1
    let limit = min(indices.upperBound, gap + Self.longestRun)
    while token + 1 < limit, isOpener(token), isGlued(token) { token += 1 }
    return token
  }
}

/// Calls `use` with each paragraph: tokens without a block's end or this many line feeds between them.
func forEachParagraph(
  of text: [UInt8], _ tokens: Tokens, in pieces: [Range<Int>], lineFeeds: Int,
  _ use: (Paragraph) -> Void
) {
  text.withUnsafeBufferPointer { bytes in
    tokens.starts.withUnsafeBufferPointer { starts in
      tokens.ends.withUnsafeBufferPointer { ends in
        tokens.kinds.withUnsafeBufferPointer { kinds in
          let all = Paragraph(
            text: bytes, indices: starts.indices, starts: starts, ends: ends, kinds: kinds)
          all.forEachParagraph(in: pieces, lineFeeds: lineFeeds, use)
        }
      }
    }
  }
}

extension Paragraph {
  fileprivate func forEachParagraph(
    in pieces: [Range<Int>], lineFeeds: Int, _ use: (Paragraph) -> Void
  ) {
    var paragraph = self
    var first = 0
    var piece = 0
    while first < indices.upperBound {
      while pieces[piece].upperBound <= start(first) { piece += 1 }
      let limit = pieces[piece].upperBound
      var end = first + 1
      while end < indices.upperBound, start(end) < limit, !isParted(end - 1, by: lineFeeds) {
        end += 1
      }
      paragraph.indices = first..<end
      use(paragraph)
      first = end
    }
  }

  /// Whether so many lines end in a gap.
  private func isParted(_ gap: Int, by lineFeeds: Int) -> Bool {
    let (start, end) = (end(gap), start(gap + 1))
    guard end - start >= lineFeeds else { return false }
    var found = 0
    for index in start..<end where byte(index) == UInt8(ascii: "\n") { found += 1 }
    return found >= lineFeeds
  }
}
