import Testing

/// The smallest document, as a line.
func smallest(_ id: String, _ text: String = "Ada met Turing.") -> String {
  #"{"format":"weft/1","id":"\#(id)","text":"\#(text)"}"#
}

@Suite struct ExitStatusTests {
  private let shell = Shell()

  @Test(arguments: [
    ("weft --version", 0),
    ("weft --help", 0),
    ("echo '\(smallest("1"))' | weft tokenize", 0),
    ("weft tokenize nosuch.html", 66),
    ("mkdir empty && weft tokenize empty", 66),
    ("weft tokenize 'no*such'", 66),
    ("weft tokenize < /dev/null", 0),
    ("weft tokenize -j 2 --from weft < /dev/null", 0),
    ("weft tokenize --files-from - < /dev/null", 66),
    ("echo '\(smallest("1"))' | weft filter --where 'count(entities) > 1' | weft tokenize", 0),
    ("weft tokenise x", 64),
    ("weft tokenize --nosuch", 64),
    ("weft tokenize --hyphens wrong x", 64),
    ("weft tokenize --default-language", 64),
    ("weft tokenize --set nosuch.x=1 x", 64),
    ("weft tokenize -j 0 x", 64),
    ("weft tokenize -o a --out-dir b x", 64),
    ("weft tokenize --max-failures many x", 64),
    ("touch a && weft tokenize a ./a", 64),
    ("mkdir d && weft tokenize d d/", 64),
    ("echo '{' | weft tokenize --from weft", 65),
    ("echo nonsense | weft tokenize --from jsonl", 65),
    ("(echo '{'; echo '\(smallest("1"))') | weft tokenize --from weft", 1),
    ("weft gazetteer --file nosuch.tsv x", 69),
    ("echo '\(smallest("1"))' | weft tokenize > /dev/full", 73),
    ("touch f; echo '\(smallest("1"))' | weft tokenize -o f/x", 73),
    ("touch f; echo '\(smallest("1"))' | weft tokenize --out-dir f", 73),
    ("echo '{' | weft tokenize --from weft --fail-fast", 75),
    ("(echo '{'; echo '[') | weft tokenize --from weft --max-failures 1", 75),
    ("weft run nosuch.yaml x", 78),
    ("echo 'version: 1' > p.yaml; weft run p.yaml x", 78),
  ])
  func `every way to end has its status`(_ script: String, _ status: Int) {
    let result = shell.run(script)
    #expect(result.status == status, "\(result.errors)")
    if status != 0 { #expect(!result.errors.isEmpty) }
    if ![0, 1].contains(status) { #expect(result.output.isEmpty) }
  }

  @Test func `an interrupt finishes what is in flight and keeps what is done`() {
    let result = shell.run(
      """
      mkfifo in; weft tokenize < in > out &
      job=$!; exec 3> in; echo '\(smallest("1"))' >&3; sleep 1
      kill -INT $job; wait $job; echo $?
      """)
    #expect(result.output == "130\n", "\(result.errors)")
    #expect(shell.text("out").hasPrefix(#"{"format":"weft/1""#))
  }

  @Test func `names cannot control the terminal through messages`() {
    let result = shell.run(
      "mkdir d; printf '\\0\\1' > $'d/a\\e[31m\\nb'; weft extract d; weft extract $'x\\e[31m'; true"
    )
    #expect(!result.errors.isEmpty)
    #expect(!result.errors.contains("\u{1B}"))
    #expect(result.errors.split(separator: "\n").allSatisfy { $0.hasPrefix("weft: ") })
  }

  @Test func `writing to a device does not replace it`() {
    let result = shell.run(
      "mkfifo pipe; cat pipe > got & echo '\(smallest("1"))' | weft tokenize -o pipe; wait; test -p pipe"
    )
    #expect(result.status == 0, "\(result.errors)")
    #expect(shell.text("got").hasPrefix(#"{"format":"weft/1""#))
  }
}
