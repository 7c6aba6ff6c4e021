internal import DocumentModel

/// Words of JSON Schema.
extension JSONValue {
  static var score: JSONValue { typed("number", "A score, rounded to 4 decimals.") }

  static func text(_ help: String? = nil, _ more: [Member] = []) -> JSONValue {
    typed("string", help, more)
  }

  static func integer(_ help: String) -> JSONValue { typed("integer", help) }

  /// A whole number that is not negative.
  static func natural(_ help: String? = nil) -> JSONValue {
    typed("integer", help, [Member("minimum", .number("0"))])
  }

  static func list(_ help: String, of element: JSONValue) -> JSONValue {
    typed("array", help, [Member("items", element)])
  }

  static func pair(_ help: String, of element: JSONValue) -> JSONValue {
    typed(
      "array", help,
      [
        Member("items", element), Member("minItems", .number("2")),
        Member("maxItems", .number("2")),
      ])
  }

  /// A range of bytes for a span, null where the span comes from none.
  static var bytesOrNull: JSONValue {
    .object([
      Member("type", .strings(["array", "null"])), Member("items", .natural()),
      Member("minItems", .number("2")), Member("maxItems", .number("2")),
    ])
  }

  /// An object that may have other members too.
  static func members(_ help: String, _ members: [Member], required: [String] = []) -> JSONValue {
    let required = required.isEmpty ? [] : [Member("required", .strings(required))]
    return typed("object", help, required + [Member("properties", .object(members))])
  }

  static func reference(_ definition: String) -> JSONValue {
    .object([Member("$ref", .string("#/$defs/\(definition)"))])
  }

  static func strings(_ strings: [String]) -> JSONValue { .array(strings.map { .string($0) }) }

  private static func typed(
    _ type: String, _ help: String?, _ more: [Member] = []
  ) -> JSONValue {
    let help = help.map { [Member("description", .string($0))] } ?? []
    return .object(help + [Member("type", .string(type))] + more)
  }
}
