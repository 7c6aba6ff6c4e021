import Testing

@Suite struct InputTests {
  private let shell = Shell()

  private func ids(_ result: Shell.Result) -> [String] {
    result.lines.compactMap { line in
      line.split(separator: "\"id\":\"").dropFirst().first?.split(separator: "\"").first.map(
        String.init)
    }
  }

  @Test func `a list with NUL between names takes every name`() {
    let result = shell.run(
      """
      mkdir d; cd d
      for name in 'a b.txt' $'line\\nfeed.txt' $'bad\\xff.txt' -o.txt; do printf x > "./$name"; done
      cd ..
      find d -type f -print0 | LC_ALL=C sort -z | weft extract --files-from - -0
      """)
    #expect(result.status == 0, "\(result.errors)")
    #expect(ids(result) == ["d/-o.txt", "d/a b.txt", "d/bad\u{FFFD}.txt", "d/line\\nfeed.txt"])
  }

  @Test func `a name that is no UTF-8 may be typed`() {
    let result = shell.run(
      """
      printf x > $'bad\\xff.txt'
      weft extract $'bad\\xff.txt'
      weft extract --out-dir=$'o\\xff' $'bad\\xff.txt' && ls -d $'o\\xff' > /dev/null
      """)
    #expect(result.status == 0, "\(result.errors)")
    #expect(ids(result) == ["bad\u{FFFD}.txt"])
  }

  @Test func `folders, globs and files may be named together`() {
    let result = shell.run(
      """
      mkdir -p d/e g; for f in d/b.txt d/e/c.txt d/a.txt g/x.txt g/y.md z.txt; do echo x > $f; done
      weft extract z.txt d 'g/*.txt'
      """)
    #expect(ids(result) == ["z.txt", "a.txt", "b.txt", "e/c.txt", "x.txt"])
  }

  @Test func `a file that cannot be read is quarantined, the others are done`() {
    let result = shell.run(
      """
      mkdir d; echo x > d/a.txt; ln -s /nowhere d/b.txt; echo x > d/c.txt
      printf '\\x1f\\x8b\\x08broken' > d/d.txt.gz
      weft extract d
      """)
    #expect(result.status == 1)
    #expect(ids(result) == ["a.txt", "c.txt"])
    #expect(result.errors.contains("b.txt: quarantined by read (unreadable)"))
    #expect(result.errors.contains("d.txt.gz: quarantined by read (bad_gzip)"))
    let json = shell.run("weft extract d --log-format json")
    #expect(
      json.errors.hasPrefix(#"{"level":"error","id":"b.txt","stage":"read","code":"unreadable""#))
    #expect(shell.run("weft extract -q d").errors == "")
  }

  @Test func `gzip keeps its name, and counts inflated`() {
    let result = shell.run(
      """
      printf 'Ada met Turing.' | gzip -n > a.txt.gz
      weft extract a.txt.gz --out-dir out && cat out/a.txt.gz.json
      cat a.txt.gz | weft extract
      head -c 3000000 /dev/zero | gzip > bomb.gz; weft extract --max-bytes 1MB bomb.gz
      """)
    #expect(result.lines.count == 2)
    for line in result.lines {
      #expect(line.contains(#""bytes":15"#))
      #expect(line.contains(#""compression":"gzip""#))
      #expect(line.contains(#""text":"Ada met Turing.""#))
    }
    #expect(result.errors.contains("bomb.gz: quarantined by read (too_large)"))
    #expect(result.status == 1)
  }

  @Test func `records keep their other fields, and broken lines their number`() {
    let result = shell.run(
      """
      printf '%s\\n' '{"id":"a","text":"One.","x":1}' '' '{"text":"Two."}' '{"text":' > r.jsonl
      weft extract r.jsonl
      """)
    #expect(result.status == 1)
    #expect(ids(result) == ["a", "r.jsonl:3"])
    #expect(result.lines.first?.contains(#""record":{"x":1}"#) == true)
    #expect(result.errors.contains("r.jsonl:4: quarantined by read (bad_json)"))
  }
}
