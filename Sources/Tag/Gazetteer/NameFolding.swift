internal import CStemmer
internal import Lexicons
internal import Unicode

/// What does not count when names are compared.
struct NameFolding: Sendable, Equatable {
  var ignoresCase = false
  var ignoresAccents = false
  /// ISO 639-1 code of the language whose stems are compared; empty: whole words.
  var stemLanguage = ""

  /// Whether Snowball knows the language.
  var isKnown: Bool {
    guard !stemLanguage.isEmpty else { return true }
    guard let stemmer = cstemmer_open(stemLanguage) else { return false }
    cstemmer_close(stemmer)
    return true
  }
}

/// Folds scalars of names and texts, without references that copies would count.
struct ScalarFolder {
  let ignoresCase: Bool
  /// Letters without accents by scalar, 0 for marks; empty when accents count.
  let accents: UnsafeBufferPointer<UInt32>

  /// Adds a scalar as it counts.
  @inline(__always)
  func add(_ scalar: UInt32, to hash: inout WordHash) {
    let folded = ignoresCase ? ScalarFolding.fold(scalar).folded : scalar
    guard folded >= AccentTable.first, Int(folded) < accents.count else { return hash.add(folded) }
    let base = accents[Int(folded)]
    if base != 0 { hash.add(base) }
  }
}

/// Folds the words of names and texts.
///
/// A class because it owns a handle that must be closed once and a memory of stems; each worker has its own.
final class NameFolder {
  let folding: NameFolding
  private let accents: UnsafeMutableBufferPointer<UInt32>
  private let stemmer: OpaquePointer?
  /// Hashes of words and of their stems, at the place that the word's hash says.
  private var known: [(word: UInt64, stem: UInt64)]
  private var lower: [UInt8] = []

  /// Words that are remembered; a power of two, small enough for the processor's cache.
  private static let knownCount = 1 << 13

  init(_ folding: NameFolding) {
    self.folding = folding
    let table = folding.ignoresAccents ? AccentTable.make() : []
    accents = .allocate(capacity: table.count)
    _ = accents.initialize(fromContentsOf: table)
    stemmer = folding.stemLanguage.isEmpty ? nil : cstemmer_open(folding.stemLanguage)
    known = stemmer == nil ? [] : Array(repeating: (0, 0), count: Self.knownCount)
  }

  deinit {
    if let stemmer { cstemmer_close(stemmer) }
    accents.deallocate()
  }

  var stems: Bool { stemmer != nil }

  /// How scalars are folded; lives as long as the folder.
  var scalars: ScalarFolder {
    ScalarFolder(ignoresCase: folding.ignoresCase, accents: UnsafeBufferPointer(accents))
  }

  /// The hash of a word's stem.
  func stemHash(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> UInt64 {
    var raw = WordHash()
    for byte in text[range] { raw.add(UInt32(byte)) }
    let word = raw.value
    let place = Int(truncatingIfNeeded: word) & (Self.knownCount - 1)
    if known[place].word == word { return known[place].stem }
    lower.removeAll(keepingCapacity: true)
    var position = range.lowerBound
    while position < range.upperBound {
      let scalar = decodeScalar(text, &position, range.upperBound)
      appendScalar(folding.ignoresCase ? ScalarFolding.fold(scalar).folded : scalar, to: &lower)
    }
    let stem = hashOfStem()
    known[place] = (word, stem)
    return stem
  }

  private func hashOfStem() -> UInt64 {
    var hash = WordHash()
    let scalars = scalars
    lower.withUnsafeBufferPointer { word in
      var length: Int32 = 0
      let found = cstemmer_stem(stemmer, word.baseAddress, Int32(word.count), &length)
      let stem = found.map { UnsafeBufferPointer(start: $0, count: Int(length)) } ?? word
      var position = 0
      while position < stem.count {
        scalars.add(decodeScalar(stem, &position, stem.count), to: &hash)
      }
    }
    return hash.value
  }
}

/// Letters without their accents.
private enum AccentTable {
  /// The first letter with an accent.
  static let first: UInt32 = 0xC0
  /// Marks and letters of Latin, Greek, Cyrillic, Hebrew and Arabic; and the end of all that have accents.
  private static let blocks: [Range<UInt32>] = [first..<0x700, 0x1AB0..<0x1B00, 0x1DC0..<0x2000]
  /// Letters with a stroke, which Unicode does not take apart, and the dotless i.
  private static let others: [UInt32: UInt32] = [
    0xD8: 0x4F, 0xF8: 0x6F, 0x110: 0x44, 0x111: 0x64, 0x126: 0x48, 0x127: 0x68, 0x131: 0x69,
    0x141: 0x4C, 0x142: 0x6C,
  ]

  /// By scalar; 0 for marks, which do not count.
  static func make() -> [UInt32] {
    guard let end = blocks.last?.upperBound, var normalizer = Normalizer(.nfd) else { return [] }
    var table = Array(0..<end)
    for block in blocks {
      for scalar in block { table[Int(scalar)] = base(of: scalar, &normalizer) }
    }
    for (letter, base) in others { table[Int(letter)] = base }
    return table
  }

  private static func base(of scalar: UInt32, _ normalizer: inout Normalizer) -> UInt32 {
    if CharacterKind(scalar) == .mark { return 0 }
    var bytes: [UInt8] = []
    appendScalar(scalar, to: &bytes)
    let taken = normalizer.edits(of: bytes, 0..<bytes.count).first?.replacement
    return taken.map { decodeScalar($0, at: 0).value } ?? scalar
  }
}
