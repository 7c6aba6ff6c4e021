import Testing

@Suite struct CompileTests {
  private let shell = Shell()

  @Test func `a compiled list of names is used by its path`() {
    let result = shell.run(
      #"""
      printf 'name,label,id\nAda Lovelace,PERSON,Q7259\n' > names.csv
      weft compile gazetteer names.csv --ignore-case -o names.bin 2> /dev/null
      echo "ADA LOVELACE wrote." | weft gazetteer --file names.bin |
        jq -r '.layers.entities.items[] | [.label, .text, .id, .rule] | join(" ")'
      """#)
    #expect(result.lines == ["PERSON ADA LOVELACE Q7259 names.csv:2"], "\(result.errors)")
  }

  @Test func `a line that cannot be read is told with its place`() {
    let result = shell.run(
      #"""
      printf '{"name": "Ada"}\n{"label": "B"}\n' > a.jsonl
      weft compile gazetteer a.jsonl -o b
      """#)
    #expect(result.status == 65)
    #expect(result.errors.contains("weft: a.jsonl:2:1: the line has no name"))
  }

  @Test func `a damaged file is told by the stage that should use it`() {
    let result = shell.run(
      #"""
      echo Ada > a.tsv; weft compile gazetteer a.tsv -o names.bin
      head -c 150 names.bin > cut.bin; echo Ada. | weft gazetteer --file cut.bin
      """#)
    #expect(result.status == 64)
    #expect(result.errors.contains("weft compile gazetteer"))
  }
}
