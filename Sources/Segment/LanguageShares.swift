internal import DocumentModel
internal import StageKit

/// The languages of a document's blocks, and how much of the text is in each.
struct LanguageShares {
  /// Key of the layer, and of the shares among the metadata.
  static let key = "languages"

  private var items: [JSONValue] = []
  private var letters: [String: Int] = [:]

  /// Adds a block.
  /// - Parameters:
  ///   - guess: of the block.
  ///   - letterCount: letters in it, weighted by how much they say.
  ///   - whole: the language of the document, which a block counts for that is too short to tell.
  mutating func add(
    _ span: Span, _ guess: LanguageIdentifier.Guess, letterCount: Int, whole: String
  ) {
    items.append(
      .object([
        Member("start", .offset(span.start)), Member("end", .offset(span.end)),
        Member("language", .string(guess.language)), Member("score", Self.number(guess.score)),
      ]))
    guard letterCount > 0 else { return }
    letters[guess.score >= trustedLanguageScore ? guess.language : whole, default: 0] += letterCount
  }

  /// The layer `languages`: one item a block.
  func layer(by: Int) -> Member {
    let members = [Member("by", .number("\(by)")), Member("items", .array(items))]
    return Member(Self.key, .object(members))
  }

  /// The share of the letters by language, the greatest first; nothing when there are no letters.
  var metadata: Member? {
    let total = letters.values.reduce(0, +)
    guard total > 0 else { return nil }
    let ordered = letters.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    let shares = ordered.map { Member($0.key, Self.number(Double($0.value) / Double(total))) }
    return Member(Self.key, .object(shares))
  }

  private static func number(_ value: Double) -> JSONValue { .number("\(rounded(value))") }
}
