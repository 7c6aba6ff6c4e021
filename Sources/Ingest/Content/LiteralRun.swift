internal import Bytes

/// Skips text that is written as it stands, eight bytes at a time.
enum LiteralRun {
  /// Skips letters, signs and lone spaces.
  /// - Returns: a byte at or before the first of which more has to be known: a control character, white space that may be
  ///   a run, an ampersand, a character like the no-break space; or one near the end.
  static func end(in source: UnsafeRawBufferPointer, from start: Int, before limit: Int) -> Int {
    var index = start
    while index + EightBytes.count < limit {
      let these = EightBytes(source, at: index)
      let next = EightBytes(source, at: index + 1)
      let isSpecial = these.below(0x20) | these.equal(0x26) | these.equal(0xC2)
      let isRun = these.equal(0x20) & (next.below(0x27) | next.equal(0xC2))
      if isSpecial | isRun != 0 { return index }
      index += EightBytes.count
    }
    return index
  }
}
