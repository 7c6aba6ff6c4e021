/// Numbers features by their hashes, in the order in which they come: a table with open addressing.
struct FeatureNumbers {
  private var slots: [UInt32]
  private var mask: Int
  private(set) var hashes: [UInt64] = []

  init() {
    slots = Array(repeating: .max, count: 1 << 16)
    mask = slots.count - 1
  }

  /// How many there are.
  var count: Int { hashes.count }

  /// The number of a feature; nil when it has none.
  @inline(__always)
  subscript(hash: UInt64) -> UInt32? {
    let number = slots[slot(hash)]
    return number == .max ? nil : number
  }

  /// The number of a feature, which gets the next one when it has none.
  mutating func number(_ hash: UInt64) -> UInt32 {
    if let known = self[hash] { return known }
    if hashes.count * 2 > mask { grow() }
    let number = UInt32(hashes.count)
    slots[slot(hash)] = number
    hashes.append(hash)
    return number
  }

  /// Where a hash stands, or would.
  @inline(__always)
  private func slot(_ hash: UInt64) -> Int {
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot] != .max, hashes[Int(slots[slot])] != hash { slot = (slot + 1) & mask }
    return slot
  }

  private mutating func grow() {
    mask = mask * 2 + 1
    slots = Array(repeating: .max, count: mask + 1)
    for (number, hash) in hashes.enumerated() { slots[slot(hash)] = UInt32(number) }
  }
}
