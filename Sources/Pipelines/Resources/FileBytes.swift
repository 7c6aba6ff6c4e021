internal import StageKit

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// Reads a file, or lists a folder, by system calls.
enum FileBytes {
  /// Why a file cannot be read, in the words of the system: `No such file or directory`.
  struct Failure: Error, Equatable {
    var isMissing: Bool
    var reason: String

    init(_ code: Int32) {
      isMissing = code == ENOENT || code == ENOTDIR
      reason = code == EISDIR ? "it is a folder" : String(cString: strerror(code))
    }
  }

  /// The whole file; `-` is standard input.
  static func read(_ path: String) throws(Failure) -> [UInt8] {
    let descriptor = path == "-" ? dup(0) : open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw Failure(errno) }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var status = stat()
    if fstat(descriptor, &status) == 0 { bytes.reserveCapacity(Int(status.st_size)) }
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = buffer.withUnsafeMutableBytes { readSome(descriptor, $0) }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw Failure(errno) }
      if count == 0 { return bytes }
      bytes += buffer[..<count]
    }
  }

  /// The file where the system holds it.
  /// - Returns: nil for pipes, what is not there and whatever else cannot be mapped.
  static func map(_ path: String) -> ResourceBytes? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG, status.st_size > 0
    else { return nil }
    let count = Int(status.st_size)
    guard let start = mmap(nil, count, PROT_READ, MAP_PRIVATE, descriptor, 0), start != MAP_FAILED
    else { return nil }
    let bytes = UnsafeMutableRawBufferPointer(start: start, count: count)
    return ResourceBytes(bytes) { start, count in munmap(start, count) }
  }

  /// Names in a folder, sorted by bytes; none when it cannot be read.
  static func names(inFolder path: String) -> [String] {
    guard let folder = opendir(path.isEmpty ? "." : path) else { return [] }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }
}

private func readSome(_ descriptor: Int32, _ buffer: UnsafeMutableRawBufferPointer) -> Int {
  read(descriptor, buffer.baseAddress, buffer.count)
}
