import Testing

@Suite struct ExplainTests {
  private let shell = Shell()
  private let text = "printf 'Café — Ada Lovelace met Bob on 5 May 1843.' > a.txt"

  @Test func `an offset is explained by the stage that found what stands there`() {
    let result = shell.run(
      "\(text); weft patterns a.txt | weft entities > a.json; weft explain a.json --at 31"
    )
    #expect(result.status == 0, "\(result.errors)")
    let lines = result.lines.filter { !$0.isEmpty }
    let date = lines.firstIndex(of: "DATE 31–41: 5 May 1843") ?? lines.endIndex
    #expect(
      lines[date...].prefix(4).dropLast() == [
        "DATE 31–41: 5 May 1843", "  value 1843-05-05", "  rule date.day_month_year",
      ], "\(result.output)")
  }

  @Test func `a model says how likely other readings are, and what weighed most`() {
    let result = shell.run("\(text); weft entities a.txt | weft explain - --at 9")
    let lines = result.lines.filter { !$0.isEmpty }
    #expect(lines.contains("PERSON 7–19: Ada Lovelace"), "\(result.output)")
    #expect(lines.contains { $0.hasPrefix("  readings: PERSON 0.") })
    #expect(lines.contains { $0.hasPrefix("  Lovelace, rather than ") })
    #expect(!result.output.contains("other settings"))
  }

  @Test func `offsets are counted as the document counts them`() {
    let result = shell.run(
      """
      \(text)
      for unit in codepoint:7 utf16:7 byte:10; do
        weft entities a.txt --offsets ${unit%:*} | weft explain - --at ${unit#*:} | grep ^PERSON
      done
      """)
    #expect(result.lines.count == 3, "\(result.output)\(result.errors)")
    #expect(result.lines.last == "PERSON 10–22: Ada Lovelace")
  }

  @Test func `a text without annotations is read first`() {
    let result = shell.run("\(text); weft explain a.txt --at 9")
    #expect(result.lines.contains { $0.hasPrefix("PERSON 7–19") }, "\(result.output)")
  }

  @Test func `the full name that an entity stands for is told`() {
    let result = shell.run(
      """
      echo 'Ada Lovelace met Bob in London. Lovelace left.' > d.txt
      weft entities d.txt | weft explain - --at 33
      """)
    #expect(result.lines.contains("  stands for Ada Lovelace"), "\(result.output)")
  }

  @Test func `a name that only the document makes clear says so`() {
    let result = shell.run(
      """
      printf 'Kate Lundy met Tom Ford in Oslo.\n\nMs. Lundy paid. Lundy won. Lundy\n\nLundy' > c.txt
      weft entities c.txt > c.json
      for at in $(jq '.layers.entities.items[].start' c.json); do weft explain c.json --at $at; done
      weft entities c.txt --consistency=off | jq '.layers.entities.items | length' > alone
      jq '.layers.entities.items | length' c.json > together; cat alone together
      """)
    let counts = result.lines.suffix(2).compactMap { Int($0) }
    let told = result.lines.filter { $0.contains("consistency: the sentence alone") }.count
    #expect(counts.count == 2 && told >= counts[1] - counts[0], "\(result.output)")
  }

  @Test func `reasons told with other settings say so`() {
    let result = shell.run(
      "\(text); weft entities --min-score 0.1 a.txt | weft explain - --at 9")
    #expect(result.output.contains("the document was made with other settings"))
  }

  @Test func `an offset behind the text fails with the length of the text`() {
    let result = shell.run("printf 'ab é' > b.txt; weft explain b.txt --at 4")
    #expect(result.status == 1)
    #expect(result.errors.contains("there is no offset 4: the text has 4 characters"))
  }

  @Test(arguments: [
    ("weft explain E030 --model x", "add --at"), ("weft explain a.txt --at x", "--at"),
    ("weft explain b.txt --at 0 --model b.txt", "not a sequence model"),
  ])
  func `a call that makes no sense says how to mend it`(command: String, message: String) {
    let result = shell.run("printf 'Ada' > b.txt; \(command)")
    #expect(result.status != 0)
    #expect(result.errors.contains(message), "\(result.errors)")
  }
}
