internal import Lexicons
internal import StageKit

/// Makes the table that names are looked up in: equal lists give equal bytes.
struct NameTableCompiler {
  private let list: NameList
  private let folder: NameFolder
  private var slots: [UInt64]
  private var starts: [UInt64]
  private var entries: [UInt32] = []
  private var strings: [UInt8]
  /// Names that were there already.
  private var repeated = 0
  /// Where the last identifier lies, which the other names of an entity share.
  private var lastId: (source: Range<Int>, offset: Int) = (0..<0, 0)

  /// Slots for three units need the room of four or more.
  private static let startMarksPerUnit = 16

  private init(_ list: NameList, _ folding: NameFolding) {
    self.list = list
    folder = NameFolder(folding)
    strings = Array(list.name.utf8)
    let count = list.bytes.withUnsafeBufferPointer { [folder] bytes in
      list.entries.reduce(0) { $0 + Self.unitCount(bytes, $1.range, folder) }
    }
    var capacity = 1 << Int(NameTableLayout.minimumBits)
    while capacity * 2 < count * 3 { capacity *= 2 }
    slots = Array(repeating: 0, count: capacity)
    let marks = Self.powerOfTwo(atLeast: list.entries.count * Self.startMarksPerUnit)
    starts = Array(repeating: 0, count: marks / UInt64.bitWidth)
  }

  private static func powerOfTwo(atLeast count: Int) -> Int {
    var power = 1 << Int(NameTableLayout.minimumBits)
    // Half a megabyte of marks stays in the processor's cache.
    while power < min(count, 1 << 22) { power *= 2 }
    return power
  }

  /// The compiled list, as it stands in a file.
  static func compile(
    _ list: NameList, _ folding: NameFolding
  ) -> MatchGazetteer.CompiledList {
    var compiler = NameTableCompiler(list, folding)
    list.bytes.withUnsafeBufferPointer { bytes in
      for entry in list.entries { compiler.add(bytes, entry) }
    }
    return MatchGazetteer.CompiledList(
      bytes: CompiledFile.bytes(kind: NameTableLayout.kind, compiler.content()),
      names: compiler.entryCount, repeated: compiler.repeated)
  }

  private var entryCount: Int { entries.count / (NameTableLayout.entryStride / 4) }

  private static func unitCount(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ folder: NameFolder
  ) -> Int {
    var units = NameUnits(bytes, range, folder)
    var count = 0
    while units.next(isFirst: count == 0) != nil { count += 1 }
    return count
  }

  /// Enters a name; of equal names the first one counts.
  private mutating func add(_ bytes: UnsafeBufferPointer<UInt8>, _ entry: NameList.Entry) {
    var units = NameUnits(bytes, entry.range, folder)
    guard let first = units.next(isFirst: true) else { return }
    var hash = first.hash
    let mark = NameIndex.startMark(hash, starts.count * UInt64.bitWidth - 1)
    starts[mark / UInt64.bitWidth] |= 1 << UInt64(mark % UInt64.bitWidth)
    while let following = units.next(isFirst: false) {
      slots[slot(of: hash)] |= NameIndex.key(hash) | NameIndex.continues
      hash = WordHash.sequence(hash, following.hash)
    }
    let place = slot(of: hash)
    guard slots[place] & (NameIndex.continues - 1) == 0 else {
      repeated += 1
      return
    }
    let number = entryCount + 1
    slots[place] |= NameIndex.key(hash) | UInt64(number)
    let id = idOffset(bytes, entry.id)
    entries += [
      UInt32(truncatingIfNeeded: hash), UInt32(id), UInt32(entry.id.count), UInt32(entry.label),
      UInt32(entry.line),
    ]
  }

  private mutating func idOffset(_ bytes: UnsafeBufferPointer<UInt8>, _ id: Range<Int>) -> Int {
    if id != lastId.source {
      lastId = (id, strings.count)
      strings += bytes[id]
    }
    return lastId.offset
  }

  /// The slot that holds the hash, or the free one where it belongs.
  private func slot(of hash: UInt64) -> Int {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot] != 0, slots[slot] & NameIndex.keyMask != NameIndex.key(hash) {
      slot = (slot + 1) & mask
    }
    return slot
  }

  private consuming func content() -> [UInt8] {
    var labels: [UInt32] = []
    for label in list.labels {
      labels += [UInt32(strings.count), UInt32(label.utf8.count)]
      strings += label.utf8
    }
    let layout = NameTableLayout(
      folding: folder.folding, slotBits: UInt32(slots.count.trailingZeroBitCount),
      startBits: UInt32((starts.count * UInt64.bitWidth).trailingZeroBitCount),
      entryCount: entries.count / (NameTableLayout.entryStride / 4),
      labelCount: list.labels.count, stringCount: strings.count, nameCount: list.name.utf8.count)
    var content = layout.head
    content.reserveCapacity(layout.count)
    // The machines that Swift runs on are little-endian, as the layout is.
    slots.withUnsafeBytes { content += $0 }
    starts.withUnsafeBytes { content += $0 }
    entries.withUnsafeBytes { content += $0 }
    labels.withUnsafeBytes { content += $0 }
    content += strings
    return content
  }
}
