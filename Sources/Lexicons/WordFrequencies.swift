internal import CModels

/// How common words are in a language at large.
///
/// The table lies in the binary and is searched there; nothing is read before the first question.
public struct WordFrequencies {
  /// What a word that is not in the table counts as: a tenth of the rarest one that is.
  public private(set) var unknownZipf: Float = 1.5

  private let fingerprints: UnsafeRawPointer
  private let values: UnsafeRawPointer
  private let count: Int

  /// - Parameter language: ISO 639-1 code.
  /// - Returns: nil when no table ships for the language.
  public init?(language: String) {
    let bytes = cmodels_word_frequencies(language)
    guard let start = bytes.start else { return nil }
    let raw = UnsafeRawPointer(start)
    count = Int(UInt32(littleEndian: raw.loadUnaligned(as: UInt32.self)))
    precondition(bytes.count == 4 + count * 5, "the table is as its header says")
    fingerprints = raw + 4
    values = raw + 4 + count * 4
    let rarest = UnsafeRawBufferPointer(start: values, count: count).min() ?? 25
    unknownZipf = Float(rarest) / 10 - 1
  }

  /// The Zipf value of a word, log10 of its occurrences in a billion words: `the` is near 7.7.
  /// - Parameter word: the `WordHash` of its folded form.
  /// - Returns: nil when it is not among the language's most frequent words.
  public subscript(word: UInt64) -> Float? {
    let wanted = UInt32(truncatingIfNeeded: word >> 32)
    var low = 0
    var high = count
    while low < high {
      // Hashes are spread evenly, so the place can be reckoned: four looks instead of sixteen (Peterson 1957).
      let first = fingerprint(at: low)
      let last = fingerprint(at: high - 1)
      guard first <= wanted, wanted <= last else { return nil }
      let share = UInt64(wanted - first) * UInt64(high - 1 - low) / UInt64(max(1, last - first))
      let middle = low + Int(share)
      let found = fingerprint(at: middle)
      if found == wanted { return Float(values.load(fromByteOffset: middle, as: UInt8.self)) / 10 }
      if found < wanted { low = middle + 1 } else { high = middle }
    }
    return nil
  }

  private func fingerprint(at place: Int) -> UInt32 {
    UInt32(littleEndian: fingerprints.loadUnaligned(fromByteOffset: place * 4, as: UInt32.self))
  }
}
