import StageKit
import Testing

@testable import Pipelines

private let topLevel: [BrokenFile] = [
  BrokenFile("an empty file", "", "1:1 E015 a pipeline file is a map, not nothing"),
  BrokenFile("a list", "- extract\n", "1:1 E015 a pipeline file is a map, not a list"),
  BrokenFile("no version", "stages: [extract]\n", "1:1 E006 does not say its version"),
  BrokenFile(
    "version not first", "stages: [extract]\nversion: 1\n", "2:1 E006 not the first key"),
  BrokenFile("another version", "version: 2\nstages: [extract]\n", "1:10 E006 version 1"),
  BrokenFile("version misspelled", "verson: 1\nstages: [extract]\n", "1:1 E007 \"version\""),
  BrokenFile("no stages", "version: 1\n", "1:1 E009 no \"stages\""),
  BrokenFile("empty stages", "version: 1\nstages: []\n", "2:9 E015 at least one stage"),
  BrokenFile("stages without value", "version: 1\nstages:\n", "2:1 E015 a list, not nothing"),
  BrokenFile("stages misspelled", "version: 1\nstags: [extract]\n", "2:1 E007 \"stages\""),
  BrokenFile(
    "stages as a map", "version: 1\nstages:\n  extract:\n  tokenize:\n",
    "3:3 E015 a list, not a map"),
  .keys("an unknown key", "colour: red\n", "3:1 E007 no key \"colour\""),
  .keys("a key of input at the top", "paths: [a]\n", "3:1 E013 move it under \"input:\""),
  .keys("a key of run at the top", "jobs: 2\n", "3:1 E013 move it under \"run:\""),
  .keys("a stage at the top", "keywords: { limit: 3 }\n", "3:1 E013 into the list under"),
  .keys("a duplicate key", "run: { jobs: 2 }\nrun: { jobs: 3 }\n", "4:1 E002 line 3 has it too"),
  .keys("a later version's key", "run: { timeout: 30s }\n", "3:8 E019 not supported yet"),
  BrokenFile("a tab", "version: 1\nstages:\n\t- extract\n", "3:1 E001 a tab"),
  BrokenFile("a bracket not closed", "version: 1\nstages: [extract\n", "2:9 E001 not closed"),
  BrokenFile("a colon forgotten", "version: 1\nstages\n  - extract\nrun: {}\n", "2:1 E001 without"),
]

private let sections: [BrokenFile] = [
  .keys("an unknown key of input", "input:\n  pathes: [a]\n", "4:3 E007 \"paths\""),
  .keys("paths that are no list", "input: { paths: docs }\n", "3:17 E015 write: paths: [docs]"),
  .keys("a size without unit", "input: { max_bytes: 20 }\n", "3:21 E015 a size with its unit"),
  .keys("a size with a wrong unit", "input: { max_bytes: 20M }\n", "3:21 E015 the string \"20M\""),
  .keys("input as a list", "input: [docs]\n", "3:8 E015 input wants a map, not a list"),
  .keys("jobs as a word", "run: { jobs: many }\n", "3:14 E015 auto or a whole number"),
  .keys("no jobs", "run: { jobs: 0 }\n", "3:14 E015 not the number 0"),
  .keys("an unknown reaction", "on_error: { document: ignore }\n", "3:23 E017 skip_stage"),
  .keys(
    "a misspelled reaction", "on_error: { document: quarantin }\n", "3:23 E017 \"quarantine\"?"),
  .keys("a share over 100 %", "on_error: { stop_after: 500% }\n", "3:25 E015 percentage"),
  .keys("an undefined variable", "input: { paths: [\"${docs}\"] }\n", "3:19 E008 \"docs\""),
  .keys(
    "a misspelled variable", "vars: { docs: a }\ninput: { paths: [\"x/${doc}/y\"] }\n",
    "4:21 E008 ${docs}"),
  .keys("an unset environment variable", "run: { jobs: \"${env:N}\" }\n", "3:15 E008 not set"),
  .keys("a variable not closed", "input: { paths: [\"${docs\"] }\n", "3:19 E008 without \"}\""),
]

