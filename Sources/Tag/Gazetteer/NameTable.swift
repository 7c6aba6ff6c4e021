internal import Lexicons

/// Finds the longest name of a list that begins at a place in a text: a hash table of the beginnings of names.
struct NameTable: Sendable {
  /// A name in the text.
  struct Match {
    var end: Int
    /// Index into the list's entries.
    var entry: Int
  }

  private static let continues: UInt64 = 1 << 31

  let list: NameList
  let ignoresCase: Bool
  /// Upper 32 bits: of the hash of a beginning. Lower: entry + 1, or 0 where no name ends; bit 31: longer names exist.
  private var slots: [UInt64]
  private let mask: Int

  init(_ list: NameList, ignoresCase: Bool) {
    self.list = list
    self.ignoresCase = ignoresCase
    let unitCount = list.bytes.withUnsafeBufferPointer { bytes in
      list.entries.reduce(0) { $0 + Self.unitCount(bytes, $1.range) }
    }
    var capacity = 16
    while capacity * 2 < unitCount * 3 { capacity *= 2 }
    slots = Array(repeating: 0, count: capacity)
    mask = capacity - 1
    list.bytes.withUnsafeBufferPointer { bytes in
      for (index, entry) in list.entries.enumerated() { add(bytes, entry.range, index) }
    }
  }

  private static func unitCount(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int {
    var units = NameUnits(bytes, range, ignoresCase: false)
    var count = 0
    while units.next(isFirst: count == 0) != nil { count += 1 }
    return count
  }

  /// Enters a name; of equal names the first one counts.
  private mutating func add(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ entry: Int
  ) {
    var units = NameUnits(bytes, range, ignoresCase: ignoresCase)
    guard var unit = units.next(isFirst: true) else { return }
    var hash = unit.hash
    while let following = units.next(isFirst: false) {
      slots[slot(of: hash)] |= Self.key(hash) | Self.continues
      unit = following
      hash = WordHash.sequence(hash, unit.hash)
    }
    let place = slot(of: hash)
    if slots[place] & (Self.continues - 1) == 0 {
      slots[place] |= Self.key(hash) | UInt64(entry + 1)
    }
  }

  /// The slot that holds the hash, or the free one where it belongs.
  @inline(__always)
  private func slot(of hash: UInt64) -> Int {
    let key = Self.key(hash)
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot] != 0, slots[slot] & 0xFFFF_FFFF_0000_0000 != key {
      slot = (slot &+ 1) & mask
    }
    return slot
  }

  /// The bits of a hash that a slot keeps.
  @inline(__always)
  private static func key(_ hash: UInt64) -> UInt64 { hash & 0xFFFF_FFFF_0000_0000 }

  /// The longest name whose first unit is `first` and whose end `isEnd` accepts.
  /// - Parameter units: stands behind `first`.
  func longestMatch(
    from first: NameUnits.Unit, _ units: NameUnits, isEnd: (Int) -> Bool
  ) -> Match? {
    var units = units
    var hash = first.hash
    var end = first.end
    var match: Match?
    while true {
      let value = slots[slot(of: hash)] & 0xFFFF_FFFF
      guard value != 0 else { break }
      let entry = Int(value & (Self.continues - 1)) - 1
      if entry >= 0, isEnd(end), isSame(units.text, first.start..<end, as: entry) {
        match = Match(end: end, entry: entry)
      }
      guard value & Self.continues != 0, let next = units.next(isFirst: false) else { break }
      hash = WordHash.sequence(hash, next.hash)
      end = next.end
    }
    return match
  }

  /// Compares text and name unit by unit: hashes may collide.
  private func isSame(
    _ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, as entry: Int
  ) -> Bool {
    list.bytes.withUnsafeBufferPointer { bytes in
      var here = NameUnits(text, range, ignoresCase: ignoresCase)
      var there = NameUnits(bytes, list.entries[entry].range, ignoresCase: ignoresCase)
      var isFirst = true
      while let unit = here.next(isFirst: isFirst) {
        guard let other = there.next(isFirst: isFirst), unit.hash == other.hash else {
          return false
        }
        isFirst = false
      }
      return there.next(isFirst: false) == nil
    }
  }
}
