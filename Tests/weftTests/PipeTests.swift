import Testing

@Suite struct PipeTests {
  private let shell = Shell()

  @Test func `a closed pipe ends quietly`() {
    let result = shell.run(
      """
      for i in $(seq 1 5000); do echo '{"format":"weft/1","id":"'$i'","text":"Ada met Turing."}'; done > a.ndjson
      set +o pipefail
      weft tokenize a.ndjson | head -1
      echo "${PIPESTATUS[0]}"
      """)
    #expect(result.lines.count == 2)
    #expect(result.lines.last == "0")
    #expect(result.errors == "")
  }

  @Test func `each document goes out before the next comes in`() {
    let result = shell.run(
      """
      mkfifo in
      weft tokenize -j 2 < in | (read -r line; echo "$line" > first; cat > rest) &
      exec 3> in
      echo '\(smallest("1"))' >&3
      for i in $(seq 1 100); do [ -s first ] && break; sleep 0.1; done
      cut -c 1-17 first
      exec 3>&-
      wait
      """)
    #expect(result.output == "{\"format\":\"weft/1\n", "\(result.errors)")
  }

  @Test func `standard input is named stdin`() {
    let result = shell.run("printf 'Ada met Turing.' | weft extract --from text -")
    #expect(result.status == 0, "\(result.errors)")
    #expect(result.output.contains(#""id":"stdin","source":{"uri":"stdin""#))
  }

  @Test func `what jq sets over several lines is read as one document`() {
    let result = shell.run(
      #"printf '{\n  "format": "weft/1",\n  "id": "1",\n  "text": "x"\n}\n' | weft tokenize"#)
    #expect(result.status == 0, "\(result.errors)")
    #expect(result.lines.count == 1)
  }

  @Test func `what an earlier verb said of a document is carried along, and not said again`() {
    let notes =
      #""warnings":[{"stage":"a","code":"no_model"}],"errors":[{"stage":"b","code":"timeout"}]"#
    let result = shell.run(
      #"echo '{"format":"weft/1","id":"1","text":"x",\#(notes)}' | weft tokenize"#)
    #expect(result.status == 0)
    #expect(result.errors == "")
    #expect(result.output.contains(notes))
  }

  @Test func `verbs keep the unit of their input, and the layers that were there`() {
    let line =
      #"{"format":"weft/1","offsets":"utf16","id":"1","text":"😀 x","by":["a@1"],"#
      + #""layers":{"mine":{"by":0,"start":[3],"end":[4]}}}"#
    let result = shell.run("echo '\(line)' | weft tokenize")
    #expect(result.output.contains(#""offsets":"utf16""#))
    #expect(result.output.contains(#""mine":{"by":0,"start":[3],"end":[4]}"#))
    let bytes = shell.run("echo '\(line)' | weft tokenize --offsets byte")
    #expect(bytes.output.contains(#""mine":{"by":0,"start":[5],"end":[6]}"#))
    let chosen = shell.run("echo '\(line)' | weft tokenize --layers tokens")
    #expect(!chosen.output.contains("mine"))
    #expect(chosen.output.contains("tokens"))
  }

  @Test(arguments: [
    ("--stem", true), ("--stem on", true), ("--stem=true", true), ("--set tokenize.stem=on", true),
    ("--no-stem", false), ("--stem off", false), ("--stem=false", false), ("", false),
  ])
  func `switches of stages are typed in any of their ways`(_ flags: String, _ isOn: Bool) {
    let result = shell.run("echo '\(smallest("1"))' > a.json; weft tokenize \(flags) a.json")
    #expect(result.status == 0, "\(result.errors)")
    #expect(result.output.contains("\"stem\"") == isOn)
  }

  @Test func `a language that is set is the one that a stage works in`() {
    let document = #"{"format":"weft/1","id":"1","text":"The ILL of the sea."}"#
    let result = shell.run("echo '\(document)' | weft tokenize --lower --language tr")
    #expect(result.output.contains(#""lower":["the","ıll","of","the","sea","."]"#))
    #expect(result.output.contains(#""language":"en""#))
    let wrong = shell.run("echo '\(document)' | weft tokenize --language Turkish")
    #expect(wrong.status == 64)
    #expect(wrong.errors.contains("wants an ISO 639-1 code, not the string \"Turkish\""))
    #expect(wrong.errors.contains("write: tr"))
  }

  @Test func `a language that is none is a mistake of the pipeline file`() {
    let result = shell.run(
      """
      printf '%s\\n' 'version: 1' 'stages:' '  - extract' '  - language' \
        '  - tokenize: { language: tr }' '  - sentences: { language: trk }' > p.yaml
      weft check p.yaml
      """)
    #expect(result.status == 78)
    #expect(
      result.errors.contains(
        "p.yaml:6:28: error[E015]: sentences.language wants an ISO 639-1 code"))
  }
}
