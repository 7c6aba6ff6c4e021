internal import Lexicons

/// Brings the forms of a word together: `study` and `studies`, `model` and `models`.
///
/// Inflection only, and only where a form's ending says enough: what is shown to readers is always a form of the text.
struct WordFamilies {
  private let endings: [Ending]

  /// An ending to take off, and what to put in its place.
  private struct Ending {
    let suffix: [UInt8]
    let replacement: [UInt8]
    /// Bytes that must be left before the suffix.
    let minimumStem: Int

    init(_ suffix: String, _ replacement: String = "", keeping minimumStem: Int = 3) {
      self.suffix = Array(suffix.utf8)
      self.replacement = Array(replacement.utf8)
      self.minimumStem = minimumStem
    }
  }

  init(language: String) {
    endings = Self.endings[language] ?? []
  }

  /// The hash of the family.
  /// - Parameter form: the word as it stands in the text; `hash` is its own.
  func hash(of form: UnsafeBufferPointer<UInt8>, _ hash: WordHash) -> WordHash {
    guard form.count > 3, !endings.isEmpty else { return hash }
    for ending in endings where ends(form, with: ending.suffix) {
      let stem = form.count - ending.suffix.count
      guard stem >= ending.minimumStem else { return hash }
      var family = WordHash(UnsafeBufferPointer(rebasing: form[..<stem]))
      for byte in ending.replacement { family.append(byte) }
      return family
    }
    return hash
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
      Ending("'s"), Ending("sses", "ss"), Ending("ies", "y"), Ending("ss", "ss"),
      Ending("us", "us"),
      Ending("is", "is"), Ending("xes", "x"), Ending("ches", "ch"), Ending("shes", "sh"),
      Ending("s"),
    ],
    "de": [
      Ending("innen", "in"), Ending("ungen", "ung"), Ending("ern", keeping: 4),
      Ending("en", keeping: 4), Ending("er", keeping: 4), Ending("es", keeping: 4),
      Ending("e", keeping: 4), Ending("s", keeping: 4), Ending("n", keeping: 4),
    ],
    "fr": [
      Ending("aux", "al"), Ending("eux", "eux"), Ending("x"), Ending("ées", "é"), Ending("ée", "é"),
      Ending("és", "é"), Ending("es", keeping: 4), Ending("ss", "ss"), Ending("s"),
      Ending("e", keeping: 4),
    ],
    "es": [
      Ending("ciones", "ción"), Ending("ces", "z"), Ending("as", "a"), Ending("os", "o"),
      Ending("es", keeping: 4), Ending("s", keeping: 4),
    ],
    "pt": [
      Ending("ções", "ção"), Ending("ões", "ão"), Ending("ais", "al"), Ending("ns", "m"),
      Ending("res", "r"), Ending("s", keeping: 4),
    ],
    "it": [
      Ending("i", keeping: 4), Ending("e", keeping: 4), Ending("a", keeping: 4),
      Ending("o", keeping: 4),
    ],
    "nl": [Ending("en", keeping: 4), Ending("s", keeping: 4), Ending("e", keeping: 4)],
  ]
}
