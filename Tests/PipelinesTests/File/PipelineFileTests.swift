import StageKit
import Testing

@testable import Pipelines

private let complete = """
  version: 1
  vars:
    lang: en
    labels: [PERSON, ORG]
    limit: 7
    size: ${env:SIZE:-3}
  input:
    paths: ["docs/**/*.{html,xml}"]
    exclude: ["**/drafts/**"]
    max_bytes: 5MiB
  stages:
    - extract: { boilerplate: keep }
    - normalize
    - language:
    - tokenize
    - sentences
    - use: entities
      id: people
      with: { labels: "${labels}", min_score: .5 }
      on_error: skip_stage
    - keywords: { limit: "${limit}" }
    - summarize:
        sentences: ${size}
  outputs:
    - ndjson: { to: "out/${lang}.ndjson", layers: [entities, tokens], offsets: byte, map: false }
    - json: { to: out/ }
    - csv: { to: out/entities.csv, layer: entities }
  run: { jobs: 3 }
  on_error: { document: stop, stop_after: 5% }
  tests:
    - name: one name
      input: { text: met Ada }
      expect: { entities: [{ text: Ada }] }
  """

@Suite struct PipelineFileTests {
  @Test func `a complete file is read into its parts`() throws {
    let loaded = try check(complete).get()
    #expect(loaded.warnings == [])
    #expect(
      loaded.pipeline.steps.map(\.id) == [
        "extract", "normalize", "language", "tokenize", "sentences", "people", "keywords",
        "summarize",
      ])
    #expect(loaded.pipeline.steps[5].onError == .skipStage)
    #expect(loaded.pipeline.steps[6].onError == .stop)
    #expect(loaded.input.paths == ["docs/**/*.{html,xml}"])
    #expect(loaded.input.exclude == ["**/drafts/**"])
    #expect(loaded.input.maxBytes == ByteSize(bytes: 5 << 20))
    #expect(loaded.run.jobs == .jobs(3))
    #expect(loaded.onError.stopAfter == .share(0.05))
    #expect(loaded.outputs.map(\.to) == ["out/en.ndjson", "out/", "out/entities.csv"])
    #expect(loaded.tests.map(\.name) == ["one name"])
    guard case .ndjson(let output) = loaded.outputs[0] else {
      Issue.record("the first output is not NDJSON")
      return
    }
    #expect(output.layers == .layers(["entities", "tokens"]))
    #expect(output.offsets == .byte && !output.map)
  }

  @Test func `variables carry their types, and settings reach the stages`() throws {
    let written = """
      version: 1
      stages:
        - extract: { boilerplate: keep }
        - language
        - tokenize
        - sentences
        - use: entities
          with: { labels: [PERSON, ORG], min_score: 0.5 }
        - keywords: { limit: 7 }
        - summarize: { sentences: 3 }
      """
    let plain = try check(written).get().pipeline.steps.map(\.stage.provenance)
    let steps = try check(complete).get().pipeline.steps.map(\.stage.provenance)
    #expect(steps.filter { !$0.hasPrefix("normalize") } == plain)
  }

  @Test func `the command line overrides settings and variables`() throws {
    let overrides = PipelineFile.Overrides(
      settings: [
        "stages.people.with.min_score=0.25", "stages.tokenize.with.stems=true",
        "stages.keywords.with.limit=9", "input.paths=a,b", "outputs.csv.to=x.csv", "run.jobs=auto",
      ], variables: ["lang=de", "limit=1"])
    let loaded = try check(complete, overrides: overrides).get()
    let changed = complete.replacing("min_score: .5", with: "min_score: 0.25")
      .replacing("- tokenize", with: "- tokenize: { stems: true }")
      .replacing("\"${limit}\"", with: "9")
    #expect(
      try loaded.pipeline.steps.map(\.stage.provenance)
        == check(changed).get().pipeline.steps.map(\.stage.provenance))
    #expect(loaded.input.paths == ["a", "b"])
    #expect(loaded.outputs.map(\.to) == ["out/de.ndjson", "out/", "x.csv"])
    #expect(loaded.run.jobs == .auto)
  }

  @Test(arguments: [
    (["stages.peple.with.min_score=1"], [], "E010"),
    (["stages.people.with.min_scor=1"], [], "E012"),
    (["stages.people.with.min_score=7"], [], "E016"),
    (["input.max_byte=1MiB"], [], "E007"),
    (["stages"], [], "E015"),
    ([], ["lng=de"], "E008"),
    ([], ["lang"], "E015"),
  ])
  func `mistakes on the command line are told`(set: [String], vars: [String], code: String) {
    let overrides = PipelineFile.Overrides(settings: set, variables: vars)
    let found = diagnostics(complete, overrides: overrides)
    #expect(found.map(\.code) == [code])
    #expect(found.first?.place == .commandLine)
  }

  @Test func `the environment gives values`() throws {
    let loaded = check(complete, environment: ["SIZE": "500"])
    guard case .failure(let mistakes) = loaded else {
      Issue.record("500 sentences are over the limit")
      return
    }
    #expect(
      mistakes.diagnostics.map(\.message) == [
        "summarize.sentences wants a whole number from 1 to 100, not 500"
      ])
  }
}
