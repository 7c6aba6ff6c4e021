import Testing

private let broken = """
  cat > bad.yaml <<'END'
  version: 1
  stages:
    - extract
    - use: langauge
    - keywords: { limit: ten }
  END
  """

private let good = """
  cat > good.yaml <<'END'
  version: 1
  vars: { wanted: Ada met Turing. }
  stages: [extract, language, tokenize]
  tests:
    - name: the text stays as it is
      input: { text: Ada met Turing. }
      expect: { text: "${wanted}", tokens: [Ada, met, Turing, .] }
  END
  """

@Suite struct PipelineFileVerbTests {
  @Test func `check tells every mistake on standard error, with status 78`() {
    let result = Shell().run(broken + "\nweft check bad.yaml")
    #expect(result.status == 78)
    #expect(result.output == "")
    #expect(
      result.errors.hasPrefix(
        """
        bad.yaml:4:10: error[E010]: no stage named "langauge"
            4 |   - use: langauge
              |          ^^^^^^^^
              = help: did you mean "language"? (list them: weft stages)
        bad.yaml:5:5: error[E030]: stage "keywords" reads layers "tokens" and "sentences", which no \
        earlier stage writes
        """))
    #expect(
      result.errors.contains("bad.yaml:5:24: error[E015]: keywords.limit wants a whole number"))
  }

  @Test func `check is content with a good file`() {
    let result = Shell().run(good + "\nweft check good.yaml")
    #expect(result.status == 0)
    #expect(result.errors == "good.yaml: no mistakes; stages: extract, language, tokenize\n")
  }

  @Test(arguments: ["json", "github", "sarif"])
  func `formats for programs go to standard output`(format: String) {
    let result = Shell().run(broken + "\nweft check bad.yaml --format \(format)")
    #expect(result.status == 78)
    #expect(result.errors == "")
    #expect(result.output.contains("E010"))
  }

  @Test func `a pipeline file that is not there is told with the nearest name`() {
    let result = Shell().run(good + "\nweft check god.yaml")
    #expect(result.status == 78)
    #expect(
      result.errors == """
        weft: error[E003]: no file "god.yaml"
              = help: did you mean "good.yaml"?

        """)
  }

  @Test func `test counts, and shows what is different with status 2`() {
    let result = Shell().run(
      good + "\nweft test good.yaml && weft test good.yaml --var wanted='Ada met.'")
    #expect(result.status == 2)
    #expect(
      result.output == """
        1 passed, 0 failed
        FAILED good.yaml:5 the text stays as it is
          text, expected at line 7:
            - Ada met.
            + Ada met Turing.
        0 passed, 1 failed

        """)
  }

  @Test func `test does not run a file with mistakes, nor pass one without tests`() {
    #expect(Shell().run(broken + "\nweft test bad.yaml").status == 78)
    let empty = Shell().run("echo '{version: 1, stages: [extract]}' > a.yaml; weft test a.yaml")
    #expect(empty.status == 2)
    #expect(empty.output == "0 passed, 0 failed\n")
  }

  @Test func `stages lists all, and tells about one`() {
    let all = Shell().run("weft stages")
    #expect(all.status == 0)
    #expect(all.lines.contains { $0.hasPrefix("  extract ") })
    let one = Shell().run("weft stages tokenize")
    #expect(one.lines.contains("writes   tokens"))
    let none = Shell().run("weft stages tokenise")
    #expect(none.status == 64)
    #expect(none.errors.contains("Did you mean \"tokenize\"?"))
  }

  @Test func `schema and explain answer`() {
    #expect(Shell().run("weft schema pipeline").output.contains("2020-12"))
    #expect(Shell().run("weft explain e030").output.hasPrefix("E030: a stage reads"))
    #expect(Shell().run("weft explain E777").status == 64)
  }
}
