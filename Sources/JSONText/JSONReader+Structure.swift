/// More levels than any document has, few enough for every stack.
private let maximumDepth = 512

/// From this many keys on they are kept in a set.
private let manyKeys = 24

/// Brackets, commas, keys and white space.
extension JSONReader {
  /// The byte at the position; 0, which starts nothing in JSON, at the end.
  @inline(__always) var current: UInt8 {
    position < limit ? bytes[position] : 0
  }

  /// Checks the kind of the value that comes next; nothing is consumed.
  public mutating func expect(_ kind: Kind) throws(JSONError) {
    let found = try peek()
    guard found == kind else {
      throw error("\(name(of: kind)) is wanted, not \(name(of: found))")
    }
  }

  mutating func open(isObject: Bool) throws(JSONError) {
    guard frames.count < maximumDepth else {
      throw error("more than \(maximumDepth) levels of brackets")
    }
    position += 1
    frames.append(Frame(isObject: isObject, firstKey: keys.count))
  }

  /// Steps over the comma to the next member or element.
  /// - Returns: false at the end, when the closing bracket is consumed.
  mutating func advance(to bracket: UInt8) throws(JSONError) -> Bool {
    guard let frame = frames.last else { preconditionFailure("no object or array was begun") }
    skipSpace()
    if frame.count > 0, current == UInt8(ascii: ",") {
      position += 1
      skipSpace()
      if current != bracket || !isLenient {
        frames[frames.count - 1].count += 1
        return true
      }
    } else if frame.count == 0, current != bracket {
      frames[frames.count - 1].count = 1
      return true
    }
    guard current == bracket else {
      throw unexpected("\",\" or \"\(Character(Unicode.Scalar(bracket)))\"")
    }
    position += 1
    frames.removeLast()
    keys.removeLast(keys.count - frame.firstKey)
    if !known.isEmpty { known[frames.count] = nil }
    return false
  }

  /// Adds a key to its object, which must not have it yet.
  mutating func remember(_ key: Key, _ text: String) throws(JSONError) {
    let depth = frames.count - 1
    let mark = mark(of: key)
    let isNew = frames[depth].marks & mark == 0 && known.isEmpty
    if !isNew, contains(key, depth), !isLenient {
      keys.append(key)
      throw error("the key \"\(text)\" comes twice")
    }
    frames[depth].marks |= mark
    keys.append(key)
  }

  private func mark(of key: Key) -> UInt64 {
    // What an escape stands for is not seen here.
    guard key.isPlain, let last = key.range.last else { return .max }
    let letters = UInt64(bytes[key.range.lowerBound]) &* 31 &+ UInt64(bytes[last])
    return 1 &<< (letters &* 7 &+ UInt64(key.range.count))
  }

  /// Whether the object has the key already; adds it to the set of a large object.
  private mutating func contains(_ key: Key, _ depth: Int) -> Bool {
    let first = frames[depth].firstKey
    guard keys.count - first >= manyKeys else {
      for index in first..<keys.count where areEqual(keys[index], key) { return true }
      return false
    }
    if known[depth] == nil { known[depth] = Set(keys[first...].map(utf8(of:))) }
    let bytes = utf8(of: key)
    return known[depth]?.insert(bytes).inserted == false
  }

  private func areEqual(_ a: Key, _ b: Key) -> Bool {
    guard a.isPlain, b.isPlain else { return utf8(of: a) == utf8(of: b) }
    guard a.range.count == b.range.count else { return false }
    for offset in 0..<a.range.count
    where bytes[a.range.lowerBound + offset] != bytes[b.range.lowerBound + offset] {
      return false
    }
    return true
  }

  /// The bytes of a key, without escapes.
  func utf8(of key: Key) -> [UInt8] {
    let plain = Array(bytes[key.range])
    return key.isPlain ? plain : (try? unescaped(key.range)) ?? plain
  }

  @inline(__always) mutating func skipSpace() {
    while position < limit {
      switch bytes[position] {
      case 0x20, 0x0A, 0x0D, 0x09: position += 1
      default:
        guard isLenient, skipComment() else { return }
      }
    }
  }

  func unexpected(_ wanted: String) -> JSONError {
    guard position < limit else { return error("\(wanted) is wanted, not the end", at: position) }
    let found = String(decoding: bytes[position..<min(position + 4, limit)], as: UTF8.self)
    let scalar = found.unicodeScalars.first ?? " "
    let code = String(scalar.value, radix: 16, uppercase: true)
    let shown =
      scalar.value > 0x20 && scalar.value < 0x7F
      ? "\"\(scalar)\""
      : "U+" + String(repeating: "0", count: max(0, 4 - code.count)) + code
    return error("\(wanted) is wanted, not \(shown)", at: position)
  }

  private func name(of kind: Kind) -> String {
    switch kind {
    case .null: "null"
    case .bool: "true or false"
    case .number: "a number"
    case .string: "a string"
    case .array: "an array"
    case .object: "an object"
    }
  }
}

/// The line and column (in code points) of a byte, both from 1.
func linePlace(
  of offset: Int, in bytes: [UInt8], from start: Int, firstLine: Int
) -> (line: Int, column: Int) {
  var line = firstLine
  var column = 1
  for byte in bytes[start..<min(offset, bytes.count)] {
    if byte == 0x0A {
      line += 1
      column = 1
    } else if byte & 0xC0 != 0x80 {
      column += 1
    }
  }
  return (line, column)
}
