import Testing

@testable import Pipelines

@Suite struct WeftDocumentHeadTests {
  @Test(arguments: [
    (#"{"format":"weft/1"}"#, true),
    ("\u{FEFF} {\n  \"id\" : \"a\",\n  \"format\" : \"weft/1\"", true),
    (#"{"metadata":{"a":["}",{}]},"format":"weft/2","text":"cut o"#, true),
    (#"{"id":"a \"quote\\","format":"weft/1"}"#, true),
    (#"{"text":"x","meta":{"format":"weft/1"}}"#, false),
    (#"{"list":[{"format":"weft/1"}]}"#, false),
    (#"{"text":"\"format\":\"weft/1\""}"#, false),
    (#"{"key":"format", "weft/1":"format"}"#, false),
    (#"{"format":"other/1"}"#, false),
    (#"{"a":1} {"format":"weft/1"}"#, false),
    (#"[{"format":"weft/1"}]"#, false),
    (#"A document has "format":"weft/1" in it."#, false),
    (#"{braces} first, then "format":"weft/1"."#, false),
    (#"{"for"#, false), (#"{"a\"#, false), (#"{"format""#, false), ("", false),
  ])
  func `only a key of the first object itself makes it a document`(_ head: String, _ isWeft: Bool) {
    #expect(namesWeftFormat(Array(head.utf8)[...]) == isWeft)
    let behind = Array("xx\(head)".utf8)
    #expect(namesWeftFormat(behind[2...]) == isWeft, "places do not start at zero")
  }
}
