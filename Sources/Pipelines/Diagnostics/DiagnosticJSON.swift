internal import DocumentModel
internal import JSONText
internal import StageKit

/// Diagnostics for programs.
enum DiagnosticJSON {
  static func array(_ diagnostics: [Diagnostic]) -> String {
    line(.array(diagnostics.map { object($0) }))
  }

  private static func object(_ diagnostic: Diagnostic) -> JSONValue {
    let place = diagnostic.place
    var members = [
      Member("code", .string(diagnostic.code)),
      Member("severity", .string(diagnostic.severity.rawValue)),
      Member("message", .string(diagnostic.message)),
    ]
    if place != .commandLine {
      members += [
        Member("file", .string(place.file)), Member("line", number(place.line)),
        Member("column", number(place.column)), Member("length", number(place.length)),
      ]
    }
    if let help = diagnostic.help { members.append(Member("help", .string(help))) }
    if let replacement = diagnostic.replacement {
      members.append(Member("replacement", .string(replacement)))
    }
    return .object(members)
  }

  /// - Source: OASIS SARIF 2.1.0.
  static func sarif(_ diagnostics: [Diagnostic]) -> String {
    let codes = Set(diagnostics.map(\.code)).sorted()
    let rules = codes.map { code in
      let text = DiagnosticCode.all.first { $0.code == code }?.title ?? code
      return JSONValue.object([
        Member("id", .string(code)),
        Member("shortDescription", .object([Member("text", .string(text))])),
      ])
    }
    let driver = JSONValue.object([Member("name", .string("weft")), Member("rules", .array(rules))])
    let run = JSONValue.object([
      Member("tool", .object([Member("driver", driver)])),
      Member("columnKind", .string("unicodeCodePoints")),
      Member("results", .array(diagnostics.map { result($0) })),
    ])
    return line(
      .object([
        Member("$schema", .string("https://json.schemastore.org/sarif-2.1.0.json")),
        Member("version", .string("2.1.0")), Member("runs", .array([run])),
      ]))
  }

  private static func result(_ diagnostic: Diagnostic) -> JSONValue {
    let text = [diagnostic.message, diagnostic.help].compactMap(\.self).joined(separator: "\n")
    var members = [
      Member("ruleId", .string(diagnostic.code)),
      Member("level", .string(diagnostic.severity.rawValue)),
      Member("message", .object([Member("text", .string(text))])),
    ]
    guard diagnostic.place != .commandLine else { return .object(members) }
    let artifact = JSONValue.object([Member("uri", .string(uri(diagnostic.place.file)))])
    let physical = JSONValue.object([
      Member("artifactLocation", artifact), Member("region", region(diagnostic.place)),
    ])
    members.append(
      Member("locations", .array([.object([Member("physicalLocation", physical)])])))
    if let replacement = diagnostic.replacement {
      members.append(fix(diagnostic.place, artifact, replacement))
    }
    return .object(members)
  }

  private static func fix(
    _ place: Place, _ artifact: JSONValue, _ replacement: String
  ) -> Member {
    let change = JSONValue.object([
      Member("deletedRegion", region(place)),
      Member("insertedContent", .object([Member("text", .string(replacement))])),
    ])
    let file = JSONValue.object([
      Member("artifactLocation", artifact), Member("replacements", .array([change])),
    ])
    return Member("fixes", .array([.object([Member("artifactChanges", .array([file]))])]))
  }

  private static func region(_ place: Place) -> JSONValue {
    .object([
      Member("startLine", number(place.line)), Member("startColumn", number(place.column)),
      Member("endLine", number(place.line)),
      Member("endColumn", number(place.column + place.length)),
    ])
  }

  /// A path as a URI reference: RFC 3986 allows fewer characters than file systems.
  private static func uri(_ path: String) -> String {
    let kept = Set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/".utf8)
    return path.utf8.reduce(into: "") { result, byte in
      if kept.contains(byte) {
        result.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        let digits = String(byte, radix: 16, uppercase: true)
        result += "%" + (digits.count == 1 ? "0" : "") + digits
      }
    }
  }

  private static func number(_ value: Int) -> JSONValue { .number("\(value)") }

  private static func line(_ value: JSONValue) -> String {
    String(decoding: value.json, as: UTF8.self) + "\n"
  }
}
