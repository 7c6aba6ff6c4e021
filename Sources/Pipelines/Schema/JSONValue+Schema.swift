internal import DocumentModel

/// Words of JSON Schema.
extension JSONValue {
  static func type(_ name: String) -> JSONValue { .object([Member("type", name)]) }

  static func reference(_ definition: String) -> JSONValue {
    .object([Member("$ref", "#/$defs/\(definition)")])
  }

  static func strings(_ values: [String]) -> JSONValue { .array(values.map { .string($0) }) }

  static func list(of elements: JSONValue) -> JSONValue {
    .object([Member("type", "array"), Member("items", elements)])
  }

  /// A map with exactly one of these keys.
  static func onlyOne(of properties: [Member]) -> JSONValue {
    .object([
      Member("type", "object"), Member("minProperties", .number("1")),
      Member("maxProperties", .number("1")), Member("additionalProperties", .bool(false)),
      Member("properties", .object(properties)),
    ])
  }

  /// The schema with a help text in front.
  func described(_ text: String) -> JSONValue {
    guard case .object(let members) = self else { return self }
    return .object([Member("description", text)] + members)
  }
}

extension Member {
  init(_ key: String, _ text: String) { self.init(key, .string(text)) }
}
