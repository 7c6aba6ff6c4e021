import DocumentModel
import StageKit
import Testing

private enum Form: String, SettingChoice { case nfc = "NFC", nfd = "NFD" }

/// A stage that exists for these tests alone.
private struct Probe: Stage {
  struct Settings: StageSettings {
    @Setting("Keep at most this many.", in: 1...100) var limit = 10
    @Setting("Leave out what scores lower.", in: 0...1) var minScore = 0.25
    @Setting("The normalization form.") var form = Form.nfc
    @Setting("Stop after this many words.", in: 1...1_000) var words: Int? = nil
    @Setting("Labels to keep.") var labels: [String] = []
    init() {}
  }
  static let declaration = StageDeclaration(
    name: "probe", phase: .tag, summary: "Shows settings.", reads: [.text], writes: [.metadata],
    examples: [])
  let settings: Settings
  init(_ settings: Settings, _ resources: Void) { self.settings = settings }
  mutating func run(_ document: inout Document, by: Int) {
    document.metadata.title =
      "\(settings.limit) \(settings.minScore) \(settings.form) \(settings.words ?? 0) \(settings.labels)"
  }
}

private let noFiles = ResourceFiles(
  bytes: { _ in [] }, configuration: { ConfigurationNode(.null, at: $0.place) })

private func mapping(_ pairs: [(String, String)]) -> ConfigurationNode {
  ConfigurationNode(
    .mapping(
      pairs.map { .init(key: .init(argument: $0.0), value: .init(argument: $0.1)) }),
    at: .commandLine)
}

private func title(_ pairs: [(String, String)]) throws -> String? {
  guard case .success(let stage) = CatalogEntry(Probe.self).configure(mapping(pairs), from: noFiles)
  else { return nil }
  var document = Document(id: "1")
  var running = try stage.make()
  try running.run(&document)
  return document.metadata.title
}

private func mistakes(_ pairs: [(String, String)]) -> [Diagnostic] {
  let entry = CatalogEntry(Probe.self)
  guard case .failure(let mistakes) = entry.configure(mapping(pairs), from: noFiles)
  else { return [] }
  return mistakes
}

@Suite struct SettingTests {
  @Test func `settings that are not given keep their defaults`() throws {
    #expect(try title([]) == "10 0.25 nfc 0 []")
  }

  @Test func `given settings replace the defaults`() throws {
    let given = [
      ("limit", "3"), ("min_score", "0.5"), ("form", "NFD"), ("words", "50"), ("labels", "A,B"),
    ]
    #expect(try title(given) == "3 0.5 nfd 50 [\"A\", \"B\"]")
  }

  @Test func `every mistake is reported at once with a way to mend it`() {
    let found = mistakes([("limt", "3"), ("form", "NFG"), ("words", "0"), ("min_score", "x")])
    #expect(found.map(\.code).sorted() == ["E012", "E015", "E016", "E017"])
    #expect(found.contains { $0.replacement == "limit" })
  }

  @Test func `a declaration knows name, flag, default, limits and choices`() {
    let settings = CatalogEntry(Probe.self).settings
    #expect(settings.map(\.name) == ["limit", "min_score", "form", "words", "labels"])
    #expect(settings.map(\.flag) == ["limit", "min-score", "form", "words", "labels"])
    #expect(settings.map(\.defaultValue) == ["10", "0.25", "\"NFC\"", "null", "[]"])
    #expect(settings[0].limits == 1...100)
    #expect(settings[2].choices == ["NFC", "NFD"])
  }
}
