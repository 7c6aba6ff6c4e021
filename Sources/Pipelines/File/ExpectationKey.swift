internal import StageKit

/// What a test can expect, declared once for the checker and the schema.
struct ExpectationKey {
  enum Kind { case text, flag, metadata, lines, entities }

  var name: String
  var kind: Kind
  var help: String

  private init(_ name: String, _ kind: Kind, _ help: String) {
    self.name = name
    self.kind = kind
    self.help = help
  }

  static let all =
    [
      ExpectationKey("text", .text, "The whole text."),
      ExpectationKey("metadata", .metadata, "Fields of the metadata; null: the field is absent."),
    ] + layers + [
      ExpectationKey(
        "exactly", .flag, "There must be no entities and keyphrases but those that are listed."),
      ExpectationKey("filtered", .flag, "A filter must leave the document out."),
      ExpectationKey("failure", .text, "The document must fail with this code."),
    ]

  private static let layers = DocumentPart.allCases.filter(\.isLayer).map { part in
    switch part {
    case .entities:
      ExpectationKey(
        part.rawValue, .entities,
        "Entities that must be found, as \"LABEL text\" or by their fields; []: none may be.")
    case .keyphrases:
      ExpectationKey(
        part.rawValue, .lines, "Keyphrases that must be among those found; []: none may be.")
    default:
      ExpectationKey(part.rawValue, .lines, "All of the layer, each as one line.")
    }
  }

  static let metadataFields = [
    "title", "author", "date", "modified", "site", "url", "description", "tags", "license",
    "page_type", "language", "declared_language",
  ]

  static let entityFields = ["text", "label", "value", "source"]
}
