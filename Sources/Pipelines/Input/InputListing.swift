internal import StageKit

/// The files to read, one after the other, found while the run goes on.
struct InputListing: ~Copyable {
  enum Found {
    case standardInput
    case file(FilePath, id: String)
    /// A name that leads to no file.
    case failure(id: String, DocumentFailure)
  }

  private let naming: InputNaming
  private let exclude: [PathPattern]
  private let skipped: Set<FileStatus.Identity>
  private var named: ArraySlice<NamedInput>
  private var walk: FolderWalk?
  private var prefix: [[UInt8]] = []
  private var list: LineReader?
  private let listEndsWithNUL: Bool

  /// - Throws: `RunFailure` when no named path is there, or two have one id.
  init(_ request: InputRequest) throws(RunFailure) {
    let naming = InputNaming(root: request.root)
    let inputs = try NamedInput.resolve(request.paths, naming)
    let opened = try openList(request)
    self.naming = naming
    exclude = request.exclude
    skipped = Set(request.outputFolders.compactMap { try? FileStatus(of: $0).identity })
    named = inputs[...]
    list = opened
    listEndsWithNUL = request.listEndsWithNUL
  }

  mutating func next() -> Found? {
    while true {
      if let found = walk?.next() {
        if let file = describe(found) { return file }
        continue
      }
      walk = nil
      if let next = named.popFirst() {
        if let found = begin(next) { return found }
        continue
      }
      guard let path = nextListed() else { return nil }
      if let found = begin(NamedInput(path, naming)) { return found }
    }
  }

  /// Starts on a named path; a folder gives its files one by one.
  private mutating func begin(_ input: NamedInput) -> Found? {
    switch input {
    case .standardInput: return .standardInput
    case .file(let path, let id): return .file(path, id: id)
    case .missing(let path, let failure): return .failure(id: path.text, failure)
    case .folder(let root, let pattern, let prefix):
      self.prefix = prefix
      walk = FolderWalk(root, matching: pattern, skipping: skipped)
      return nil
    }
  }

  private func describe(_ found: FolderWalk.Found) -> Found? {
    switch found {
    case .file(let path, let names):
      let full = path.components.map(Array.init)
      if exclude.contains(where: { $0.matches(names) || $0.matches(full) }) { return nil }
      return .file(path, id: joined(prefix + names))
    case .failure(let failure, let path, let names):
      return .failure(
        id: names.isEmpty ? path.text : joined(prefix + names),
        DocumentFailure("unreadable", "the folder cannot be listed: \(failure.message)"))
    }
  }

  private mutating func nextListed() -> FilePath? {
    while case .line(var bytes, _)? = list?.nextRaw() {
      if !listEndsWithNUL {
        if bytes.last == UInt8(ascii: "\r") { bytes.removeLast() }
        if bytes.allSatisfy({ $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }) { continue }
      }
      if !bytes.isEmpty { return FilePath(bytes: bytes) }
    }
    return nil
  }
}

/// Opens the file that names the inputs.
private func openList(_ request: InputRequest) throws(RunFailure) -> LineReader? {
  guard let path = request.list else { return nil }
  let end = request.listEndsWithNUL ? 0 : UInt8(ascii: "\n")
  if path.bytes.elementsEqual("-".utf8) {
    return LineReader(ByteStream(.standardInput, head: []), end: end, limit: longestPath)
  }
  do {
    return LineReader(ByteStream(try OpenFile(path), head: []), end: end, limit: longestPath)
  } catch {
    throw RunFailure(.noInput, "\(path.text) cannot be read: \(error.message)")
  }
}

/// Longer than any system allows.
private let longestPath = 1 << 16
