import StageKit
import Testing

@testable import Pipelines

/// A node in one line: `{a@1:1: "x"@1:4, …}`, with quotes only where the file has them.
func outline(_ node: ConfigurationNode) -> String {
  let place = "@\(node.place.line):\(node.place.column)+\(node.place.length)"
  switch node.content {
  case .null: return "null" + place
  case .scalar(let text, let quoted): return (quoted ? "\"\(text)\"" : text) + place
  case .sequence(let nodes): return "[" + nodes.map(outline).joined(separator: ", ") + "]" + place
  case .mapping(let entries):
    let inside = entries.map { outline($0.key) + ": " + outline($0.value) }
    return "{" + inside.joined(separator: ", ") + "}" + place
  }
}

func yaml(_ text: String) -> Result<ConfigurationNode, Mistakes> {
  Result { () throws(Mistakes) in try YAMLReader.read(Array(text.utf8), file: "t.yaml") }
}

/// The mistakes of a text as `line:column code message`.
func yamlMistakes(_ text: String) -> [String] {
  guard case .failure(let mistakes) = yaml(text) else { return [] }
  return mistakes.diagnostics.map {
    "\($0.place.line):\($0.place.column) \($0.code) \($0.message)"
  }
}

@Suite struct YAMLReaderTests {
  @Test(arguments: [
    ("a: 1", "{a@1:1+1: 1@1:4+1}@1:1+1"),
    (
      "a: '1'\nb:\n  - x\n  -  [y, null, ~]",
      "{a@1:1+1: \"1\"@1:4+3, b@2:1+1: [x@3:5+1, [y@4:7+1, null@4:10+4, null@4:16+1]@4:6+12]@3:3+1}@1:1+1"
    ),
    ("é: {ключ: \"😀\"}", "{é@1:1+1: {ключ@1:5+4: \"😀\"@1:11+3}@1:4+11}@1:1+1"),
    ("\u{FEFF}a: b", "{a@1:1+1: b@1:4+1}@1:1+1"),
    ("a: |\n  x\n  y\nb: c", "{a@1:1+1: \"x\ny\n\"@1:4+1, b@4:1+1: c@4:4+1}@1:1+1"),
    ("a:\nb: yes", "{a@1:1+1: null@1:1+1, b@2:1+1: yes@2:4+3}@1:1+1"),
    ("a: &x [1]\nb: *x", "{a@1:1+1: [1@1:8+1]@1:4+6, b@2:1+1: [1@1:8+1]@1:4+6}@1:1+1"),
    ("a: \"x\u{2028}y\"\nb: c", "{a@1:1+1: \"x\u{2028}y\"@1:4+5, b@2:1+1: c@2:4+1}@1:1+1"),
    ("a: 1\r\nb: 2\rc: 3", "{a@1:1+1: 1@1:4+1, b@2:1+1: 2@2:4+1, c@3:1+1: 3@3:4+1}@1:1+1"),
    ("", "null@1:1+1"),
    ("# nothing\n", "null@1:1+1"),
    ("!!str 5", "\"5\"@1:1+7"),
  ])
  func `every value stands at its place`(text: String, expected: String) throws {
    #expect(outline(try yaml(text).get()) == expected)
  }

  @Test(arguments: [
    ("a: b: c", "1:5 E001 a second \":\", where a value stands already"),
    ("a:\n\tb: c", "2:1 E001 a tab, where YAML allows spaces only"),
    ("a: [1, 2\nb: c", "1:4 E001 the list that opens here is not closed"),
    ("a: {b: 1\nc: [", "1:4 E001 the map that opens here is not closed"),
    ("a: \"x\nb: c", "1:4 E001 the quote that opens here is not closed"),
    ("a: \"\\d+\"", "1:5 E001 an escape that YAML does not know"),
    (
      "a: 1\n b: 2",
      "2:2 E001 this line is indented deeper than the one above, which has its value already"
    ),
    ("a:\n  b: 1\n c: 2", "3:2 E001 this line does not fit the map that began on line 1"),
    ("a:\n  - b\n  c: 2", "3:3 E001 this line does not fit the list that began on line 2"),
    ("a: - b", "1:4 E001 a list item cannot start here"),
    ("key\nb: c", "1:1 E001 a key without \":\""),
    ("a: @b", "1:4 E001 a value without quotes cannot start with @"),
    ("a: **/x", "1:4 E001 a value without quotes cannot start with *"),
    ("? [a]\n: b", "1:3 E001 a key is a word, not a list or a map"),
    (": b", "1:1 E001 a key is missing before \":\""),
    ("a: 1\nb: 2\na: 3", "3:1 E002 the key \"a\" stands twice in this map"),
    ("a: 1\n---\nb: 2", "2:1 E004 a second document starts here"),
    ("a: !x 1", "1:4 E004 the tag !x is not supported"),
    ("a: &x [*x]", "1:8 E004 *x stands inside the value that &x names"),
    ("a: *x", "1:4 E004 no &x stands above this *x"),
    ("a: \u{7}", "1:4 E005 a control character, which YAML does not allow"),
  ])
  func `every mistake has a place and plain words`(text: String, expected: String) {
    #expect(yamlMistakes(text) == [expected])
  }

  @Test func `every duplicate key is told, also before a syntax error`() {
    let found = yamlMistakes("a: 1\na: 2\nb: 1\nb: 2\nc: [")
    #expect(found.map { $0.prefix(8) } == ["2:1 E002", "4:1 E002", "5:5 E001"])
  }

  @Test func `bytes that are no UTF-8 are told with their place`() {
    let bytes = Array("a: b\nc: é".utf8) + [0xFF]
    #expect(throws: Mistakes.self) { try YAMLReader.read(bytes, file: "t.yaml") }
    do {
      _ = try YAMLReader.read(bytes, file: "t.yaml")
    } catch {
      #expect(
        error.diagnostics.map(\.place) == [Place(file: "t.yaml", line: 2, column: 5, length: 1)])
    }
  }

  @Test func `aliases that multiply stop at the limit`() {
    var text = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
    for level in 1...9 {
      let uses = Array(repeating: "*a\(level - 1)", count: 10).joined(separator: ", ")
      text += "a\(level): &a\(level) [\(uses)]\n"
    }
    #expect(yamlMistakes(text).count == 1)
    #expect(yamlMistakes(text)[0].contains("more than 1000000 values"))
  }

  @Test(arguments: ["[", "{a: ", "- ", "? "])
  func `deep nesting is refused, not a crash`(opening: String) {
    let text = String(repeating: opening, count: 100_000)
    #expect(yamlMistakes(text).count == 1)
  }

  @Test func `a long line is read in linear time`() throws {
    let text = "a: [" + String(repeating: "{b: [c]}, ", count: 100_000) + "]"
    let clock = ContinuousClock()
    let time = try clock.measure { _ = try yaml(text).get() }
    #expect(time < .seconds(10))
  }
}
