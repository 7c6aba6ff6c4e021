internal import Lexicons

/// The words of patterns, found by the letters that they start with.
struct PatternWords: Sendable {
  /// One word with one meaning.
  private struct Entry: Sendable {
    var hash: UInt32
    var kind: PatternWordKind
    var isExact: Bool
    var endsInLetter: Bool
    var languages: UInt32
    /// Into `values`.
    var value: Int32
    /// Into `pool`: the word as compared, folded unless exact.
    var start: Int32
    var count: Int32
  }

  /// The words that share their first letters.
  struct Bucket {
    fileprivate var range: Range<Int>
    /// What they mean together.
    var kinds: PatternWordKinds
  }

  /// A word found in a text.
  struct Hit {
    var end: Int
    /// A word of the text's language, and not one of another that cannot be mistaken.
    var isOwn: Bool
    fileprivate var index: Int32
  }

  private var entries: [Entry] = []
  private var pool: [UInt8] = []
  private(set) var values: [String] = []
  /// `values` as whole numbers; 0 for those that are none.
  private(set) var numbers: [Int] = []
  private var slots: [Int32] = []
  private var kinds: [PatternWordKinds] = []
  /// By the bit of the language.
  private var compounds: [UInt32: CompoundNumbers] = [:]
  /// One bit a hash: most words of a text end here.
  private var filter = [UInt64](repeating: 0, count: 1024)

  /// Reads the embedded list.
  init() {
    let bytes = PatternWordList.bytes.buffer
    for line in bytes.split(separator: UInt8(ascii: "\n")) where line.first != UInt8(ascii: "#") {
      read(Array(line))
    }
    for language in compounds.keys { compounds[language]?.sort() }
    entries.sort { ($0.hash, -$0.count, $0.start) < ($1.hash, -$1.count, $1.start) }
    index()
  }

  func value(_ hit: Hit) -> String { values[Int(hit.index)] }
  func number(_ hit: Hit) -> Int { numbers[Int(hit.index)] }

  /// The parts of numbers in one word; nil where a language does not join them.
  func compounds(of language: PatternLanguage) -> CompoundNumbers? { compounds[language.bit] }

  /// The words that start with the letters of this hash.
  @inline(__always)
  func bucket(_ hash: UInt32) -> Bucket? {
    guard filter[Int(hash >> 6 & 1023)] >> UInt64(hash & 63) & 1 == 1 else { return nil }
    return slowBucket(hash)
  }

  private func slowBucket(_ hash: UInt32) -> Bucket? {
    var slot = Int(hash) & (slots.count - 1)
    while slots[slot] >= 0 {
      let first = Int(slots[slot])
      if entries[first].hash == hash {
        var end = first + 1
        while end < entries.count, entries[end].hash == hash { end += 1 }
        return Bucket(range: first..<end, kinds: kinds[first])
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  /// The longest word of a kind that stands at an offset.
  /// - Parameter bucket: `bucket(_:)` of the letters there.
  func find(
    _ kind: PatternWordKind, in bucket: Bucket, _ text: PatternText, at offset: Int,
    _ language: PatternLanguage
  ) -> Hit? {
    guard bucket.kinds.contains(kind) else { return nil }
    var found: Hit?
    var foundCount: Int32 = 0
    for index in bucket.range {
      let entry = entries[index]
      if found != nil, entry.count < foundCount { break }
      guard entry.kind == kind else { continue }
      let isOwn = entry.languages & language.bit != 0
      guard isOwn || entry.languages == .max || isUnmistakable(entry)
      else { continue }
      guard let end = end(of: entry, text, offset) else { continue }
      if found == nil || (isOwn && entry.languages != .max) {
        found = Hit(end: end, isOwn: isOwn, index: entry.value)
        foundCount = entry.count
      }
    }
    return found
  }

  /// Long words, and words of other scripts, are known in texts of any language.
  private func isUnmistakable(_ entry: Entry) -> Bool {
    guard let length = entry.kind.unmistakableLength else { return false }
    return Int(entry.count) >= length || pool[Int(entry.start)] >= 0xD0
  }

  private func end(of entry: Entry, _ text: PatternText, _ offset: Int) -> Int? {
    var position = offset
    for index in Int(entry.start)..<Int(entry.start + entry.count) {
      let wanted = pool[index]
      if wanted == 0x20 {
        let after = text.afterSpace(position)
        guard after > position else { return nil }
        position = after
        continue
      }
      guard (entry.isExact ? text[position] : WordFolding.byte(text, position)) == wanted else {
        return nil
      }
      position += 1
    }
    return entry.endsInLetter && text.scalar(at: position).isLetter ? nil : position
  }

  // MARK: - Reading

  private mutating func read(_ line: [UInt8]) {
    let columns = line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
    guard columns.count == 4,
      let kind = kindsByName[String(decoding: columns[0], as: UTF8.self)]
    else { preconditionFailure("patternwords.tsv has four columns, the first a known kind") }
    let value = String(decoding: columns[1], as: UTF8.self)
    values.append(value)
    numbers.append(Int(value) ?? 0)
    let languages = mask(columns[2])
    for word in columns[3].split(separator: UInt8(ascii: "|")) {
      add(word, kind, languages, Int32(values.count - 1))
    }
  }

  private func mask(_ names: ArraySlice<UInt8>) -> UInt32 {
    if names.elementsEqual([UInt8(ascii: "*")]) { return .max }
    return names.split(separator: UInt8(ascii: ",")).reduce(0) {
      $0 | PatternLanguage(String(decoding: $1, as: UTF8.self)).bit
    }
  }

  private mutating func add(
    _ word: ArraySlice<UInt8>, _ kind: PatternWordKind, _ languages: UInt32, _ value: Int32
  ) {
    let isExact = word.first == UInt8(ascii: "=") && word.count > 1
    let text = PatternText(Array(isExact ? word.dropFirst() : word))
    let start = pool.count
    for index in 0..<text.count {
      pool.append(isExact ? text[index] : WordFolding.byte(text, index))
    }
    var last = text.count - 1
    while last > 0, text[last] & 0xC0 == 0x80 { last -= 1 }
    entries.append(
      Entry(
        hash: WordFolding.key(text, 0).hash, kind: kind, isExact: isExact,
        endsInLetter: text.scalar(at: last).isLetter, languages: languages, value: value,
        start: Int32(start), count: Int32(text.count)))
    for language in PatternLanguage.joiningNumbers where languages & language.bit != 0 {
      compounds[language.bit, default: CompoundNumbers()]
        .add(Array(pool[start...]), numbers[Int(value)], kind)
    }
  }

  private mutating func index() {
    slots = [Int32](repeating: -1, count: 8192)
    kinds = [PatternWordKinds](repeating: [], count: entries.count)
    var first = 0
    while first < entries.count {
      let hash = entries[first].hash
      var end = first
      var union: PatternWordKinds = []
      while end < entries.count, entries[end].hash == hash {
        union.formUnion(PatternWordKinds(entries[end].kind))
        end += 1
      }
      kinds[first] = union
      var slot = Int(hash) & (slots.count - 1)
      while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(first)
      filter[Int(hash >> 6 & 1023)] |= 1 << UInt64(hash & 63)
      first = end
    }
  }
}

private let kindsByName = Dictionary(
  uniqueKeysWithValues: PatternWordKind.allCases.map { ("\($0)", $0) })
