internal import DocumentModel
internal import Unicode

/// Keeps words together that a sign joins: `AT&T`, `w/o`, `e-mail`, `don`t`, `C++`.
struct JoinRule {
  let hyphens: HyphenRule

  /// The end of the words that start with a segment; nil when no sign joins it to the next.
  func end(_ text: TextBytes, _ segment: Span, in chunk: Chunk) -> Int? {
    let sign = segment.end
    guard sign < chunk.end else { return nil }
    let next = sign + 1
    switch text[sign] {
    case UInt8(ascii: "&")
    where next < chunk.end && segment.count <= 3 && text[segment.start].isASCIILetter:
      return shortWordEnd(text, next, chunk).flatMap {
        isSameCase(text, segment.start, next) ? possessiveEnd(text, $0, chunk) : nil
      }
    case UInt8(ascii: "/") where segment.count == 1 && next < chunk.end:
      return slashedEnd(text, sign, chunk)
    case UInt8(ascii: "+") where segment.count == 1:
      return doublePlusEnd(text, segment.start, chunk)
    case UInt8(ascii: "#") where segment.count == 1 && isNote(text[segment.start]):
      return next == chunk.end || !text[next].isWordByte ? next : nil
    case UInt8(ascii: "`") where next < chunk.end && text[next].isASCIILetter:
      return shortWordEnd(text, next, chunk)
    case UInt8(ascii: "-"), 0xE2: return hyphens.end(text, segment.range, in: chunk)
    default: return nil
    }
  }

  /// The end of a possessive mark after a word, else the word's: `B&B's`.
  func possessiveEnd(_ text: TextBytes, _ word: Int, _ chunk: Chunk) -> Int {
    let end = word + 2
    guard end <= chunk.end, text[word] == UInt8(ascii: "'"), text[word + 1] == UInt8(ascii: "s"),
      end == chunk.end || !text[end].isWordByte
    else { return word }
    return end
  }

  /// The end of single letters with slashes between, the first slash at `slash`: `w/o`, `A/B/C`, `C/C++`.
  private func slashedEnd(_ text: TextBytes, _ slash: Int, _ chunk: Chunk) -> Int? {
    var sign = slash
    var end: Int?
    while sign + 1 < chunk.end, text[sign] == UInt8(ascii: "/") {
      let letter = sign + 1
      if let plus = doublePlusEnd(text, letter, chunk) { return plus }
      guard text[letter].isASCIILetter, letter + 1 == chunk.end || !text[letter + 1].isWordByte
      else { break }
      end = letter + 1
      sign = letter + 1
    }
    return end
  }

  /// The end of `C++` or `g++` at `start`.
  private func doublePlusEnd(_ text: TextBytes, _ start: Int, _ chunk: Chunk) -> Int? {
    let isName =
      hasPrefix("c++", text, at: start, before: chunk.end)
      || hasPrefix("g++", text, at: start, before: chunk.end)
    return isName ? start + 3 : nil
  }

  /// `C#` and `F#` are names.
  private func isNote(_ byte: UInt8) -> Bool {
    byte | 0x20 == UInt8(ascii: "c") || byte | 0x20 == UInt8(ascii: "f")
  }

  private func isSameCase(_ text: TextBytes, _ a: Int, _ b: Int) -> Bool {
    text[a].isASCIIUppercase == text[b].isASCIIUppercase
  }

  /// The end of a word of at most three letters of ASCII.
  private func shortWordEnd(_ text: TextBytes, _ start: Int, _ chunk: Chunk) -> Int? {
    var end = start
    while end < chunk.end, text[end].isASCIILetter { end += 1 }
    guard end > start, end - start <= 3, end == chunk.end || !text[end].isWordByte else {
      return nil
    }
    return end
  }
}