private let outputs: [BrokenFile] = [
  .keys("an unknown format", "outputs:\n  - ndjsn: { to: a }\n", "4:5 E014 \"ndjson\"?"),
  .keys("an output without target", "outputs:\n  - json: {}\n", "4:5 E009 where to write"),
  .keys("a misspelled target", "outputs:\n  - json: { t0: out/ }\n", "4:13 E007 \"to\"?"),
  .keys(
    "an output without its key", "outputs: [{ ndjson: out/a }]\n",
    "3:21 E015 write: ndjson: { to: \"out/a\" }"),
  .keys("an output as a string", "outputs: [ndjson]\n", "3:11 E015 its format as the only key"),
  .keys("a wrong unit", "outputs: [{ json: { to: o, offsets: bytes } }]\n", "3:37 E017 \"byte\"?"),
  .keys(
    "a wrong layer", "outputs: [{ csv: { to: o, layer: entity } }]\n", "3:34 E017 \"entities\""),
  .keys(
    "a misspelled layer", "outputs: [{ json: { to: o, layers: [token] } }]\n",
    "3:37 E017 \"tokens\""),
  .keys(
    "a layer that no stage writes", "outputs: [{ csv: { to: o, layer: summary } }]\n",
    "3:34 E034 - summarize"),
  .keys(
    "two outputs in one file", "outputs: [{ json: { to: o } }, { csv: { to: o } }]\n",
    "3:45 E035 at line 3"),
]

private let stages: [BrokenFile] = [
  .stages(
    "an unknown stage", "  - extract\n  - langauge\n  - tokenize\n",
    "4:5 E010 did you mean \"language\"? (list them: weft stages)"),
  .stages(
    "a far unknown stage", "  - extract\n  - frobnicate\n  - entities\n", "4:5 E010 weft stages"),
  .stages("an unknown stage in long form", "  - use: extrct\n", "3:10 E010 \"extract\"?"),
  .stages(
    "an unknown stage in short form", "  - extrct: { boilerplate: keep }\n", "3:5 E010 \"extract\""),
  .stages(
    "a mistake under a misspelled name", "  - extrct: { boilerplat: x }\n",
    "3:5 E010 \"extract\"", "3:15 E012 \"boilerplate\"?", "3:27 E017 drop, keep"),
  .stages("an unknown option", "  - extract: { boilerplat: keep }\n", "3:16 E012 \"boilerplate\"?"),
  .stages(
    "an option of nothing", "  - extract\n  - language: { fast: true }\n", "4:17 E012 \"fast\""),
  .stages(
    "a key of the stage under with", "  - use: extract\n    with: { id: x }\n",
    "4:13 E013 move it out of \"with:\", to column 5"),
  .stages(
    "a time-out under with", "  - use: extract\n    with: { timeout: 5s }\n",
    "4:13 E013 \"timeout\" is not an option of extract; it is a key of the stage"),
  .stages(
    "a key of the stage in short form", "  - extract: { when: x }\n", "3:16 E013 \"use: extract\""),
  .stages(
    "an option beside with", "  - use: extract\n    boilerplate: keep\n",
    "4:5 E013 move it under \"with:\""),
  .stages("a short form with other keys", "  - extract: {}\n    id: x\n", "3:5 E013 long form"),
  .stages("two stages in one item", "  - extract:\n    normalize:\n", "4:5 E015 several stages"),
  .stages("use misspelled", "  - uses: extract\n    id: x\n", "3:5 E007 \"use\"?"),
  .stages(
    "options that are not indented",
    "  - extract\n  - language\n  - tokenize:\n    stems: true\n",
    "6:5 E013 indent it to column 7, below \"tokenize:\""),
  .stages("no use", "  - id: x\n    with: {}\n", "3:5 E009 which it is"),
  .stages(
    "an unknown key of a stage", "  - use: extract\n    onerror: stop\n", "4:5 E007 \"on_error\"?"),
  .stages("a wrong reaction", "  - use: extract\n    on_error: skip\n", "4:15 E017 quarantine"),
  .stages("an id with a space", "  - use: extract\n    id: a b\n", "4:9 E015 a word"),
  .stages(
    "settings as a number", "  - extract: 5\n", "3:14 E015 extract wants a map of its options"),
  .stages("a stage as a list", "  - [extract]\n", "3:5 E015 a name or a map"),
  .stages(
    "a condition with a mistake", "  - use: extract\n    when: 'metadata.langage == \"en\"'\n",
    "4:12 E051 langage"),
  .stages(
    "a condition cut short", "  - use: extract\n    when: count(tokens) >\n",
    "4:26 E051 is wanted here"),
  .stages("an id twice", "  - extract\n  - normalize\n  - normalize\n", "5:5 E011 at line 4"),
]

