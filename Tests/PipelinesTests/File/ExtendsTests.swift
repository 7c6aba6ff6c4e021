import StageKit
import Testing

@testable import Pipelines

/// Pipeline files in memory that name each other.
private func load(_ file: String, _ texts: [String: String]) -> Result<LoadedPipeline, Mistakes> {
  let files = ResourceFiles(
    bytes: { named in
      guard let text = texts[named.path] else {
        throw Diagnostic("E003", "no file \"\(named.path)\"", at: named.place)
      }
      return Array(text.utf8)
    },
    configuration: { ConfigurationNode(.null, at: $0.place) })
  return PipelineFile.load(
    bytes: Array((texts[file] ?? "").utf8), file: file, catalog: .probes, files: files,
    environment: { _ in nil })
}

private let base = """
  version: 1
  vars: { lang: en }
  input: { paths: [docs], max_bytes: 5MiB }
  stages:
    - extract: { boilerplate: keep }
    - language
    - tokenize
    - gazetteer: { file: names.tsv }
  outputs: [{ json: { to: "out/${lang}" } }]
  tests: [{ input: { text: a }, expect: { text: a } }]
  """

@Suite struct ExtendsTests {
  @Test func `maps merge by key, stages by id, other lists are replaced`() throws {
    let upper = """
      version: 1
      extends: base/base.yaml
      vars: { lang: de }
      input: { paths: [other] }
      stages:
        - tokenize: { stems: true }
        - keywords
        - sentences
      """
    // The new stages come after those of the base, in their order.
    let texts = [
      "news.yaml": upper.replacing(
        "  - keywords\n  - sentences", with: "  - sentences\n  - keywords"),
      "base/base.yaml": base, "base/names.tsv": "Ada",
    ]
    let loaded = try load("news.yaml", texts).get()
    #expect(
      loaded.pipeline.steps.map(\.id) == [
        "extract", "language", "tokenize", "gazetteer", "sentences", "keywords",
      ])
    #expect(loaded.input.paths == ["other"])
    #expect(loaded.input.maxBytes == ByteSize(bytes: 5 << 20))
    #expect(loaded.outputs.map(\.to) == ["out/de"])
    #expect(loaded.tests.isEmpty)
  }

  @Test func `a mistake in the base stands at its place there`() {
    let texts = [
      "news.yaml": "version: 1\nextends: base/base.yaml\n",
      "base/base.yaml": base.replacing("boilerplate", with: "boilerplat"), "base/names.tsv": "",
    ]
    guard case .failure(let mistakes) = load("news.yaml", texts) else {
      Issue.record("the misspelled option was not seen")
      return
    }
    #expect(
      mistakes.diagnostics.map(\.place) == [
        Place(file: "base/base.yaml", line: 5, column: 16, length: 10)
      ])
  }

  @Test(arguments: [
    ("version: 1\nextends: news.yaml\n", "2:10 E004"),
    ("version: 1\nextends: missing.yaml\n", "2:10 E003"),
    ("version: 1\nextends: [a]\nstages: [extract]\n", "2:10 E015"),
  ])
  func `a base that cannot be had is told`(text: String, expected: String) {
    guard case .failure(let mistakes) = load("news.yaml", ["news.yaml": text]) else {
      Issue.record("no mistake was found")
      return
    }
    let first = mistakes.diagnostics.map { "\($0.place.line):\($0.place.column) \($0.code)" }
    #expect(first == [expected])
  }
}
