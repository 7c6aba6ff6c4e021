internal import StageKit

/// A compiled list of names, with its labels and identifiers.
///
/// The bytes are used where they lie. Sizes are checked once, and places that the bytes name whenever one is used.
struct NameTable: Sendable {
  /// Why bytes are no compiled list.
  struct Mistake: Error, Equatable {
    var message: String
  }

  let name: String
  let labels: [String]
  let folding: NameFolding
  private let file: ResourceBytes
  private let offset: Int
  private let layout: NameTableLayout

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
    (name, labels) = strings
  }

  /// A list compiled in memory.
  init(_ list: NameList, _ folding: NameFolding) throws(Mistake) {
    try self.init(ResourceBytes(NameTableCompiler.compile(list, folding).bytes))
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

  /// What a search needs, without the references that a copy of the table would count.
  var index: NameIndex {
    let start = file.buffer.baseAddress.map { $0 + offset }
    guard let start else { preconditionFailure("a table has a head") }
    return NameIndex(
      slots: start + layout.slots, starts: start + layout.starts, entries: start + layout.entries,
      mask: 1 << Int(layout.slotBits) - 1, startMask: 1 << Int(layout.startBits) - 1,
      entryCount: layout.entryCount)
  }

  private func word(_ entry: Int, _ number: Int) -> UInt32 { index.word(entry, number) }

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
