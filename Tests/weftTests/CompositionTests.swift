import Pipelines
import Testing

/// The stages of the longest pipe.
private let stages = [
  "extract", "normalize", "language", "tokenize", "sentences", "entities", "keywords", "summarize",
]

@Suite struct CompositionTests {
  private let shell = Shell()

  @Test func `a pipe of verbs gives byte for byte what one run of the stages gives`() {
    let pipe = stages.map { "weft \($0) --layers all" }.joined(separator: " | ")
    let result = shell.run(
      """
      printf 'version: 1\\nstages: [\(stages.joined(separator: ", "))]\\n' > p.yaml
      samples='\(Shell.package)/samples'
      \(pipe.replacing("weft extract", with: "weft extract \"$samples\"")) > pipe.ndjson
      echo "pipe $?"
      weft run p.yaml "$samples" -o run.ndjson --layers all
      echo "run $?"
      cmp pipe.ndjson run.ndjson && echo same
      wc -l < run.ndjson
      """)
    #expect(
      result.lines.prefix(3) == ["pipe 0", "run 0", "same"], "\(result.errors.suffix(2_000))")
    #expect(result.lines.last.flatMap { Int($0) } ?? 0 >= 14, "too few samples were compared")
  }

  @Test func `the pipe gives the same in every unit, and on any number of workers`() {
    let units = ["byte", "utf16"]
    for unit in units {
      let pipe = stages.prefix(4).map { "weft \($0) -j 3 --layers all --offsets \(unit)" }
      let result = shell.run(
        """
        printf 'version: 1\\nstages: [\(stages.prefix(4).joined(separator: ", "))]\\n' > p.yaml
        samples='\(Shell.package)/samples'
        \(pipe.joined(separator: " | ").replacing("weft extract", with: "weft extract \"$samples\"")) > pipe.ndjson
        weft run p.yaml "$samples" -j 1 -o run.ndjson --layers all --offsets \(unit)
        cmp pipe.ndjson run.ndjson && echo same
        """)
      #expect(result.output == "same\n", "\(unit): \(result.errors.suffix(2_000))")
    }
  }

  @Test func `a verb makes on the way what a pipe makes step by step`() {
    let result = shell.run(
      """
      samples='\(Shell.package)/samples'
      weft keywords "$samples/news" --layers keyphrases > verb.ndjson
      weft extract "$samples/news" | weft language | weft tokenize | weft sentences \
        | weft keywords --layers keyphrases > pipe.ndjson
      cmp verb.ndjson pipe.ndjson && wc -l < verb.ndjson
      """)
    #expect(
      result.output.split(separator: "\n").last.flatMap { Int($0) } ?? 0 > 0, "\(result.errors)")
  }
}
