internal import Lexicons

/// Finds the longest name of a compiled list that begins at a place in a text: a hash table of the beginnings of names.
///
/// Points into the bytes of a `NameTable`, which must outlive it.
struct NameIndex {
  /// A name in the text.
  struct Match {
    var end: Int
    /// Number of the list's entry.
    var entry: Int
  }

  /// Bit of a slot: longer names exist. Below it: entry + 1, or 0 where no name ends; above: bits of the hash.
  static let continues: UInt64 = 1 << 31
  static let keyMask: UInt64 = 0xFFFF_FFFF_0000_0000

  let slots: UnsafeRawPointer
  let starts: UnsafeRawPointer
  let entries: UnsafeRawPointer
  let mask: Int
  let startMask: Int
  let entryCount: Int

  /// The bits of a hash that a slot keeps.
  @inline(__always)
  static func key(_ hash: UInt64) -> UInt64 { hash & keyMask }

  /// The mark that says that a name may begin with a unit.
  @inline(__always)
  static func startMark(_ hash: UInt64, _ mask: Int) -> Int {
    Int(truncatingIfNeeded: hash &>> 20) & mask
  }

  /// Whether a name may begin with a unit; most words of a text are told apart here.
  @inline(__always)
  private func mayStart(_ hash: UInt64) -> Bool {
    let mark = Self.startMark(hash, startMask)
    return (starts + mark >> 3).load(as: UInt8.self) >> UInt8(mark & 7) & 1 != 0
  }

  /// The lower half of the slot that holds the hash; 0 when there is none.
  @inline(__always)
  private func value(of hash: UInt64) -> UInt64 {
    let key = Self.key(hash)
    var slot = Int(truncatingIfNeeded: hash) & mask
    // A table without a free slot, which only a forged file has, is left after one round.
    for _ in 0...mask {
      let value = UInt64(
        littleEndian: slots.loadUnaligned(
          fromByteOffset: slot * NameTableLayout.slotStride, as: UInt64.self))
      if value == 0 { return 0 }
      if value & Self.keyMask == key { return value & ~Self.keyMask }
      slot = (slot &+ 1) & mask
    }
    return 0
  }

  /// The longest name whose first unit is `first` and whose end `isEnd` accepts.
  /// - Parameter units: stands behind `first`.
  func longestMatch(
    from first: NameUnits.Unit, _ units: NameUnits, isEnd: (Int) -> Bool
  ) -> Match? {
    guard mayStart(first.hash) else { return nil }
    var units = units
    var hash = first.hash
    var end = first.end
    var match: Match?
    while true {
      let value = value(of: hash)
      guard value != 0 else { break }
      let entry = Int(value & (Self.continues - 1)) - 1
      if entry >= 0, entry < entryCount, isSame(hash, entry), isEnd(end) {
        match = Match(end: end, entry: entry)
      }
      guard value & Self.continues != 0, let next = units.next(isFirst: false) else { break }
      hash = WordHash.sequence(hash, next.hash)
      end = next.end
    }
    return match
  }

  /// Compares the bits of the hash that the slot does not keep: with its own they are all 64.
  @inline(__always)
  private func isSame(_ hash: UInt64, _ entry: Int) -> Bool {
    word(entry, 0) == UInt32(truncatingIfNeeded: hash)
  }

  /// One of the five words of an entry.
  @inline(__always)
  func word(_ entry: Int, _ number: Int) -> UInt32 {
    let place = entry * NameTableLayout.entryStride + number * 4
    return UInt32(littleEndian: entries.loadUnaligned(fromByteOffset: place, as: UInt32.self))
  }
}
