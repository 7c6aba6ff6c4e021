public import StageKit

/// Names elements: `p`, `tei:div`, `figure/head`, `div@type=letter`, `item@id`, `front/*`.
///
/// Steps are parents and children; a prefix stands for a namespace that the setting `namespaces` names; an attribute may
/// stand at the end, with one of the words of its value.
public struct ElementPattern: SettingValue {
  struct Step: Sendable, Equatable {
    /// As written in `namespaces`; nil for elements of any namespace.
    var prefix: String?
    /// In lower case; `*` for any.
    var name: String
  }

  var steps: [Step]
  var attribute: String?
  var word: String?
  /// Where it is written.
  var place: Place
  private var text: String

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
      word = parts.count == 2 ? String(parts[1]) : nil
    }
    place = node.place
    self.text = text
  }

  private static func step(_ text: Substring) -> Step? {
    let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    guard let name = parts.last, name == "*" || isName(name) else { return nil }
    guard parts.count == 2 else { return Step(prefix: nil, name: name.lowercased()) }
    return isName(parts[0]) ? Step(prefix: String(parts[0]), name: name.lowercased()) : nil
  }

  private static func isName(_ text: Substring) -> Bool {
    !text.isEmpty && !text.utf8.contains { isSpace($0) || "<>&\"'=@/*[](){}#,".utf8.contains($0) }
  }
}
