public import DocumentModel
internal import JSONText

extension SettingDeclaration {
  /// JSON Schema of the setting in a file, with help and default for editors.
  ///
  /// A variable may stand for any value that is no string already.
  public var schema: JSONValue {
    var value = (try? JSONValue(json: Array(jsonSchema.utf8))) ?? .object([])
    if let limits, case .object(let members) = value {
      value = .object(
        members + [
          Member("minimum", .number(text(limits.lowerBound))),
          Member("maximum", .number(text(limits.upperBound))),
        ])
    }
    var alternatives = [value, JSONValue.object([Member("$ref", .string("#/$defs/variable"))])]
    if isOptional { alternatives.append(.object([Member("type", .string("null"))])) }
    let isText = jsonSchema == String.jsonSchema
    var members = [Member("description", .string(description))]
    if isText && !isOptional {
      members.append(Member("type", .string("string")))
    } else {
      members.append(Member("anyOf", .array(alternatives)))
    }
    if defaultValue != "null", let value = try? JSONValue(json: Array(defaultValue.utf8)) {
      members.append(Member("default", value))
    }
    return .object(members)
  }

  /// The help with type and limits, as editors show it.
  private var description: String { "\(help) (\(facts))" }

  private func text(_ number: Double) -> String {
    number == number.rounded() && abs(number) < 1e15 ? "\(Int(number))" : "\(number)"
  }
}

extension [SettingDeclaration] {
  /// JSON Schema of a map of these settings.
  public var schema: JSONValue {
    .object([
      Member("type", .string("object")), Member("additionalProperties", .bool(false)),
      Member("properties", .object(map { Member($0.name, $0.schema) })),
    ])
  }
}
