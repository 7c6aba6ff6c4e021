public import DocumentModel

extension JSONReader {
  /// Reads any value as a tree.
  public mutating func value() throws(JSONError) -> JSONValue {
    switch try peek() {
    case .null:
      try null()
      return .null
    case .bool: return .bool(try bool())
    case .number: return .number(try number())
    case .string: return .string(try string())
    case .array:
      try beginArray()
      var elements: [JSONValue] = []
      while try nextElement() { elements.append(try value()) }
      return .array(elements)
    case .object:
      try beginObject()
      var members: [Member] = []
      while let key = try nextKey() { members.append(Member(key, try value())) }
      return .object(members)
    }
  }

  /// Steps over any value; it must be right all the same.
  public mutating func skip() throws(JSONError) {
    let depth = frames.count
    try skipStart()
    while let frame = frames.last, frames.count > depth {
      let hasMore = frame.isObject ? try nextKey() != nil : try nextElement()
      if hasMore { try skipStart() }
    }
  }

  /// Steps over a scalar, or into an object or array.
  private mutating func skipStart() throws(JSONError) {
    switch try peek() {
    case .null: try null()
    case .bool: _ = try bool()
    case .number:
      guard let end = numberEnd(in: bytes, from: position, to: limit) else {
        throw error("digits that are no number of JSON")
      }
      position = end
    case .string:
      let (range, isPlain) = try scanQuoted()
      if !isPlain { _ = try unescaped(range) }
    case .array: try beginArray()
    case .object: try beginObject()
    }
  }
}

extension JSONValue {
  /// Reads a JSON text as a tree.
  public init(json bytes: [UInt8]) throws(JSONError) {
    var reader = try JSONReader(bytes)
    self = try reader.value()
    try reader.end()
  }

  /// Reads what a page offers as JSON, overlooking common mistakes (see `JSONReader`).
  /// - Returns: nil when it cannot be read even so.
  public init?(lenientJSON bytes: [UInt8]) {
    guard var reader = try? JSONReader(bytes, lenient: true), let value = try? reader.value()
    else { return nil }
    self = value
  }

  /// The value as a JSON text.
  public var json: [UInt8] {
    var writer = JSONWriter()
    writer.value(self)
    return writer.bytes
  }
}
