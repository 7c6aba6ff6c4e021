import DocumentModel
import StageKit
import Testing

private struct Margins: SettingMap {
  @Setting("Leave this much free on the left.", in: 0...9) var left = 1
  @Setting("Whose margins.") var names: [String] = []
  init() {}
}

private struct Sheet: Stage {
  struct Settings: StageSettings {
    @Setting("The margins.") var margins = Margins()
    init() {}
  }
  static let declaration = StageDeclaration(
    name: "sheet", phase: .tag, summary: "Shows maps.", reads: [.text], writes: [.metadata],
    examples: [])
  let settings: Settings
  init(_ settings: Settings, _ resources: Void) { self.settings = settings }
  mutating func run(_ document: inout Document, by: Int) {
    document.metadata.title = "\(settings.margins.left) \(settings.margins.names)"
  }
}

@Suite struct SettingMapTests {
  private static let place = Place(file: "a.yaml", line: 3, column: 5, length: 1)

  private func map(_ entries: [(String, ConfigurationNode)]) -> ConfigurationNode {
    ConfigurationNode(
      .mapping(
        entries.map {
          .init(key: .init(.scalar($0.0, quoted: false), at: Self.place), value: $0.1)
        }), at: Self.place)
  }

  private func text(_ text: String) -> ConfigurationNode {
    ConfigurationNode(.scalar(text, quoted: false), at: Self.place)
  }

  private func configured(_ node: ConfigurationNode) -> ConfiguredResult {
    let noFiles = ResourceFiles(
      bytes: { _ in [] }, configuration: { ConfigurationNode(.null, at: $0.place) })
    return CatalogEntry(Sheet.self).configure(node, from: noFiles)
  }

  private func mistakes(_ node: ConfigurationNode) -> [Diagnostic] {
    if case .failure(let found) = configured(node) { return found }
    return []
  }

  @Test func `a map replaces what it names and leaves the other defaults`() throws {
    let names = ConfigurationNode(.sequence([text("a"), text("b")]), at: Self.place)
    let node = map([("margins", map([("names", names)]))])
    guard case .success(let stage) = configured(node) else {
      Issue.record("not configured")
      return
    }
    var document = Document(id: "1")
    var running = try stage.make()
    try running.run(&document)
    #expect(document.metadata.title == "1 [\"a\", \"b\"]")
  }

  @Test func `a misspelled key inside is reported at its place with what was meant`() {
    let found = mistakes(map([("margins", map([("lft", text("2")), ("names", text("q"))]))]))
    #expect(found.contains { $0.message == "sheet.margins has no key \"lft\"" })
    #expect(found.contains { $0.replacement == "left" && $0.place == Self.place })
    #expect(found.contains { $0.message.contains("sheet.margins.names wants a list") })
  }

  @Test func `limits hold inside a map, and a map is no word`() {
    #expect(mistakes(map([("margins", map([("left", text("12"))]))])).map(\.code) == ["E016"])
    #expect(mistakes(map([("margins", text("wide"))])).map(\.code) == ["E015"])
  }

  @Test func `a list where the map is wanted is shown as the value of its first list`() {
    let list = ConfigurationNode(.sequence([text("a")]), at: Self.place)
    #expect(
      mistakes(map([("margins", list)])).map(\.help) == ["for example: margins: { left: 3 }"])
    #expect(
      mistakes(ConfigurationNode(settings: [("margins", "wide")])).map(\.help)
        == ["for example: sheet.margins.left=3"])
  }

  @Test func `what a map holds is a setting by its path`() {
    let settings = CatalogEntry(Sheet.self).settings.flattened
    #expect(settings.map(\.name) == ["margins.left", "margins.names"])
    #expect(settings.map(\.flag) == ["margins-left", "margins-names"])
  }

  @Test func `a path of keys typed on the command line reaches into a map`() throws {
    let node = ConfigurationNode(settings: [("margins.left", "3"), ("margins.names", "a,b")])
    guard case .success(let stage) = configured(node) else {
      Issue.record("not configured")
      return
    }
    var document = Document(id: "1")
    var running = try stage.make()
    try running.run(&document)
    #expect(document.metadata.title == "3 [\"a\", \"b\"]")
  }

  @Test func `equal maps have equal hashes, others not`() throws {
    func provenance(_ left: String) -> String? {
      guard case .success(let stage) = configured(map([("margins", map([("left", text(left))]))]))
      else { return nil }
      return stage.provenance
    }
    #expect(provenance("2") != nil)
    #expect(provenance("2") == provenance("2"))
    #expect(provenance("2") != provenance("3"))
  }
}
