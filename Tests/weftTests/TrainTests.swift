import Testing

@Suite struct TrainTests {
  private let shell = Shell()

  @Test func `a model of sentence ends is learned from records, and used by its name`() {
    let result = shell.run(
      #"""
      for i in $(seq 300); do
        echo '{"language": "en", "text": "A cat saw it ; Nobody ran .", "sentences": [[0, 14], [15, 27]]}'
      done > ends.jsonl
      weft train sentences --train ends.jsonl --penalty 1 -o ends.model 2> /dev/null
      echo "An owl saw it ; Nobody ran ." | weft sentences --model ends.model --default-language en |
        jq -c .layers.sentences.end
      """#)
    #expect(result.lines == ["[15,28]"], "\(result.errors)")
  }

  @Test(arguments: ["sentences", "language"])
  func `files without anything to learn from are refused`(_ model: String) {
    let result = shell.run("echo '{}' > none.json; weft train \(model) --train none.json -o m")
    #expect(result.status == 65)
    #expect(result.errors.contains("learn from"))
  }

  @Test func `a record that marks what is not there is told with its line`() {
    let result = shell.run(
      #"""
      echo '{"text": "a", "sentences": [[0, 9]]}' > bad.jsonl
      weft train sentences --train bad.jsonl -o m
      """#)
    #expect(result.status == 65)
    #expect(result.errors.contains("bad.jsonl:1: wants"))
  }

  @Test func `a file that is no model is told by the stage that should use it`() {
    let result = shell.run("echo x > m; echo One. | weft sentences --model m")
    #expect(result.status == 64)
    #expect(result.errors.contains("weft train sentences"))
  }
}
