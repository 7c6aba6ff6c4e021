internal import Lexicons
internal import StageKit

/// Finds the longest name of a compiled list that begins at a place in a text: a hash table of the beginnings of names.
///
/// The bytes are used where they lie. Sizes are checked once, and places that the bytes name whenever one is used.
struct NameTable: Sendable {
  /// A name in the text.
  struct Match {
    var end: Int
    /// Number of the list's entry.
    var entry: Int
  }

  /// Why bytes are no compiled list.
  struct Mistake: Error, Equatable {
    var message: String
  }

  /// Bit of a slot: longer names exist. Below it: entry + 1, or 0 where no name ends; above: bits of the hash.
  static let continues: UInt64 = 1 << 31
  static let keyMask: UInt64 = 0xFFFF_FFFF_0000_0000

  let name: String
  let labels: [String]
  let folding: NameFolding
  private let file: ResourceBytes
  private let offset: Int
  private let layout: NameTableLayout
  private let mask: Int
  private let startMask: Int

  /// - Throws: `Mistake` when the bytes are not those of a compiled list.
  init(_ file: ResourceBytes) throws(Mistake) {
    let content: Range<Int>
    do throws(CompiledFile.Mistake) {
      content = try CompiledFile.content(of: file.buffer, kind: NameTableLayout.kind)
    } catch {
      throw Mistake(message: Self.told(error))
    }
    let bytes = UnsafeRawBufferPointer(rebasing: file.buffer[content])
    guard let layout = NameTableLayout(bytes), layout.folding.isKnown,
      let strings = Self.strings(bytes, layout)
    else { throw Mistake(message: "the compiled list is damaged") }
    self.file = file
    self.layout = layout
    offset = content.lowerBound
    folding = layout.folding
    mask = 1 << Int(layout.slotBits) - 1
    startMask = 1 << Int(layout.startBits) - 1
    (name, labels) = strings
  }

  /// A list compiled in memory.
  init(_ list: NameList, _ folding: NameFolding) throws(Mistake) {
    try self.init(ResourceBytes(NameTableCompiler.compile(list, folding)))
  }

  private static func told(_ mistake: CompiledFile.Mistake) -> String {
    switch mistake {
    case .other: "it is no compiled list"
    case .kind: "the compiled list is of another version"
    case .truncated: "the compiled list is cut off, or has bytes too many"
    case .damaged: "the compiled list is damaged"
    }
  }

  private static func strings(
    _ bytes: UnsafeRawBufferPointer, _ layout: NameTableLayout
  ) -> (String, [String])? {
    let strings = UnsafeRawBufferPointer(rebasing: bytes[layout.strings...])
    var labels: [String] = []
    for index in 0..<layout.labelCount {
      let place = layout.labels + index * NameTableLayout.labelStride
      let start = Int(bytes.loadUnaligned(fromByteOffset: place, as: UInt32.self))
      let count = Int(bytes.loadUnaligned(fromByteOffset: place + 4, as: UInt32.self))
      guard start + count <= strings.count else { return nil }
      labels.append(String(decoding: strings[start..<start + count], as: UTF8.self))
    }
    return (String(decoding: strings[..<layout.nameCount], as: UTF8.self), labels)
  }

  /// The bits of a hash that a slot keeps.
  @inline(__always)
  static func key(_ hash: UInt64) -> UInt64 { hash & keyMask }

  /// The mark that says that a name may begin with a unit.
  @inline(__always)
  static func startMark(_ hash: UInt64, _ mask: Int) -> Int {
    Int(truncatingIfNeeded: hash &>> 20) & mask
  }

  @inline(__always)
  private func load<Number: FixedWidthInteger>(_ place: Int, as type: Number.Type) -> Number {
    Number(littleEndian: file.buffer.loadUnaligned(fromByteOffset: offset + place, as: type))
  }

  /// Whether a name may begin with a unit; most words of a text are told apart here.
  @inline(__always)
  private func mayStart(_ hash: UInt64) -> Bool {
    let mark = Self.startMark(hash, startMask)
    return load(layout.starts + mark >> 3, as: UInt8.self) >> UInt8(mark & 7) & 1 != 0
  }

  /// The lower half of the slot that holds the hash; 0 when there is none.
  @inline(__always)
  private func value(of hash: UInt64) -> UInt64 {
    let key = Self.key(hash)
    var slot = Int(truncatingIfNeeded: hash) & mask
    // A table without a free slot, which only a forged file has, is left after one round.
    for _ in 0...mask {
      let value = load(layout.slots + slot * NameTableLayout.slotStride, as: UInt64.self)
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
      if entry >= 0, entry < layout.entryCount, isSame(hash, entry), isEnd(end) {
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

  @inline(__always)
  private func word(_ entry: Int, _ index: Int) -> UInt32 {
    load(layout.entries + entry * NameTableLayout.entryStride + index * 4, as: UInt32.self)
  }

  /// The identifier of an entry; nil when it has none.
  func id(_ entry: Int) -> String? {
    let (start, count) = (Int(word(entry, 1)), Int(word(entry, 2)))
    guard count > 0, start + count <= layout.stringCount else { return nil }
    let first = offset + layout.strings + start
    return String(decoding: file.buffer[first..<first + count], as: UTF8.self)
  }

  /// The label of an entry; nil when it has none.
  func label(_ entry: Int) -> String? {
    let index = Int(word(entry, 3))
    return index == NameList.noLabel || index >= labels.count ? nil : labels[index]
  }

  /// The line of the list that an entry comes from.
  func line(_ entry: Int) -> Int { Int(word(entry, 4)) }
}
