internal import DocumentJSON
internal import DocumentModel
internal import StageKit

/// Extracts from any bytes; the first one says how they are read and with which settings, the last
/// ones what is said of elements.
///
/// What comes out keeps the promises of the format, and is written so that it reads back the same.
@_cdecl("LLVMFuzzerTestOneInput")
public func readPage(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  guard count > 0 else { return 0 }
  let bytes = Array(UnsafeBufferPointer(start: start + 1, count: count - 1))
  var document = Document(id: "page")
  document.source.bytes = bytes.count
  document.unread = UnreadSource(bytes: bytes, kind: kinds[Int(start[0] & 3)])
  do {
    var stage = ExtractContent(settings(start[0], bytes), ())
    try stage.run(&document, by: 0)
  } catch is DocumentFailure {
    return 0
  } catch {
    fatalError("an error of no document: \(error)")
  }
  document.by = ["extract"]
  check(document, madeOf: bytes)
  checkJSON(of: document)
  return 0
}

private let kinds: [UnreadSource.Kind] = [.auto, .html, .xml, .text]

private func settings(_ choice: UInt8, _ bytes: [UInt8]) -> ExtractContent.Settings {
  var settings = ExtractContent.Settings()
  settings.boilerplate = choice & 4 == 0 ? .drop : .keep
  settings.comments = choice & 8 != 0
  settings.tables = choice & 16 == 0
  settings.captions = choice & 32 != 0
  settings.links = choice & 64 != 0
  settings.images = choice & 128 != 0
  guard let last = bytes.last else { return settings }
  settings.favor = [.balance, .precision, .recall, .balance][Int(last & 3)]
  if last & 4 != 0 { settings.namespaces = ["t": "http://www.tei-c.org/ns/1.0", "d": "urn:d"] }
  for choice in bytes.dropLast().suffix(Int(last >> 3 & 3)) {
    addPattern(choice, &settings.elements)
  }
  return settings
}

/// Patterns that fit elements of the seeds.
private let patterns: [ElementPattern] = [
  "p", "div", "*", "div/p", "table/*", "t:p", "d:*/t:div", "div@class=a", "p@id", "title", "text",
  "item", "row", "body", "*@class", "t:text",
].map { text in
  guard
    let pattern = ElementPattern(ConfigurationNode(.scalar(text, quoted: false), at: .commandLine))
  else { fatalError("\(text) is no pattern") }
  return pattern
}

/// Gives the elements that half a byte names the role that the other half names.
private func addPattern(_ choice: UInt8, _ elements: inout ElementSettings) {
  let pattern = patterns[Int(choice & 15)]
  switch choice >> 4 {
  case 0, 1: elements.select.append(pattern)
  case 2, 3: elements.drop.append(pattern)
  case 4: elements.block.append(pattern)
  case 5: elements.heading.append(pattern)
  case 6: elements.listItem.append(pattern)
  case 7: elements.quote.append(pattern)
  case 8: elements.code.append(pattern)
  case 9: elements.caption.append(pattern)
  case 10: elements.note.append(pattern)
  case 11: elements.table.append(pattern)
  case 12: elements.row.append(pattern)
  case 13: elements.cell.append(pattern)
  case 14: elements.line.append(pattern)
  default: elements.inline.append(pattern)
  }
}

/// Checks text, blocks and map.
private func check(_ document: Document, madeOf bytes: [UInt8]) {
  let text = document.text
  if !isValid(text) { fatalError("the text is no UTF-8 or holds control characters") }
  var end = 0
  for block in document.layers.blocks?.items ?? [] {
    if block.span.start < end || block.span.isEmpty { fatalError("blocks are out of order") }
    end = block.span.end
    if end > text.count { fatalError("a block goes on behind the text") }
    for offset in [block.span.start, end] where offset < text.count && text[offset] & 0xC0 == 0x80 {
      fatalError("a block begins or ends inside of a character")
    }
  }
  guard let map = document.map else { fatalError("the document has no map") }
  if let fault = MapCheck(document, bytes).fault(in: map) { fatalError(fault) }
}

private func isValid(_ text: [UInt8]) -> Bool {
  var index = 0
  while index < text.count {
    let byte = text[index]
    if byte < 0x20 && byte != 0x09 && byte != 0x0A || byte == 0x7F { return false }
    let length = utf8Length(text, at: index)
    guard length > 0 else { return false }
    index += length
  }
  return true
}

private func checkJSON(of document: Document) {
  for unit in OffsetUnit.allCases {
    let writer = DocumentWriter(offsets: unit)
    let json = writer.json(document)
    do {
      let again = try DocumentReader.read(json)
      if again.document != document { fatalError("the document has changed") }
      if writer.json(again.document) != json { fatalError("the JSON has changed") }
    } catch {
      fatalError("what was written is refused: \(error)")
    }
  }
}
