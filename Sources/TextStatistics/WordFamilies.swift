internal import CStemmer
internal import Lexicons

/// Brings the forms of a word together: `study` and `studies`, `Haus` and `Häuser`.
///
/// English by a few endings of its own, so that only inflection is undone; other languages by Snowball, as far as it knows
/// them. What is shown to readers is always a form of the text.
///
/// A class because it owns a handle that must be closed once, and stages, which are copyable, hold it.
final class WordFamilies {
  private let endings: [Ending]
  private let snowball: OpaquePointer?

  /// An ending to take off, and what to put in its place.
  private struct Ending {
    let suffix: [UInt8]
    let replacement: [UInt8]

    init(_ suffix: String, _ replacement: String = "") {
      self.suffix = Array(suffix.utf8)
      self.replacement = Array(replacement.utf8)
    }
  }

  init(language: String) {
    endings = Self.endings[language] ?? []
    snowball = endings.isEmpty ? cstemmer_open(language) : nil
  }

  deinit {
    if let snowball { cstemmer_close(snowball) }
  }

  /// The hash of the family.
  /// - Parameter form: the word as it stands in the text; `hash` is its own.
  func hash(of form: UnsafeBufferPointer<UInt8>, _ hash: UInt64) -> UInt64 {
    guard form.count > 3 else { return hash }
    if let snowball { return stem(form, snowball) ?? hash }
    // Three bytes must be left: `his` and `us` are no plurals.
    for ending in endings where ends(form, with: ending.suffix) {
      let stem = form.count - ending.suffix.count
      guard stem >= 3 || !ending.replacement.isEmpty else { return hash }
      var family = WordHash(folding: UnsafeBufferPointer(rebasing: form[..<stem]))
      for byte in ending.replacement { family.add(UInt32(byte)) }
      return family.value
    }
    return hash
  }

  private func stem(_ form: UnsafeBufferPointer<UInt8>, _ snowball: OpaquePointer) -> UInt64? {
    let lower = lowercased(form)
    var length: Int32 = 0
    guard let stem = cstemmer_stem(snowball, lower, Int32(lower.count), &length) else { return nil }
    return WordHash(folding: UnsafeBufferPointer(start: stem, count: Int(length))).value
  }

  /// The folded form, for Snowball, which knows lower case only.
  private func lowercased(_ form: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var lower: [UInt8] = []
    lower.reserveCapacity(form.count)
    var index = 0
    while index < form.count {
      let (scalar, width) = decodeBoundedScalar(form, at: index)
      if let folded = Unicode.Scalar(ScalarFolding.fold(scalar).folded) {
        lower += UTF8.encode(folded) ?? UTF8.encodedReplacementCharacter
      }
      index += width
    }
    return lower
  }

  private func ends(_ form: UnsafeBufferPointer<UInt8>, with suffix: [UInt8]) -> Bool {
    guard form.count > suffix.count else { return false }
    let start = form.count - suffix.count
    for index in suffix.indices where form[start + index] | 0x20 != suffix[index] | 0x20 {
      return false
    }
    return true
  }

  /// The first that fits is taken; an ending that stays as it is keeps those below it from being tried.
  private static let endings: [String: [Ending]] = [
    "en": [
      Ending("'s"), Ending("’s"), Ending("sses", "ss"), Ending("ies", "y"), Ending("ss", "ss"),
      Ending("us", "us"), Ending("is", "is"), Ending("xes", "x"), Ending("ches", "ch"),
      Ending("shes", "sh"), Ending("s"),
    ]
  ]
}
