internal import CICU

/// Brings words into lower case as a language writes it: `I` is `ı` in Turkish, a sigma that ends a word is `ς`.
///
/// - Source: the full case mapping of Unicode §3.13, as ICU implements it.
public struct LowerCase: ~Copyable {
  private let handle: OpaquePointer
  /// Turkish and Azerbaijani have another letter for the lower case of `I`.
  private let hasDotlessI: Bool

  /// - Parameter language: ISO 639-1.
  public init(language: String) {
    guard let handle = cicu_case_open(language) else {
      preconditionFailure("ICU opens a case mapping for any language")
    }
    self.handle = handle
    hasDotlessI = ["tr", "az"].contains(language)
  }

  deinit { cicu_case_close(handle) }

  /// Appends the lower case of a word to `result`.
  public func append(_ text: [UInt8], _ word: Range<Int>, to result: inout [UInt8]) {
    let start = result.count
    for byte in text[word] {
      let isUpper = byte &- UInt8(ascii: "A") < 26
      guard byte < 0x80, !(hasDotlessI && byte == UInt8(ascii: "I")) else {
        result.removeLast(result.count - start)
        return appendByICU(text, word, to: &result)
      }
      result.append(isUpper ? byte | 0x20 : byte)
    }
  }

  private func appendByICU(_ text: [UInt8], _ word: Range<Int>, to result: inout [UInt8]) {
    let start = result.count
    // No letter takes more than three times its bytes in lower case.
    let capacity = word.count * 3
    result.append(contentsOf: repeatElement(0, count: capacity))
    let count = text.withUnsafeBufferPointer { bytes in
      result.withUnsafeMutableBufferPointer { target in
        guard let source = bytes.baseAddress, let target = target.baseAddress else { return -1 }
        return Int(
          cicu_lower(
            handle, source + word.lowerBound, Int32(word.count), target + start, Int32(capacity)))
      }
    }
    guard count >= 0, count <= capacity else {
      result.replaceSubrange(start..., with: text[word])
      return
    }
    result.removeLast(capacity - count)
  }
}
