import DocumentModel
import Testing

@Suite struct TextColumnTests {
  @Test func `texts stand in the order in which they were added`() {
    var column: TextColumn = ["a", "", "日本"]
    column.append { $0 += "é".utf8 }
    #expect(column.count == 4)
    #expect((0..<4).map(column.string) == ["a", "", "日本", "é"])
    #expect(Array(column[2]) == Array("日本".utf8))
  }

  @Test func `columns with the same bytes and other texts differ`() {
    #expect(["ab", "c"] as TextColumn != ["a", "bc"])
    #expect(["ab", "c"] as TextColumn == ["ab", "c"])
    #expect(TextColumn() == [])
  }
}
