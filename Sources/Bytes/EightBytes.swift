/// Eight bytes in a word, which are compared at once.
///
/// A comparison gives a word whose highest bit of each byte tells whether it holds there. Beside a
/// byte for which it does hold, one after it may be told wrongly; where it holds for none, it is
/// exact.
/// - Source: Warren, Hacker's Delight, chapter 6.
public struct EightBytes {
  /// How many they are.
  @inlinable public static var count: Int { 8 }
  @inlinable static var ones: UInt64 { 0x0101_0101_0101_0101 }
  @inlinable static var highest: UInt64 { 0x8080_8080_8080_8080 }

  @usableFromInline let word: UInt64

  /// The bytes from `index` on, of which there are eight.
  @inlinable
  public init(_ bytes: UnsafeRawBufferPointer, at index: Int) {
    word = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self))
  }

  /// Which bytes are smaller than `limit`, which is at most 0x80.
  @inlinable
  public func below(_ limit: UInt8) -> UInt64 {
    (word &- Self.ones &* UInt64(limit)) & ~word & Self.highest
  }

  /// Which bytes are `byte`.
  @inlinable
  public func equal(_ byte: UInt8) -> UInt64 {
    let difference = word ^ (Self.ones &* UInt64(byte))
    return (difference &- Self.ones) & ~difference & Self.highest
  }

  /// Whether no byte is beyond ASCII.
  @inlinable
  public var areASCII: Bool { word & Self.highest == 0 }

  /// How many letters of ASCII they begin with.
  @inlinable
  public var leadingLetters: Int {
    // Without the highest bits, adding carries nothing from byte to byte.
    let lower = (word | Self.ones &* 0x20) & ~Self.highest
    let isAtLeastA = lower &+ Self.ones &* (0x80 - 0x61)
    let isAboveZ = lower &+ Self.ones &* (0x80 - 0x7B)
    let letters = isAtLeastA & ~isAboveZ & ~word & Self.highest
    return (letters ^ Self.highest).trailingZeroBitCount / 8
  }
}

/// The end of the letters of ASCII from `start` on, `limit` at most.
@inlinable @inline(__always)
public func asciiLettersEnd(
  _ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ limit: Int
) -> Int {
  var end = start
  while end + EightBytes.count <= limit {
    let letters = EightBytes(UnsafeRawBufferPointer(text), at: end).leadingLetters
    end += letters
    if letters < EightBytes.count { return end }
  }
  while end < limit, (text[end] | 0x20) &- UInt8(ascii: "a") < 26 { end += 1 }
  return end
}
