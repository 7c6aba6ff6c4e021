/// A 64-bit hash of a word, built scalar by scalar: the key of every embedded word list and feature.
///
/// FNV-1a over scalars, with a final mix, so that its upper bits may be used as they are. Models and lists on disk
/// depend on it: a change needs all of them rebuilt.
public struct WordHash: Sendable {
  @usableFromInline var state: UInt64

  @inlinable
  public init() { state = 0xCBF2_9CE4_8422_2325 }

  @inlinable
  public mutating func add(_ scalar: UInt32) {
    state = (state ^ UInt64(scalar)) &* 0x100_0000_01B3
  }

  @inlinable
  public var value: UInt64 { Self.mixed(state) }

  /// The finalizer of MurmurHash3.
  @inlinable
  public static func mixed(_ value: UInt64) -> UInt64 {
    var hash = value
    hash = (hash ^ (hash &>> 33)) &* 0xFF51_AFD7_ED55_8CCD
    hash = (hash ^ (hash &>> 33)) &* 0xC4CE_B9FE_1A85_EC53
    return hash ^ (hash &>> 33)
  }

  /// The hash of a sequence of words, given that of its beginning and the next word's.
  @inlinable
  public static func sequence(_ beginning: UInt64, _ next: UInt64) -> UInt64 {
    mixed(beginning &* 0x9E37_79B9_7F4A_7C15 &+ next)
  }

  /// The hash of a word's folded form.
  public static func folded(_ word: some StringProtocol) -> UInt64 {
    var hash = WordHash()
    for scalar in word.unicodeScalars { hash.add(ScalarFolding.fold(scalar.value).folded) }
    return hash.value
  }
}
