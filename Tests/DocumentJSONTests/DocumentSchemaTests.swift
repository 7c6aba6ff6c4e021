import DocumentJSON
import DocumentModel
import JSONText
import Testing

@Suite struct DocumentSchemaTests {
  @Test(arguments: OffsetUnit.allCases)
  func `documents that weft writes are as the schema says`(unit: OffsetUnit) throws {
    var maker = DocumentMaker(seed: 6)
    for number in 0..<100 {
      let json = DocumentWriter(offsets: unit).json(maker.document())
      #expect(mistake(try JSONValue(json: json)) == nil, "document \(number)")
    }
  }

  @Test(arguments: [
    ("{\"id\":\"1\",\"text\":\"\"}", "format is missing"),
    ("{\"format\":\"weft/2\",\"id\":\"1\",\"text\":\"\"}", "format does not match"),
    ("{\"format\":\"weft/1\",\"id\":1,\"text\":\"\"}", "id is no string"),
    ("{\"format\":\"weft/1.5\",\"id\":\"\",\"text\":\"\\u0000\"}", "text does not match"),
    (
      "{\"format\":\"weft/1\",\"id\":\"\",\"text\":\"\",\"offsets\":\"bytes\"}",
      "offsets is none of the values"
    ),
    (
      "{\"format\":\"weft/1\",\"id\":\"\",\"text\":\"\",\"layers\":{\"tokens\":{\"by\":0,\"start\":[],\"end\":[]}}}",
      "layers.tokens.kind is missing"
    ),
    (
      "{\"format\":\"weft/1\",\"id\":\"\",\"text\":\"\",\"layers\":{\"keyphrases\":{\"by\":0,\"items\":[{\"rank\":1,\"text\":\"\",\"score\":1,\"spans\":[[0,1,2]]}]}}}",
      "layers.keyphrases.items[0].spans[0] has 3 items"
    ),
    (
      "{\"format\":\"weft/1\",\"id\":\"\",\"text\":\"\",\"layers\":{\"keyphrases\":{\"by\":0,\"items\":[{\"rank\":1,\"text\":\"\",\"score\":1,\"spans\":[],\"source\":[null,[0]]}]}}}",
      "layers.keyphrases.items[0].source[1] has 1 items"
    ),
    (
      "{\"format\":\"weft/1\",\"id\":\"\",\"text\":\"\",\"map\":[[0,1,-1,2]]}",
      "map[0][2] is too small"
    ),
  ])
  func `other documents are not`(json: String, message: String) throws {
    #expect(mistake(try JSONValue(json: Array(json.utf8))) == message)
  }

  @Test func `every definition is used and every reference is defined`() {
    let text = DocumentSchema.json()
    let definitions = DocumentSchema.schema["$defs"]?.members.map(\.key) ?? []
    #expect(definitions.count == 11)
    for name in definitions { #expect(text.contains("\"#/$defs/\(name)\"")) }
    let references = text.split(separator: "\"#/$defs/").dropFirst().compactMap {
      $0.split(separator: "\"").first.map(String.init)
    }
    #expect(Set(references) == Set(definitions))
  }

  /// The first mistake that the schema finds.
  private func mistake(_ value: JSONValue) -> String? {
    SchemaChecker(root: DocumentSchema.schema).mistake(in: value, DocumentSchema.schema, at: "")
  }
}

/// Checks values against a schema, as far as the schema of documents goes.
private struct SchemaChecker {
  let root: JSONValue

  func mistake(in value: JSONValue, _ schema: JSONValue, at path: String) -> String? {
    for rule in schema.members {
      if let mistake = mistake(in: value, rule, at: path) { return mistake }
    }
    return nil
  }

  private func mistake(in value: JSONValue, _ rule: Member, at path: String) -> String? {
    switch rule.key {
    case "$schema", "$defs", "title", "description": return nil
    case "$ref":
      let name = rule.value.string?.split(separator: "/").last.map(String.init) ?? ""
      guard let schema = root["$defs"]?[name] else { return "no definition \(name)" }
      return mistake(in: value, schema, at: path)
    case "type":
      let types = rule.value.string.map { [$0] } ?? rule.value.elements.compactMap(\.string)
      let isRight = types.contains { isOf($0, value) }
      return isRight ? nil : "\(path) is no \(types.joined(separator: " or "))"
    case "required":
      let missing = rule.value.elements.compactMap(\.string).first { value[$0] == nil }
      return missing.map { join(path, $0) + " is missing" }
    case "properties":
      for property in rule.value.members {
        guard let member = value[property.key] else { continue }
        let place = join(path, property.key)
        if let mistake = mistake(in: member, property.value, at: place) { return mistake }
      }
      return nil
    case "items":
      for (index, element) in value.elements.enumerated() {
        let place = "\(path)[\(index)]"
        if let mistake = mistake(in: element, rule.value, at: place) { return mistake }
      }
      return nil
    case "minItems", "maxItems":
      let (count, limit) = (value.elements.count, rule.value.int ?? 0)
      let isRight = rule.key == "minItems" ? count >= limit : count <= limit
      return isRight || value == .null ? nil : "\(path) has \(count) items"
    case "minimum": return (value.int ?? 0) >= (rule.value.int ?? 0) ? nil : "\(path) is too small"
    case "enum": return rule.value.elements.contains(value) ? nil : "\(path) is none of the values"
    case "pattern":
      guard let regex = try? Regex(rule.value.string ?? "") else { return "no pattern" }
      return value.string?.wholeMatch(of: regex) == nil ? "\(path) does not match" : nil
    default: return "the schema has a rule that this test does not know: \(rule.key)"
    }
  }

  private func join(_ path: String, _ key: String) -> String {
    path.isEmpty ? key : "\(path).\(key)"
  }

  private func isOf(_ type: String, _ value: JSONValue) -> Bool {
    switch (type, value) {
    case ("object", .object), ("array", .array), ("string", .string), ("number", .number),
      ("null", .null):
      true
    case ("integer", _): value.int != nil
    default: false
    }
  }
}
