/// Numbers 64-bit hashes from 0, in the order in which they are first met.
public struct HashNumbering: Sendable {
  @usableFromInline var keys: [UInt64]
  @usableFromInline var numbers: [Int32]
  /// How many different hashes were met.
  public private(set) var count = 0

  /// - Parameter expected: how many different hashes are expected; more are taken all the same.
  public init(expecting expected: Int = 64) {
    var places = 64
    while places < expected * 2 { places *= 2 }
    keys = [UInt64](repeating: 0, count: places)
    numbers = [Int32](repeating: -1, count: places)
  }

  /// The number of a hash, a new one if it was not met before.
  public mutating func number(of hash: UInt64) -> (number: Int, isNew: Bool) {
    if count * 2 >= keys.count { grow() }
    let place = place(of: hash)
    if numbers[place] >= 0 { return (Int(numbers[place]), false) }
    keys[place] = hash
    numbers[place] = Int32(count)
    count += 1
    return (count - 1, true)
  }

  /// The number of a hash that was met before.
  public func existingNumber(of hash: UInt64) -> Int? {
    let number = numbers[place(of: hash)]
    return number < 0 ? nil : Int(number)
  }

  @inline(__always)
  private func place(of hash: UInt64) -> Int {
    let mask = keys.count - 1
    // Fibonacci hashing (Knuth, TAOCP 6.4) spreads hashes that differ in few bits.
    var place = Int(truncatingIfNeeded: (hash &* 0x9E37_79B9_7F4A_7C15) >> 32) & mask
    while numbers[place] >= 0, keys[place] != hash { place = (place + 1) & mask }
    return place
  }

  private mutating func grow() {
    let old = (keys, numbers)
    keys = [UInt64](repeating: 0, count: old.0.count * 2)
    numbers = [Int32](repeating: -1, count: old.0.count * 2)
    for (key, number) in zip(old.0, old.1) where number >= 0 {
      let place = place(of: key)
      keys[place] = key
      numbers[place] = number
    }
  }
}
