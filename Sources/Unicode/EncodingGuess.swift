internal import CICU

/// ICU's guess at the character encoding of bytes, with tags left out.
/// - Returns: the name that ICU gives it and a confidence from 1 to 100; nil when it has no guess.
public func guessEncoding(of bytes: [UInt8]) -> (name: String, confidence: Int)? {
  var name = [CChar](repeating: 0, count: 64)
  let confidence = bytes.withUnsafeBufferPointer {
    cicu_detect_encoding($0.baseAddress, Int32($0.count), &name, Int32(name.count))
  }
  guard confidence > 0 else { return nil }
  let text = name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
  return (String(decoding: text, as: UTF8.self), Int(confidence))
}
