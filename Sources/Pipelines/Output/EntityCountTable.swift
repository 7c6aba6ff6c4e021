internal import JSONText

/// Adds up the entities of all documents: its memory grows with the number of names, and with
/// nothing else.
///
/// A class, for the sums have one owner that arrays of outputs can hold.
final class EntityCountTable {
  private struct Sum {
    var count = 0
    var documents = 0
  }

  /// A line of the table.
  private struct Row {
    var name: EntityCounts.Name
    var sum: Sum
  }

  private let form: EntityCounts.Form
  private var sums: [EntityCounts.Name: Sum] = [:]

  init(_ form: EntityCounts.Form) { self.form = form }

  /// Adds the counts of one more document.
  func add(_ counts: EntityCounts) {
    for (name, count) in counts.counts {
      sums[name, default: Sum()].count += count
      sums[name, default: Sum()].documents += 1
    }
  }

  /// The table: the most frequent first, of these the one in more documents, then by text and
  /// label.
  var bytes: [UInt8] {
    let rows = sums.map { Row(name: $0.key, sum: $0.value) }.sorted(by: Self.precedes)
    switch form {
    case .tsv: return Self.tabSeparated(rows)
    case .json: return Self.json(rows)
    case .columns: return Self.columns(rows)
    }
  }

  private static func precedes(_ one: Row, _ other: Row) -> Bool {
    if one.sum.count != other.sum.count { return one.sum.count > other.sum.count }
    if one.sum.documents != other.sum.documents { return one.sum.documents > other.sum.documents }
    let (text, otherText) = (one.name.text.utf8, other.name.text.utf8)
    guard text.elementsEqual(otherText) else { return text.lexicographicallyPrecedes(otherText) }
    return one.name.label.utf8.lexicographicallyPrecedes(other.name.label.utf8)
  }

  private static let names = ["text", "label", "count", "documents"]

  private static func tabSeparated(_ rows: [Row]) -> [UInt8] {
    var bytes = Array((names.joined(separator: "\t") + "\n").utf8)
    for row in rows {
      bytes.appendCell(row.name.text.utf8)
      bytes.append(UInt8(ascii: "\t"))
      bytes.appendCell(row.name.label.utf8)
      bytes += "\t\(row.sum.count)\t\(row.sum.documents)\n".utf8
    }
    return bytes
  }

  private static func json(_ rows: [Row]) -> [UInt8] {
    var writer = JSONWriter()
    for row in rows {
      writer.beginObject()
      writer.member(names[0], row.name.text)
      writer.member(names[1], row.name.label)
      writer.member(names[2], row.sum.count)
      writer.member(names[3], row.sum.documents)
      writer.endObject()
      writer.newline()
    }
    return writer.bytes
  }

  /// Numbers first, flush right, so that names of any length and script stand in a column.
  private static func columns(_ rows: [Row]) -> [UInt8] {
    let cells =
      [[names[2], names[3], names[1], names[0]]]
      + rows.map {
        [
          "\($0.sum.count)", "\($0.sum.documents)", terminalSafe($0.name.label),
          terminalSafe($0.name.text),
        ]
      }
    let widths = (0..<3).map { column in cells.reduce(0) { max($0, displayWidth($1[column])) } }
    var text = ""
    for row in cells {
      for column in 0..<3 {
        let padding = String(repeating: " ", count: widths[column] - displayWidth(row[column]))
        text += (column < 2 ? padding + row[column] : row[column] + padding) + "  "
      }
      text += row[3] + "\n"
    }
    return Array(text.utf8)
  }
}
