import DocumentModel
import Testing

@Suite struct JSONValueTests {
  private let value = JSONValue.object([
    Member("a", .string("x")), Member("b", .array([.number("1"), .number("2.5")])),
    Member("a", .string("y")), Member("at", .offset(7)),
  ])

  @Test func `members are found by key, the last one of two`() {
    #expect(value["a"]?.string == "y")
    #expect(value["z"] == nil)
    #expect(JSONValue.string("a")["a"] == nil)
    #expect(value.members.count == 4)
  }

  @Test func `values are given as what they are, and as nothing else`() {
    #expect(value["b"]?.elements.map(\.int) == [1, nil])
    #expect(value["b"]?.elements.map(\.double) == [1, 2.5])
    #expect(value["at"]?.int == 7)
    #expect(value["a"]?.int == nil && value["a"]?.double == nil && value["b"]?.string == nil)
    #expect(value["a"]?.elements.isEmpty == true && value["b"]?.members.isEmpty == true)
  }
}
