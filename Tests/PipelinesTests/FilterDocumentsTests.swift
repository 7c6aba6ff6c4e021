import DocumentModel
import Pipelines
import StageKit
import Testing

private func configured(_ condition: String?) -> ConfiguredResult {
  let node = condition.map {
    ConfigurationNode(
      .mapping([
        .init(
          key: .init(argument: "where"),
          value: ConfigurationNode(
            .scalar($0, quoted: true), at: Place(file: "p.yaml", line: 3, column: 20, length: 9)))
      ]), at: .commandLine)
  }
  let files = ResourceFiles(
    bytes: { _ in [] }, configuration: { ConfigurationNode(.null, at: $0.place) })
  return CatalogEntry(FilterDocuments.self).configure(
    node ?? ConfigurationNode(.null, at: .commandLine), from: files)
}

private func isKept(_ condition: String?) throws -> Bool {
  guard case .success(let stage) = configured(condition) else {
    throw DocumentFailure("test", "mistake")
  }
  var running = try stage.make()
  var document = Document(id: "1", text: Array("Guten Tag".utf8))
  document.metadata.language = "de"
  do {
    try running.run(&document)
    return true
  } catch is DocumentFiltered {
    return false
  }
}

@Suite struct FilterDocumentsTests {
  @Test func `without a condition every document is kept`() throws {
    #expect(try isKept(nil))
  }

  @Test func `a document is kept when the condition is true`() throws {
    #expect(try isKept(#"metadata.language == "de""#))
    #expect(try !isKept(#"metadata.language == "en""#))
  }

  @Test func `a mistake in the condition is found before a document is opened`() {
    guard case .failure(let mistakes) = configured(#"metadata.langage == "de""#) else {
      Issue.record("no mistake found")
      return
    }
    #expect(mistakes.map(\.place) == [Place(file: "p.yaml", line: 3, column: 21, length: 16)])
  }

  @Test func `the condition belongs to the provenance`() {
    guard case .success(let a) = configured("true"), case .success(let b) = configured("false")
    else { return }
    #expect(a.provenance != b.provenance)
  }
}
