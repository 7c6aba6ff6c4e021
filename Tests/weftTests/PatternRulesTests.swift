import Testing

@Suite struct PatternRulesTests {
  private let shell = Shell()

  @Test func `a verb makes the tokens that a rule looks for, and a pipeline file wants them named`()
  {
    let result = shell.run(
      """
      echo '- {label: DEAL, tokens: [{stem: paid, op: "?"}, {label: MONEY, op: "+", as: price}], value: "${price}"}' > r.yaml
      echo 'They paid $5 million.' > t.txt
      weft patterns --file r.yaml t.txt --format tsv | cut -f 5-7
      echo '[{"label": "DEAL", "regex": "paid"}]' > regex.yaml
      weft patterns --file regex.yaml t.txt | grep -o tokenize
      printf 'version: 1\\nstages:\\n  - extract\\n  - patterns: { file: r.yaml }\\n' > p.yaml
      weft check p.yaml 2>&1 | grep -o 'error.E030.*tokens.*'
      """)
    #expect(
      result.lines == [
        "label\ttext\tvalue", "DEAL\tpaid $5 million\t$5 million",
        "error[E030]: stage \"patterns\" reads layer \"tokens\", which no earlier stage writes",
      ])
  }

  @Test func `a mistake in a file of rules is told with its place and how to mend it`() {
    let result = shell.run(
      """
      printf -- '- label: A\\n  tokens:\\n    - {lowr: paid}\\n' > r.yaml
      echo x | weft patterns --file r.yaml
      echo "status $?"
      """)
    #expect(result.lines == ["status 64"])
    #expect(
      result.errors.contains("r.yaml:3:8: a token has no key \"lowr\" (did you mean \"lower\"?)"),
      "\(result.errors)")
  }
}
