import StageKit
import Testing

@testable import Pipelines

private func substituted(
  _ text: String, _ variables: String = "", environment: [String: String] = [:]
) throws -> (String, [String]) {
  let node = try YAMLReader.read(Array(text.utf8), file: "t.yaml")
  var table = Variables(environment: { environment[$0] })
  for entry in try YAMLReader.read(Array(variables.utf8), file: "t.yaml").entries {
    table.define(entry.name, entry.value)
  }
  let result = outline(table.substituted(node))
  return (result, table.mistakes.map { "\($0.place.column) \($0.code)" })
}

@Suite struct VariablesTests {
  @Test(arguments: [
    ("${a}", "5@1:1+4"), ("'${a}'", "5@1:1+6"), ("x${a}y", "x5y@1:1+6"),
    ("'x${a}'", "\"x5\"@1:1+7"),
    ("${a}${a}", "55@1:1+8"), ("$${a}", "${a}@1:1+5"), ("$a", "$a@1:1+2"),
    ("${list}", "[x@1:17+1]@1:1+7"),
    ("${b}", "\"5!\"@1:1+4"), ("${env:HOME}", "/root@1:1+11"), ("${env:NO:-7}", "7@1:1+12"),
    ("${env:NO:-}", "@1:1+11"), ("é${a}", "é5@1:1+5"),
  ])
  func `a variable gives its value and type`(text: String, expected: String) throws {
    let (result, mistakes) = try substituted(
      text, "{ a: 5, list: [ x ], b: \"${a}!\" }", environment: ["HOME": "/root"])
    #expect(result == expected)
    #expect(mistakes == [])
  }

  @Test(arguments: [
    ("${c}", "1 E008"), ("xx ${aa}", "4 E008"), ("'x ${c}'", "4 E008"), ("${env:NO}", "1 E008"),
    ("x${list}", "2 E015"), ("x${a", "2 E008"),
  ])
  func `what cannot be replaced is told at its column`(text: String, expected: String) throws {
    #expect(try substituted(text, "{ a: 5, list: [x] }").1 == [expected])
  }

  @Test func `variables that multiply are stopped, with one message`() throws {
    var lines = ["v0: [x, x, x, x, x, x, x, x, x, x]"]
    for level in 1...30 {
      let uses = Array(repeating: "\"${v\(level - 1)}\"", count: 10).joined(separator: ", ")
      lines.append("v\(level): [\(uses)]")
    }
    #expect(try substituted("${v30}", lines.joined(separator: "\n")).1.count == 1)
  }

  @Test func `variables that nest are stopped before the stack ends`() throws {
    var lines = ["v0: [x]"]
    for level in 1...50_000 { lines.append("v\(level): [\"${v\(level - 1)}\"]") }
    let mistakes = try substituted("a", lines.joined(separator: "\n")).1
    #expect(mistakes.count == 1 && mistakes[0].hasSuffix("E004"))
  }

  @Test func `strings that double are stopped`() throws {
    var lines = ["v0: xxxxxxxxxx"]
    for level in 1...60 { lines.append("v\(level): \"${v\(level - 1)}${v\(level - 1)}\"") }
    #expect(try substituted("a", lines.joined(separator: "\n")).1.contains { $0.hasSuffix("E004") })
  }
}
