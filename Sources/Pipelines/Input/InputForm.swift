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
    if namesWeftFormat(plain.prefix(sniffed)) {
      self = .documents
    } else if let name, isRecordFile(name) {
      self = .records
    } else {
      self = .file(.auto)
    }
  }
}

private let sniffed = 4_096

/// Whether the name says that there is one record a line; `.gz` may stand behind.
private func isRecordFile(_ path: FilePath) -> Bool {
  let name = path.text.lowercased()
  let plain = name.hasSuffix(".gz") ? String(name.dropLast(3)) : name
  return plain.hasSuffix(".jsonl") || plain.hasSuffix(".ndjson")
}
