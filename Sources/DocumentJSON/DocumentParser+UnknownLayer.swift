internal import DocumentModel
internal import JSONText

/// Layers that this version does not know: everything is kept, offsets are checked and converted.
extension DocumentParser {
  /// Reads any value; what stands under `start`, `end` and `spans` is offsets.
  mutating func unknownLayer() throws(JSONError) -> JSONValue {
    switch try reader.peek() {
    case .array:
      var elements: [JSONValue] = []
      try reader.beginArray()
      while try reader.nextElement() { elements.append(try unknownLayer()) }
      return .array(elements)
    case .object: return .object(try annotatedMembers())
    default: return try reader.value()
    }
  }

  private mutating func annotatedMembers() throws(JSONError) -> [Member] {
    var members: [Member] = []
    var start: JSONValue?
    var end: JSONValue?
    try reader.beginObject()
    let place = reader.lastStart
    while let key = try reader.nextKey() {
      let isOffset = key == "start" || key == "end"
      let value = isOffset || key == "spans" ? try offsets(ofSpans: !isOffset) : try unknownLayer()
      if key == "start" { start = value }
      if key == "end" { end = value }
      members.append(Member(key, value))
    }
    if let start, let end { try checkOrder(start, end, at: place) }
    return members
  }

  /// Reads an offset, or offsets in arrays, or null.
  /// - Parameter ofSpans: whether each innermost array is the start and end of a span.
  private mutating func offsets(ofSpans: Bool) throws(JSONError) -> JSONValue {
    switch try reader.peek() {
    case .null:
      try reader.null()
      return .null
    case .array:
      try reader.beginArray()
      let place = reader.lastStart
      var elements: [JSONValue] = []
      while try reader.nextElement() { elements.append(try offsets(ofSpans: ofSpans)) }
      if ofSpans, case .offset = elements.first {
        guard elements.count == 2 else {
          throw reader.error("a span is two offsets, not \(elements.count)", at: place)
        }
        try checkOrder(elements[0], elements[1], at: place)
      }
      return .array(elements)
    default: return .offset(try offset())
    }
  }

  /// Checks that no end stands before its start, in single values and in columns.
  private func checkOrder(_ start: JSONValue, _ end: JSONValue, at place: Int) throws(JSONError) {
    switch (start, end) {
    case (.offset(let start), .offset(let end)): _ = try ordered(start, end, at: place)
    case (.array(let starts), .array(let ends)):
      guard starts.count == ends.count else {
        throw reader.error(
          "\(starts.count) starts, but \(ends.count) ends: columns are as long as each other",
          at: place)
      }
      for (start, end) in zip(starts, ends) { try checkOrder(start, end, at: place) }
    default: break
    }
  }
}
