public import StageKit

/// Names elements: `p`, `tei:div`, `figure/head`, `div@type=letter`, `item@id`, `front/*`.
///
/// Steps are parents and children; a prefix stands for a namespace that the setting `namespaces`
/// names; an attribute may stand at the end, with one of the words of its value.
public struct ElementPattern: SettingValue {
  struct Step: Sendable, Equatable {
    /// As written in `namespaces`; nil for elements of any namespace.
    var prefix: String?
    /// In lower case; `*` for any.
    var name: String
  }

  var steps: [Step]
  var attribute: String?
  /// UTF-8.
  var word: [UInt8]?
  /// Where it is written.
  var place: Place
  /// As written.
  private(set) var text: String

  public static var wanted: String { "the name of an element" }
  public static var example: String { "article" }
  public static var jsonType: String { "string" }
  public var json: JSONValueText { text.json }

  public init?(_ node: ConfigurationNode) {
    guard let text = node.text else { return nil }
    let sides = text.split(separator: "@", maxSplits: 1, omittingEmptySubsequences: false)
    let steps = sides[0].split(separator: "/", omittingEmptySubsequences: false).map(Self.step)
    let found = steps.compactMap { $0 }
    guard found.count == steps.count, !found.isEmpty else { return nil }
    self.steps = found
    if sides.count == 2 {
      let parts = sides[1].split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard Self.isName(parts[0]), parts.count == 1 || !parts[1].isEmpty else { return nil }
      attribute = parts[0].lowercased()
      word = parts.count == 2 ? Array(parts[1].utf8) : nil
    }
    place = node.place
    self.text = text
  }

  public static func advice(on node: ConfigurationNode) -> String? {
    guard let text = node.text else { return nil }
    if text.hasPrefix("/") || text.contains("//")
      || text.contains(where: { "[]()#>.".contains($0) })
    {
      return "it is no selector of CSS or XPath: write div@class=post, figure/head, table/*"
    }
    if text.contains(" ") {
      let names = text.split(separator: " ")
      let separator = node.place == .commandLine ? "," : ", "
      return "a name has no white space; several are: \(names.joined(separator: separator))"
    }
    return "a name is that of an element, if need be with more: "
      + "nav, tei:div, figure/head, div@type=letter, item@id"
  }

  /// Whether two patterns fit the same elements.
  func isSame(as other: ElementPattern) -> Bool {
    steps == other.steps && attribute == other.attribute && word == other.word
  }

  private static func step(_ text: Substring) -> Step? {
    let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    guard let name = parts.last, name == "*" || isName(name) else { return nil }
    guard parts.count == 2 else { return Step(prefix: nil, name: name.lowercased()) }
    return isName(parts[0]) ? Step(prefix: String(parts[0]), name: name.lowercased()) : nil
  }

  /// Whether a text can be the name of an element, an attribute or a prefix.
  static func isName(_ text: Substring) -> Bool {
    guard let first = text.utf8.first, !isASCIIDigit(first), first != 0x2D, first != 0x2E else {
      return false
    }
    return !text.utf8.contains { isSpace($0) || "<>&\"'=@/*[](){}#,".utf8.contains($0) }
  }
}
