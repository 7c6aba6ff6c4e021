internal import StageKit

/// A list of names with labels and identifiers, as a user wrote it.
struct NameList: Sendable {
  /// One name; offsets are bytes of `bytes`.
  struct Entry {
    var range: Range<Int>
    var id: Range<Int>
    /// Index into `labels`.
    var label: Int
    /// From 1.
    var line: Int
  }

  /// The label of names that have none.
  static let noLabel = 0

  /// For `rule`: the file's name, without its folder.
  let name: String
  /// Names and identifiers.
  private(set) var bytes: [UInt8] = []
  private(set) var entries: [Entry] = []
  /// The first one stands for none.
  private(set) var labels = [""]
  private var labelIndices: [String: Int] = ["": noLabel]

  /// Names given one by one.
  init(names: [String]) {
    name = "names"
    for (index, name) in names.enumerated() {
      var record = NameRecord()
      record.name = record.append(name.utf8)
      record.line = index + 1
      add(record)
    }
  }

  /// Reads a list: JSON lines, comma- or tab-separated columns, by the ending of the file's name.
  /// - Throws: `Diagnostic` with the line of the first mistake.
  init(_ list: UnsafeRawBufferPointer, path: String) throws(Diagnostic) {
    name = String(path.split(separator: "/").last ?? "")
    guard list.count < Int(Int32.max) else {
      throw Diagnostic("E042", "the list is larger than 2 GB", at: Place(path, line: 1))
    }
    bytes.reserveCapacity(list.count)
    let ending = name.lowercased().split(separator: ".").last ?? ""
    let text = list.bindMemory(to: UInt8.self)
    let body = UnsafeBufferPointer(
      rebasing: text[(text.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0)...])
    do throws(NameRecord.Mistake) {
      if ["jsonl", "ndjson"].contains(ending) {
        try JSONNames.readAll(body) { add($0) }
      } else {
        var reader = DelimitedNames(body, hasCommas: ending == "csv")
        try reader.readAll { add($0) }
      }
    } catch {
      throw Diagnostic(
        "E042", error.message, at: Place(path, line: error.line),
        help: Self.advice[String(ending)] ?? Self.tabAdvice)
    }
  }

  private static let tabAdvice =
    "a line is a name, and after tabs its label, its identifier and other names with | between: "
    + "Ada Lovelace<TAB>PERSON<TAB>Q7259<TAB>Ada Byron"
  private static let jsonAdvice =
    #"a line is an object: {"name": "Ada Lovelace", "label": "PERSON", "id": "Q7259"}"#
  private static let advice = [
    "csv": #"a line is name,label,id,aliases: "Lovelace, Ada",PERSON,Q7259,Ada Byron|A. Lovelace"#,
    "jsonl": jsonAdvice, "ndjson": jsonAdvice,
  ]

  private mutating func add(_ record: NameRecord) {
    let offset = bytes.count
    bytes += record.text
    func moved(_ range: Range<Int>) -> Range<Int> {
      range.lowerBound + offset..<range.upperBound + offset
    }
    var entry = Entry(
      range: moved(record.name), id: moved(record.id),
      label: record.label.isEmpty ? Self.noLabel : labelIndex(record.text[record.label]),
      line: record.line)
    entries.append(entry)
    for alias in record.aliases where !alias.isEmpty {
      entry.range = moved(alias)
      entries.append(entry)
    }
  }

  private mutating func labelIndex(_ bytes: ArraySlice<UInt8>) -> Int {
    // Lists have few labels and often the same one line after line.
    if let last = labels.last, last.utf8.elementsEqual(bytes) { return labels.count - 1 }
    let label = String(decoding: bytes, as: UTF8.self)
    if let known = labelIndices[label] { return known }
    labels.append(label)
    labelIndices[label] = labels.count - 1
    return labels.count - 1
  }
}

extension Place {
  fileprivate init(_ file: String, line: Int) {
    self.init(file: file, line: line, column: 1, length: 1)
  }
}
