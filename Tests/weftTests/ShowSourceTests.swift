import Testing

@Suite struct ShowSourceTests {
  private let shell = Shell()
  private let page = """
    printf '<p>Write to <i>ada@</i>example.org or\\nbob&#64;example.org.</p>' > page.html
    """

  @Test func `a span stands above the bytes it comes from, markup, references and all`() {
    let result = shell.run("\(page); weft patterns page.html | weft show --source")
    #expect(result.status == 0, "\(result.errors)")
    #expect(
      result.lines == [
        "page.html", "text/html · utf-8 · 62 bytes", "entities",
        "[15,34]  EMAIL  ada@example.org", "                ada@</i>example.org",
        "[38,57]  EMAIL  bob@example.org", "                bob&#64;example.org",
      ])
  }

  @Test func `a page that has no annotations is shown by its blocks`() {
    let result = shell.run(
      "\(page); weft show --source page.html; cat page.html | weft show --source -")
    let block = "Write to <i>ada@</i>example.org or\\nbob&#64;example.org."
    #expect(result.lines.filter { $0.contains(block) }.count == 2, "\(result.output)")
  }

  @Test func `layers are those that are asked for`() {
    let script = """
      \(page); weft keywords page.html --layers all > doc.json
      weft show --source doc.json; echo --; weft show --source --layers sentences doc.json
      """
    let layers = shell.run(script).lines.filter {
      ["keyphrases", "sentences", "tokens", "--"].contains($0)
    }
    #expect(layers == ["keyphrases", "--", "sentences"])
  }

  @Test
  func `bytes are decoded for display, counted in the file, and escaped where nothing is seen`() {
    let result = shell.run(
      """
      printf '<meta charset=windows-1252><p>Caf\\xe9\\t\\\\ 5&nbsp;km\\xa0 \\x93q\\x94</p>' > page.html
      weft show --source page.html | grep -A1 paragraph
      printf '\\xff\\xfe5\\0 \\0k\\0m\\0' > wide.txt; weft patterns wide.txt | weft show --source | grep -A1 QUANTITY
      """)
    #expect(
      result.lines == [
        "[30,51]  paragraph  Café \\ 5 km “q”",
        "                    Café\\t\\\\ 5&nbsp;km\\u{A0} “q”",
        "[2,10]  QUANTITY  5 km", "                  5 km",
      ])
  }

  @Test func `ranges of a compressed file count its inflated bytes`() {
    let result = shell.run(
      """
      \(page); gzip page.html; weft patterns page.html.gz > doc.json
      weft show --source doc.json | grep EMAIL; gunzip page.html.gz; mv page.html page.html.gz
      weft show --source doc.json | grep -c EMAIL
      """)
    #expect(
      result.lines == ["[15,34]  EMAIL  ada@example.org", "[38,57]  EMAIL  bob@example.org", "2"])
  }

  @Test func `a file that has changed or gone is told of, and nothing false is shown`() {
    let result = shell.run(
      """
      \(page); weft patterns page.html > doc.json
      echo >> page.html; weft show --source doc.json; echo $?
      rm page.html; weft show --source doc.json; echo $?
      mkdir page.html; weft show --source doc.json; echo $?
      """)
    #expect(result.lines == ["1", "1", "1"])
    let errors = result.errors.split(separator: "\n")
    #expect(errors.count == 3)
    #expect(errors.first?.contains("(source_changed): page.html is not the file") == true)
    #expect(
      errors.dropFirst().first?.contains("(source_missing): page.html is not there; --root") == true
    )
    #expect(errors.last?.contains("(source_missing): page.html is no file") == true)
  }

  @Test func `what came from no file says so`() {
    let result = shell.run(
      """
      echo '{"text":"It cost $5 in 1990."}' | weft patterns --from jsonl | weft show --source; echo $?
      echo '<p>It cost $5 in 1990.</p>' | weft patterns | weft show --source; echo $?
      """)
    #expect(result.lines == ["1", "1"])
    #expect(result.errors.contains("(no_source): the document has no map"))
    #expect(result.errors.contains("(source_missing): it came from standard input"))
  }

  @Test func `files are found below a root`() {
    let result = shell.run(
      """
      mkdir site; cd site; \(page); cd ..; weft patterns site > doc.json
      weft show --source doc.json; weft show --source --root site doc.json | grep -c EMAIL
      weft show --root site doc.json; echo $?
      """)
    #expect(result.lines == ["2", "64"])
  }
}
