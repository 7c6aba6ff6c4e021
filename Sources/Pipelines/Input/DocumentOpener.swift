internal import Digest
internal import DocumentJSON
internal import DocumentModel
internal import JSONText
internal import StageKit

/// Makes documents out of what was read; every worker has its own.
struct DocumentOpener: Sendable {
  /// A document, and how its text offsets were written.
  struct Opened {
    var document: Document
    /// nil when no JSON was read.
    var offsets: OffsetUnit?
    /// The bytes that the text was extracted from, if an output wants them and they are at hand.
    var original: [UInt8]?
  }

  let fields: RecordFields
  let maximumBytes: Int

  /// - Throws: `ReadFailure` with the id that the failure is reported under.
  func open(_ input: RawInput) throws(ReadFailure) -> Opened {
    switch input.content {
    case .failure(let failure, let line):
      throw ReadFailure(id: input.id, line: line, failure: failure)
    case .file(let bytes, let isCompressed, let kind):
      do {
        return Opened(document: try file(bytes, isCompressed, kind, id: input.id))
      } catch {
        throw ReadFailure(id: input.id, failure: error)
      }
    case .record(let line, let number):
      return Opened(document: try record(line, number, of: input.id))
    case .document(let line, let number):
      do {
        let read = try DocumentReader.read(line, line: number)
        return Opened(document: read.document, offsets: read.unit)
      } catch {
        throw ReadFailure(badLine: error, number, of: input.id)
      }
    }
  }

  private func file(
    _ bytes: [UInt8], _ isCompressed: Bool, _ kind: UnreadSource.Kind, id: String
  ) throws(DocumentFailure) -> Document {
    var plain = bytes
    if isCompressed {
      do {
        plain = try Inflater.inflate(bytes, limit: maximumBytes)
      } catch {
        throw error == .tooLarge ? .tooLarge(limit: maximumBytes) : .damaged
      }
    }
    guard plain.count <= maximumBytes else { throw .tooLarge(limit: maximumBytes) }
    var source = Source(uri: id, bytes: plain.count, sha256: SHA256.hexadecimal(of: plain))
    if isCompressed { source.compression = "gzip" }
    var document = Document(id: id, source: source)
    document.unread = UnreadSource(bytes: plain, kind: kind)
    return document
  }

  private func record(
    _ line: [UInt8], _ number: Int, of file: String
  ) throws(ReadFailure) -> Document {
    let record: ForeignRecord
    do {
      record = try ForeignRecord(line, number: number, fields)
    } catch {
      throw ReadFailure(badLine: error, number, of: file)
    }
    let id = record.id ?? "\(file):\(number)"
    do {
      return try record.document(id: id, uri: file, maximumBytes: maximumBytes)
    } catch {
      throw ReadFailure(id: id, line: number, failure: error)
    }
  }
}

/// Why an input gave no document.
struct ReadFailure: Error {
  /// The file's id, with the line behind it when it holds many documents.
  var id: String
  var line: Int?
  /// The line is no JSON, or not what it should be.
  var isBadLine = false
  var failure: DocumentFailure

  init(id: String, line: Int? = nil, failure: DocumentFailure) {
    self.id = id
    self.line = line
    self.failure = failure
  }

  init(badLine error: JSONError, _ number: Int, of file: String) {
    self.init(
      id: "\(file):\(number)", line: number, failure: DocumentFailure("bad_json", "\(error)"))
    isBadLine = true
  }
}
