public import StageKit
internal import Synchronization

extension ResourceFiles {
  /// Reads resource files from the file system, each once, however many stages name it.
  public static func fileSystem() -> ResourceFiles {
    let cache = FileCache()
    return ResourceFiles(
      bytes: { file in try cache.bytes(of: file) },
      configuration: { file in
        try YAMLReader.read(cache.bytes(of: file), file: file.path)
      },
      mapped: { file in
        try FileBytes.map(file.path) ?? ResourceBytes(cache.bytes(of: file))
      })
  }
}

/// What was read so far; shared by all that hold the same `ResourceFiles`.
private final class FileCache: Sendable {
  private let files = Mutex<[String: [UInt8]]>([:])

  func bytes(of file: ResourceFile) throws(Diagnostic) -> [UInt8] {
    if let known = files.withLock({ $0[file.path] }) { return known }
    do {
      let bytes = try FileBytes.read(file.path)
      files.withLock { $0[file.path] = bytes }
      return bytes
    } catch {
      throw unreadable(file.path, error, at: file.place)
    }
  }
}

/// The mistake of naming a file that cannot be read, with the nearest name in its folder.
func unreadable(_ path: String, _ failure: FileBytes.Failure, at place: Place) -> Diagnostic {
  guard failure.isMissing else {
    return Diagnostic("E003", "\(path) cannot be read: \(failure.reason)", at: place)
  }
  let parts = path.split(separator: "/", omittingEmptySubsequences: false)
  let folder = parts.dropLast().joined(separator: "/")
  let start = path.hasPrefix("/") && folder.isEmpty ? "/" : folder
  let near = nearest(String(parts.last ?? ""), in: FileBytes.names(inFolder: start))
  return Diagnostic(
    "E003", "no file \"\(path)\"", at: place,
    help: near.map { "did you mean \"\($0)\"?" }
      ?? (place == .commandLine
        ? nil : "paths under \"with:\" start at the folder of the file that names them"))
}
