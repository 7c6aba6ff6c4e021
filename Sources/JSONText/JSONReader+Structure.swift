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

  mutating func expect(_ kind: Kind) throws(JSONError) {
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
    return false
  }

  /// Adds a key to its object, which must not have it yet.
  mutating func remember(_ key: String) throws(JSONError) {
    let last = frames.count - 1
    let first = frames[last].firstKey
    var isKnown = false
    if frames[last].known != nil {
      isKnown = frames[last].known?.insert(Array(key.utf8)).inserted == false
    } else {
      // Two strings may be equal though their bytes differ (é in one scalar or two).
      isKnown = keys[first...].contains { $0 == key && $0.utf8.elementsEqual(key.utf8) }
      if keys.count - first == manyKeys {
        frames[last].known = Set((keys[first...] + [key]).map { Array($0.utf8) })
      }
    }
    keys.append(key)
    if isKnown, !isLenient { throw error("the key \"\(key)\" comes twice") }
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
