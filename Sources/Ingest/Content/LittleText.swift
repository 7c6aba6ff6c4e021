internal import DocumentModel
internal import StageKit

/// What to tell of a page of whose text little or nothing was taken for its content.
enum LittleText {
  /// The page declares an article that its markup does not hold.
  case declaredElsewhere(characters: Int)
  /// The page is nothing but links: its lists of links were taken.
  case links
  /// Little of what can be seen was taken.
  case dropped(kept: Int, of: Int)
  /// A large file in which hardly any text stands.
  case scripted

  var note: StageNote {
    StageNote(
      stage: ExtractContent.declaration.name, code: "little_text", message: message)
  }

  /// A sentence for people, with what to try.
  private var message: String {
    switch self {
    case .declaredElsewhere(let characters):
      "The page declares an article of \(characters) characters that is not in its markup: a script shows it."
    case .links:
      "The page is made of links: lists of links were taken for its content."
    case .dropped(let kept, let all):
      "Of \(all) characters \(kept) were taken for content: favor: recall or boilerplate: keep keeps more."
    case .scripted:
      "Hardly any text stands in the markup of this page: a script may show it."
    }
  }
}
