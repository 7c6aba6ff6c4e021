#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// A file that is being written under `NAME.part`; it gets its name when it is complete.
///
/// A class, for the open descriptor has one owner that arrays of outputs can hold.
final class OutputFile {
  private let descriptor: CInt
  /// The name to get; nil for standard output and logs.
  private let path: FilePath?
  /// Each write goes out at once: a reader waits at the other end.
  private let flushesEach: Bool
  private var buffer: [UInt8] = []
  private var isFinished = false

  private init(_ descriptor: CInt, path: FilePath?, flushesEach: Bool) {
    self.descriptor = descriptor
    self.path = path
    self.flushesEach = flushesEach
  }

  /// Standard output; a regular file behind it is written in large pieces.
  static func standardOutput() -> OutputFile {
    let status = try? FileStatus(ofDescriptor: STDOUT_FILENO)
    return OutputFile(STDOUT_FILENO, path: nil, flushesEach: status?.kind != .file)
  }

  /// Makes the folders on the way too. A device or named pipe is written to as it is.
  static func create(_ path: FilePath) throws(SystemFailure) -> OutputFile {
    if let status = try? FileStatus(of: path), status.kind == .other {
      let descriptor = path.withCString { open($0, O_WRONLY | O_CLOEXEC) }
      guard descriptor >= 0 else { throw SystemFailure() }
      return OutputFile(descriptor, path: nil, flushesEach: true)
    }
    let part = path.suffixed(".part")
    var descriptor = openNew(part)
    if descriptor < 0, errno == ENOENT {
      try makeFolders(path.folder)
      descriptor = openNew(part)
    }
    guard descriptor >= 0 else { throw SystemFailure() }
    return OutputFile(descriptor, path: path, flushesEach: false)
  }

  /// A log: it has its name from the start, and every line is on disk at once.
  static func log(_ path: FilePath) throws(SystemFailure) -> OutputFile {
    try makeFolders(path.folder)
    let descriptor = openNew(path)
    guard descriptor >= 0 else { throw SystemFailure() }
    return OutputFile(descriptor, path: nil, flushesEach: true)
  }

  deinit {
    if descriptor != STDOUT_FILENO, !isFinished { close(descriptor) }
  }

  func write(_ bytes: [UInt8]) throws(SystemFailure) {
    if flushesEach || bytes.count >= fullBuffer {
      try flush()
      try writeAll(bytes, to: descriptor)
      return
    }
    buffer += bytes
    if buffer.count >= fullBuffer { try flush() }
  }

  func flush() throws(SystemFailure) {
    guard !buffer.isEmpty else { return }
    try writeAll(buffer, to: descriptor)
    buffer.removeAll(keepingCapacity: true)
  }

  /// Writes what is left and gives the file its name.
  func finish() throws(SystemFailure) {
    try flush()
    guard let path, !isFinished else { return }
    isFinished = true
    guard close(descriptor) == 0 else { throw SystemFailure() }
    do {
      try rename(path.suffixed(".part"), to: path)
    } catch {
      if error.isClash { removeFile(path.suffixed(".part")) }
      throw error
    }
  }
}

private let fullBuffer = 1 << 18

private func openNew(_ path: FilePath) -> CInt {
  path.withCString { open($0, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666) }
}

private func writeAll(_ bytes: [UInt8], to descriptor: CInt) throws(SystemFailure) {
  var written = 0
  while written < bytes.count {
    let count = bytes.withUnsafeBytes { all in
      write(descriptor, all.baseAddress?.advanced(by: written), all.count - written)
    }
    if count < 0 {
      guard errno == EINTR else { throw SystemFailure() }
    } else {
      written += count
    }
  }
}

/// Replaces what is there.
private func rename(_ from: FilePath, to path: FilePath) throws(SystemFailure) {
  let result = from.withCString { from in path.withCString { rename(from, $0) } }
  guard result == 0 else { throw SystemFailure() }
}

/// Makes a folder and those above it.
func makeFolders(_ folder: FilePath) throws(SystemFailure) {
  if folder.withCString({ mkdir($0, 0o777) }) == 0 || errno == EEXIST { return }
  guard errno == ENOENT, folder.folder != folder else { throw SystemFailure() }
  try makeFolders(folder.folder)
  guard folder.withCString({ mkdir($0, 0o777) }) == 0 || errno == EEXIST else {
    throw SystemFailure()
  }
}

func removeFile(_ path: FilePath) {
  _ = path.withCString { unlink($0) }
}
