extension MarkupTree {
  /// How many columns and rows a cell takes, each 1 to 1,000, as in HTML.
  ///
  /// `colspan` and `rowspan` of HTML, `cols` and `rows` of TEI, `namest`, `nameend` and `morerows`
  /// of the tables of DocBook, `gridSpan` of Office Open XML, `number-columns-repeated` of
  /// OpenDocument, whose cells of equal content are one. What OpenDocument covers, and rows that
  /// Office Open XML merges, stand as cells of their own.
  func cellSpans(of node: Int) -> (columns: Int, rows: Int) {
    var columns = 1
    var rows = 1
    let element = nodes[node].element
    if element == .td || element == .th {
      columns = attribute(.colspan, of: node).flatMap(number) ?? 1
      rows = attribute(.rowspan, of: node).flatMap(number) ?? 1
    } else {
      let attributes = ReadAttributes(TagAttributes(self, node).all())
      let count = { (names: [String]) in
        names.lazy.compactMap { attributes.range(of: $0) }.first.flatMap(self.number)
      }
      columns =
        count(["cols", "colspan", "number-columns-repeated"]) ?? gridSpan(of: node)
        ?? namedSpan(of: node, attributes) ?? 1
      rows = count(["rows", "rowspan"]) ?? count(["morerows"]).map { min($0, 1000) + 1 } ?? 1
    }
    return (clamped(columns), clamped(rows))
  }

  private func clamped(_ count: Int) -> Int { min(max(count, 1), 1000) }

  private func number(_ range: Range<Int>) -> Int? {
    Int(String(decoding: source[range], as: UTF8.self))
  }

  /// `<entry namest="c1" nameend="c3">`: the columns from one name to another.
  private func namedSpan(of cell: Int, _ attributes: ReadAttributes) -> Int? {
    guard let first = attributes.range(of: "namest"), let last = attributes.range(of: "nameend"),
      let group = columnGroup(of: cell)
    else { return nil }
    var start: Int?
    var end: Int?
    var column = 0
    let maximumColumns = 128  // As many as are placed; more would make hostile tables slow.
    var child = group + 1
    for _ in 0..<maximumColumns where child < Int(nodes[group].end) {
      if splitName(of: child).local == "colspec" {
        let specification = ReadAttributes(TagAttributes(self, child).all())
        column = specification.range(of: "colnum").flatMap(number).map(clamped) ?? column + 1
        if let name = specification.range(of: "colname") {
          if source[name].elementsEqual(source[first]) { start = column }
          if source[name].elementsEqual(source[last]) { end = column }
        }
      }
      child = Int(nodes[child].end)
    }
    guard let start, let end, start <= end else { return nil }
    return end - start + 1
  }

  /// The element around a cell that says what its columns are called.
  private func columnGroup(of cell: Int) -> Int? {
    var parent = Int(nodes[cell].parent)
    for _ in 0..<3 where parent >= 0 {  // A row and a body stand between.
      let name = splitName(of: parent).local
      if name == "tgroup" || name == "entrytbl" { return parent }
      parent = Int(nodes[parent].parent)
    }
    return nil
  }

  /// `<w:tc><w:tcPr><w:gridSpan w:val="2"/>`: the properties stand first.
  private func gridSpan(of cell: Int) -> Int? {
    guard splitName(of: cell).local == "tc" else { return nil }
    let properties = children(of: cell).first { name(of: $0).hasSuffix("tcpr") }
    let span = properties.flatMap { children(of: $0).first { name(of: $0).hasSuffix("gridspan") } }
    return span.flatMap { TagAttributes(self, $0).string("val") }.flatMap { Int($0) }
  }
}
