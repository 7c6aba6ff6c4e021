internal import Digest
internal import DocumentModel
internal import StageKit

/// The file that a document was extracted from, found again.
struct OriginalFile {
  /// Relative names of files are taken from here; nil for the working folder.
  let root: FilePath?

  /// The bytes that ranges in the document count, inflated.
  /// - Throws: `DocumentFailure` when the file is not there, or is another one now.
  func bytes(of document: Document) throws(DocumentFailure) -> [UInt8] {
    guard let uri = document.source.uri, let digest = document.source.sha256 else {
      throw DocumentFailure(
        "no_source", "the document does not say which file it comes from (uri and sha256)")
    }
    let path = root?.appending(uri) ?? FilePath(uri)
    let stored = try contents(of: path)
    let bytes = try inflated(stored, path, document.source)
    let found = SHA256.hexadecimal(of: bytes)
    guard found != digest.lowercased() else { return bytes }
    if case .records = InputForm(.auto, head: bytes, name: path) {
      throw DocumentFailure(
        "no_source", "\(path.text) holds many records: the bytes of one stand in no file")
    }
    throw DocumentFailure(
      "source_changed",
      "\(path.text) is not the file that the document was extracted from: its SHA-256 is "
        + "\(found.prefix(12))…, not \(digest.prefix(12))…")
  }

  private func contents(of path: FilePath) throws(DocumentFailure) -> [UInt8] {
    do {
      // A pipe or device could keep us waiting for ever.
      let kind = try FileStatus(of: path).kind
      guard kind == .file else {
        throw DocumentFailure("source_missing", "\(path.text) is no file")
      }
      let file = try OpenFile(path)
      var bytes: [UInt8] = []
      let size = try file.status().size
      bytes.reserveCapacity(size)
      while try file.read(max(size - bytes.count, 0) + 1, onto: &bytes) > 0 {}
      return bytes
    } catch let failure as DocumentFailure {
      throw failure
    } catch {
      throw missing(path, error as? SystemFailure)
    }
  }

  private func missing(_ path: FilePath, _ failure: SystemFailure?) -> DocumentFailure {
    guard failure?.isMissing == true else {
      return DocumentFailure("source_missing", "\(path.text): \(failure?.message ?? "")")
    }
    let help =
      path.text == "stdin"
      ? "it came from standard input, which cannot be read again"
      : "\(path.text) is not there; --root names the folder that it lies below"
    return DocumentFailure("source_missing", help)
  }

  private func inflated(
    _ stored: [UInt8], _ path: FilePath, _ source: Source
  ) throws(DocumentFailure) -> [UInt8] {
    guard source.compression == "gzip", Inflater.isCompressed(stored) else { return stored }
    do {
      // One byte more than there should be tells that it is another file.
      return try Inflater.inflate(stored, limit: (source.bytes ?? 1 << 30) + 1)
    } catch {
      throw DocumentFailure(
        "source_changed", "\(path.text) is not the file that the document was extracted from")
    }
  }
}
