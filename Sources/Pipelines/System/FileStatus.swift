#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// What the file system says of a path; symbolic links are followed.
struct FileStatus {
  enum Kind { case file, folder, other }

  /// The same for two paths that lead to one file.
  struct Identity: Hashable, Sendable {
    let device: UInt64
    let number: UInt64
  }

  let kind: Kind
  let size: Int
  let identity: Identity

  init(of path: FilePath) throws(SystemFailure) {
    var status = stat()
    guard path.withCString({ stat($0, &status) }) == 0 else { throw SystemFailure() }
    self.init(status)
  }

  init(ofDescriptor descriptor: CInt) throws(SystemFailure) {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw SystemFailure() }
    self.init(status)
  }

  private init(_ status: stat) {
    switch status.st_mode & S_IFMT {
    case S_IFREG: kind = .file
    case S_IFDIR: kind = .folder
    default: kind = .other
    }
    size = Int(status.st_size)
    identity = Identity(
      device: UInt64(truncatingIfNeeded: status.st_dev),
      number: UInt64(truncatingIfNeeded: status.st_ino))
  }
}

/// Why a system call failed.
public struct SystemFailure: Error, Sendable, Equatable {
  public let number: CInt

  /// The failure of the call just made.
  init() { number = errno }

  init(number: CInt) { self.number = number }

  static var notFolder: SystemFailure { SystemFailure(number: ENOTDIR) }

  /// `no such file or directory`.
  public var message: String {
    guard let text = strerror(number) else { return "error \(number)" }
    let message = String(cString: text)
    return message.prefix(1).lowercased() + message.dropFirst()
  }

  var isClosedPipe: Bool { number == EPIPE }
  /// A file stands where a folder is wanted, or a folder where a file is.
  var isClash: Bool { number == EISDIR || number == ENOTDIR || number == EEXIST }
  var isMissing: Bool { number == ENOENT || number == ENOTDIR }
}
