public import DocumentModel
public import StageKit

/// Leaves documents out of the output.
public struct FilterDocuments: Stage {
  public struct Settings: StageSettings {
    @Setting("Keep only the documents for which this condition is true.")
    var `where`: Condition? = nil

    public init() {}
  }

  /// A condition as written, with its place; it is read when the stage is configured.
  public struct Condition: SettingValue {
    let node: ConfigurationNode

    public static var wanted: String { "a condition" }
    public static var example: String { "'metadata.language == \"en\"'" }
    public static var jsonType: String { "string" }
    public var json: JSONValueText { (node.text ?? "").json }

    public init?(_ node: ConfigurationNode) {
      guard node.text != nil else { return nil }
      self.node = node
    }

    public static func == (a: Condition, b: Condition) -> Bool { a.node.text == b.node.text }
  }

  public static let declaration = StageDeclaration(
    name: "filter", phase: .select,
    summary: "Keeps the documents that meet a condition, and leaves the others out of the output.",
    reads: [.text], uses: DocumentPart.allCases.filter { $0 != .text }, writes: [],
    examples: [
      StageExample(
        "a document that meets the condition", .text("Ada Lovelace met Turing."),
        settings: [("where", "length(text) > 10")], output: ["Ada Lovelace met Turing."]),
      StageExample(
        "a document that does not", .text("Ada Lovelace met Turing."),
        settings: [("where", #"matches(text, "^Alan") || has(entities)"#)], output: []),
      StageExample(
        "a field that is missing is equal to nothing", .text("東京は日本の首都です。"),
        settings: [("where", #"metadata.language != "en" && !(source.bytes > 5)"#)],
        output: ["東京は日本の首都です。"]),
    ])

  private let condition: Expression?

  public static func load(
    _ settings: Settings, from files: ResourceFiles
  ) throws -> Expression? {
    try settings.where.map { try Expression($0.node) }
  }

  public init(_ settings: Settings, _ resources: Expression?) {
    condition = resources
  }

  public mutating func run(_ document: inout Document, by: Int) throws {
    if let condition, !condition.isTrue(for: document) { throw DocumentFiltered() }
  }
}
