internal import DocumentModel

/// How the bytes of an input are cut into documents.
enum InputForm: Equatable {
  case file(UnreadSource.Kind)
  /// One record of others a line.
  case records
  /// One weft document a line.
  case documents
  /// Empty standard input: what stood before in the pipe made no document.
  case nothing

  /// - Parameters:
  ///   - head: the first bytes, as they stand in the file.
  ///   - name: nil for standard input.
  init(_ kind: InputRequest.Kind, head: [UInt8], name: FilePath?) {
    switch kind {
    case .html: self = .file(.html)
    case .xml: self = .file(.xml)
    case .text: self = .file(.text)
    case .jsonl: self = .records
    case .weft: self = .documents
    case .auto: self = InputForm(sniffing: head, name: name)
    }
  }

  private init(sniffing head: [UInt8], name: FilePath?) {
    if head.isEmpty, name == nil {
      self = .nothing
      return
    }
    let plain = Inflater.isCompressed(head) ? Inflater.prefix(of: head, count: sniffed) : head
    if isWeftDocument(plain.prefix(sniffed)) {
      self = .documents
    } else if let name, isRecordFile(name) {
      self = .records
    } else {
      self = .file(.auto)
    }
  }
}

private let sniffed = 4_096

/// Whether the bytes begin a JSON object that names the format: `{"format":"weft/1"`, at whatever place.
private func isWeftDocument(_ head: ArraySlice<UInt8>) -> Bool {
  var rest = head
  if rest.starts(with: [0xEF, 0xBB, 0xBF]) { rest = rest.dropFirst(3) }
  guard rest.first(where: { !isBlank($0) }) == UInt8(ascii: "{") else { return false }
  let key = Array("\"format\"".utf8)
  let value = Array("\"weft/".utf8)
  while let quote = rest.firstIndex(of: UInt8(ascii: "\"")) {
    rest = rest[quote...]
    if rest.starts(with: key) {
      var after = rest.dropFirst(key.count).drop(while: isBlank)
      if after.popFirst() == UInt8(ascii: ":"), after.drop(while: isBlank).starts(with: value) {
        return true
      }
    }
    rest = rest.dropFirst()
  }
  return false
}

private func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

/// Whether the name says that there is one record a line; `.gz` may stand behind.
private func isRecordFile(_ path: FilePath) -> Bool {
  let name = path.text.lowercased()
  let plain = name.hasSuffix(".gz") ? String(name.dropLast(3)) : name
  return plain.hasSuffix(".jsonl") || plain.hasSuffix(".ndjson")
}
