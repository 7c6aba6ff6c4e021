/// Names by number: an open hash table over bytes in lower case.
struct NameTable: Sendable {
  private let names: [[UInt8]]
  private let slots: [Int16]
  private let mask: Int

  /// - Parameter names: in lower case; a name's place is its number.
  init(_ names: [String]) {
    self.names = names.map { Array($0.utf8) }
    var size = 16
    while size < names.count * 4 { size *= 2 }
    var slots = [Int16](repeating: -1, count: size)
    for (number, name) in self.names.enumerated() {
      var slot = nameHash(name, 0..<name.count) & (size - 1)
      while slots[slot] >= 0 { slot = (slot + 1) & (size - 1) }
      slots[slot] = Int16(number)
    }
    self.slots = slots
    mask = size - 1
  }

  /// The number of the name at `range`, whatever its case.
  func number(of bytes: [UInt8], _ range: Range<Int>) -> Int? {
    var slot = nameHash(bytes, range) & mask
    while slots[slot] >= 0 {
      let name = names[Int(slots[slot])]
      if name.count == range.count, equals(name, bytes, range.lowerBound) {
        return Int(slots[slot])
      }
      slot = (slot + 1) & mask
    }
    return nil
  }

  private func equals(_ name: [UInt8], _ bytes: [UInt8], _ start: Int) -> Bool {
    for index in 0..<name.count where lowercased(bytes[start + index]) != name[index] {
      return false
    }
    return true
  }
}

/// FNV-1a over at most 24 bytes in lower case.
private func nameHash(_ bytes: [UInt8], _ range: Range<Int>) -> Int {
  var hash: UInt32 = 2_166_136_261
  for index in range.prefix(24) { hash = (hash ^ UInt32(lowercased(bytes[index]))) &* 16_777_619 }
  return Int(hash ^ hash >> 15)
}
