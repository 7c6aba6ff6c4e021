/// Cuts a tab-separated list of names into lines and columns.
struct NameListReader {
  /// A line with a name; ranges are byte offsets, empty where a column is absent.
  struct Line {
    var number: Int
    var name: Range<Int>
    var label: Range<Int>
    var id: Range<Int>
  }

  /// The first line that cannot be used.
  struct Mistake {
    var line: Int
    /// Code points to underline.
    var length: Int
    var message: String
  }

  private let bytes: UnsafeBufferPointer<UInt8>
  /// Which column holds what.
  private var order = (name: 0, label: 1, id: 2)
  private var columnCount = 3

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// Gives all lines with names to `body`.
  /// - Returns: the first mistake, where reading stopped.
  mutating func readAll(_ body: (Line) -> Void) -> Mistake? {
    var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var number = 0
    var isFirst = true
    while start < bytes.count {
      number += 1
      let newline = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
      let end = newline > start && bytes[newline - 1] == 0x0D ? newline - 1 : newline
      defer { start = newline + 1 }
      guard start < end, bytes[start] != 0x23 else { continue }
      let columns = columns(start..<end)
      if isFirst, readHeader(columns) {
        isFirst = false
        continue
      }
      isFirst = false
      switch line(columns, number) {
      case .success(let line): body(line)
      case .failure(let mistake): return mistake
      }
    }
    return nil
  }

  private enum Reading {
    case success(Line)
    case failure(Mistake)
  }

  private func line(_ columns: [Range<Int>], _ number: Int) -> Reading {
    func mistake(_ message: String) -> Reading {
      let length = (columns.last?.upperBound ?? 0) - (columns.first?.lowerBound ?? 0)
      return .failure(Mistake(line: number, length: max(1, length), message: message))
    }
    guard columns.count <= columnCount else {
      return mistake("the line has \(columns.count) columns, where \(columnCount) are known")
    }
    func column(_ index: Int) -> Range<Int> {
      index < columns.count ? columns[index] : 0..<0
    }
    let name = column(order.name)
    guard !name.isEmpty else { return mistake("the line has no name") }
    guard isText(name), isText(column(order.label)), isText(column(order.id)) else {
      return mistake("the line is not UTF-8")
    }
    return .success(
      Line(number: number, name: name, label: column(order.label), id: column(order.id)))
  }

  /// Takes the order of columns from a header.
  /// - Returns: false when the columns are no header.
  private mutating func readHeader(_ columns: [Range<Int>]) -> Bool {
    let names = columns.map { String(decoding: bytes[$0], as: UTF8.self).lowercased() }
    guard let name = names.firstIndex(of: "name"),
      names.count == 1 || names.contains("label") || names.contains("id")
    else { return false }
    order = (name, names.firstIndex(of: "label") ?? .max, names.firstIndex(of: "id") ?? .max)
    columnCount = names.count
    return true
  }

  /// The columns of a line without the white space around them.
  private func columns(_ line: Range<Int>) -> [Range<Int>] {
    var columns: [Range<Int>] = []
    var start = line.lowerBound
    while true {
      let end = bytes[start..<line.upperBound].firstIndex(of: 0x09) ?? line.upperBound
      columns.append(trimmed(start..<end))
      guard end < line.upperBound else { return columns }
      start = end + 1
    }
  }

  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, bytes[start] <= 0x20 { start += 1 }
    while end > start, bytes[end - 1] <= 0x20 { end -= 1 }
    return start..<end
  }

  private func isText(_ range: Range<Int>) -> Bool {
    if bytes[range].allSatisfy({ $0 < 0x80 }) { return true }
    return String(validating: bytes[range], as: UTF8.self) != nil
  }
}
