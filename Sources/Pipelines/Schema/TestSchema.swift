internal import DocumentModel
internal import StageKit

/// JSON Schema of `tests:`.
enum TestSchema {
  static var test: JSONValue {
    let properties = TestKey.allCases.map { key in
      Member(key.rawValue, property(key).described(key.help))
    }
    return .object([
      Member("type", "object"), Member("required", .strings(["input", "expect"])),
      Member("additionalProperties", .bool(false)), Member("properties", .object(properties)),
    ])
  }

  private static func property(_ key: TestKey) -> JSONValue {
    switch key {
    case .name: .type("string")
    case .input:
      .onlyOne(of: PipelineTest.Input.Kind.allCases.map { Member($0.rawValue, .type("string")) })
    case .expect: expectation
    }
  }

  private static var expectation: JSONValue {
    .object([
      Member("type", "object"), Member("additionalProperties", .bool(false)),
      Member(
        "properties",
        .object(ExpectationKey.all.map { Member($0.name, schema(of: $0).described($0.help)) })),
    ])
  }

  private static func schema(of key: ExpectationKey) -> JSONValue {
    switch key.kind {
    case .text: return .type("string")
    case .flag: return .type("boolean")
    case .lines: return .list(of: .type("string"))
    case .entities:
      let fields = ExpectationKey.entityFields.map { Member($0, .type("string")) }
      let entity = JSONValue.object([
        Member("type", "object"), Member("additionalProperties", .bool(false)),
        Member("properties", .object(fields)),
      ])
      return .list(of: .object([Member("anyOf", .array([.type("string"), entity]))]))
    case .metadata:
      let types = JSONValue.strings(["string", "number", "array", "null"])
      let fields = ExpectationKey.metadataFields.map {
        Member($0, .object([Member("type", types)]))
      }
      return .object([
        Member("type", "object"), Member("additionalProperties", .bool(false)),
        Member("properties", .object(fields)),
      ])
    }
  }
}
