extension WordHash {
  /// The hash of a word's folded form, from its UTF-8.
  @inlinable public init(folding word: UnsafeBufferPointer<UInt8>) {
    self.init()
    var index = 0
    while index < word.count {
      let byte = word[index]
      if byte < 0x80 {
        add(UInt32(byte &- 0x41 < 26 ? byte | 0x20 : byte))
        index += 1
      } else {
        let (scalar, width) = decodeBoundedScalar(word, at: index)
        add(ScalarFolding.fold(scalar).folded)
        index += width
      }
    }
  }
}

/// The scalar that starts at `index` of UTF-8, and its width in bytes; a truncated one is taken as far as it goes.
@inlinable public func decodeBoundedScalar(
  _ bytes: UnsafeBufferPointer<UInt8>, at index: Int
) -> (value: UInt32, width: Int) {
  let lead = bytes[index]
  let wanted = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
  guard wanted > 1 else { return (UInt32(lead), 1) }
  let width = min(wanted, bytes.count - index)
  var scalar = UInt32(lead) & (0x7F >> UInt32(wanted))
  for offset in 1..<width { scalar = scalar << 6 | UInt32(bytes[index + offset] & 0x3F) }
  return (scalar, width)
}
