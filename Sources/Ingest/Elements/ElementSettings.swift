public import StageKit

/// What elements are, said by a user: for vocabularies that extraction does not know, or against
/// what it knows.
public struct ElementSettings: SettingMap {
  @Setting(
    """
    Take what these elements hold as the content, all of it: article, tei:div, text/body, \
    div@type=letter.
    """
  )
  public var select: [ElementPattern] = []
  @Setting("Leave these elements out, with all inside.") public var drop: [ElementPattern] = []
  @Setting("Begin a block at these elements.") public var block: [ElementPattern] = []
  @Setting("Make headings of these elements.") public var heading: [ElementPattern] = []
  @Setting("Make list items of these elements.") public var listItem: [ElementPattern] = []
  @Setting("Make quotations of these elements.") public var quote: [ElementPattern] = []
  @Setting("Keep the white space of these elements, as of code.")
  public var code: [ElementPattern] = []
  @Setting("Make captions of these elements.") public var caption: [ElementPattern] = []
  @Setting("Make notes of these elements: they stand behind the block around them.")
  public var note: [ElementPattern] = []
  @Setting("Make tables of these elements.") public var table: [ElementPattern] = []
  @Setting("Make rows of tables of these elements.") public var row: [ElementPattern] = []
  @Setting("Make cells of tables of these elements.") public var cell: [ElementPattern] = []
  @Setting("Begin a line at these elements, as of verse.") public var line: [ElementPattern] = []
  @Setting("Take these elements as part of the text around them.")
  public var inline: [ElementPattern] = []

  public init() {}

  /// The patterns that give a role; of two that fit alike the first decides.
  var roles: [(key: String, patterns: [ElementPattern], role: BlockRole)] {
    [
      ("drop", drop, .absent), ("heading", heading, .heading(2)), ("note", note, .note),
      ("caption", caption, .caption), ("code", code, .code), ("quote", quote, .quote),
      ("list_item", listItem, .listItem), ("table", table, .table), ("row", row, .row),
      ("cell", cell, .cell), ("line", line, .line), ("block", block, .block),
      ("inline", inline, .inline),
    ]
  }

  var patterns: [ElementPattern] { select + roles.flatMap(\.patterns) }
}
