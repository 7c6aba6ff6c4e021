internal import Digest
internal import DocumentModel
internal import JSONText
internal import StageKit

/// A JSON object of others, one line of a file: text, id and title are taken out, the rest is kept.
struct ForeignRecord {
  var id: String?
  private var title: String?
  private var text: String?
  private var html: String?
  private var others: [Member] = []
  private let fields: RecordFields

  /// - Throws: `JSONError` when the line is no JSON object.
  init(_ line: [UInt8], number: Int, _ fields: RecordFields) throws(JSONError) {
    self.fields = fields
    var reader = try JSONReader(line, line: number)
    try reader.beginObject()
    while let key = try reader.nextKey() { take(key, try reader.value()) }
    try reader.end()
  }

  private mutating func take(_ key: String, _ value: JSONValue) {
    switch (key, value) {
    case (fields.html, .string(let markup)): html = markup
    case (fields.text, .string(let words)): text = withoutNUL(words)
    case (fields.id, .string(let name)) where !withoutNUL(name).isEmpty: id = withoutNUL(name)
    case (fields.id, .number(let digits)): id = digits
    case (fields.title, .string(let words)): title = withoutNUL(words)
    default: others.append(Member(key, value))
    }
  }

  /// The document, its text yet to be taken from the record's bytes by `extract`.
  /// - Throws: `DocumentFailure` when the record has no text.
  func document(id: String, uri: String, maximumBytes: Int) throws(DocumentFailure) -> Document {
    let kind: UnreadSource.Kind = html == nil ? .record : .html
    guard let content = html ?? text else { throw withoutText() }
    let bytes = Array(content.utf8)
    guard bytes.count <= maximumBytes else { throw .tooLarge(limit: maximumBytes) }
    var document = Document(
      id: id,
      source: Source(uri: uri, bytes: bytes.count, sha256: SHA256.hexadecimal(of: bytes)))
    document.metadata.title = title
    var kept = others
    if html != nil, let text { kept.append(Member(fields.text, .string(text))) }
    if !kept.isEmpty { document.metadata.others = [Member("record", .object(kept))] }
    document.unread = UnreadSource(bytes: bytes, kind: kind)
    return document
  }

  private func withoutText() -> DocumentFailure {
    let wanted = [fields.html, fields.text].compactMap { $0 }.map { "\"\($0)\"" }
    let names = others.map { "\"\($0.key)\"" }.joined(separator: ", ")
    return DocumentFailure(
      "no_text_field",
      "the record has no text in \(wanted.joined(separator: " or ")); its fields: \(names)")
  }
}

/// JSON may write a NUL as `\u0000`; text, ids and titles hold none.
private func withoutNUL(_ words: String) -> String {
  guard words.utf8.contains(0) else { return words }
  return String(decoding: words.utf8.filter { $0 != 0 }, as: UTF8.self)
}
