/// How far the writing of a table has come.
struct TablePlace {
  let node: Int
  /// Whether it holds data rather than the layout of a page.
  let isData: Bool
  private(set) var row = 0
  private(set) var column = 0
  /// The last row into which a cell above reaches, by column; empty while none does.
  private var coveredRows: [Int] = []
  /// Columns beyond are counted without regard to cells above, which bounds the work on hostile tables.
  private let maximumColumns = 128

  init(node: Int, isData: Bool) {
    self.node = node
    self.isData = isData
  }

  mutating func beginRow() {
    row += 1
    column = 0
  }

  /// Goes on to the next column that no cell above covers.
  mutating func beginCell() {
    column += 1
    while column < coveredRows.count, coveredRows[column] >= row { column += 1 }
  }

  /// Ends a cell that takes so many columns and rows.
  mutating func endCell(columns: Int, rows: Int) {
    if rows > 1 {
      if coveredRows.isEmpty { coveredRows = Array(repeating: 0, count: maximumColumns) }
      for place in column..<column + columns where place < maximumColumns {
        coveredRows[place] = row + rows - 1
      }
    }
    column += columns - 1
  }
}
