internal import DocumentModel
internal import StageKit

/// Reads the inputs of a run in order: whole files, or the lines of NDJSON files one by one.
struct InputReader: ~Copyable {
  private let request: InputRequest
  private var listing: InputListing
  private var lines: LineReader?
  private var linesID = ""
  private var linesAreDocuments = false

  init(_ request: InputRequest) throws(RunFailure) {
    self.request = request
    listing = try InputListing(request)
  }

  /// - Returns: nil when all is read.
  mutating func next() -> RawInput? {
    while true {
      if let line = lines?.next() { return input(from: line) }
      lines = nil
      guard let found = listing.next() else { return nil }
      switch found {
      case .failure(let id, let failure):
        return RawInput(id: id, content: .failure(failure, line: nil))
      case .standardInput:
        if let input = open(.standardInput, id: "stdin", name: nil) { return input }
      case .file(let path, let id):
        do {
          if let input = open(try OpenFile(path), id: id, name: path) { return input }
        } catch {
          return unreadable(id, error)
        }
      }
    }
  }

  /// Counts the files that are left, without opening them.
  mutating func countRest() -> Int {
    lines = nil
    var count = 0
    while listing.next() != nil { count += 1 }
    return count
  }

  /// Starts on a file: the whole of it, or nil when its lines are to be read.
  private mutating func open(
    _ file: consuming OpenFile, id: String, name: FilePath?
  ) -> RawInput? {
    do {
      var head: [UInt8] = []
      // No longer than for the first line: who writes into a pipe may wait for an answer to it.
      while head.count < sniffed, !head.contains(lineFeed), try file.read(chunk, onto: &head) > 0 {}
      let form = InputForm(request.kind, head: head, name: name)
      switch form {
      case .nothing: return nil
      case .records, .documents:
        lines = LineReader(
          ByteStream(file, head: head), limit: request.maximumBytes * longestLineShare)
        linesID = id
        linesAreDocuments = form == .documents
        return nil
      case .file(let kind):
        return try whole(file, head: head, id: id, kind: kind)
      }
    } catch {
      return unreadable(id, error)
    }
  }

  private func whole(
    _ file: borrowing OpenFile, head: [UInt8], id: String, kind: UnreadSource.Kind
  ) throws(SystemFailure) -> RawInput {
    let isCompressed = Inflater.isCompressed(head)
    let limit = request.maximumBytes
    let status = try file.status()
    if status.kind == .file, status.size > limit { return tooLarge(id) }
    var bytes = head
    // One byte more than there should be: the file may have grown.
    func rest() -> Int { status.kind == .file ? max(status.size - bytes.count, 0) + 1 : chunk }
    if status.kind == .file { bytes.reserveCapacity(status.size + 1) }
    while try file.read(rest(), onto: &bytes) > 0 {
      if bytes.count > limit { return tooLarge(id) }
    }
    return RawInput(id: id, content: .file(bytes, isCompressed: isCompressed, kind: kind))
  }

  private func tooLarge(_ id: String) -> RawInput {
    RawInput(id: id, content: .failure(.tooLarge(limit: request.maximumBytes), line: nil))
  }

  private func unreadable(_ id: String, _ failure: SystemFailure) -> RawInput {
    RawInput(
      id: id, content: .failure(DocumentFailure("unreadable", failure.message), line: nil))
  }

  private func input(from line: LineReader.Line) -> RawInput {
    switch line {
    case .line(let bytes, let number):
      let content: RawInput.Content =
        linesAreDocuments ? .document(bytes, line: number) : .record(bytes, line: number)
      return RawInput(id: linesID, content: content)
    case .tooLong(let number):
      let limit = request.maximumBytes * longestLineShare
      return RawInput(id: linesID, content: .failure(.tooLarge(limit: limit), line: number))
    case .failure(let failure): return unreadable(linesID, failure)
    case .damaged: return RawInput(id: linesID, content: .failure(.damaged, line: nil))
    }
  }
}

/// As much as tells what a file is.
private let sniffed = 4_096
private let chunk = 1 << 16
private let lineFeed = UInt8(ascii: "\n")
/// A document with all its layers measures some seven times its text, and hostile text more.
private let longestLineShare = 16
