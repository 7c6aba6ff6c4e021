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

  @Test(arguments: [
    (#"{"text": "a b", "sentences": [[2, 3], [0, 1]]}"#, "order of the text"),
    (#"{"text": "a b", "language": "xx", "sentences": [[0, 1]]}"#, #""xx" is no ISO 639-1 code"#),
    (#"{"text": "a b", "language": 5, "sentences": [[0, 1]]}"#, "wants {"),
  ])
  func `a mistake in a record is told with its line, empty lines counted`(
    _ record: String, _ message: String
  ) {
    let result = shell.run(
      """
      printf '\\n%s\\n' '\(record)' > bad.jsonl
      weft train sentences --train bad.jsonl -o m
      """)
    #expect(result.status == 65)
    #expect(result.errors.contains("bad.jsonl:2: ") && result.errors.contains(message))
  }

  @Test func `where no weight is left no model is written`() {
    let result = shell.run(
      #"""
      echo '{"text": "One. Two.", "sentences": [[0, 4], [5, 9]]}' > few.jsonl
      weft train sentences --train few.jsonl --penalty 1000 -o few.model
      """#)
    #expect(result.status == 65)
    #expect(result.errors.contains("2 sentences in 1 language\n"))
    #expect(result.errors.contains("no weight is left"))
    #expect(shell.text("few.model").isEmpty)
  }

  @Test(arguments: [0, 1, 2, 5, 100])
  func `more texts may be held out than there are`(_ count: Int) {
    let result = shell.run(
      #"""
      echo '{"en": ["the cat", "a dog"], "fr": ["le chat", "un chien"]}' > few.json
      weft train language --train few.json --hold-out \#(count) -o few.model
      """#)
    #expect(result.status == 0, "\(result.errors)")
    #expect(result.errors.contains("texts in 2 languages"))
  }

  @Test(arguments: [
    (#"{"": ["a"]}"#, #"file.json: "": is no code"#),
    (#"{"latin": ["a"]}"#, #"file.json: "latin": is no code"#),
    (#"{"en": "a"}"#, #"file.json: "en": wants a list"#),
    (#"{"en": [1]}"#, #"file.json: "en": a text"#),
  ])
  func `a mistake in an object of texts is told with its key`(_ json: String, _ message: String) {
    let result = shell.run("echo '\(json)' > file.json; weft train language --train file.json -o m")
    #expect(result.status == 65)
    #expect(result.errors.contains(message), "\(result.errors)")
  }

  @Test func `more languages than a model holds are refused`() {
    let result = shell.run(
      #"""
      (echo '{"en": ["a"]'; for a in {a..m}; do for b in {a..z}; do printf ',"x%s": ["b"]' $a$b; done; done
       echo '}') > many.json
      weft train language --train many.json -o m
      """#)
    #expect(result.status == 65)
    #expect(result.errors.contains("many.json has more than 255 languages"), "\(result.errors)")
  }

  @Test(arguments: ["language --hold-out -2", "sentences --hold-out -2", "sentences --penalty -1"])
  func `a negative number is a mistake that names its option`(_ arguments: String) {
    let result = shell.run("echo '{}' > f.json; weft train \(arguments) --train f.json -o m")
    #expect(result.status == 64)
    #expect(result.errors.contains("less than 0"), "\(result.errors)")
  }

  @Test func `a file that is no model is told by the stage that should use it`() {
    let result = shell.run("echo x > m; echo One. | weft sentences --model m")
    #expect(result.status == 64)
    #expect(result.errors.contains("weft train sentences"))
  }

  @Test(arguments: [
    (
      "a.jsonl", #"{"text": "a b", "entities": [[0, 3, "X"], [2, 3, "Y"]]}"#,
      "a.jsonl:1: the entities"
    ),
    ("a.conll", #"Ad\351\tB-PER"#, "a.conll:1: bytes that are not UTF-8"), ("a.conll", "", "empty"),
    ("a.conll", #"Ada\tB-PER\nran"#, "a.conll:2: a line needs a token and a tag"),
  ])
  func `a mistake in marked text is told with its line`(
    file: String, content: String, message: String
  ) {
    let result = shell.run(
      "printf '\(content)\\n' > \(file); weft train entities --train \(file) -o m")
    #expect(result.status == 65)
    #expect(result.errors.contains(message), "\(result.errors)")
  }

  @Test func `a card tells of a model's files and figures, equal files give equal bytes`() {
    let result = shell.run(
      #"""
      for i in $(seq 20); do
        echo '{"text": "Mutations of BRCA1 cause breast cancer.", "entities": [[13, 18, "GENE"], [25, 38, "DISEASE"]]}'
      done > a.jsonl
      train="weft train entities --train a.jsonl --dev a.jsonl --row-bits 10"
      $train -o a.model --card a.md 2> /dev/null && $train -o b.model 2> /dev/null
      cmp a.model b.model && cat a.md
      echo "Loss of BRCA1 leads to breast cancer." | weft entities --model a.model | jq -r '.layers.entities.items[].label'
      """#)
    #expect(
      result.lines.contains("| a.jsonl | 20 | 140 | 40 |"), "\(result.lines) \(result.errors)")
    #expect(result.lines.contains("| a.jsonl | GENE | 100.0 | 100.0 | 100.0 | 20 |"))
    #expect(result.lines.suffix(2) == ["GENE", "DISEASE"])
  }
}
