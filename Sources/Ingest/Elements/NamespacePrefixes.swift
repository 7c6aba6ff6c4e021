public import StageKit

/// Addresses of namespaces by the prefixes that names of elements have:
/// `{ tei: "http://www.tei-c.org/ns/1.0" }`.
public struct NamespacePrefixes: SettingValue, ExpressibleByDictionaryLiteral {
  struct Declaration: Sendable, Equatable {
    var prefix: String
    var address: String
    /// Where the prefix is written.
    var place: Place
  }

  private(set) var declarations: [Declaration] = []

  public static var wanted: String { "a map of prefixes to addresses of namespaces" }
  public static var example: String { "{ tei: \"http://www.tei-c.org/ns/1.0\" }" }
  public static var argument: String { "tei=http://www.tei-c.org/ns/1.0" }
  public static var jsonType: String { "object" }
  public static var jsonSchema: JSONValueText {
    "{\"type\":\"object\",\"additionalProperties\":{\"type\":\"string\"}}"
  }

  public var json: JSONValueText {
    let sorted = declarations.sorted {
      $0.prefix.utf8.lexicographicallyPrecedes($1.prefix.utf8)
    }
    let members = sorted.map { "\($0.prefix.json):\($0.address.json)" }
    return "{" + members.joined(separator: ",") + "}"
  }

  var prefixes: [String] { declarations.map(\.prefix) }

  /// The addresses by prefix.
  var addresses: [String: String] {
    Dictionary(declarations.map { ($0.prefix, $0.address) }, uniquingKeysWith: { $1 })
  }

  public init(dictionaryLiteral elements: (String, String)...) {
    declarations = elements.map {
      Declaration(prefix: $0.0, address: $0.1, place: .commandLine)
    }
  }

  public init?(_ node: ConfigurationNode) {
    guard let entries = Self.entries(node) else { return nil }
    for entry in entries {
      guard let declaration = Self.declaration(entry) else { return nil }
      declarations.append(declaration)
    }
  }

  /// The wrong prefixes and addresses, each at its own place.
  public static func mismatches(_ node: ConfigurationNode, named name: String) -> [Diagnostic] {
    guard let entries = entries(node) else { return [mismatch(node, named: name)] }
    return entries.filter { declaration($0) == nil }.map { entry in
      let isPrefix = ElementPattern.isName(entry.name[...])
      let wrong = isPrefix ? entry.value : entry.key
      let wanted = isPrefix ? "the address of a namespace" : "prefixes of letters and digits"
      let example = node.place == .commandLine ? argument : Self.example
      return Diagnostic(
        "E015",
        "\(name)\(isPrefix ? ".\(entry.name)" : "") wants \(wanted), not \(describe(wrong))",
        at: wrong.place, help: "for example: \(example)")
    }
  }

  private static func declaration(_ entry: ConfigurationNode.Entry) -> Declaration? {
    guard ElementPattern.isName(entry.name[...]), let address = entry.value.text, !address.isEmpty
    else { return nil }
    return Declaration(prefix: entry.name, address: address, place: entry.key.place)
  }

  /// The entries of a map; on the command line those of `prefix=address,prefix=address`.
  private static func entries(_ node: ConfigurationNode) -> [ConfigurationNode.Entry]? {
    if case .mapping(let entries) = node.content { return entries }
    guard let text = node.text, node.place == .commandLine else { return nil }
    let pairs = text.split(separator: ",").map { $0.split(separator: "=", maxSplits: 1) }
    guard pairs.allSatisfy({ $0.count == 2 }) else { return nil }
    return pairs.map { pair in
      ConfigurationNode.Entry(
        key: ConfigurationNode(argument: String(pair[0])),
        value: ConfigurationNode(argument: String(pair[1])))
    }
  }
}
