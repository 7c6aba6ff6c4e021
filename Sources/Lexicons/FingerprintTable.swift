/// Maps hashes of words to 16-bit values: a read-only table that is used where it lies, without parsing.
///
/// Entries are sorted by hash and grouped by the hash's upper bits; of each only the next 16 bits are kept. A word that
/// is not listed is found by mistake about once in 10,000 look-ups.
///
/// Layout, little-endian: bucket bits (UInt32), count n (UInt32), 2^bits + 1 bucket starts (UInt32), n keys (UInt16),
/// n values (UInt16).
public struct FingerprintTable {
  private static let headerCount = 8

  /// Bytes that the table takes.
  public let byteCount: Int
  @usableFromInline let shift: UInt64
  @usableFromInline let starts: UnsafePointer<UInt32>
  @usableFromInline let keys: UnsafePointer<UInt16>
  @usableFromInline let values: UnsafePointer<UInt16>

  /// - Parameter bytes: begin with the table, aligned to 4 bytes; they must outlive it.
  /// - Returns: nil when the bytes are no table.
  public init?(_ bytes: UnsafeRawBufferPointer) {
    guard let base = bytes.baseAddress, bytes.count >= Self.headerCount else { return nil }
    let bits = Int(bytes.loadUnaligned(fromByteOffset: 0, as: UInt32.self))
    let count = Int(bytes.loadUnaligned(fromByteOffset: 4, as: UInt32.self))
    guard 1...24 ~= bits, count <= bytes.count else { return nil }
    let startsCount = ((1 << bits) + 1) * 4
    byteCount = (Self.headerCount + startsCount + count * 4 + 3) & ~3
    guard bytes.count >= byteCount else { return nil }
    shift = UInt64(64 - bits)
    starts = (base + Self.headerCount).assumingMemoryBound(to: UInt32.self)
    let keysBase = base + Self.headerCount + startsCount
    keys = keysBase.assumingMemoryBound(to: UInt16.self)
    values = (keysBase + count * 2).assumingMemoryBound(to: UInt16.self)
    guard Int(starts[1 << bits]) == count else { return nil }
  }

  /// The value of a word; 0 when it is not listed.
  @inlinable
  public subscript(hash: UInt64) -> UInt16 {
    let bucket = Int(hash &>> shift)
    let key = UInt16(truncatingIfNeeded: hash &>> (shift &- 16))
    var index = Int(starts[bucket])
    let end = Int(starts[bucket &+ 1])
    while index < end {
      if keys[index] == key { return values[index] }
      index &+= 1
    }
    return 0
  }

  /// The bytes of a table; entries with equal hashes are joined by bitwise or.
  public static func encode(_ entries: [(hash: UInt64, value: UInt16)]) -> [UInt8] {
    var bits = 1
    while (1 << bits) * 4 < entries.count, bits < 24 { bits += 1 }
    let joined = join(entries, ignoringLowBits: UInt64(48 - bits))
    var starts = [UInt32](repeating: 0, count: (1 << bits) + 1)
    for entry in joined {
      starts[Int(entry.hash >> UInt64(64 - bits)) + 1] += 1
    }
    for bucket in 1..<starts.count { starts[bucket] += starts[bucket - 1] }
    var bytes: [UInt8] = []
    append(UInt32(bits), to: &bytes)
    append(UInt32(joined.count), to: &bytes)
    for start in starts { append(start, to: &bytes) }
    for entry in joined {
      append(UInt16(truncatingIfNeeded: entry.hash >> UInt64(48 - bits)), to: &bytes)
    }
    for entry in joined { append(entry.value, to: &bytes) }
    while bytes.count % 4 != 0 { bytes.append(0) }
    return bytes
  }

  /// Sorts by hash and joins entries that the table cannot tell apart.
  private static func join(
    _ entries: [(hash: UInt64, value: UInt16)], ignoringLowBits bits: UInt64
  ) -> [(hash: UInt64, value: UInt16)] {
    var joined: [(hash: UInt64, value: UInt16)] = []
    for entry in entries.sorted(by: { ($0.hash, $0.value) < ($1.hash, $1.value) }) {
      if let last = joined.last, last.hash >> bits == entry.hash >> bits {
        // Of two words that only look alike the second would be lost: its value joins only if the hashes are equal.
        if last.hash == entry.hash { joined[joined.count - 1].value |= entry.value }
        continue
      }
      joined.append(entry)
    }
    return joined
  }

  private static func append(_ number: some FixedWidthInteger, to bytes: inout [UInt8]) {
    withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) }
  }
}
