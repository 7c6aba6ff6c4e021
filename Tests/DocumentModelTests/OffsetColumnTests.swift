import DocumentModel
import Testing

@Suite struct OffsetColumnTests {
  @Test func `a column gives back what was put into it`() {
    var column: OffsetColumn = [0, 7]
    column.append(4_000_000_000)
    #expect(Array(column) == [0, 7, 4_000_000_000])
    #expect(column[2] == 4_000_000_000)
    column.append(contentsOf: column[1..<3])
    #expect(Array(column) == [0, 7, 4_000_000_000, 7, 4_000_000_000])
    #expect(column == OffsetColumn([0, 7, 4_000_000_000, 7, 4_000_000_000]))
    #expect(column.withUnsafeBufferPointer { $0[1] } == 7)
  }
}
