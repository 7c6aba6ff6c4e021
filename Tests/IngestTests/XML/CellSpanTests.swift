import DocumentModel
import Testing

@Suite struct CellSpanTests {
  /// Row, column and text of every cell.
  private func cells(_ source: String) throws -> [String] {
    let document = try extracted(source, as: .xml, named: "a.xml")
    return (document.layers.blocks?.items ?? []).filter { $0.kind == .tableCell }.map {
      "\($0.row ?? 0),\($0.column ?? 0) \(document.string($0.span))"
    }
  }

  private func exchangeTable(_ columns: String, _ rows: String) -> String {
    "<article><table><tgroup cols='4'>\(columns)<tbody>\(rows)</tbody></tgroup></table></article>"
  }

  @Test func `columns of DocBook are spanned by their names`() throws {
    let columns =
      "<colspec colname='a'/><colspec colname='b'/><colspec colname='c'/><colspec colname='d'/>"
    let rows = """
      <row><entry namest='b' nameend='c'>Été</entry><entry>Hiver</entry></row>\
      <row><entry morerows='1'>x</entry><entry>y</entry></row><row><entry>z</entry></row>
      """
    #expect(
      try cells(exchangeTable(columns, rows)) == [
        "1,1 Été", "1,3 Hiver", "2,1 x", "2,2 y", "3,2 z",
      ])
  }

  @Test func `numbers of columns count from where they are given`() throws {
    let columns = "<colspec colname='a'/><colspec colname='d' colnum='4'/><colspec colname='e'/>"
    let rows = "<row><entry namest='a' nameend='e'>sum</entry><entry>6</entry></row>"
    let more = "<row><entry>p</entry><entry>q</entry></row>"
    #expect(
      try cells(exchangeTable(columns, rows + more)) == ["1,1 sum", "1,6 6", "2,1 p", "2,2 q"])
  }

  @Test(arguments: [
    "<colspec colname='b'/><colspec colname='a'/>", "<colspec colname='a'/>", "",
    "<colspec colname='a' colnum='9223372036854775807'/><colspec colname='b'/>",
    "<colspec colname='b' colnum='-9223372036854775808'/><colspec colname='a'/>",
  ])
  func `names that mean no columns span none, or few`(_ columns: String) throws {
    let rows = "<row><entry namest='a' nameend='b'>x</entry><entry>y</entry></row>"
    let found = try cells(exchangeTable(columns, rows))
    #expect(found.first == "1,1 x")
    #expect(found.count == 2)
    #expect(found.last == "1,2 y" || found.last == "1,3 y")
  }

  @Test(arguments: [("3", "4"), ("0", "2"), ("-5", "2"), ("16384", "1001"), ("x", "2")])
  func `a repeated cell of OpenDocument takes its columns, within bounds`(
    _ count: String, _ column: String
  ) throws {
    let source = """
      <office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x"><office:body><table:table>\
      <table:table-row><table:table-cell table:number-columns-repeated="\(count)"><text:p>7</text:p>\
      </table:table-cell><table:table-cell><text:p>8</text:p></table:table-cell></table:table-row>\
      </table:table></office:body></office:document-content>
      """
    #expect(try cells(source) == ["1,1 7", "1,\(column) 8"])
  }
}
