import Testing

/// What a verb is told holds for the stages that it needs on the way.
@Suite struct SharedSettingTests {
  private let shell = Shell()

  @Test func `the language of a verb is that of the stages before it`() {
    let result = shell.run(
      """
      printf 'Er traf J. Schmidt in Bonn.' | weft sentences --language de --layers tokens,sentences - \\
        | jq -c '[.layers.tokens.start, .layers.sentences.start]'
      """)
    #expect(result.output == "[[0,3,8,11,19,22,26],[0]]\n", "\(result.errors)")
  }

  @Test func `a stage that is told something itself is not told otherwise`() {
    let result = shell.run(
      """
      printf "L'homme" | weft sentences --language fr --set tokenize.language=en --layers tokens - \\
        | jq -c .layers.tokens.start
      """)
    #expect(result.output == "[0]\n", "\(result.errors)")
  }

  @Test func `one sentence a line is read from text files, wrapped or not`() {
    let result = shell.run(
      """
      printf 'the cat sat\\nthe dog ran\\nno more\\n' > a.txt
      weft sentences --lines on a.txt | jq -c '[.text, .layers.sentences.start]'
      """)
    #expect(
      result.output == "[\"the cat sat\\nthe dog ran\\nno more\",[0,12,24]]\n", "\(result.errors)")
  }
}
