import Testing

@Suite struct RunCommandTests {
  private let shell = Shell()

  /// Three pages in a tree, one file that is no text, and a pipeline.
  private func prepare(outputs: String = "") {
    shell.run(
      """
      mkdir -p in/b
      printf '<p>Ada Lovelace met Charles Babbage in London, and they spoke of engines.' > in/a.html
      printf '<p>Alan Turing worked in Manchester on a machine that plays chess.' > in/b/c.html
      printf 'Grace Hopper wrote a compiler in Philadelphia.' > in/d.txt
      printf '\\x89PNG\\r\\n\\x1a\\n\\0\\0\\0\\rIHDR\\0\\0\\0\\x01\\0\\x01\\xff\\xfe\\0' > in/e.png
      printf '%s\\n' 'version: 1' 'vars: { stems: false }' 'input: { paths: [in] }' 'stages:' \
        '  - extract' '  - language' '  - tokenize:' '      stem: ${stems}' > p.yaml
      printf '\(outputs)' >> p.yaml
      """)
  }

  @Test func `a run mirrors the tree and leaves an account`() {
    prepare()
    let result = shell.run(
      "weft run p.yaml --out-dir out; status=$?; cd out; find . -type f | LC_ALL=C sort; exit $status"
    )
    #expect(result.status == 1)
    #expect(
      result.lines == [
        "./.weft/failed.ndjson", "./a.html.json", "./b/c.html.json", "./d.txt.json", "./run.json",
      ])
    let account =
      #"{"account":{"inputs":4,"done":3,"cached":0,"filtered":0,"quarantined":1,"with_errors":0}"#
    #expect(result.errors.split(separator: "\n").last == Substring(account + "}"))
    #expect(shell.text("out/run.json").hasPrefix(account))
    #expect(shell.text("out/.weft/failed.ndjson").hasPrefix(#"{"id":"e.png","stage":"extract""#))
    #expect(shell.text("out/a.html.json").contains(#""layers":{"blocks""#))
    #expect(!shell.text("out/a.html.json").contains(#""tokens""#))
  }

  @Test(arguments: [
    ("p.yaml nosuch", 66, 0), ("p.yaml in/a.html -o p.yaml/x", 73, 0),
    ("p.yaml in/e.png in/a.html --fail-fast", 75, 1), ("p.yaml in", 1, 4),
  ])
  func `every run ends with its account`(_ arguments: String, _ status: Int, _ inputs: Int) {
    prepare()
    let result = shell.run("weft run \(arguments)")
    #expect(result.status == status)
    let account = result.errors.split(separator: "\n").last
    #expect(account?.hasPrefix(#"{"account":{"inputs":\#(inputs),"#) == true, "\(result.errors)")
    #expect(account?.contains("not_reached") == (status == 75))
  }

  @Test func `the same bytes come out whatever the jobs are, run after run`() {
    prepare()
    let result = shell.run(
      """
      for j in 1 2 8 auto; do weft run p.yaml -q -j $j -o $j.ndjson --layers all; done
      weft run p.yaml -q --out-dir out; weft run p.yaml -q --out-dir out
      cmp 1.ndjson 2.ndjson && cmp 1.ndjson 8.ndjson && cmp 1.ndjson auto.ndjson && wc -l < 1.ndjson
      """)
    #expect(result.output == "3\n", "\(result.errors)")
    #expect(shell.text("1.ndjson").contains(#""tokens""#))
    #expect(shell.text("1.ndjson.weft/failed.ndjson").contains("e.png"))
  }

  @Test func `the outputs of the file are written unless the command line names one`() {
    prepare(
      outputs:
        "outputs:\\n  - ndjson: { to: o/all.ndjson, layers: [tokens] }\\n"
        + "  - csv: { to: o/blocks.csv, layer: blocks }\\n  - json: { to: o/json, offsets: byte }\\n"
    )
    let written = shell.run("weft run p.yaml; find o -type f | LC_ALL=C sort")
    #expect(
      written.lines == [
        "o/all.ndjson", "o/blocks.csv", "o/json/.weft/failed.ndjson", "o/json/a.html.json",
        "o/json/b/c.html.json", "o/json/d.txt.json", "o/json/run.json",
      ])
    #expect(shell.text("o/all.ndjson").contains(#""layers":{"tokens""#))
    #expect(shell.text("o/json/a.html.json").contains(#""offsets":"byte""#))
    let table = shell.text("o/blocks.csv").split(separator: "\n")
    #expect(table.first == "id,start,end,kind,level,row,column,path,text")
    #expect(table.count == 4)
    #expect(
      table.dropFirst().first?.hasSuffix(
        #","Ada Lovelace met Charles Babbage in London, and they spoke of engines.""#) == true)
    let named = shell.run("rm -r o; weft run p.yaml in/a.html -o - --layers blocks; ls")
    #expect(named.lines.first?.hasPrefix(#"{"format":"weft/1""#) == true)
    #expect(named.lines.dropFirst() == ["in", "p.yaml"])
  }

  @Test func `values of the file are replaced from the command line`() {
    prepare()
    for flags in ["--set stages.tokenize.with.stem=true", "--var stems=true"] {
      let result = shell.run("weft run p.yaml in/a.html -o - --layers all \(flags)")
      #expect(result.output.contains(#""stem":["#), "\(flags): \(result.errors)")
    }
  }

  @Test func `documents come in on standard input`() {
    prepare()
    let piped = shell.run("weft extract in/a.html | weft run p.yaml - --layers all")
    let whole = shell.run("weft run p.yaml in/a.html --layers all")
    #expect(piped.status == 0, "\(piped.errors)")
    #expect(piped.output == whole.output)
    #expect(!piped.output.isEmpty)
  }

  @Test func `output inside of the input is not read again`() {
    prepare()
    let result = shell.run(
      "cd in; weft run ../p.yaml . --out-dir out -q; weft run ../p.yaml . --out-dir out -q; cat out/run.json"
    )
    #expect(result.output.hasPrefix(#"{"account":{"inputs":4,"#), "\(result.errors)")
  }

  @Test func `a folder of results is read without what is no document`() {
    prepare()
    let result = shell.run("weft run p.yaml --out-dir out -q; weft tokenize out | wc -l")
    #expect(result.output == "3\n", "\(result.errors)")
  }
}
