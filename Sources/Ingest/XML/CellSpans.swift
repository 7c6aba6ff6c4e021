extension MarkupTree {
  /// How many columns and rows a cell takes, each 1 to 1,000, as in HTML.
  ///
  /// `colspan` and `rowspan` of HTML, `cols` and `rows` of TEI, `morerows` of DocBook, `gridSpan` of Office Open XML.
  /// What OpenDocument covers, and rows that Office Open XML merges, stand as cells of their own.
  func cellSpans(of node: Int) -> (columns: Int, rows: Int) {
    var columns = 1
    var rows = 1
    let element = nodes[node].element
    if element == .td || element == .th {
      columns = attribute(.colspan, of: node).flatMap(number) ?? 1
      rows = attribute(.rowspan, of: node).flatMap(number) ?? 1
    } else {
      for attribute in TagAttributes(self, node).all() {
        switch attribute.name {
        case "cols", "colspan": columns = number(attribute.value) ?? 1
        case "rows", "rowspan": rows = number(attribute.value) ?? 1
        case "morerows": rows = min(number(attribute.value) ?? 0, 1000) + 1
        default: break
        }
      }
      columns = gridSpan(of: node) ?? columns
    }
    return (clamped(columns), clamped(rows))
  }

  private func clamped(_ count: Int) -> Int { min(max(count, 1), 1000) }

  private func number(_ range: Range<Int>) -> Int? {
    Int(String(decoding: source[range], as: UTF8.self))
  }

  /// `<w:tc><w:tcPr><w:gridSpan w:val="2"/>`: the properties stand first.
  private func gridSpan(of cell: Int) -> Int? {
    guard name(of: cell).hasSuffix("tc") else { return nil }
    let properties = children(of: cell).first { name(of: $0).hasSuffix("tcpr") }
    let span = properties.flatMap { children(of: $0).first { name(of: $0).hasSuffix("gridspan") } }
    return span.flatMap { TagAttributes(self, $0).string("val") }.flatMap { Int($0) }
  }
}
