public import DocumentModel
public import StageKit

/// A condition on a document: what `when` and `filter` say.
///
/// ```
/// metadata.language == "en" && count(tokens) >= 50
/// has(metadata.date) && !matches(metadata.title, "(?i)advert")
/// contains(metadata.author, "Ada Lovelace") || source.bytes < 10000
/// ```
/// Comparisons `== != < <= > >=` stand between two texts or two numbers; text is compared by code point, which puts ISO
/// dates in order. Combined by `&& || !` and parentheses, `!` binding closest. Text stands in double or single quotes.
/// What a document lacks is equal to nothing: a comparison with it is false, except `!=`, which is true.
///
/// All names and types are checked when the text is read, so that a condition cannot fail on a document.
public struct Expression: Sendable, Equatable {
  /// As written.
  public let text: String
  private let condition: ExpressionNode

  /// - Parameter place: where the text starts, for messages.
  /// - Throws: the first mistake, at its column.
  public init(_ text: String, at place: Place) throws(Diagnostic) {
    self.text = text
    var parser = try ExpressionParser(text, at: place)
    condition = try parser.parse()
  }

  /// Reads the scalar of a configuration.
  public init(_ node: ConfigurationNode) throws(Diagnostic) {
    guard case .scalar(let text, let quoted) = node.content else {
      throw Diagnostic(
        "E015", "a condition is a string", at: node.place,
        help: "for example: 'metadata.language == \"en\"'")
    }
    var place = node.place
    if quoted, place != .commandLine { place.column += 1 }
    try self.init(text, at: place)
  }

  public func isTrue(for document: Document) -> Bool {
    condition.value(in: document) == .boolean(true)
  }

  public static func == (a: Expression, b: Expression) -> Bool { a.text == b.text }
}
