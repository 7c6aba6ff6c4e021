import Testing

@Suite struct OverwriteTests {
  private let shell = Shell()

  @Test(arguments: [
    "weft entities a.txt -o a.txt", "weft patterns a.txt -o ./a.txt", "weft extract link -o a.txt",
    "weft compile gazetteer a.txt -o link", "weft train entities --train a.txt -o a.txt",
    "weft train entities --train b.jsonl --dev a.txt -o a.txt",
    "weft train entities --train b.jsonl -o m --card m",
    "weft train sentences --train a.txt -o a.txt", "weft train language --train a.txt -o a.txt",
    "weft train names --names a.txt -o a.txt",
  ])
  func `no verb writes over what it reads`(command: String) {
    let result = shell.run(
      "echo 'Ada Lovelace' > a.txt; ln -s a.txt link; echo '{}' > b.jsonl; \(command); echo $?; cat a.txt"
    )
    #expect(result.lines.suffix(2) == ["64", "Ada Lovelace"], "\(result.output)\(result.errors)")
    #expect(!result.errors.contains("FilePath"))
  }

  @Test func `another file, a device and a file with an equal text are written`() {
    let result = shell.run(
      """
      echo Ada > a.txt; cp a.txt b.txt
      weft extract a.txt -o b.txt && weft extract a.txt -o /dev/null && cat a.txt
      """)
    #expect(result.status == 0 && result.lines == ["Ada"], "\(result.errors)")
  }
}
