internal import StageKit

/// A list of names with labels and identifiers, as a user wrote it.
struct NameList: Sendable {
  /// One name; offsets are bytes of `bytes`.
  struct Entry {
    var start: UInt32
    var end: UInt32
    var idStart: UInt32
    var idEnd: UInt32
    /// Index into `labels`.
    var label: UInt32
    /// From 1.
    var line: UInt32

    var range: Range<Int> { Int(start)..<Int(end) }
    var idRange: Range<Int> { Int(idStart)..<Int(idEnd) }
  }

  /// For `rule`: the file's name, without its folder.
  let name: String
  let bytes: [UInt8]
  private(set) var entries: [Entry] = []
  private(set) var labels: [String]
  private var labelIndices: [String: UInt32]

  /// Names given one by one.
  init(names: [String], label: String) {
    name = "names"
    labels = [label]
    labelIndices = [label: 0]
    var bytes: [UInt8] = []
    for (index, name) in names.enumerated() {
      let start = UInt32(bytes.count)
      bytes += name.utf8
      entries.append(
        Entry(
          start: start, end: UInt32(bytes.count), idStart: 0, idEnd: 0, label: 0,
          line: UInt32(index + 1)))
    }
    self.bytes = bytes
  }

  /// Reads lines `name`, `name TAB label` or `name TAB label TAB id`.
  ///
  /// Empty lines and lines that begin with `#` are skipped. A first line `name TAB label TAB id` is a header, which may
  /// put the columns in another order.
  /// - Parameter label: of lines without one.
  /// - Throws: `Diagnostic` with the line of the first mistake.
  init(_ bytes: [UInt8], path: String, label: String) throws(Diagnostic) {
    name = String(path.split(separator: "/").last ?? "")
    self.bytes = bytes
    labels = [label]
    labelIndices = [label: 0]
    guard bytes.count < Int(UInt32.max) else {
      throw Diagnostic(
        "E042", "the list is larger than 4 GB", at: Place(file: path, line: 1, column: 1, length: 1)
      )
    }
    let mistake = bytes.withUnsafeBufferPointer { buffer in
      var reader = NameListReader(buffer)
      return reader.readAll { line in entries.append(entry(line)) }
    }
    if let mistake {
      throw Diagnostic(
        "E042", mistake.message,
        at: Place(file: path, line: mistake.line, column: 1, length: mistake.length),
        help:
          "a line is a name, and after tabs its label and its identifier: Ada Lovelace<TAB>PERSON<TAB>Q7259"
      )
    }
  }

  private mutating func entry(_ line: NameListReader.Line) -> Entry {
    Entry(
      start: UInt32(line.name.lowerBound), end: UInt32(line.name.upperBound),
      idStart: UInt32(line.id.lowerBound), idEnd: UInt32(line.id.upperBound),
      label: line.label.isEmpty ? 0 : labelIndex(bytes[line.label]), line: UInt32(line.number))
  }

  private mutating func labelIndex(_ bytes: ArraySlice<UInt8>) -> UInt32 {
    // Lists have few labels and often the same one line after line.
    if let last = labels.last, last.utf8.elementsEqual(bytes) { return UInt32(labels.count - 1) }
    let label = String(decoding: bytes, as: UTF8.self)
    if let known = labelIndices[label] { return known }
    let index = UInt32(labels.count)
    labels.append(label)
    labelIndices[label] = index
    return index
  }
}
