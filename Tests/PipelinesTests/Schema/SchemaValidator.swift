import DocumentModel
import StageKit

/// The part of JSON Schema (draft 2020-12) that the schema of pipeline files uses.
struct SchemaValidator {
  let root: JSONValue

  /// - Returns: why a value does not conform; nil when it does.
  func mistake(_ value: JSONValue, _ schema: JSONValue? = nil, at path: String = "$") -> String? {
    let schema = schema ?? root
    if let reference = schema["$ref"]?.text {
      let name = String(reference.dropFirst("#/$defs/".count))
      guard let definition = root["$defs"]?[name] else { return "\(path): no \(reference)" }
      return mistake(value, definition, at: path)
    }
    let found = [
      typeMistake(value, schema, path), choiceMistake(value, schema, path),
      objectMistake(value, schema, path), combinationMistake(value, schema, path),
    ]
    return found.compactMap(\.self).first
  }

  private func typeMistake(_ value: JSONValue, _ schema: JSONValue, _ path: String) -> String? {
    if let type = schema["type"] {
      let types = type.elements.isEmpty ? [type.text ?? ""] : type.elements.map { $0.text ?? "" }
      let isNumber = value.typeName == "integer" && types.contains("number")
      guard types.contains(value.typeName) || isNumber else { return "\(path): wants \(types)" }
    }
    if case .number(let digits) = value, let number = Double(digits) {
      if let least = schema["minimum"]?.number, number < least { return "\(path): < \(least)" }
      if let most = schema["maximum"]?.number, number > most { return "\(path): > \(most)" }
    }
    if let pattern = schema["pattern"]?.text, let text = value.text,
      let regex = try? Regex(pattern), text.firstMatch(of: regex) == nil
    {
      return "\(path): does not match \(pattern)"
    }
    return nil
  }

  private func choiceMistake(_ value: JSONValue, _ schema: JSONValue, _ path: String) -> String? {
    if let constant = schema["const"], constant != value { return "\(path): wants \(constant)" }
    if let choices = schema["enum"], !choices.elements.contains(value) {
      return "\(path): not one of \(choices.elements.count)"
    }
    return nil
  }

  private func objectMistake(_ value: JSONValue, _ schema: JSONValue, _ path: String) -> String? {
    if let items = schema["items"] {
      for (index, element) in value.elements.enumerated() {
        if let found = mistake(element, items, at: "\(path)[\(index)]") { return found }
      }
    }
    guard case .object(let members) = value else { return nil }
    for key in schema["required"]?.elements ?? [] where value[key.text ?? ""] == nil {
      return "\(path): lacks \(key.text ?? "")"
    }
    if let most = schema["maxProperties"]?.number, members.count > Int(most) {
      return "\(path): too many keys"
    }
    if let least = schema["minProperties"]?.number, members.count < Int(least) {
      return "\(path): too few keys"
    }
    for member in members {
      if let property = schema["properties"]?[member.key] {
        if let found = mistake(member.value, property, at: "\(path).\(member.key)") { return found }
      } else if schema["additionalProperties"] == .bool(false) {
        return "\(path): no key \(member.key)"
      }
    }
    return nil
  }

  private func combinationMistake(
    _ value: JSONValue, _ schema: JSONValue, _ path: String
  ) -> String? {
    for part in schema["allOf"]?.elements ?? [] {
      if let found = mistake(value, part, at: path) { return found }
    }
    if let condition = schema["if"], mistake(value, condition, at: path) == nil,
      let consequence = schema["then"], let found = mistake(value, consequence, at: path)
    {
      return found
    }
    guard let alternatives = schema["anyOf"]?.elements else { return nil }
    let found = alternatives.map { mistake(value, $0, at: path) }
    if found.contains(where: { $0 == nil }) { return nil }
    return found.compactMap(\.self).max { $0.count < $1.count }
  }
}

extension JSONValue {
  subscript(key: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.key == key }?.value
  }

  var text: String? {
    if case .string(let text) = self { return text }
    return nil
  }

  var number: Double? {
    if case .number(let digits) = self { return Double(digits) }
    return nil
  }

  var elements: [JSONValue] {
    if case .array(let elements) = self { return elements }
    return []
  }

  var typeName: String {
    switch self {
    case .null: "null"
    case .bool: "boolean"
    case .number(let digits): Int(digits) == nil ? "number" : "integer"
    case .string: "string"
    case .array: "array"
    case .object: "object"
    case .offset: "integer"
    }
  }

  /// A configuration as editors see it: YAML 1.2 core schema.
  init(_ node: ConfigurationNode) {
    switch node.content {
    case .null: self = .null
    case .scalar("true", false): self = .bool(true)
    case .scalar("false", false): self = .bool(false)
    case .scalar(let text, false) where Double(text) != nil: self = .number(text)
    case .scalar(let text, _): self = .string(text)
    case .sequence(let nodes): self = .array(nodes.map { JSONValue($0) })
    case .mapping(let entries):
      self = .object(entries.map { Member($0.name, JSONValue($0.value)) })
    }
  }
}
