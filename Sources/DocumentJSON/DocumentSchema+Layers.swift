internal import DocumentModel

/// The layers, in the order in which they are written.
extension DocumentSchema {
  static var layers: JSONValue {
    .members(
      "Annotations by kind. In other layers start, end and spans are offsets too.",
      [
        Member("blocks", layer("Parts of the structure, in text order.", of: "block")),
        Member("sentences", columns("Sentences as columns.", [])),
        Member("tokens", columns("Tokens as columns.", tokenColumns, required: ["kind"])),
        Member("entities", entities),
        Member("keyphrases", layer("What the text is about.", of: "keyphrase")),
        Member("summary", layer("Sentences of the summary, in text order.", of: "sentence")),
        Member("links", layer("Links of the text, by where they start.", of: "link")),
        Member("images", layer("Images of the kept part, in the order of the file.", of: "image")),
      ])
  }

  static var itemDefinitions: [Member] {
    [
      Member("block", block), Member("entity", entity), Member("keyphrase", keyphrase),
      Member("sentence", sentence), Member("link", link), Member("image", image),
    ]
  }

  private static func layer(_ help: String, of item: String) -> JSONValue {
    .members(
      help,
      [
        Member("by", .reference("stage")),
        Member("items", .list("The items.", of: .reference(item))),
      ], required: ["by", "items"])
  }

  private static func columns(
    _ help: String, _ more: [Member], required: [String] = []
  ) -> JSONValue {
    .members(
      help,
      [
        Member("by", .reference("stage")),
        Member("start", .list("Where each begins.", of: .reference("offset"))),
        Member("end", .list("Where each ends.", of: .reference("offset"))),
      ] + more, required: ["by", "start", "end"] + required)
  }

  private static var tokenColumns: [Member] {
    let letters = String(decoding: Tokens.Kind.allCases.map(\.rawValue), as: UTF8.self)
    let help = """
      A letter for each: a alphabetic, n numeric, i ideographic or kana, p punctuation, s symbol, u address.
      """
    return [Member("kind", .text(help, [Member("pattern", .string("^[\(letters)]*$"))]))]
      + Tokens.Form.allCases.map { Member($0.rawValue, .list(meaning(of: $0), of: .text())) }
  }

  private static func meaning(of form: Tokens.Form) -> String {
    switch form {
    case .stem: "A stem for each."
    case .lower: "The lower case of each."
    case .shape: "The shape of each: X upper, x lower case, d digit, no more than 4 alike in a row."
    case .pos: "The part of speech of each, as Universal Dependencies has them: NOUN, VERB, …"
    }
  }

  private static var entities: JSONValue {
    .members(
      "Names, amounts, dates, addresses; sorted by start, the longer one first.",
      [
        Member("by", .list("Stages that wrote here.", of: .reference("stage"))),
        Member("items", .list("The items.", of: .reference("entity"))),
      ], required: ["by", "items"])
  }

  private static var block: JSONValue {
    .members(
      "A part of the structure.",
      spanMembers + [
        Member(
          "kind", .text("paragraph, heading, list_item, quote, code, caption, note, table_cell, …")),
        Member("level", .integer("Of a heading, 1 to 6.")),
        Member("row", .integer("Of a table cell, from 1.")),
        Member("column", .integer("Of a table cell, from 1.")),
        Member("path", .text("Where it stands in the markup.")),
      ], required: ["start", "end", "kind"])
  }

  private static var entity: JSONValue {
    .members(
      "A named thing.",
      spanMembers + [
        Member("label", .text("PERSON, ORG, LOC, MISC, DATE, MONEY, …")),
        Member("text", .text("The text of the span.")), Member("by", .reference("stage")),
        Member("score", .score), Member("value", .text("Normalized: an ISO 8601 date, an amount.")),
        Member("rule", .text("What found it.")),
        Member("canonical", .text("The full name that it stands for, when that is not its text.")),
        Member("source", .reference("bytes")),
      ], required: ["start", "end", "label", "by"])
  }

  private static var keyphrase: JSONValue {
    .members(
      "A phrase that says what the text is about.",
      [
        Member("rank", .integer("From 1, best first.")), Member("text", .text("The form to show.")),
        Member("score", .score),
        Member("spans", .list("Every occurrence.", of: .reference("span"))),
        Member("source", .list("For each span its bytes, or null.", of: .bytesOrNull)),
      ], required: ["rank", "text", "score", "spans"])
  }

  private static var sentence: JSONValue {
    .members(
      "A sentence of the summary.",
      [Member("rank", .integer("From 1, best first."))] + spanMembers + [
        Member("score", .score), Member("text", .text("The text of the span.")),
        Member("source", .reference("bytes")),
      ], required: ["rank", "start", "end", "score"])
  }

  private static var link: JSONValue {
    .members(
      "A link.",
      spanMembers + [
        Member("text", .text("The text of the span.")), Member("href", .text("As written.")),
        Member("target", .text("The absolute address, when what it is relative to is known.")),
        Member("rel", .text("How the target is related: nofollow, author, …")),
      ], required: ["start", "end", "href"])
  }

  private static var image: JSONValue {
    .members(
      "An image; a span is that of its caption in the text.",
      spanMembers + [
        Member("src", .text("Its address as written.")),
        Member("target", .text("The absolute address, when what it is relative to is known.")),
        Member("alt", .text("The text that stands for it.")),
        Member("caption", .text("The text below or beside it.")),
      ])
  }

  private static var spanMembers: [Member] {
    [Member("start", .reference("offset")), Member("end", .reference("offset"))]
  }
}
