public import DocumentModel
internal import JSONText

/// JSON Schema (draft 2020-12) of documents.
///
/// The reader knows more: that offsets lie in the text on whole characters and in order, and that spans need `offsets`.
public enum DocumentSchema {
  /// The schema as a JSON text.
  public static func json() -> String { schema.prettyText }

  public static var schema: JSONValue {
    .object([
      Member("$schema", .string("https://json-schema.org/draft/2020-12/schema")),
      Member("title", .string("weft document")),
      Member(
        "description",
        .string("One text and all that is known of it. Members not named here are kept.")),
      Member("type", .string("object")), Member("required", .strings(["format", "id", "text"])),
      Member("properties", .object(properties)), Member("$defs", .object(definitions)),
    ])
  }

  private static var properties: [Member] {
    [
      Member(
        "format", .text("The version of the format.", [Member("pattern", .string(formatPattern))])),
      Member(
        "offsets", .text("What text offsets count; needed with spans.", [Member("enum", units)])),
      Member("id", .text("The path below the input folder, or the id of a record.")),
      Member("source", source), Member("metadata", metadata),
      Member(
        "text", .text("The clean text; no NUL.", [Member("pattern", .string(#"^[^\u0000]*$"#))])),
      Member("map", map),
      Member("by", .list("Every stage that ran, in order: stage@version#hash.", of: .text())),
      Member("layers", layers),
      Member("warnings", .list("What a stage could not do.", of: .reference("note"))),
      Member("errors", .list("Stages that failed and were skipped.", of: .reference("note"))),
    ]
  }

  private static let formatPattern = #"^weft/1(\.[0-9]+)?$"#
  private static let units = JSONValue.array(OffsetUnit.allCases.map { .string($0.rawValue) })

  private static var source: JSONValue {
    .members(
      "The file that the text comes from.",
      [
        Member("uri", .text("Where it was read.")), Member("media_type", .text("MIME type.")),
        Member("bytes", .natural("Size, after inflating.")),
        Member("sha256", .text("Of the inflated bytes, in hexadecimal digits.")),
        Member("encoding", .text("WHATWG name of the character encoding.")),
        Member("compression", .text("gzip, when the file was compressed.")),
      ])
  }

  private static var metadata: JSONValue {
    .members(
      "What is known of the whole; only what was found.",
      [
        Member("title", .text("The headline.")), Member("author", .list("People.", of: .text())),
        Member("date", .text("Day of publication, ISO 8601.")),
        Member("modified", .text("Day of the last change, ISO 8601.")),
        Member("site", .text("The name of the site.")), Member("url", .text("Canonical address.")),
        Member("description", .text("What the document says of itself.")),
        Member("tags", .list("Keywords that the document gives itself.", of: .text())),
        Member("license", .text("Address of the license, else its name.")),
        Member("page_type", .text("What kind of page it is: article, recipe, product and others.")),
        Member("language", .text("ISO 639-1 code, or und.")),
        Member("language_score", .score), Member("declared_language", .text("BCP 47 tag.")),
        Member("source_map", .text("partial, when some text could not be traced to its source.")),
      ])
  }

  private static var map: JSONValue {
    let piece = JSONValue.object([
      Member("type", .string("array")), Member("items", .natural()),
      Member("minItems", .number("4")),
      Member("maxItems", .number("4")),
    ])
    return .list("[t,n,b,m]: n units of text at t come from m source bytes at b.", of: piece)
  }

  private static var definitions: [Member] {
    [
      Member("offset", .natural("A text offset in the unit that offsets names.")),
      Member("stage", .natural("Index into by of the stage that wrote this.")),
      Member("span", .pair("Start and end.", of: .reference("offset"))),
      Member("bytes", .pair("Start and end in the original file, in bytes.", of: .natural())),
      Member(
        "note",
        .members(
          "A message of a stage.",
          [
            Member("stage", .text("Id of the stage.")),
            Member("code", .text("A machine-readable word.")),
            Member("message", .text("A sentence.")),
          ], required: ["stage", "code"])),
    ] + itemDefinitions
  }
}
