internal import CStemmer
internal import Unicode

/// A Snowball stemmer of one language.
struct Stemmer: ~Copyable {
  private let handle: OpaquePointer

  /// - Parameter language: ISO 639-1.
  /// - Returns: nil when Snowball has no algorithm for the language.
  init?(language: String) {
    guard let handle = cstemmer_open(language) else { return nil }
    self.handle = handle
  }

  deinit { cstemmer_close(handle) }

  /// The stem of a word, in lower case.
  func stem(_ text: [UInt8], _ word: Range<Int>) -> String {
    var lower: [UInt8] = []
    lower.reserveCapacity(word.count)
    var index = word.lowerBound
    while index < word.upperBound {
      let (scalar, width) = decodeScalar(text, at: index)
      appendScalar(lowercase(scalar), to: &lower)
      index += width
    }
    var length: Int32 = 0
    guard let stem = cstemmer_stem(handle, lower, Int32(lower.count), &length) else {
      return String(decoding: lower, as: UTF8.self)
    }
    return String(decoding: UnsafeBufferPointer(start: stem, count: Int(length)), as: UTF8.self)
  }
}
