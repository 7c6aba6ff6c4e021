internal import CModels

/// The words of a language that say nothing about what a text is about.
public struct StopWords: Sendable {
  /// How a word may be used in a phrase.
  public enum Class: UInt8, Sendable {
    /// Anywhere.
    case content = 0
    /// Inside a phrase, but it is none by itself: `new`, `part`, `Monday`.
    case weak = 1
    /// Nowhere: `the`, `of`, `is`.
    case stop = 2
  }

  /// Open addressing over word hashes; 0 marks a free place.
  private var hashes: [UInt64]
  private var classes: [Class]
  public private(set) var count = 0

  /// The shipped list of a language.
  /// - Parameter language: ISO 639-1 code; Norwegian is `no`.
  /// - Returns: nil when there is none.
  public init?(language: String) {
    let bytes = cmodels_stop_words(language)
    guard let start = bytes.start else { return nil }
    self.init(capacity: bytes.count / 6)
    let list = UnsafeBufferPointer(start: start, count: bytes.count)
    var line = 0
    for index in 0..<list.count where list[index] == 0x0A {
      let isWeak = list[line] == 0x7E  // "~"
      let word = UnsafeBufferPointer(rebasing: list[(isWeak ? line + 1 : line)..<index])
      if !word.isEmpty { insert(WordHash(folding: word).value, isWeak ? .weak : .stop) }
      line = index + 1
    }
  }

  /// A list of one's own.
  public init(_ words: [String]) {
    self.init(capacity: words.count)
    for word in words { insert(WordHash.folded(word), .stop) }
  }

  private init(capacity: Int) {
    var places = 64
    while places < capacity * 2 { places *= 2 }
    hashes = [UInt64](repeating: 0, count: places)
    classes = [Class](repeating: .content, count: places)
  }

  /// - Parameter word: the `WordHash` of its folded form.
  public subscript(word: UInt64) -> Class {
    let mask = hashes.count - 1
    var place = Int(truncatingIfNeeded: word) & mask
    while hashes[place] != 0 {
      if hashes[place] == word { return classes[place] }
      place = (place + 1) & mask
    }
    return .content
  }

  public mutating func insert(_ word: UInt64, _ kind: Class) {
    if count * 2 >= hashes.count { grow() }
    let mask = hashes.count - 1
    var place = Int(truncatingIfNeeded: word) & mask
    while hashes[place] != 0, hashes[place] != word { place = (place + 1) & mask }
    if hashes[place] == 0 { count += 1 }
    hashes[place] = word
    classes[place] = kind
  }

  private mutating func grow() {
    let old = (hashes, classes)
    hashes = [UInt64](repeating: 0, count: old.0.count * 2)
    classes = [Class](repeating: .content, count: old.0.count * 2)
    count = 0
    for (hash, kind) in zip(old.0, old.1) where hash != 0 { insert(hash, kind) }
  }

  /// The languages that have a list, in alphabetical order.
  public static let languages: [String] = {
    let codes = Array(String(cString: cmodels_stop_word_languages()).utf8)
    return stride(from: 0, to: codes.count - 1, by: 2).map {
      String(decoding: codes[$0..<$0 + 2], as: UTF8.self)
    }
  }()
}
