internal import DocumentModel
internal import JSONText

/// Reads names from lines of JSON: `{"name": "…", "label": "…", "id": "…", "aliases": ["…"]}`; other keys are passed over.
enum JSONNames {
  /// Gives all records to `body`.
  static func readAll(
    _ bytes: UnsafeBufferPointer<UInt8>, _ body: (NameRecord) -> Void
  ) throws(NameRecord.Mistake) {
    var record = NameRecord()
    var line = 0
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
      let text = bytes[start..<end]
      start = end + 1
      line += 1
      guard text.contains(where: { $0 > 0x20 }) else { continue }
      record.clear()
      record.line = line
      try read(Array(text), &record)
      try record.check()
      body(record)
    }
  }

  private static func read(
    _ line: [UInt8], _ record: inout NameRecord
  ) throws(NameRecord.Mistake) {
    let value: JSONValue
    do {
      value = try JSONValue(json: line)
    } catch {
      throw .init(line: record.line, message: "column \(error.column): \(error.message)")
    }
    guard case .object(let members) = value else {
      throw .init(line: record.line, message: "the line is no JSON object")
    }
    for member in members {
      switch NameColumn(heading: member.key) {
      case .name: record.name = record.append(try text(member, record.line).utf8)
      case .label: record.label = record.append(try text(member, record.line).utf8)
      case .id: record.id = record.append(try text(member, record.line).utf8)
      case .aliases: try readAliases(member, &record)
      case nil: break
      }
    }
  }

  private static func readAliases(
    _ member: Member, _ record: inout NameRecord
  ) throws(NameRecord.Mistake) {
    if case .null = member.value { return }
    guard case .array(let aliases) = member.value else {
      throw .init(line: record.line, message: "\"aliases\" is no list of strings")
    }
    for alias in aliases {
      record.aliases.append(record.append(try text(Member("aliases", alias), record.line).utf8))
    }
  }

  /// A string; identifiers may be numbers too.
  private static func text(_ member: Member, _ line: Int) throws(NameRecord.Mistake) -> String {
    switch member.value {
    case .string(let text): return text
    case .number(let digits) where member.key == "id": return digits
    case .null where member.key != "aliases": return ""
    default: throw .init(line: line, message: "\"\(member.key)\" is no string")
    }
  }
}
