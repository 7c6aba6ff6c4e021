internal import DocumentJSON
internal import DocumentModel
internal import JSONText

/// Reads any bytes as a document. What is read must be written so that it reads back the same, in
/// every unit.
@_cdecl("LLVMFuzzerTestOneInput")
public func readDocument(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  readTree(bytes)
  guard let document = try? DocumentReader.read(bytes).document else { return 0 }
  for unit in OffsetUnit.allCases {
    let writer = DocumentWriter(offsets: unit)
    let json = writer.json(document)
    do {
      let again = try DocumentReader.read(json)
      precondition(again.unit == unit && again.document == document, "the document has changed")
      precondition(writer.json(again.document) == json, "the JSON has changed")
    } catch {
      preconditionFailure("what was written is refused: \(error)")
    }
  }
  return 0
}

/// Any JSON that is read must be written so that it reads back the same; a lenient reader must take
/// it too.
private func readTree(_ bytes: [UInt8]) {
  let lenient = JSONValue(lenientJSON: bytes)
  guard let value = try? JSONValue(json: bytes) else { return }
  precondition(lenient == value, "a lenient reader reads something else")
  let json = value.json
  guard let again = try? JSONValue(json: json) else {
    preconditionFailure("what was written is refused")
  }
  precondition(again == value && again.json == json, "the value has changed")
}
