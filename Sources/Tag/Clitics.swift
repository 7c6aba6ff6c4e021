internal import DocumentModel

extension Tokens {
  /// The tokens with English clitics cut off: `Bush's` -> `Bush` `'s`, `don't` -> `do` `n't`, `we'll` -> `we` `'ll`.
  ///
  /// A name ends before its possessive, whatever the tokenizer says; models are trained on words cut this way.
  func splittingClitics(_ text: UnsafeBufferPointer<UInt8>) -> Tokens {
    guard let first = starts.indices.first(where: { cliticStart(text, $0) != nil }) else {
      return self
    }
    var split = Tokens(by: by)
    split.starts.reserveCapacity(count + count / 16)
    split.ends.reserveCapacity(count + count / 16)
    split.starts.append(contentsOf: starts[..<first])
    split.ends.append(contentsOf: ends[..<first])
    for index in first..<count {
      split.starts.append(starts[index])
      if let cut = cliticStart(text, index) {
        split.ends.append(cut)
        split.starts.append(cut)
      }
      split.ends.append(ends[index])
    }
    return split
  }

  /// Where a clitic begins inside a token; nil when the token has none, or is nothing else.
  private func cliticStart(_ text: UnsafeBufferPointer<UInt8>, _ index: Int) -> Int? {
    let (start, end) = (starts[index], ends[index])
    guard end - start >= 3, let apostrophe = apostrophe(text, start, end) else { return nil }
    let letters = end - apostrophe.end
    let first = text[apostrophe.end] | 0x20
    switch letters {
    case 1:
      if first == 0x74 {  // n't
        let before = apostrophe.start - 1
        return before > start && text[before] | 0x20 == 0x6E ? before : nil
      }
      return first == 0x73 || first == 0x6D || first == 0x64 ? apostrophe.start : nil  // s m d
    case 2:
      let second = text[apostrophe.end + 1] | 0x20
      let isKnown =
        (first == 0x72 || first == 0x76) && second == 0x65 || first == 0x6C && second == 0x6C
      return isKnown ? apostrophe.start : nil
    default: return nil
    }
  }

  /// An apostrophe, straight or curved, before the last one or two bytes of a token.
  @inline(__always)
  private func apostrophe(
    _ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int
  ) -> (start: Int, end: Int)? {
    for letters in 1...2 {
      let after = end - letters
      if after - 1 > start, text[after - 1] == 0x27 { return (after - 1, after) }
      if after - 3 > start, text[after - 1] == 0x99, text[after - 2] == 0x80,
        text[after - 3] == 0xE2
      {
        return (after - 3, after)
      }
    }
    return nil
  }
}
