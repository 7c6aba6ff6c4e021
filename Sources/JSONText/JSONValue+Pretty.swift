public import DocumentModel

extension JSONValue {
  /// The value on many lines, indented by two spaces, for people and version control.
  ///
  /// The first member of the outermost object stands on the first line, where a remark on the file belongs. Arrays and
  /// objects without arrays and objects inside stand on one line while they are short.
  public var prettyText: String {
    guard case .object(let members) = self, !members.isEmpty else {
      return pretty(indent: "") + "\n"
    }
    let lines = members.map { member in
      "\(JSONValue.string(member.key).line): \(member.value.pretty(indent: "  "))"
    }
    guard lines.count > 1 else { return "{ \(lines[0]) }\n" }
    return "{ " + lines.joined(separator: ",\n  ") + "\n}\n"
  }

  /// Longer ones are broken into lines.
  private static let maximumWidth = 88

  private func pretty(indent: String) -> String {
    let inner = indent + "  "
    let whole = line
    switch self {
    case .array(let elements):
      if whole.utf8.count <= Self.maximumWidth, !elements.contains(where: \.isNested) {
        return whole
      }
      let lines = elements.map { inner + $0.pretty(indent: inner) }
      return "[\n" + lines.joined(separator: ",\n") + "\n\(indent)]"
    case .object(let members):
      if whole.utf8.count <= Self.maximumWidth, !members.contains(where: \.value.isNested) {
        return whole
      }
      let lines = members.map { member in
        "\(inner)\(JSONValue.string(member.key).line): \(member.value.pretty(indent: inner))"
      }
      return "{\n" + lines.joined(separator: ",\n") + "\n\(indent)}"
    default: return whole
    }
  }

  private var isNested: Bool {
    switch self {
    case .array(let elements): !elements.isEmpty
    case .object(let members): !members.isEmpty
    default: false
    }
  }

  /// On one line, with a space after each colon and comma.
  private var line: String {
    switch self {
    case .array(let elements): "[" + elements.map(\.line).joined(separator: ", ") + "]"
    case .object(let members) where members.isEmpty: "{}"
    case .object(let members):
      "{ "
        + members.map { "\(JSONValue.string($0.key).line): \($0.value.line)" }
        .joined(separator: ", ") + " }"
    default: String(decoding: json, as: UTF8.self)
    }
  }
}
