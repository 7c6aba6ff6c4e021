/// Reads the attributes of a tag one by one.
///
/// - Source: https://html.spec.whatwg.org/#before-attribute-name-state and the states that follow it.
struct AttributeScanner {
  struct Attribute {
    var name: Range<Int>
    /// Without quotes; empty when there is none.
    var value: Range<Int>
  }

  /// Before the first attribute, later behind the last one read, at the end behind `>`.
  var position: Int
  /// True when the file ended inside the tag.
  private(set) var isTruncated = false
  /// True when the tag ends in `/>`.
  private(set) var isSelfClosing = false

  /// Behind the last value without quotes: a slash at its end belongs to it.
  private var bareValueEnd = -1
  /// Bytes from here on belong to no attribute.
  private let limit: Int

  init(position: Int, limit: Int = .max) {
    self.position = position
    self.limit = limit
  }

  /// - Returns: the next attribute; nil behind the tag's end.
  mutating func next(in bytes: [UInt8]) -> Attribute? {
    let count = min(bytes.count, limit)
    while position < count, isSpace(bytes[position]) || bytes[position] == 0x2F { position += 1 }
    guard position < count else {
      isTruncated = true
      return nil
    }
    if bytes[position] == 0x3E {
      isSelfClosing = bytes[position - 1] == 0x2F && bareValueEnd != position
      position += 1
      return nil
    }
    let start = position
    position += 1  // An `=` in first place belongs to the name.
    while position < count, !endsName(bytes[position]) { position += 1 }
    let name = start..<position
    while position < count, isSpace(bytes[position]) { position += 1 }
    guard position < count, bytes[position] == 0x3D else {
      return Attribute(name: name, value: position..<position)
    }
    position += 1
    while position < count, isSpace(bytes[position]) { position += 1 }
    guard let value = value(in: bytes, to: count) else {
      isTruncated = true
      return nil
    }
    return Attribute(name: name, value: value)
  }

  private mutating func value(in bytes: [UInt8], to count: Int) -> Range<Int>? {
    guard position < count else { return nil }
    let quote = bytes[position]
    if quote == 0x22 || quote == 0x27 {
      let start = position + 1
      position = start
      while position < count, bytes[position] != quote { position += 1 }
      guard position < count else { return nil }
      position += 1
      return start..<position - 1
    }
    let start = position
    while position < count, bytes[position] != 0x3E, !isSpace(bytes[position]) {
      position += 1
    }
    bareValueEnd = position
    return start..<position
  }

  @inline(__always)
  private func endsName(_ byte: UInt8) -> Bool {
    byte == 0x3D || byte == 0x3E || byte == 0x2F || isSpace(byte)
  }
}
