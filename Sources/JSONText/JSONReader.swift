/// Reads JSON from UTF-8 bytes, one value after the other.
///
/// ```swift
/// var reader = try JSONReader(bytes)
/// try reader.beginObject()
/// while let key = try reader.nextKey() {
///   switch key {
///   case "id": id = try reader.string()
///   case "start": starts = try reader.column()
///   default: others.append(Member(key, try reader.value()))
///   }
/// }
/// try reader.end()
/// ```
/// Exactly one value is read after each key, and after each `nextElement()`. A copy of a reader reads on from where the
/// copy was made. Bad UTF-8, lone surrogates, control characters in strings, leading zeros, keys that come twice, more than
/// 512 levels and anything after the value are errors.
///
/// A lenient reader takes what pages say: control characters in strings, comments, commas before a closing bracket, keys
/// that come twice, unknown escapes; what is no Unicode scalar becomes U+FFFD.
public struct JSONReader: Sendable {
  /// What kind of value comes next.
  public enum Kind: Sendable { case null, bool, number, string, array, object }

  /// An object or array that is open.
  struct Frame: Sendable {
    var isObject: Bool
    /// Members or elements begun.
    var count = 0
    /// In `keys`, the first key of this object.
    var firstKey: Int
    /// A bit for each key, by its letters: a key whose bit is not set is new.
    var marks: UInt64 = 0
  }

  /// What stands between the quotes of a key.
  struct Key: Sendable {
    var range: Range<Int>
    /// Whether it has no escapes.
    var isPlain: Bool
  }

  let bytes: [UInt8]
  let start: Int
  let limit: Int
  let firstLine: Int
  let isLenient: Bool
  var frames: [Frame] = []
  /// Keys of all open objects, in order.
  var keys: [Key] = []
  /// The keys of open objects that have many, by the depth of the object: looking for a second one stays fast.
  var known: [Int: Set<[UInt8]>] = [:]
  var position: Int
  /// Byte at which the last value or key starts.
  public internal(set) var lastStart: Int

  /// - Parameters:
  ///   - range: the part of `bytes` to read; all if nil.
  ///   - line: number of the first line, for messages.
  public init(
    _ bytes: [UInt8], in range: Range<Int>? = nil, line: Int = 1, lenient: Bool = false
  ) throws(JSONError) {
    var bytes = bytes
    var range = range ?? 0..<bytes.count
    isLenient = lenient
    firstLine = line
    if let bad = firstInvalidUTF8(in: bytes, range) {
      guard lenient else {
        let place = linePlace(of: bad, in: bytes, from: range.lowerBound, firstLine: line)
        throw JSONError("bytes that are not UTF-8", line: place.line, column: place.column)
      }
      bytes = Array(String(decoding: bytes[range], as: UTF8.self).utf8)
      range = 0..<bytes.count
    }
    self.bytes = bytes
    start = range.lowerBound
    limit = range.upperBound
    // A byte order mark is no part of the text (RFC 8259 §8.1).
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    position = range.lowerBound + (bytes[range].starts(with: mark) ? mark.count : 0)
    lastStart = position
  }

  /// The kind of the value that comes next; nothing is consumed.
  public mutating func peek() throws(JSONError) -> Kind {
    skipSpace()
    lastStart = position
    switch current {
    case UInt8(ascii: "{"): return .object
    case UInt8(ascii: "["): return .array
    case UInt8(ascii: "\""): return .string
    case UInt8(ascii: "t"), UInt8(ascii: "f"): return .bool
    case UInt8(ascii: "n"): return .null
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return .number
    default: throw unexpected("a value")
    }
  }

  public mutating func beginObject() throws(JSONError) {
    try expect(.object)
    try open(isObject: true)
  }

  public mutating func beginArray() throws(JSONError) {
    try expect(.array)
    try open(isObject: false)
  }

  /// - Returns: the key of the next member; nil at the end of the object, which is then closed.
  public mutating func nextKey() throws(JSONError) -> String? {
    guard try advance(to: UInt8(ascii: "}")) else { return nil }
    lastStart = position
    guard current == UInt8(ascii: "\"") else { throw unexpected("a key in quotes") }
    let (range, isPlain) = try scanQuoted()
    let key = Key(range: range, isPlain: isPlain)
    let text = isPlain ? string(in: range) : try unescapedString(range)
    try remember(key, text)
    skipSpace()
    guard current == UInt8(ascii: ":") else { throw unexpected("\":\"") }
    position += 1
    return text
  }

  /// - Returns: whether there is one more element; at the end the array is closed.
  public mutating func nextElement() throws(JSONError) -> Bool {
    try advance(to: UInt8(ascii: "]"))
  }

  /// Checks that nothing but white space follows.
  public mutating func end() throws(JSONError) {
    skipSpace()
    guard position == limit || isLenient else { throw unexpected("the end of the text") }
  }

  /// An error at the value or key that was read last.
  public func error(_ message: String) -> JSONError {
    error(message, at: lastStart)
  }

  /// An error at a byte of the text.
  public func error(_ message: String, at offset: Int) -> JSONError {
    let place = linePlace(of: offset, in: bytes, from: start, firstLine: firstLine)
    return JSONError(message, line: place.line, column: place.column, path: path)
  }

  /// The keys that lead to the current value.
  public var path: String {
    var path = ""
    for (index, frame) in frames.enumerated() where frame.count > 0 {
      guard frame.isObject else {
        path += "[\(frame.count - 1)]"
        continue
      }
      let end = index + 1 < frames.count ? frames[index + 1].firstKey : keys.count
      guard end > frame.firstKey else { continue }
      path += (path.isEmpty ? "" : ".") + String(decoding: utf8(of: keys[end - 1]), as: UTF8.self)
    }
    return path
  }
}
