import Testing

@Suite struct PartsOfSpeechTests {
  private let shell = Shell()

  @Test func `the verb writes a tag for each token of a file`() {
    let result = shell.run(
      """
      echo "They record every new record." > a.txt
      weft pos a.txt | jq -c '.layers | [keys, .tokens.pos]'
      """)
    #expect(
      result.lines == [
        #"[["tokens"],["PRON","VERB","DET","ADJ","NOUN","PUNCT"]]"#
      ], "\(result.errors)")
  }

  @Test func `a pipe of verbs and the verb alone give the same bytes, on any number of workers`() {
    let result = shell.run(
      """
      for i in 1 2 3 4; do echo "Dr. Lee can't read $i books, can she? The old man the boats." > $i.txt; done
      weft pos -j 1 *.txt > alone
      weft pos -j 2 *.txt > many
      weft tokenize *.txt | weft sentences | weft pos > pipe
      cmp alone many
      jq -c 'del(.layers.sentences)' pipe | cmp - <(jq -c . alone)
      weft pos < alone | cmp - alone
      wc -l < alone
      """)
    #expect(result.status == 0, "\(result.output)\(result.errors)")
    #expect(result.lines == ["4"])
  }

  @Test func `tags are columns of the table of tokens`() {
    let result = shell.run(
      """
      echo "Ada ran." | weft pos --format tsv | cut -f 2,5,6
      """)
    #expect(
      result.lines.suffix(3) == ["tokens\tPROPN\tAda", "tokens\tVERB\tran", "tokens\tPUNCT\t."])
  }

  @Test func `a language without a model is said so`() {
    let result = shell.run(
      "echo 'Der Hund schläft heute lange.' | weft pos --language de | jq -c '[.layers.tokens.pos, .warnings[0].code]'"
    )
    #expect(result.lines == [#"[null,"no_model"]"#], "\(result.errors)")
  }

  @Test func `tags put right teach a model, which is used by its name`() {
    let result = shell.run(
      #"""
      for i in $(seq 60); do echo "{\"id\": \"$i\", \"text\": \"Ka morud teliz.\"}"; done > texts.jsonl
      weft pos --language en --from jsonl texts.jsonl | weft sentences |
        jq -c '.layers.tokens.pos = ["DET", "NOUN", "VERB", "PUNCT"]' > right.jsonl
      weft train pos --train right.jsonl --hold-out 3 -o ka.model 2> told
      grep -c '^all: 100.00 % of' told
      echo "Ka morud teliz." | weft pos --language en --model ka.model | jq -c .layers.tokens.pos
      """#)
    #expect(result.lines == ["1", #"["DET","NOUN","VERB","PUNCT"]"#], "\(result.errors)")
  }

  @Test func `documents without tags are told with their line`() {
    let result = shell.run(
      "echo 'Ada ran.' | weft sentences > a.jsonl; weft train pos --train a.jsonl -o m")
    #expect(result.status == 65)
    #expect(result.errors.contains(#"a.jsonl:1: the tokens have no column "pos""#))
  }
}
