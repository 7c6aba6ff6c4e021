internal import CStemmer

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

  /// Appends the stem of a word in lower case to `result`.
  func append(_ lower: ArraySlice<UInt8>, to result: inout [UInt8]) {
    lower.withUnsafeBufferPointer { word in
      var length: Int32 = 0
      let stem = cstemmer_stem(handle, word.baseAddress, Int32(word.count), &length)
      result += stem.map { UnsafeBufferPointer(start: $0, count: Int(length)) } ?? word
    }
  }
}