private let values: [BrokenFile] = [
  .stages(
    "a string for a number",
    "  - extract\n  - language\n  - tokenize\n  - sentences\n  - summarize: { sentences: three }\n",
    "7:29 E015 summarize.sentences wants a whole number, not the string \"three\""),
  .stages(
    "a number in quotes",
    "  - extract\n  - language\n  - tokenize\n  - sentences\n  - keywords: { limit: '5' }\n",
    "7:24 E015 the string \"5\""),
  .stages(
    "a number over the limit",
    "  - extract\n  - language\n  - tokenize\n  - sentences\n  - keywords: { limit: 5000 }\n",
    "7:24 E016 from 1 to 1000, not 5000"),
  .stages("a wrong word", "  - extract\n  - normalize: { form: NFX }\n", "4:24 E017 NFC, NFD"),
  .stages(
    "yes for true", "  - extract\n  - language\n  - tokenize: { stems: yes }\n",
    "5:24 E015 true or false"),
  .stages(
    "nothing for a list", "  - extract\n  - language\n  - tokenize\n  - entities: { labels: }\n",
    "6:17 E015 a list, not nothing"),
  .stages(
    "a wrong value in a list",
    "  - extract\n  - language\n  - tokenize\n  - entities:\n      labels: [A, [B], C, {}]\n",
    "7:19 E015 a string, not a list", "7:27 E015 a string, not a map"),
  .stages(
    "a missing file",
    "  - extract\n  - language\n  - tokenize\n  - gazetteer: { file: no/such.tsv }\n",
    "6:24 E003 no file \"no/such.tsv\""),
]

private let order: [BrokenFile] = [
  .stages(
    "a reader before its writer", "  - extract\n  - language\n  - entities\n  - tokenize\n",
    "5:5 E030 \"tokenize\" at line 6 writes it: move it above line 5"),
  .stages("no writer", "  - extract\n  - tokenize\n", "4:5 E030 add \"- language\" above line 4"),
  .stages("no text", "  - language\n", "3:5 E030 add \"- extract\" above line 3"),
  .stages(
    "several writers later",
    "  - extract\n  - language\n  - keywords\n  - tokenize\n  - sentences\n",
    "5:5 E030 move it below \"sentences\" at line 7"),
  .stages(
    "two missing writers", "  - extract\n  - keywords\n",
    "4:5 E030 \"- tokenize\" and \"- sentences\""),
  .stages(
    "normalize after tokens", "  - extract\n  - language\n  - tokenize\n  - normalize\n",
    "6:5 E031 move it above line 5"),
  .stages(
    "what could be used comes later",
    "  - extract\n  - language\n  - tokenize\n  - entities\n  - sentences\n",
    "6:5 E032 move \"sentences\" above line 6"),
  .stages(
    "a layer twice",
    "  - extract\n  - language\n  - tokenize\n  - use: tokenize\n    id: again\n",
    "6:10 E033 line 5"),
]

private let tests: [BrokenFile] = [
  .keys(
    "a test without input", "tests:\n  - name: x\n    expect: { text: a }\n", "4:5 E009 \"input\""),
  .keys(
    "an unknown kind of input", "tests:\n  - { input: { htm: x }, expect: { text: a } }\n",
    "4:16 E007 \"html\"?"),
  .keys(
    "a test of a missing file", "tests:\n  - { input: { file: a.html }, expect: { text: a } }\n",
    "4:22 E003 no file \"a.html\""),
  .keys(
    "an unknown expectation", "tests:\n  - { input: { text: x }, expect: { entitys: [] } }\n",
    "4:37 E007 \"entities\"?"),
  .keys(
    "lines that are no list", "tests:\n  - { input: { text: x }, expect: { tokens: a } }\n",
    "4:45 E015 tokens wants a list"),
  .keys(
    "an unknown field of an entity",
    "tests:\n  - { input: { text: x }, expect: { entities: [{ lable: A }] } }\n",
    "4:50 E007 \"label\"?"),
]

private let all = topLevel + sections + outputs + stages + values + order + tests

@Suite struct BrokenFileTests {
  @Test func `the table has enough files`() {
    #expect(all.count >= 80)
  }

  @Test(arguments: all)
  func `each mistake is told once, at its place`(file: BrokenFile) {
    let found = diagnostics(file.text)
    let told = found.map { "\($0.place.line):\($0.place.column) \($0.code)" }
    let expected = file.expected.map { $0.split(separator: " ").prefix(2).joined(separator: " ") }
    #expect(told == expected, "\(found)")
    for (diagnostic, line) in zip(found, file.expected) {
      let part = line.split(separator: " ", maxSplits: 2)[2]
      let text = diagnostic.message + " | " + (diagnostic.help ?? "")
      #expect(text.contains(part), "\(text)")
    }
  }

  @Test func `all mistakes of a file are told at once, in the order of their places`() {
    let found = diagnostics(
      """
      version: 1
      input: { pathes: [a] }
      stages:
        - extract: { boilerplat: keep }
        - tokenise
        - use: entities
          with: { timeout: 5s }
        - summarize: { sentences: three }
      outputs: [{ ndjsn: { to: a } }]
      """)
    #expect(
      found.map { "\($0.place.line) \($0.code)" } == [
        "2 E007", "4 E012", "5 E010", "5 E030", "7 E013", "8 E030", "8 E015", "9 E014",
      ])
  }
}
