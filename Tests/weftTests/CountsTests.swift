import Testing

@Suite struct CountsTests {
  private let shell = Shell()

  private static let letters = """
    mkdir letters
    echo 'Ada met Charles in London. Ada wrote to Charles.' > letters/1.txt
    echo 'Charles lived in London.' > letters/2.txt
    alias count='weft gazetteer --counts --names Ada,Charles,London letters'
    shopt -s expand_aliases

    """

  @Test func `entities are counted over all documents`() {
    let result = shell.run(Self.letters + "count")
    #expect(
      result.output == """
        text\tlabel\tcount\tdocuments
        Charles\tMISC\t3\t2
        London\tMISC\t2\t2
        Ada\tMISC\t2\t1

        """, "\(result.errors)")
  }

  @Test func `a short name counts as the full one of its document`() {
    let result = shell.run(
      """
      echo 'Barack Obama met Angela Merkel in London. Obama then flew home.' > text
      weft entities --counts --language en text
      """)
    #expect(result.lines.contains("Barack Obama\tPERSON\t2\t1"), "\(result.output)")
  }

  @Test func `the table is the same for any number of jobs, in a file and on a pipe`() {
    let result = shell.run(
      Self.letters + """
        for i in $(seq 3 60); do cp letters/$((i % 2 + 1)).txt letters/$i.txt; done
        weft entities --counts letters -j 1 > one
        weft entities --counts letters -j 2 -o two
        weft entities letters | weft entities --counts -j 4 > four
        cmp one two && cmp one four && [ $(wc -l < one) -gt 1 ] && echo same
        """)
    #expect(result.lines == ["same"], "\(result.errors)")
  }

  @Test func `JSON and columns on demand`() {
    let json = shell.run(Self.letters + "count --format ndjson | tail -n 1")
    #expect(
      json.output == #"{"text":"Ada","label":"MISC","count":2,"documents":1}"# + "\n")
    let columns = shell.run(
      "cd letters/..; weft gazetteer --counts --names Ada letters --format text")
    #expect(
      columns.output == """
        count  documents  label  text
            2          1  MISC   Ada

        """)
  }

  @Test func `patterns are counted by value, documents that fail not at all`() {
    let result = shell.run(
      #"""
      echo '{"format":"weft/1","id":"1","text":"On 5 May 2024 and May 5, 2024."}' > a
      cat a a | weft patterns --counts
      """#)
    #expect(result.status == 1)
    #expect(result.lines == ["text\tlabel\tcount\tdocuments", "2024-05-05\tDATE\t2\t1"])
  }

  @Test(arguments: ["--out-dir x", "--layers all", "--offsets byte", "--map off"])
  func `options that make documents do not go with it`(option: String) {
    let result = shell.run("echo x | weft entities --counts \(option)")
    #expect(result.status == 64)
    #expect(result.errors.contains("--counts makes one table"))
  }

  @Test func `verbs that find no entities have no counts`() {
    #expect(shell.run("echo x | weft tokenize --counts").status == 64)
  }

  @Test func `a stage that runs twice finds nothing twice`() {
    let result = shell.run(
      Self.letters + """
        weft entities letters | weft entities --min-score 0.5 | weft entities --counts > twice
        weft entities letters --counts | cmp - twice && echo same
        """)
    #expect(result.lines == ["same"], "\(result.errors)")
  }
}
