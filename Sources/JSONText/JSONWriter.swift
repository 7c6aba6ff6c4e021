public import DocumentModel

/// Writes JSON as UTF-8 bytes, on one line and without spaces.
///
/// Commas are set by the writer; that keys and values alternate and brackets match is the caller's part.
public struct JSONWriter: Sendable {
  public internal(set) var bytes: [UInt8] = []
  private var needsComma = false

  public init(capacity: Int = 0) {
    bytes.reserveCapacity(capacity)
  }

  public mutating func beginObject() { open(UInt8(ascii: "{")) }
  public mutating func endObject() { close(UInt8(ascii: "}")) }
  public mutating func beginArray() { open(UInt8(ascii: "[")) }
  public mutating func endArray() { close(UInt8(ascii: "]")) }

  /// Writes the key of the value that comes next.
  public mutating func key(_ key: String) {
    separate()
    appendQuoted(key)
    bytes.append(UInt8(ascii: ":"))
    needsComma = false
  }

  public mutating func null() { literal("null") }
  public mutating func value(_ value: Bool) { literal(value ? "true" : "false") }
  public mutating func value(_ value: String) {
    separate()
    appendQuoted(value)
  }

  public mutating func value(_ value: Int) {
    separate()
    appendInteger(value)
  }

  /// Writes the shortest digits that read back the same; a number that is not finite becomes `null`.
  public mutating func value(_ value: Double) {
    separate()
    appendDouble(value)
  }

  /// Writes a string of UTF-8 bytes.
  public mutating func value(utf8 value: [UInt8]) {
    self.value(utf8: value[...])
  }

  /// Writes a string of UTF-8 bytes.
  public mutating func value(utf8 value: ArraySlice<UInt8>) {
    separate()
    appendQuoted(value)
  }

  /// Writes an array of whole numbers.
  public mutating func value(_ column: [Int]) {
    separate()
    appendColumn(column)
  }

  /// Writes an array of strings.
  public mutating func value(_ column: [String]) {
    beginArray()
    for text in column { value(text) }
    endArray()
  }

  /// Writes a tree; offsets in it are written as the numbers that they are.
  public mutating func value(_ value: JSONValue) {
    switch value {
    case .null: null()
    case .bool(let flag): self.value(flag)
    case .number(let digits): number(digits)
    case .string(let text): self.value(text)
    case .offset(let offset): self.value(offset)
    case .array(let elements):
      beginArray()
      for element in elements { self.value(element) }
      endArray()
    case .object(let members):
      beginObject()
      for member in members { self.member(member.key, member.value) }
      endObject()
    }
  }

  public mutating func member(_ key: String, _ value: Bool) {
    self.key(key)
    self.value(value)
  }

  public mutating func member(_ key: String, _ value: Int) {
    self.key(key)
    self.value(value)
  }

  public mutating func member(_ key: String, _ value: Double) {
    self.key(key)
    self.value(value)
  }

  public mutating func member(_ key: String, _ value: String) {
    self.key(key)
    self.value(value)
  }

  public mutating func member(_ key: String, _ value: JSONValue) {
    self.key(key)
    self.value(value)
  }

  /// Ends a record of NDJSON.
  public mutating func newline() {
    bytes.append(UInt8(ascii: "\n"))
    needsComma = false
  }

  /// Empties the writer for the next document; its memory is kept.
  public mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    needsComma = false
  }

  /// Sets the comma before a key or value that is not the first.
  @inline(__always) private mutating func separate() {
    if needsComma { bytes.append(UInt8(ascii: ",")) }
    needsComma = true
  }

  private mutating func open(_ bracket: UInt8) {
    separate()
    bytes.append(bracket)
    needsComma = false
  }

  private mutating func close(_ bracket: UInt8) {
    bytes.append(bracket)
    needsComma = true
  }

  private mutating func literal(_ literal: StaticString) {
    separate()
    literal.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  /// Writes digits that were read from JSON; what is no JSON number becomes `null`.
  private mutating func number(_ digits: String) {
    let digits = Array(digits.utf8)
    guard numberEnd(in: digits, from: 0, to: digits.count) == digits.count else { return null() }
    separate()
    bytes.append(contentsOf: digits)
  }
}
